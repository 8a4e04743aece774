"""What .ods workbooks say: cells by their types, repeated, covered and hidden ones; what is not seen is no figure."""

import pytest

from forms.ods import cell, ods, row, sheet, typed
from forms.reading import Reader

COUNT, SHARE, DURATION, STEP = (
    "1.1.3.plaetze_u3", "1.1.3.betreuungsquote_u3", "1.1.1.besuchsdauer", "1.1.1.auswahlkriterien",
)  # fmt: skip
HEADING = row("Kennzahl", "Wert", "Ortsbezirk", "Stichtag", "Hinweis")
EQUALS_7 = 'table:formula="of:=&quot;7&quot;"'
COMMENT = "<office:annotation><dc:creator>Amt</dc:creator><text:p>99</text:p></office:annotation>"
PICTURE = "<draw:frame><draw:text-box><text:p>99</text:p></draw:text-box></draw:frame>"


def meldung(*rows: str, before: str = "") -> bytes:
    """A workbook of one sheet with these rows below the heading."""
    return ods(sheet("Meldung", HEADING, *rows, before=before))


def text(paragraphs: str, more: str = "") -> str:
    """A cell of text with this XML in it."""
    return f'<table:table-cell office:value-type="string" {more}>{paragraphs}</table:table-cell>'


VALUES: dict[str, tuple[str, str, str]] = {
    "a whole number": (COUNT, cell(1340), "1340"),
    "a decimal": (DURATION, cell(31.5), "31.5"),
    "a zero from below": (COUNT, cell(-0.0), "0"),
    "a decimal with the dust of binary fractions": (DURATION, cell(0.1 + 0.2 + 30), "30.3"),
    "three decimals are no thousand": (DURATION, cell(31.234), "31.234"),
    "a third": (SHARE, cell(100 / 3), "33.3333333333333"),
    "a percentage": (SHARE, typed("percentage", 'office:value="0.125"', "12,5 %"), "12.5"),
    "an amount": (COUNT, typed("currency", 'office:value="12" office:currency="EUR"', "12,00 €"), "12"),
    "a typed percentage": (SHARE, cell("12,5 %"), "12.5"),
    "typed thousands": (COUNT, cell("1.340"), "1340"),
    "a sign": (COUNT, cell("…"), "None"),
    "yes": (STEP, typed("boolean", 'office:boolean-value="true"', "WAHR"), "done"),
    "no": (STEP, typed("boolean", 'office:boolean-value="false"', "FALSCH"), "not_started"),
    "the result of a formula": (COUNT, typed("float", 'office:value="7"', "7", 'table:formula="of:=3+4"'), "7"),
    "a text that a formula made": (COUNT, typed("string", 'office:string-value="7"', "7", EQUALS_7), "7"),
    "a number beside a comment": (COUNT, cell(5).replace('<text:p>', f'{COMMENT}<text:p>'), "5"),
    "a text beside a comment": (COUNT, text(f"{COMMENT}<text:p>5</text:p>"), "5"),
    "a text beside a picture": (COUNT, text(f"<text:p>5</text:p>{PICTURE}"), "5"),
    "of a type nobody knows what is shown": (COUNT, typed("void", "", "5"), "5"),
    "a text in pieces": (COUNT, text("<text:p>1<text:span>3</text:span>4<text:a>0</text:a></text:p>"), "1340"),
}  # fmt: skip


@pytest.mark.parametrize(("metric", "xml", "value"), VALUES.values(), ids=VALUES.keys())
def test_cell_is_read_as(reader: Reader, metric: str, xml: str, value: str) -> None:
    reading = reader.bytes(meldung(row(metric, xml), row("1.1.2.kindergartenbesuchsquote", 91.5)), "2014.ods")
    assert (reading.errors, str(reading.kept[0].value)) == ([], value)


NOTES: dict[str, tuple[str, str]] = {
    "several paragraphs": ("<text:p>a</text:p><text:p>b</text:p>", "a\nb"),
    "a line break": ("<text:p>a<text:line-break/>b</text:p>", "a\nb"),
    "blanks that count and blanks that do not": ('<text:p>  a\n <text:s text:c="2"/>b </text:p>', "a   b"),
    "a tab": ("<text:p>a<text:tab/>b</text:p>", "a\tb"),
}


