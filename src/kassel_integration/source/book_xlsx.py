"""Reads .xlsx and .xlsm workbooks in a stream: which part is which sheet, the workbook's texts and number formats."""

import posixpath
from collections.abc import Generator
from functools import cached_property
from typing import NamedTuple

from kassel_integration.diagnostics import codes
from kassel_integration.source.book import MAX_SHEETS, NoBookError, Scanning, SheetScan, texts_from
from kassel_integration.source.book_xml import Handler, Part
from kassel_integration.source.packed import Packed
from kassel_integration.source.xlsx_parts import Comments, Links, Main, SharedTexts, Styles
from kassel_integration.source.xlsx_sheet import Meaning, XlsxRows


class _Sheet(NamedTuple):
    title: str
    hidden: bool
    part: str


class XlsxBook:
    """A workbook of Excel, or of any program that writes its format."""

    def __init__(self, packed: Packed) -> None:
        self._packed = packed

    def scan(self) -> list[SheetScan]:
        """Every sheet, in order."""
        return [self._scan(sheet) for sheet in self._sheets]

    def _scan(self, sheet: _Sheet) -> SheetScan:
        with self._packed.open(sheet.part) as stream:
            rows = XlsxRows(stream, self._meaning)
            scanning = Scanning(rows.hidden_columns)
            for row in rows:
                scanning.take(row)
        return scanning.result(sheet.title, sheet.hidden, rows.merged, self._comments(sheet.part))

    def _comments(self, part: str) -> dict[tuple[int, int], str]:
        """What is written beside the cells of a sheet, in a part of its own; few sheets have one."""
        folder, name = posixpath.split(part)
        if posixpath.join(folder, "_rels", f"{name}.rels") not in self._packed.names:
            return {}
        found = Comments()
        for kind_of, target in self._links_of(part).values():
            if kind_of == "comments":
                self._read(target, found)
        return found.found

    def rows(self, title: str, first: int, typed: bool = False) -> Generator[list[str], None, None]:
        """The rows of a sheet from number `first` on; see Book."""
        part = next(sheet.part for sheet in self._sheets if sheet.title == title)
        with self._packed.open(part) as stream:
            yield from texts_from(XlsxRows(stream, self._meaning, typed), first)

    @cached_property
    def _links(self) -> dict[str, tuple[str, str]]:
        """What the parts of the workbook are: (kind, name of the part) by the word that refers to them."""
        links = self._links_of("").values()
        main = next((part for kind_of, part in links if kind_of == "officeDocument"), None)
        if main is None:
            raise NoBookError
        return {"": ("", main), **self._links_of(main)}

    def _links_of(self, part: str) -> dict[str, tuple[str, str]]:
        folder, name = posixpath.split(part)
        links = Links()
        self._read(posixpath.join(folder, "_rels", f"{name}.rels"), links)
        return {
            word: (kind_of.rpartition("/")[2], posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/"))
            for word, kind_of, target in links.found
        }

    @cached_property
    def _main(self) -> Main:
        main = Main()
        self._read(self._links[""][1], main)
        return main

    @cached_property
    def _sheets(self) -> list[_Sheet]:
        """The sheets with cells; charts and macros of old have none."""
        if len(self._main.sheets) > MAX_SHEETS:
            raise NoBookError(codes.TOO_LARGE)
        links = [(title, hidden, self._links[word]) for title, hidden, word in self._main.sheets]
        return [_Sheet(title, hidden, part) for title, hidden, (kind_of, part) in links if kind_of == "worksheet"]

    @cached_property
    def _meaning(self) -> Meaning:
        parts = dict(self._links.values())
        texts, styles = SharedTexts(), Styles()
        if "sharedStrings" in parts:
            self._read(parts["sharedStrings"], texts)
        if "styles" in parts:
            self._read(parts["styles"], styles)
        return Meaning(texts.found, styles.kinds, self._main.from_1904, self._main.stale)

    def _read(self, part: str, into: Handler) -> None:
        with self._packed.open(part) as stream:
            for _ in Part(into).feed(stream):
                pass
