"""What workbooks say: numbers, percentages, days and texts, in their own cells; damage and bombs are refused."""

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from openpyxl import Workbook

from forms.reading import Reader

COUNT, SHARE, DURATION = "1.1.3.plaetze_u3", "1.1.3.betreuungsquote_u3", "1.1.1.besuchsdauer"
HEADING = ["Kennzahl", "Wert", "Ortsbezirk", "Stichtag", "Hinweis"]
Part = Callable[[str, bytes], bytes]


def workbook(*rows: list[Any], formats: dict[str, str] | None = None, part: Part | None = None) -> bytes:
    """A workbook with these rows below a heading; `part` may change the files within."""
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (HEADING, *rows):
        sheet.append(row)
    for cell, form in (formats or {}).items():
        sheet[cell].number_format = form
    plain, packed = io.BytesIO(), io.BytesIO()
    book.save(plain)
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, part(name, old.read(name)) if part else old.read(name))
    return packed.getvalue()


def in_sheet(pattern: bytes, text: bytes) -> Part:
    """Change the sheet's XML."""
    return lambda name, raw: re.sub(pattern, text, raw) if name.endswith("sheet1.xml") else raw


VALUES: dict[str, tuple[str, object, str, str]] = {
    "a whole number": (COUNT, 1340, "General", "1340"),
    "a whole number with thousands": (COUNT, 1340.0, "#,##0", "1340"),
    "a decimal": (DURATION, 31.5, "General", "31.5"),
    "a decimal with the dust of binary fractions": (DURATION, 0.1 + 0.2 + 30, "General", "30.3"),
    "a third": (SHARE, 100 / 3, "0.00", "33.3333333333333"),
    "three decimals are no thousand": (DURATION, 31.234, "General", "31.234"),
    "a percentage": (SHARE, 0.125, "0.0%", "12.5"),
    "a number with a percent sign as text": (SHARE, 12.5, '0.0" %"', "12.5"),
    "a number with an escaped percent sign": (SHARE, 12.5, "0.0\\%", "12.5"),
    "a typed percentage": (SHARE, "12,5 %", "General", "12.5"),
    "typed thousands": (COUNT, "1.340", "General", "1340"),
    "a sign": (COUNT, "…", "General", "None"),
    "zero": (COUNT, 0, "General", "0"),
}


@pytest.mark.parametrize(("metric", "cell", "form", "value"), VALUES.values(), ids=VALUES.keys())
def test_cell_is_read_as(reader: Reader, metric: str, cell: object, form: str, value: str) -> None:
    reading = reader.bytes(
        workbook([metric, cell], ["1.1.2.kindergartenbesuchsquote", 91.5], formats={"B2": form}), "2014.xlsx"
    )
    assert (reading.errors, str(reading.kept[0].value)) == ([], value)


def test_other_cells_are_read_as_texts_would_be(reader: Reader) -> None:
    row = [COUNT, 5, 1, datetime(2014, 3, 1), "a\r\nb_x000D_\nc"]
    reading = reader.bytes(workbook(row, [date(2004, 2, 4), 7]), "2014.xlsx")
    assert [(m.metric, m.cell.at(0), m.as_of, m.note, m.line) for m in reading.kept] == [
        (COUNT, "01", "2014-03-01", "a\nb\nc", 2),
        ("4.2.4.abgestimmte_massnahmen", "", "", "", 3),
    ]


def test_findings_name_the_cell(reader: Reader) -> None:
    reading = reader.bytes(workbook([COUNT, "viele"], [None], [COUNT, 5, 99], ["x", date(2014, 5, 12)]), "2014.xlsx")
    assert [(f.code.id, f.place.sheet_cell, f.place.line) for f in reading.findings] == [
        ("KI210", "B2", 2), ("KI305", "C4", 4), ("KI301", "A5", 5), ("KI219", "B5", 5),
    ]  # fmt: skip


def test_a_size_that_is_not_true_hides_no_row(reader: Reader) -> None:
    small = in_sheet(rb'<dimension ref="[^"]*"', b'<dimension ref="A1"')
    assert len(reader.bytes(workbook([COUNT, 5], [DURATION, 30], part=small), "2014.xlsx").kept) == 2


def test_cells_beyond_the_heading_are_not_overlooked(reader: Reader) -> None:
    assert reader.bytes(workbook([COUNT, 5, None, None, None, "x"]), "2014.xlsx").errors == [("KI203", 2)]