@pytest.mark.parametrize(("paragraphs", "note"), NOTES.values(), ids=NOTES.keys())
def test_text_is_read_as(reader: Reader, paragraphs: str, note: str) -> None:
    reading = reader.bytes(meldung(row(COUNT, 5, None, None, text(paragraphs))), "2014.ods")
    assert [m.note for m in reading.kept] == [note]


def test_days_are_days_and_times_are_none(reader: Reader) -> None:
    day = typed("date", 'office:date-value="2014-03-01T00:00:00"', "01.03.14")
    clock = typed("time", 'office:time-value="PT12H30M00S"', "12:30")
    reading = reader.bytes(meldung(row(COUNT, 5, None, day), row(SHARE, clock)), "2014.ods")
    assert ([m.as_of for m in reading.kept], reading.errors) == (["2014-03-01"], [("KI210", 3)])
    assert [f.values["value"] for f in reading.findings] == ["12:30:00"]


def test_repeated_cells_and_rows_are_read_as_often_as_they_are_there(reader: Reader) -> None:
    twice = cell(5, 'table:number-columns-repeated="2"')
    heading = row("Kennzahl", cell(None, 'table:number-columns-repeated="2"'), "Wert", "Zähler", "Ortsbezirk")
    rows = (
        row(more='table:number-rows-repeated="3"'),
        row(COUNT, cell(None, 'table:number-columns-repeated="2"'), twice),
        row(DURATION, None, None, 30, more='table:number-rows-repeated="2"'),
        row(more='table:number-rows-repeated="1048570"'),
    )
    reading = reader.bytes(ods(sheet("Meldung", heading, *rows)), "2014.ods")
    assert [(m.metric, m.line) for m in reading.kept] == [(DURATION, 6)]
    assert reading.errors == [("KI312", 5), ("KI302", 7)]


def test_findings_name_the_sheet_and_its_cell(reader: Reader) -> None:
    reading = reader.bytes(meldung(row(COUNT, "viele"), row(None), row(COUNT, 5, 99)), "2014.ods")
    found = [(f.code.id, f.place.sheet, f.place.sheet_cell, f.place.line) for f in reading.findings]
    assert found == [("KI210", "Meldung", "B2", 2), ("KI305", "Meldung", "C4", 4)]


FORMULA = 'table:formula="of:=[.A1]"'
ODD: dict[str, tuple[str, list[tuple[str, int]]]] = {
    "a formula without a result": (row(COUNT, cell(None, FORMULA)), [("KI238", 2)]),
    "a formula that gives an empty text": (
        row(COUNT, f'<table:table-cell {FORMULA} office:value-type="string" office:string-value=""/>'), [],
    ),
    "a formula that failed": (
        row(COUNT, typed("string", 'office:string-value=""', "#DIV/0!", f'{FORMULA} calcext:value-type="error"')),
        [("KI292", 2)],
    ),
    "something beside the table": (row(COUNT, 5, None, None, None, "x"), [("KI203", 2)]),
    "a row nobody sees": (row(COUNT, 5, more='table:visibility="collapse"'), [("KI016", 2)]),
    "a row that a filter hides": (row(COUNT, 5, more='table:visibility="filter"'), [("KI016", 2)]),
    "a group that is folded away": (
        f'<table:table-row-group table:display="false">{row(COUNT, 5)}</table:table-row-group>', [("KI016", 2)],
    ),
    "a hidden row without anything": (row(more='table:visibility="collapse" table:number-rows-repeated="900000"'), []),
    "a text that a merged cell covers": (
        row(cell(COUNT, 'table:number-columns-spanned="2"'), cell("viele").replace("table-cell", "covered-table-cell")),
        [("KI210", 2)],
    ),
    "a metric merged over two rows": (
        row(cell(COUNT, 'table:number-rows-spanned="2" table:number-columns-spanned="1"'), 5, "01")
        + row("<table:covered-table-cell/>", 5, "02"),
        [("KI239", 3)],
    ),
    "a formula that gives an empty text, as LibreOffice has it": (
        row(COUNT, f"<table:table-cell {FORMULA}><text:p/></table:table-cell>"), [],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "wanted"), ODD.values(), ids=ODD.keys())
