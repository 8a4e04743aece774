"""Renderers: documents and findings made of hostile texts, in each format; what comes out is harmless and complete.

The first byte chooses the format, the second the width and the language; what follows, split at bytes 30, are texts.
One that begins with a byte 2 is a number where it can be one.
"""

import csv
import io
import json
import re
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path

from documents import HOSTILE, SEQUENCES
from fuzz.entries import Trial
from fuzz.held import BrokenError
from kassel_integration.render import render
from kassel_integration.render.excel import as_excel_csv
from kassel_integration.render.findings import render_findings
from kassel_integration.render.formats import DOCUMENT_FORMATS, FINDING_FORMATS, WORKBOOKS
from kassel_integration.render.safe import visible
from kassel_integration.render.workbook import as_workbook
from kassel_integration.texts import Words
from kassel_integration.views.document import Block, Column, Document, Facts, Formula, Heading, Listing, Prose, Table
from kassel_integration.views.values import Figure, Labelled, Link, Value
from reports import around

LONGEST = 1000
WORDS = (
    "\x1e", "\x1e\x02", "\x02", "1.50", "-1", "1e5", "0", *HOSTILE, *SEQUENCES, "\u200b", "\ufeff", "\u2028", "\x85",
    "\ufffe", "\uffff", "]]>", "<![CDATA[", "<!--", "::error::", "%0A", "\U0001f600", "e\u0301", "\u0600", "\u00ad",
    "日本", "\udc9b", "\n", "\r\n", "\t", "\0", "x" * 60, "\u202f", "\u00a0", "{0}", "{", "}",
)  # fmt: skip
# By the first byte; the workbooks, which take longest, seldom.
_TEXTS = tuple(fmt for fmt in DOCUMENT_FORMATS if fmt not in WORKBOOKS)
_FORMATS = (*_TEXTS * 4, "excel", *FINDING_FORMATS * 2, *WORKBOOKS)
_WIDTHS = (80, 20, 40, 100, 160, 1)
_COLUMNS = 4
_COLOUR = re.compile("\x1b\\[[0-9;]*m")
_STEERS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_RUNS = re.compile(r"[=+@\t\r-]")
_NUMBER = re.compile(r"[+-]?[0-9]+([.][0-9]+)?")
_DECIMAL = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,10})?")
_SAID = {lang: Words(lang) for lang in ("de", "en")}


def seeds() -> Iterator[bytes]:
    """Each format with hostile texts and a number."""
    for first in range(len(_FORMATS)):
        texts = "\x1e".join((*HOSTILE[first : first + 9], "\x0212.50", *SEQUENCES[:3]))
        yield bytes((first, first)) + texts.encode("utf-8")


def prepare(folder: Path) -> Trial:  # noqa: ARG001
    """Nothing is needed beforehand."""

    def trial(data: bytes) -> None:
        first, second = data[0] if data else 0, data[1] if len(data) > 1 else 0
        fmt, words = _FORMATS[first % len(_FORMATS)], _SAID["en" if second & 1 else "de"]
        texts = data[2:].decode("utf-8", "surrogateescape").split("\x1e")
        if fmt in FINDING_FORMATS:
            _findings(fmt, texts, words)
        else:
            _document(fmt, texts, words, second)

    return trial


def _findings(fmt: str, texts: Sequence[str], words: Words) -> None:
    text, name = texts[-1], texts[0].replace("\0", "") or "a"
    out = render_findings(around(text, name), fmt, words, 0, carets=True, color=False)
    _harmless(out)
    if fmt in ("json", "sarif"):
        json.loads(out)
    elif fmt == "jsonl":
        [json.loads(line) for line in out.splitlines()]
    elif fmt == "junit":
        ET.fromstring(out)
    elif fmt == "github" and any(line and not line.startswith("::") for line in out.split("\n")):
        raise BrokenError(f"github has a line of the data's own: {out!r}")


