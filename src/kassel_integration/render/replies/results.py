"""Gives the formulas of a saved workbook the results they had before, for the library keeps only one of both."""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from xml.sax.saxutils import escape

from openpyxl import load_workbook
from openpyxl.utils.datetime import to_excel

_OPEN = re.compile(rb'<c r="([A-Z]+[0-9]+)"((?: [a-z]+="[^"]*")*)>(<f(?: [^<>]*)?>[^<]*</f>)<v ?/?>(?:</v>)?</c>')
_KIND = re.compile(rb' t="[a-z]+"')
_ERROR = re.compile("#[A-Z0-9/]+[!?]?")
_SHEET = "xl/worksheets/sheet{}.xml"


def with_results(saved: bytes, before: bytes, titles: Sequence[str]) -> bytes:
    """The saved workbook, whose sheets are `titles`, with the results of the one `before`."""
    parts = dict(_results(before, titles))
    if not any(parts.values()):
        return saved
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            found = parts.get(part.filename, {})
            data = old.read(part)
            new.writestr(part, _filled(data, found) if found else data)
    return stream.getvalue()


def _results(before: bytes, titles: Sequence[str]) -> Iterator[tuple[str, dict[str, object]]]:
    """By part of the saved workbook the results by cell; sheets are numbered in their order."""
    shown, formulas = (load_workbook(io.BytesIO(before), data_only=only) for only in (True, False))
    for number, title in enumerate(titles, 1):
        if title in formulas.sheetnames and title in shown.sheetnames:
            cells = (cell for row in formulas[title].iter_rows() for cell in row if cell.data_type == "f")
            found = {cell.coordinate: shown[title][cell.coordinate].value for cell in cells}
            yield _SHEET.format(number), {name: value for name, value in found.items() if value is not None}


def _filled(data: bytes, results: Mapping[str, object]) -> bytes:
    def fill(found: re.Match[bytes]) -> bytes:
        value = results.get(found[1].decode())
        if value is None:
            return found[0]
        kind, text = _written(value)
        rest = _KIND.sub(b"", found[2])
        return b'<c r="%b"%b%b>%b<v>%b</v></c>' % (found[1], rest, kind, found[3], escape(text).encode())

    return _OPEN.sub(fill, data)


def _written(value: object) -> tuple[bytes, str]:
    """The kind of a result and how it is written."""
    if isinstance(value, bool):
        return b' t="b"', str(int(value))
    if isinstance(value, (date, datetime, time, timedelta)):
        return b"", repr(to_excel(value))  # type: ignore[no-untyped-call]
    if isinstance(value, (int, float)):
        return b"", repr(value)
    text = str(value)
    return (b' t="e"' if _ERROR.fullmatch(text) else b' t="str"'), text
