"""Physical lines and spreadsheet cells stay exact, whatever stands between rows; an unclosed quote costs one row."""

import pytest

from forms.reading import Reader, Reading
from kassel_integration.checking.non_row_lines import MAX_WAITING
from kassel_integration.texts import Phrase

A, B, C, D = "1.1.3.plaetze_u3", "5.1.4.spielstaetten", "5.1.4.sportstaetten", "5.1.4.freizeitanlagen"


def places(reading: Reading) -> list[tuple[str, int, int, str]]:
    """Code, line, column and cell of what was said about cells."""
    return [
        (f.code.id, f.place.line, f.place.column, f.place.sheet_cell) for f in reading.findings if f.code.id != "KI011"
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_columns_and_cells_hold_below_quoted_line_breaks(reader: Reader, end: str) -> None:
    lines = ["metric;note;value", f'{A};"eins', "zwei; und", "", 'vier";5', f"{B};x;viele", f'{C};"a', 'b";viel']
    reading = reader.text("".join(f"{line}{end}" for line in lines))
    assert places(reading) == [("KI210", 6, 23, "C3"), ("KI210", 8, 4, "C4")]
    assert [(m.metric, m.line, m.note) for m in reading.kept] == [(A, 2, "eins\nzwei; und\n\nvier")]


def test_a_sep_line_counts_in_an_editor_but_not_in_a_spreadsheet(reader: Reader) -> None:
    assert places(reader.text(f"sep=;\nmetric;value\n{A};viele\n")) == [("KI210", 3, 18, "B2")]


def test_titles_count_in_both(reader: Reader) -> None:
    assert places(reader.text(f"Meldung;\n;\nmetric;value\n\n{A};viele\n")) == [("KI210", 5, 18, "B5")]


def test_sep_line_titles_and_line_breaks_together(reader: Reader) -> None:
    text = f'sep=;\r\nMeldung;;\r\nmetric;value;note\r\n{A};5;"x\r\ny"\r\n{B};viele;\r\n'
    assert places(reader.text(text)) == [("KI210", 6, 21, "B4")]


def test_a_quote_within_a_cell_does_not_shift_columns(reader: Reader) -> None:
    assert places(reader.text(f'metric;note;value\n{A};"a ""b"" ; c";viele\n')) == [("KI210", 2, 32, "C2")]


def test_an_unclosed_quote_in_row_3_of_10000_is_one_finding_and_all_other_rows_are_checked(reader: Reader) -> None:
    rows = [f"{A};{n};x" for n in range(9_999)]
    rows[2] = f'{A};2;"never closed'
    reading = reader.text("metric;value;note\n" + f"{B};viele;\n" + "\n".join(rows) + "\n")
    duplicates = [("KI302", line) for line in range(4, 10_002) if line != 5]
    assert (reading.rows, [e for e in reading.errors if e[0] != "KI302"]) == (10_000, [("KI210", 2), ("KI201", 5)])
    assert [e for e in reading.errors if e[0] == "KI302"] == duplicates
    assert len(reading.kept) == 1


BROKEN: dict[str, tuple[list[str], list[tuple[str, int]], list[str]]] = {
    "one that is never closed": ([f"{A};1;x", f'{B};2;"x', f"{C};3;x", f"{D};4;x"], [("KI201", 3)], [A, C, D]),
    "one in the last row": ([f"{A};1;x", f'{B};2;"x'], [("KI201", 3)], [A]),
    "one that the next quoted cell ends": ([f'{A};1;"x', f"{B};2;x", f'{C};3;"y"'], [("KI201", 2)], [B, C]),
    "one that swallows a row and ends well": ([f'{A};1;"x', f"{B};2;x", f'{C};3;";y"'], [("KI201", 2)], [B, C]),
    "text behind a closing one": ([f'{A};1;"x"y', f"{B};2;x"], [("KI207", 2)], [B]),
    "two of them": ([f'{A};1;"x', f"{B};2;x", f'{C};3;"y', f"{D};4;x"], [("KI201", 2), ("KI201", 4)], [B, D]),
    "one, and an odd one among what it swallowed": (
        [f'{A};1;"x', f'{B};2;""x', f"{C};3;x", f'{D};4;"z"'], [("KI201", 2), ("KI207", 3)], [C, D],
    ),
    "one in every row": ([f'{m};1;"x' for m in (A, B, C, D)], [("KI201", n) for n in (2, 3, 4, 5)], []),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "errors", "kept"), BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_quotation_costs_its_own_row(
    reader: Reader, rows: list[str], errors: list[tuple[str, int]], kept: list[str]
) -> None:
    reading = reader.text("\n".join(["metric;value;note", *rows, ""]))
    assert (reading.errors, [m.metric for m in reading.kept]) == (errors, kept)


def test_a_swallowed_row_of_the_same_metric_is_found_too(reader: Reader) -> None:
    reading = reader.text(f'metric;value;district;note\n{A};1;01;"x\n{A};2;02;";y"\n{B};3;;\n')
    assert (reading.errors, [m.metric for m in reading.kept]) == ([("KI201", 2)], [A, B])


def test_line_breaks_before_the_metric_are_no_swallowed_row(reader: Reader) -> None:
    reading = reader.text(f'note;value;metric\n"a\nb";5;{A}\n"c";6;{B}\n')
    assert [(m.metric, m.note, m.line) for m in reading.kept] == [(A, "a\nb", 2), (B, "c", 4)]


def test_a_record_over_200_lines_is_an_unclosed_quote(reader: Reader) -> None:
    reading = reader.text(f'metric;value;note\n{A};1;"' + "x\n" * 250 + f'"\n{B};2;\n')
    assert reading.errors[0] == ("KI201", 2)


def test_other_separators_do_not_make_a_row_a_footnote(reader: Reader) -> None:
    reading = reader.text("metric;value;note\nSpielstätten|12|x\nSportstätten,12,x\nErhebung, Stand 2014\n")
    assert reading.said == [("KI202", 2), ("KI202", 3), ("KI208", 4)]


def test_text_among_rows_is_a_doubt_and_below_them_a_footnote(reader: Reader) -> None:
    reading = reader.text(f"metric;value\n{A};1\nSportanlagen;\n{B};2\nQuelle: eigene;\n")
    assert (reading.said, len(reading.kept)) == ([("KI209", 4 - 1), ("KI208", 5)], 2)


def test_a_cell_under_no_heading_refuses_its_row(reader: Reader) -> None:
    reading = reader.text(f"metric;;value;\n{A};;5;\n{B};01;5;\n{C};;5;x\n")
    found = [f for f in reading.findings if f.code.id != "KI011"]
    assert [(f.code.id, f.place.sheet_cell) for f in found] == [("KI203", "B3"), ("KI203", "D4")]
    assert [f.values["value"] for f in found] == [Phrase("phrases.column.nameless", letter) for letter in "BD"]
    assert [m.metric for m in reading.kept] == [A]


@pytest.mark.parametrize(("lines", "said"), [(200, []), (201, [("KI201", 3)])])
def test_a_record_may_have_200_lines_and_no_more(reader: Reader, lines: int, said: list[tuple[str, int]]) -> None:
    note = "\n".join("x" for _ in range(lines))
    reading = reader.text(f'metric;value;note\n{A};1;y\n{B};2;"{note}"\n{C};3;z\n')
    kept = [A, C] if said else [A, B, C]
    assert ([e for e in reading.errors if e[0] != "KI203"][:1], [m.metric for m in reading.kept]) == (said, kept)


def test_of_a_thousand_lines_of_text_the_first_do_not_wait_for_a_row(reader: Reader) -> None:
    lines = "".join(f"Fußnote {number}\n" for number in range(MAX_WAITING + 1))
    said = [code for code, _ in reader.text(f"metric;value\n{A};1\n{lines}").said]
    assert (said.count("KI209"), said.count("KI208")) == (MAX_WAITING, 1)