def test_a_row_far_below_is_read(reader: Reader) -> None:
    far = in_sheet(rb'(r="[A-E]?)3"', rb'\g<1>9000"')
    reading = reader.bytes(workbook([COUNT, 5], [DURATION, 30], part=far), "2014.xlsx")
    assert [m.line for m in reading.kept] == [2, 9000]


def test_the_table_may_be_on_any_sheet(reader: Reader) -> None:
    book = Workbook()
    book.worksheets[0].append(["Hinweise zum Ausfüllen"])
    sheet = book.create_sheet("Daten")
    for row in (["Meldung"], ["Kennzahl", "Wert"], [COUNT, 5]):
        sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    assert [m.line for m in reader.bytes(stream.getvalue(), "2014.xlsx").kept] == [3]


STALE = b'<calcPr calcId="1" fullCalcOnLoad="1"/>'
FORMULAS: dict[str, tuple[bytes, bytes, list[tuple[str, int]]]] = {
    "with a result": (b'<c r="B2"><f>2+3</f><v>5</v></c>', b"", []),
    "without a result": (b'<c r="B2"><f>2+3</f></c>', b"", [("KI238", 2)]),
    "with an empty text as its result": (b'<c r="B2" t="str"><f>2+3</f><v></v></c>', b"", []),
    "that nobody ever calculated": (b'<c r="B2"><f>2+3</f><v>0</v></c>', STALE, [("KI238", 2)]),
}


@pytest.mark.parametrize(("cell", "calculated", "wanted"), FORMULAS.values(), ids=FORMULAS.keys())
def test_of_a_formula_the_stored_result_counts(
    reader: Reader, cell: bytes, calculated: bytes, wanted: list[tuple[str, int]]
) -> None:
    def part(name: str, raw: bytes) -> bytes:
        if name == "xl/workbook.xml":
            return re.sub(rb"<calcPr[^>]*/>", calculated, raw)
        return re.sub(rb'<c r="B2"[^>]*><v>5</v></c>', cell, raw) if name.endswith("sheet1.xml") else raw

    assert reader.bytes(workbook([COUNT, 5], part=part), "2014.xlsx").errors == wanted