def test_what_is_odd_is_said(reader: Reader, rows: str, wanted: list[tuple[str, int]]) -> None:
    assert reader.bytes(meldung(rows, row(DURATION, 30)), "2014.ods").errors == wanted


def test_a_hidden_column_is_named_when_anything_is_in_it(reader: Reader) -> None:
    hidden = (
        '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse" {}/>'
    )
    for repeated, wanted in (("", []), ('table:number-columns-repeated="3"', [("KI017", 1)])):
        raw = meldung(row(COUNT, 5, None, None, "x"), before=hidden.format(repeated))
        assert reader.bytes(raw, "2014.ods").said == wanted


def test_a_column_is_counted_once_unless_it_is_said_how_often(reader: Reader) -> None:
    seen, hidden = "<table:table-column/>", '<table:table-column table:visibility="collapse"/>'
    raw = meldung(row(COUNT, 5, None, None, "x"), before=seen * 4 + hidden)
    assert [f.place.sheet_cell for f in reader.bytes(raw, "2014.ods").findings if f.code.id == "KI017"] == ["E1"]


def test_hidden_sheets_are_hidden_and_tables_that_are_none_are_not_read(reader: Reader) -> None:
    meant = sheet("Meldung", HEADING, row(COUNT, 8))
    linked = f"<table:dde-links><table:dde-link>{meant}</table:dde-link></table:dde-links>"
    old = sheet("2013", HEADING, row(COUNT, 6), style="hidden")
    nested = text(f"<text:p>x</text:p>{sheet('innen', HEADING, row(SHARE, 9))}")
    reading = reader.bytes(ods(old, sheet("Meldung", HEADING, row(COUNT, 5, None, None, nested)), linked), "2014.ods")
    assert [(str(m.value), m.note) for m in reading.kept] == [("5", "x")]
    assert reading.said == [("KI013", 0)]


def test_a_sheet_far_behind_in_the_file_is_found_again(reader: Reader) -> None:
    fill = sheet("Liste", *[row("x" * 50, n) for n in range(3000)])
    reading = reader.bytes(ods(fill, sheet("Ä & Ö", HEADING, row(COUNT, 5)), fill.replace("Liste", "Ende")), "2014.ods")
    assert [(m.metric, m.line) for m in reading.kept] == [(COUNT, 2)]


TIMES = {
    "PT12H30M00S": "12:30:00",
    "-PT1H": "-01:00:00",
    "P1DT6H": "30:00:00",
    "PT30M": "00:30:00",
    "PT00H00M05.5S": "00:00:05",
}


@pytest.mark.parametrize("time", TIMES)
def test_a_time_is_said_as_hours_that_passed(reader: Reader, time: str) -> None:
    reading = reader.bytes(meldung(row(SHARE, typed("time", f'office:time-value="{time}"', "x"))), "2014.ods")
    assert [f.values["value"] for f in reading.findings if f.code.id == "KI210"] == [TIMES[time]]


@pytest.mark.parametrize("time", ["", "12:30", "PTxH", "T12H"])
def test_a_time_that_is_none_is_damage(reader: Reader, time: str) -> None:
    reading = reader.bytes(meldung(row(SHARE, typed("time", f'office:time-value="{time}"', "x"))), "2014.ods")
    assert [code for code, _ in reading.errors] == ["KI010"]


def test_what_stands_in_a_footnote_within_a_text_is_none_of_it(reader: Reader) -> None:
    body = "<text:note-body><text:p>99</text:p></text:note-body>"
    note = f"<text:note><text:note-citation>1</text:note-citation>{body}</text:note>"
    ruby = "<text:ruby><text:ruby-base>4</text:ruby-base><text:ruby-text>99</text:ruby-text></text:ruby>"
    reading = reader.bytes(meldung(row(COUNT, text(f"<text:p>1{note}3{ruby}0</text:p>"))), "2014.ods")
    assert [str(m.value) for m in reading.kept] == ["1340"]


def test_a_text_as_long_as_may_be_is_read_and_no_longer_one(reader: Reader) -> None:
    for long, said in ((131_072, []), (131_073, ["KI270"])):
        reading = reader.bytes(meldung(row(COUNT, 5, None, None, text(f"<text:p>{'x' * long}</text:p>"))), "2014.ods")
        assert [f.code.id for f in reading.findings] == said
        assert [len(m.note) for m in reading.kept] == ([] if said else [long])
