"""Reads .ods workbooks in a stream: all sheets are in one part, so each is found again by the byte where it begins."""

from collections.abc import Generator, Mapping

from kassel_integration.diagnostics import codes
from kassel_integration.source.book import MAX_SHEETS, NoBookError, Scanning, SheetRow, SheetScan, texts_from
from kassel_integration.source.book_xml import Part
from kassel_integration.source.ods_sheet import OdsTable
from kassel_integration.source.packed import Packed

_CONTENT = "content.xml"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_AROUND = ["document-content", "body", "spreadsheet"]  # what a sheet is in; tables anywhere else are none


class OdsBook:
    """A workbook of LibreOffice, or of any program that writes its format."""

    def __init__(self, packed: Packed) -> None:
        self._content = packed.anywhere(_CONTENT)
        self._begin: dict[str, int] = {}

    def scan(self) -> list[SheetScan]:
        """Every sheet, in order."""
        content = _Content()
        if self._content.at(0).read(2) in _UTF16:
            raise NoBookError
        content.part = Part(content)
        for _ in content.part.feed(self._content.at(0)):
            pass
        self._begin = content.begin
        return content.scans

    def rows(self, title: str, first: int, typed: bool = False) -> Generator[list[str], None, None]:
        """The rows of a sheet from number `first` on; see Book."""
        if not self._begin:
            self.scan()
        yield from texts_from(self._sheet_rows(self._begin[title], typed), first)

    def _sheet_rows(self, begin: int, typed: bool) -> Generator[SheetRow, None, None]:
        ready: list[SheetRow] = []
        sheet = _OneSheet(OdsTable(ready.append, set(), typed))
        for _ in Part(sheet).feed(self._content.at(begin), before=b"<sheets>"):
            yield from ready
            ready.clear()


class _OneSheet:
    """Hands on the elements within the first table, and is done when that is over."""

    def __init__(self, table: OdsTable) -> None:
        self.done = False
        self._table, self._depth = table, 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """The sheet begins, or something in it."""
        if self._depth > 1 and not self.done:
            self._table.start(name, attributes)
        self._depth += 1

    def end(self, name: str) -> None:
        """Something in it is over, or the sheet."""
        self._depth -= 1
        self.done = self.done or self._depth == 1
        if not self.done:
            self._table.end(name)

    def text(self, data: str) -> None:
        """Characters in it."""
        if not self.done:
            self._table.text(data)


class _Content:
    """The whole part: which styles hide a sheet, where each sheet begins, and what is seen in it."""

    def __init__(self) -> None:
        self.part: Part | None = None
        self.done = False
        self.begin: dict[str, int] = {}
        self.scans: list[SheetScan] = []
        self._around: list[str] = []
        self._style, self._hiding = "", set[str]()
        self._title, self._hidden = "", False
        self._scanning = Scanning(set())
        self._table: OdsTable | None = None

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """A sheet begins, something in it, or what comes before."""
        if self._table is not None:
            self._table.start(name, attributes)
        elif name == "table" and self._around == _AROUND:
            self._begin_sheet(attributes)
        elif name == "style":
            self._style = attributes.get("style:name", "")
        elif name == "table-properties" and attributes.get("table:display") == "false":
            self._hiding.add(self._style)
        self._around.append(name)

    def _begin_sheet(self, attributes: Mapping[str, str]) -> None:
        title = attributes["table:name"]
        if title in self.begin or self.part is None:
            raise NoBookError
        if len(self.begin) >= MAX_SHEETS:
            raise NoBookError(codes.TOO_LARGE)
        hidden: set[int] = set()
        self.begin[title] = self.part.position
        self._title, self._hidden = title, attributes.get("table:style-name", "") in self._hiding
        self._scanning = Scanning(hidden)
        self._table = OdsTable(self._scanning.take, hidden)

    def end(self, name: str) -> None:
        """Something is over."""
        self._around.pop()
        if self._table is None:
            return
        if len(self._around) > len(_AROUND):
            self._table.end(name)
            return
        self.scans.append(self._scanning.result(self._title, self._hidden, self._table.merged, self._table.comments))
        self._table = None

    def text(self, data: str) -> None:
        """Characters in a sheet."""
        if self._table is not None:
            self._table.text(data)
