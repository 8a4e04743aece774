"""What the small parts of an .xlsx workbook say: how parts are linked, the sheets, shared texts, number formats."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from kassel_integration.diagnostics import codes
from kassel_integration.source.book import MOST_COMMENTS, NoBookError
from kassel_integration.source.book_texts import comment, kind, typed_text
from kassel_integration.source.book_xml import LETTERS
from kassel_integration.source.xlsx_sheet import column_of

# Number formats that have a number and no text in the file; every other such number is one of a mere number.
_DAYS = (*range(14, 23), *range(27, 37), *range(50, 59))
_BUILT_IN = {9: "0%", 10: "0.00%", 45: "m:s", 46: "[h]:m", 47: "m:s", **dict.fromkeys(_DAYS, "d")}


@dataclass(slots=True)
class Links:
    """The relationships of a part."""

    found: list[tuple[str, str, str]] = field(default_factory=list)
    done: bool = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            self.found.append((attributes["Id"], attributes["Type"], attributes["Target"]))

    def end(self, name: str) -> None:
        """Nothing is in a relationship."""

    def text(self, data: str) -> None:
        """Nothing is in a relationship."""


@dataclass(slots=True)
class Main:
    """The workbook's own part; `stale`: it says that it was never calculated."""

    sheets: list[tuple[str, bool, str]] = field(default_factory=list)
    from_1904: bool = False
    stale: bool = False
    done: bool = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "sheet":
            word = next((said for key, said in attributes.items() if key.endswith(":id")), "")
            self.sheets.append((attributes["name"], attributes.get("state", "visible") != "visible", word))
        elif name == "workbookPr":
            self.from_1904 = attributes.get("date1904") in ("1", "true")
        elif name == "calcPr":
            self.stale = attributes.get("fullCalcOnLoad") in ("1", "true")

    def end(self, name: str) -> None:
        """Attributes say it all."""

    def text(self, data: str) -> None:
        """Attributes say it all."""


@dataclass(slots=True)
class SharedTexts:
    """The texts that cells refer to by number, without what tells how to pronounce them."""

    found: list[str] = field(default_factory=list)
    done: bool = False
    _pieces: list[str] = field(default_factory=list)
    _listening: bool = False
    _phonetic: bool = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "t":
            self._listening = not self._phonetic
        elif name == "rPh":
            self._phonetic = True

    def end(self, name: str) -> None:
        if name == "t":
            self._listening = False
        elif name == "rPh":
            self._phonetic = False
        elif name == "si":
            text = "".join(self._pieces)
            if len(text) > LETTERS:
                raise NoBookError(codes.TOO_LARGE)
            self.found.append(typed_text(text))
            self._pieces.clear()

    def text(self, data: str) -> None:
        if self._listening:
            self._pieces.append(data)


@dataclass(slots=True)
class Styles:
    """What each style makes of a number."""

    kinds: list[str] = field(default_factory=list)
    done: bool = False
    _forms: dict[int, str] = field(default_factory=dict)
    _cells: bool = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "numFmt" and "formatCode" in attributes:
            self._forms.setdefault(int(attributes.get("numFmtId", -1)), attributes["formatCode"])
        elif name == "cellXfs":
            self._cells = True
        elif name == "xf" and self._cells:
            form = int(attributes.get("numFmtId", 0))
            self.kinds.append(kind(self._forms.get(form) or _BUILT_IN.get(form, "General")))

    def end(self, name: str) -> None:
        self._cells = self._cells and name != "cellXfs"

    def text(self, data: str) -> None:
        """Attributes say it all."""


_CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


@dataclass(slots=True)
class Comments:
    """What people wrote beside cells, by row and column."""

    found: dict[tuple[int, int], str] = field(default_factory=dict)
    done: bool = False
    _cell: tuple[int, int] | None = None
    _pieces: list[str] = field(default_factory=list)
    _listening: bool = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "comment" and len(self.found) < MOST_COMMENTS:
            found = _CELL.fullmatch(attributes.get("ref", ""))
            self._cell = (int(found[2]), column_of(found[1])) if found else None
        elif name == "t":
            self._listening = self._cell is not None

    def end(self, name: str) -> None:
        if name == "t":
            self._listening = False
        elif name == "comment" and self._cell:
            self.found[self._cell] = comment("".join(self._pieces))
            self._cell = None
            self._pieces.clear()

    def text(self, data: str) -> None:
        if self._listening and sum(map(len, self._pieces)) < LETTERS:
            self._pieces.append(data)
