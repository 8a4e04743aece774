"""Every record below the heading is counted once: taken, not taken, without a value, a line of text, or blank."""

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from conftest import Answer, Kassel
from forms.reading import Reader
from kassel_integration.checking.file_check import FileCheck
from kassel_integration.checking.finding_groups import FindingGroups
from kassel_integration.checking.row_counts import RowCounts
from kassel_integration.source.folder import DataFolder
from kassel_integration.source.measurement_file import open_measurements

GOOD, AGAIN = "1.1.3.plaetze_u3;5;", "1.1.3.plaetze_u3;6;"
TAKEN, REFUSED, EMPTY, TEXT, BLANK = (
    RowCounts(1),
    RowCounts(0, 1),
    RowCounts(0, 0, 1),
    RowCounts(0, 0, 0, 1),
    RowCounts(0, 0, 0, 0, 1),
)
LINES: dict[str, RowCounts] = {
    GOOD: TAKEN,
    "1.1.3.betreuungsquote_u3;viele;": REFUSED,
    "1.1.3.nichts;5;": REFUSED,
    ";5;": REFUSED,
    "1.1.1.besuchsdauer;30;zu;viel": REFUSED,
    "1.1.1.besuchsdauer;30": REFUSED,
    "1.1.1.besuchsdauer;;": EMPTY,
    "Handlungsfeld 1;;": TEXT,
    "Quelle: Amt": TEXT,
    ";;": BLANK,
    "": BLANK,
    " ; ; ": BLANK,
}


def counted(reader: Reader, lines: list[str]) -> RowCounts:
    """What is counted of a file with these lines below its heading."""
    path = reader.folder / "2014.csv"
    path.write_text("\n".join(("Kennzahl;Wert;Bemerkung", *lines, "")), encoding="utf-8")
    check = FileCheck(open_measurements(path, reader.plan.headings), reader.plan, FindingGroups())
    check.run()
    return check.counts


@pytest.mark.parametrize(("line", "wanted"), LINES.items(), ids=[line or "nothing" for line in LINES])
def test_one_line(reader: Reader, line: str, wanted: RowCounts) -> None:
    assert counted(reader, [line]) == wanted


@given(st.lists(st.sampled_from(tuple(LINES)), max_size=12))
def test_lines_of_all_kinds_in_any_order_are_each_counted_once(reader: Reader, lines: list[str]) -> None:
    wanted = RowCounts()
    for line in lines:
        wanted.add(REFUSED if line == GOOD and wanted.accepted else LINES[line])
    found = counted(reader, lines)
    assert (found, found.read) == (wanted, len(lines))


def test_a_quotation_mark_that_swallows_rows_loses_none_of_them(reader: Reader) -> None:
    lines = [GOOD, '1.1.1.besuchsdauer;30;"offen', "1.1.3.betreuungsquote_u3;30,1;", AGAIN]
    assert counted(reader, lines) == RowCounts(2, 2)


def test_rows_of_a_sheet_are_counted_as_those_of_a_text(reader: Reader) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (["Kennzahl", "Wert"], ["1.1.3.plaetze_u3", 5], [], ["1.1.1.besuchsdauer", "=1+1"], ["Quelle: Amt"]):
        sheet.append(row)
    sheet.append(["1.1.3.betreuungsquote_u3", 30.1, "?"])
    sheet.append(["1.1.2.kindergartenbesuchsquote", 90])
    sheet.row_dimensions[7].hidden = True
    stream = io.BytesIO()
    book.save(stream)
    (reader.folder / "2014.xlsx").write_bytes(stream.getvalue())
    table = open_measurements(reader.folder / "2014.xlsx", reader.plan.headings)
    check = FileCheck(table, reader.plan, FindingGroups())
    check.run()
    assert check.counts == RowCounts(1, 3, 0, 1, 1)


def answers(kassel: Kassel, folder: DataFolder) -> tuple[Answer, Answer]:
    """What `validate` says to people and to programs of a file with one line of each kind."""
    file = folder.root / "2014.csv"
    rows = "1.1.1.places;5;\n1.1.1.places;6;\n1.1.1.rate;;\nKapitel;;\n;;\n1.1.10.guide;x;\n1.1.10.guide;umgesetzt;\n"
    file.write_text(f"Kennzahl;Wert;Bemerkung\n{rows}", encoding="utf-8")
    call = ("validate", file, "--data", folder.root, "--lang", "de")
    return kassel(*call, "-f", "text"), kassel(*call, "-f", "json")


def test_people_and_programs_read_what_became_of_the_rows(kassel: Kassel, mini_folder: DataFolder) -> None:
    people, programs = answers(kassel, mini_folder)
    told = "Von den Zeilen: 2 angenommen, 2 nicht angenommen, 1 ohne Wert. Keine Messwerte, sondern Text: 1."
    assert told in people.out
    assert json.loads(programs.out)["rows"] == {
        "accepted": 2, "rejected": 2, "without_value": 1, "not_rows": 1, "blank": 1,
    }  # fmt: skip