def packed(method: int, damage: bool = False) -> bytes:
    """A good workbook, packed in another way, and perhaps with a damaged part."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook([COUNT, 5]))) as old, zipfile.ZipFile(stream, "w", method) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    raw = stream.getvalue()
    return raw[:60] + b"\xff" * 40 + raw[100:] if damage else raw


def shared(text: bytes, *row: Any) -> bytes:
    """A workbook with a heading among the texts that cells share."""
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    named = b'<Relationship Id="rId99" Type="' + kind + b'" Target="sharedStrings.xml"/></Relationships>'

    def part(name: str, raw: bytes) -> bytes:
        raw = raw.replace(b"</Relationships>", named) if name == "xl/_rels/workbook.xml.rels" else raw
        return re.sub(rb'<c r="E1" t="inlineStr">.*?</c>', b'<c r="E1" t="s"><v>0</v></c>', raw)

    stream = io.BytesIO(workbook([COUNT, 5, *row], part=part))
    space = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    with zipfile.ZipFile(stream, "a") as book:
        book.writestr("xl/sharedStrings.xml", b"<sst " + space + b"><si>" + text + b"</si></sst>")
    return stream.getvalue()


GOOD = workbook([COUNT, 5])
LONG = b"x" * 131_073
REFUSED: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "KI010"),
    "text": (b"metric;value\n", "KI010"),
    "an old workbook or one with a password": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "KI010"),
    "half a file": (GOOD[: len(GOOD) // 2], "KI010"),
    "another ZIP file": (workbook(part=lambda _, __: b""), "KI010"),
    "broken XML": (workbook([COUNT, 5], part=in_sheet(rb"</row>", b"<row>")), "KI010"),
    "a number that is none": (workbook([COUNT, 5], part=in_sheet(rb"<v>5</v>", b"<v>5x</v>")), "KI010"),
    "a bomb": (workbook(part=lambda name, raw: raw + b" " * 80_000_000 if "sheet1" in name else raw), "KI270"),
    "a bomb of texts": (workbook(part=lambda name, raw: raw + b" " * 20_000_000 if "styles" in name else raw), "KI270"),
    "a text that is too long": (shared(b"<t>" + LONG + b"</t>"), "KI270"),
    "a text of pieces that is too long": (
        shared(b"<r><t>" + LONG[1:] + b"</t></r><r><t>xx</t></r>"),
        "KI270",
    ),
    "a text in its cell that is too long": (
        workbook([COUNT, 5, None, None, "x"], part=in_sheet(rb"<t>x</t>", b"<t>" + LONG + b"</t>")),
        "KI270",
    ),
    "a list of parts that is too long": (GOOD[:-22] + b"PK\6\7" + GOOD[-22:], "KI270"),
    "packed with LZMA": (packed(zipfile.ZIP_LZMA), "KI010"),
    "packed with LZMA and damaged": (packed(zipfile.ZIP_LZMA, damage=True), "KI010"),
    "packed with bzip2 and damaged": (packed(zipfile.ZIP_BZIP2, damage=True), "KI010"),
    "no heading": (workbook(part=in_sheet(rb"Wert|Kennzahl", b"Wort")), "KI009"),
    "a list of parts of more than a megabyte": (GOOD[:-10] + (1_000_001).to_bytes(4, "little") + GOOD[-6:], "KI270"),
    "a list of parts of a megabyte, which is not there": (
        GOOD[:-10] + (1_000_000).to_bytes(4, "little") + GOOD[-6:],
        "KI010",
    ),
}


@pytest.mark.parametrize(("raw", "code"), REFUSED.values(), ids=REFUSED.keys())
def test_is_refused(reader: Reader, raw: bytes, code: str) -> None:
    assert [f.code.id for f in reader.bytes(raw, "2014.xlsx").findings] == [code]


def test_a_text_as_long_as_may_be_is_read(reader: Reader) -> None:
    heading = LONG[:1000].decode()
    reading = reader.bytes(shared(b"<r><t>Hin</t></r><r><t>weis</t></r>"), "2014.xlsx")
    assert (reading.errors, len(reading.kept)) == ([], 1)
    named = reader.bytes(shared(b"<t>" + LONG[1:] + b"</t>", None, None, "a"), "2014.xlsx")
    assert [code for code, _ in named.errors] == ["KI203"]
    assert str(named.findings[0].values["value"]).startswith(heading[:80])


def test_damage_below_the_heading_is_found_in_its_row(reader: Reader) -> None:
    rows = [[COUNT, 5, f"{number:02d}"] for number in range(1, 24)] + [[COUNT, "x" * 99]] * 2000
    reading = reader.bytes(workbook(*rows, part=in_sheet(rb'<row r="2001"', b"<row <")), "2014.xlsx")
    assert "KI010" in {code for code, _ in reading.errors}
    assert reading.canonical is None


PHONETIC = b'<rPh sb="0" eb="1"><t>99</t></rPh>'


def test_how_a_text_is_spoken_is_none_of_it(reader: Reader) -> None:
    heading = shared(b"<t>Hin</t>" + PHONETIC + b"<r><t>weis</t></r>")
    assert (reader.bytes(heading, "2014.xlsx").errors, len(reader.bytes(heading, "2014.xlsx").kept)) == ([], 1)
    inline = workbook([COUNT, "5"], part=in_sheet(rb"<t>5</t>", b"<t>5</t>" + PHONETIC + b"<r><t>0</t></r>"))
    assert [str(m.value) for m in reader.bytes(inline, "2014.xlsx").kept] == ["50"]


DATES = {
    "a day of the strict format": (b'<c r="D2" t="d"><v>2014-03-01T00:00:00</v></c>', "2014-03-01"),
    "a day alone": (b'<c r="D2" t="d"><v>2014-03-01</v></c>', "2014-03-01"),
    "an unknown style is a number": (b'<c r="D2" s="999"><v>41699</v></c>', "2014-03-01"),
}


@pytest.mark.parametrize(("cell", "day"), DATES.values(), ids=DATES.keys())
def test_a_day_is_one_in_each_way_of_writing(reader: Reader, cell: bytes, day: str) -> None:
    raw = workbook([COUNT, 5], part=in_sheet(rb"(<v>5</v></c>)", rb"\g<1>" + cell))
    assert [m.as_of for m in reader.bytes(raw, "2014.xlsx").kept] == [day]


@pytest.mark.parametrize("place", [b"$A2", b"A1A2", b"AAAA2", b"2", b"a2", b"B2"])
def test_a_cell_at_no_place_or_behind_another_is_damage(reader: Reader, place: bytes) -> None:
    raw = workbook([COUNT, 5], part=in_sheet(rb"(<v>5</v></c>)", rb'\g<1><c r="' + place + rb'"><v>1</v></c>'))
    assert [code for code, _ in reader.bytes(raw, "2014.xlsx").errors][:1] == ["KI010"]
