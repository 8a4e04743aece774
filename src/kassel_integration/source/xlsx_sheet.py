"""The rows of a sheet of an .xlsx workbook from its XML: values as texts, formulas without a result, what is hidden."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import IO

from kassel_integration.diagnostics import codes
from kassel_integration.source.book import MAX_HEIGHT, MAX_WIDTH, MOST, Merged, NoBookError, SheetRow
from kassel_integration.source.book_texts import FALSE, TRUE, clock, day, number, typed_text
from kassel_integration.source.book_xml import LETTERS, Part

_CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_TEXTS = ("s", "str", "inlineStr")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a sheet's cells refer to: the workbook's texts, what each style makes of a number, how days are counted.

    `stale`: the results of formulas are not to be trusted, for the program that wrote them never calculated.
    """

    texts: Sequence[str]
    kinds: Sequence[str]
    from_1904: bool
    stale: bool


class XlsxRows:
    """The rows of one sheet with anything in them; `typed`: only what was typed as text."""

    def __init__(self, stream: IO[bytes], meaning: Meaning, typed: bool = False) -> None:
        self.hidden_columns: set[int] = set()
        self.merged: list[Merged] = []
        self.done = False
        self._stream, self._meaning, self._typed = stream, meaning, typed
        self._ready: list[SheetRow] = []
        self._number, self._row_hidden, self._beyond = 0, False, False
        self._texts: list[str] = []
        self._open: list[int] = []
        self._column, self._kind, self._style = -1, "", ""
        self._in_cell = self._formula = self._listening = False
        self._pieces: list[str] = []
        self._size = self._phonetic = 0

    def __iter__(self) -> Iterator[SheetRow]:
        for _ in Part(self).feed(self._stream):
            yield from self._ready
            self._ready.clear()

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if name == "c":
            self._begin_cell(attributes)
        elif self._in_cell:
            if name == "f":
                self._formula = True
            elif name in ("v", "t"):
                self._listening = not self._phonetic
            elif name == "rPh":
                self._phonetic += 1
        elif name == "row":
            self._begin_row(attributes)
        elif name == "col" and _is_true(attributes.get("hidden")):
            first, last = int(attributes.get("min", 1)), int(attributes.get("max", 1))
            self.hidden_columns.update(range(first - 1, min(last, MAX_WIDTH)))
        elif name == "mergeCell" and len(self.merged) < MOST:
            self.merged += merged(attributes.get("ref", ""))

    def end(self, name: str) -> None:
        """An element is over."""
        if name in ("v", "t"):
            self._listening = False
        elif name == "rPh":
            self._phonetic -= 1
        elif name == "c":
            self._end_cell()
        elif name == "row":
            self._end_row()

    def text(self, data: str) -> None:
        """Characters of a value."""
        if self._listening:
            self._size += len(data)
            if self._size > LETTERS:
                raise NoBookError(codes.TOO_LARGE)
            self._pieces.append(data)

    def _begin_row(self, attributes: Mapping[str, str]) -> None:
        row = int(attributes.get("r", self._number + 1))
        if not self._number < row <= MAX_HEIGHT:
            raise NoBookError
        self._number, self._row_hidden, self._beyond, self._column = row, _is_true(attributes.get("hidden")), False, -1
        self._texts, self._open = [], []

    def _begin_cell(self, attributes: Mapping[str, str]) -> None:
        place = attributes.get("r")
        column = column_of(place.rstrip("0123456789")) if place else self._column + 1
        if column <= self._column:
            raise NoBookError
        self._column, self._kind, self._style = column, attributes.get("t", "n"), attributes.get("s", "0")
        self._in_cell, self._formula, self._size = True, False, 0
        self._pieces.clear()

    def _end_cell(self) -> None:
        self._in_cell = False
        raw = "".join(self._pieces)
        if self._formula and (self._meaning.stale or (not raw and self._kind != "str")):
            raw = ""
            if self._column < MAX_WIDTH:
                self._open.append(self._column)
        text = self._said(raw) if raw else ""
        if text and self._column < MAX_WIDTH:
            self._texts += [""] * (self._column - len(self._texts))
            self._texts.append(text)
        self._beyond = self._beyond or bool(text and self._column >= MAX_WIDTH)

    def _end_row(self) -> None:
        if self._texts or self._open or self._beyond:
            row = SheetRow(self._number, self._texts, self._row_hidden, tuple(self._open), self._beyond)
            self._ready.append(row)

    def _said(self, raw: str) -> str:
        """What the cell in hand says."""
        kind = self._kind
        if kind in _TEXTS:
            return self._meaning.texts[int(raw)] if kind == "s" else typed_text(raw)
        if self._typed:
            return ""
        if kind == "n":
            return self._number_said(raw)
        if kind == "b":
            return TRUE if raw == "1" else FALSE
        return raw[:10] if kind == "d" and raw[4:5] == "-" else raw

    def _number_said(self, raw: str) -> str:
        style = int(self._style)
        form = self._meaning.kinds[style] if style < len(self._meaning.kinds) else ""
        if form == "day":
            return day(raw, from_1904=self._meaning.from_1904)
        return clock(float(raw)) if form == "elapsed" else number(raw, form == "percent")


def merged(name: str) -> list[Merged]:
    """The merged cells of a range such as A2:A4; none where it is no range."""
    first, _, last = name.partition(":")
    begin, end = _CELL.fullmatch(first), _CELL.fullmatch(last)
    if not begin or not end:
        return []
    rows, columns = range(int(begin[2]), int(end[2]) + 1), range(column_of(begin[1]), column_of(end[1]) + 1)
    return [Merged(name, rows, columns)]


def column_of(letters: str) -> int:
    """The index of a column, from 0: A is 0, AA is 26; raises ValueError for what names none."""
    if not (letters.isascii() and letters.isalpha() and letters.isupper()) or len(letters) > 3:
        raise ValueError(letters[:80])
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - 64
    return index - 1


def _is_true(said: str | None) -> bool:
    return said in ("1", "true")
