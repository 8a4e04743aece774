"""Looks into the workbooks that a form is written as, .xlsx and .ods alike, without the program's own writers."""

import io
import re
import zipfile
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

_OASIS = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
TABLE, OFFICE, TEXT, STYLE = (_OASIS % name for name in ("table", "office", "text", "style"))


@dataclass(frozen=True, slots=True)
class Seen:
    """What one sheet shows: texts by cell, which cells are open, comments, words offered, checked and marked cells."""

    texts: dict[str, str]
    open: frozenset[str]
    comments: dict[str, str]
    offered: dict[str, tuple[str, ...]]
    checked: dict[str, str]
    marked: frozenset[str]
    protected: bool


def in_xlsx(raw: bytes) -> dict[str, Seen]:
    """The sheets of an .xlsx by name."""
    book = load_workbook(io.BytesIO(raw))
    return {sheet.title: _of_sheet(sheet) for sheet in book.worksheets}


def _of_sheet(sheet: Worksheet) -> Seen:
    cells = [cell for row in sheet.iter_rows() for cell in row]
    offered: dict[str, tuple[str, ...]] = {}
    checked: dict[str, str] = {}
    for check in sheet.data_validations.dataValidation:
        for name in _names(sheet, str(check.sqref)):
            checked[name] = check.error or ""
            if check.type == "list":
                offered[name] = tuple((check.formula1 or "").strip('"').split(","))
    return Seen(
        texts={c.coordinate: str(c.value) for c in cells if c.value is not None},
        open=frozenset(c.coordinate for c in cells if not c.protection.locked),
        comments={c.coordinate: c.comment.text for c in cells if c.comment},
        offered=offered,
        checked=checked,
        marked=frozenset(n for found in sheet.conditional_formatting for n in _names(sheet, str(found.sqref))),
        protected=bool(sheet.protection.sheet),
    )


def _names(sheet: Worksheet, ranges: str) -> list[str]:
    found: list[str] = []
    for part in ranges.split():
        cells: Any = sheet[part]
        rows = cells if isinstance(cells, tuple) else ((cells,),)
        found += [cell.coordinate for row in rows for cell in row]
    return found


def in_ods(raw: bytes) -> dict[str, Seen]:
    """The sheets of an .ods by name."""
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        content = ElementTree.fromstring(packed.read("content.xml"))
    styles = {s.get(f"{STYLE}name"): s for s in content.iter(f"{STYLE}style")}
    checks = {c.get(f"{TABLE}name"): c for c in content.iter(f"{TABLE}content-validation")}
    return {str(t.get(f"{TABLE}name")): _of_table(t, styles, checks) for t in content.iter(f"{TABLE}table")}


def _of_table(table: Any, styles: dict[Any, Any], checks: dict[Any, Any]) -> Seen:
    texts, comments, checked, open_, marked = {}, {}, {}, set(), set()
    offered: dict[str, tuple[str, ...]] = {}
    for row, line in enumerate(table.iter(f"{TABLE}table-row"), 1):
        for column, cell in enumerate(line, 1):
            name = f"{_letters(column)}{row}"
            shown = "\n".join("".join(p.itertext()) for p in cell.findall(f"{TEXT}p"))
            formula = cell.get(f"{TABLE}formula")
            if formula or shown:
                texts[name] = _as_excel(formula) if formula else shown
            note = cell.find(f"{OFFICE}annotation")
            if note is not None:
                comments[name] = "\n".join("".join(p.itertext()) for p in note.iter(f"{TEXT}p"))
            style = styles.get(cell.get(f"{TABLE}style-name"))
            if style is not None and style.find(f"{STYLE}map") is not None:
                marked.add(name)
            properties = None if style is None else style.find(f"{STYLE}table-cell-properties")
            if properties is not None and properties.get(f"{STYLE}cell-protect") == "none":
                open_.add(name)
            check = checks.get(cell.get(f"{TABLE}content-validation-name"))
            if check is not None:
                checked[name] = "".join(check.itertext())
                words = tuple(re.findall('"([^"]*)"', str(check.get(f"{TABLE}condition"))))
                offered |= {name: words} if "is-in-list" in str(check.get(f"{TABLE}condition")) else {}
    protected = table.get(f"{TABLE}protected") == "true"
    return Seen(texts, frozenset(open_), comments, offered, checked, frozenset(marked), protected)


def _as_excel(formula: str) -> str:
    """An OpenFormula as Excel writes it."""
    plain = re.sub(r"\[\$('?[^'.\]]+'?)\.([A-Z]+[0-9]+)\]", r"\1!\2", formula.removeprefix("of:"))
    return plain.replace(";", ",")


def _letters(column: int) -> str:
    found = ""
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(65 + rest) + found
    return found