def _document(fmt: str, texts: Sequence[str], words: Words, second: int) -> None:
    table = _table(texts)
    synthetic = {"synthetic": True} if second & 2 else {}
    document = Document("rows", _parts(texts, table), table, {"title": texts[0], **synthetic})
    if fmt in WORKBOOKS:
        _check_workbook(as_workbook(document, fmt, words))
        return
    if fmt == "excel":
        _harmless(as_excel_csv(document, words).removeprefix("\ufeff").replace("\r\n", "\n"))
        return
    colour = bool(second & 4)
    out = render(document, fmt, words, _WIDTHS[second % len(_WIDTHS)], color=colour)
    _harmless(_COLOUR.sub("", out) if fmt == "table" and colour else out.replace("\t", "") if fmt == "tsv" else out)
    if fmt in _PARSED:
        _check_rows(_PARSED[fmt](out), table, fmt, marked=bool(synthetic) and fmt != "json")


def _value(text: str) -> Value:
    if text.startswith("\x02") and _DECIMAL.fullmatch(text[1:]):
        return Figure(Decimal(text[1:]), "P")
    return Labelled(text[1:], text, text) if text.startswith("\x02") else text


def _table(texts: Sequence[str]) -> Table:
    columns = (
        Column("id", texts[0]),
        Column("text", "Text", wrap=20),
        Column("size", "Anzahl", kind="number"),
        Column("cut", "Kurz", cut=True, drop=1, short=texts[-1]),
    )
    padded = [*texts, *[""] * (-len(texts) % _COLUMNS)]
    values = [_value(text) for text in padded]
    return Table(columns, tuple(tuple(values[at : at + _COLUMNS]) for at in range(0, len(values), _COLUMNS)))


def _parts(texts: Sequence[str], table: Table) -> tuple[Block, ...]:
    first, last = texts[0], texts[-1]
    return (
        Heading(first, 1, last),
        Prose((last, Link(first, last))),
        Facts(((first, last),)),
        Listing(((0, first), (1, last))),
        Formula((first,)),
        table,
    )


def _harmless(out: str) -> None:
    found = _STEERS.search(out)
    if found:
        raise BrokenError(
            f"U+{ord(found[0]):04X} comes through: {out[max(0, found.start() - 40) : found.end() + 40]!r}"
        )


def _check_workbook(raw: bytes) -> None:
    """Every part is well-formed, and no cell has a formula."""
    with zipfile.ZipFile(io.BytesIO(raw)) as book:
        for name in book.namelist():
            if not name.endswith((".xml", ".rels")):
                continue
            for element in ET.fromstring(book.read(name)).iter():
                formula = element.tag.endswith("}f") or any(key.endswith("}formula") for key in element.attrib)
                if formula:
                    raise BrokenError(f"{name} has a formula")


def _of_csv(out: str) -> list[list[object]]:
    return [list[object](row) for row in csv.reader(io.StringIO(out, newline=""), strict=True)][1:]


def _of_tsv(out: str) -> list[list[object]]:
    return [[*line.split("\t")] for line in out.removesuffix("\n").split("\n")[1:]]


def _of_json(out: str) -> list[list[object]]:
    return [[*row.values()] for row in json.loads(out, parse_float=Decimal, parse_int=Decimal)["rows"]]


def _of_jsonl(out: str) -> list[list[object]]:
    rows = (json.loads(line, parse_float=Decimal, parse_int=Decimal) for line in out.split("\n")[:-1])
    return [[*row.values()] for row in rows]


_PARSED = {"csv": _of_csv, "tsv": _of_tsv, "json": _of_json, "jsonl": _of_jsonl}


def _check_rows(rows: list[list[object]], table: Table, fmt: str, *, marked: bool) -> None:
    """The same values come back, texts made harmless where a spreadsheet or a terminal may read them."""
    if marked:
        rows = [row[:-1] for row in rows]
    wanted = [[_wanted(value, fmt) for value in row] for row in table.rows]
    same = [
        [Decimal(str(b)) if isinstance(a, Decimal) else b for a, b in zip(*pair, strict=True)]
        for pair in zip(wanted, rows, strict=True)
    ]
    if same != wanted:
        raise BrokenError(f"{fmt} gives back {same}, not {wanted}")


def _wanted(value: Value, fmt: str) -> object:
    if isinstance(value, Figure):
        return value.value
    text = str(value.value if isinstance(value, Labelled) else value)
    if fmt in ("json", "jsonl"):
        return text
    if fmt == "tsv":
        return visible(text)
    runs = _RUNS.match(text) and not _NUMBER.fullmatch(text)
    return "\n".join(map(visible, f"{'' if not runs else chr(39)}{text}".split("\n")))
