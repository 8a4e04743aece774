"""Which sheets of a workbook are read: no hidden one, example or other year unasked, and none is left unnamed."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import pytest
from openpyxl import Workbook

from conftest import TOP, Answer, Kassel
from kassel_integration.source.folder import DataFolder

Rows = Sequence[Sequence[object]]
HEADING = ["Kennzahl", "Wert"]
TABLE: Rows = [HEADING, ["1.1.1.places", 5]]
SECOND: Rows = [HEADING, ["1.1.1.rate", 30]]
NO_VALUE: Rows = [["Kennzahl", "Stichtag"], ["1.1.1.rate", "2014-03-01"]]
GUIDE: Rows = [["Bitte das nächste Blatt ausfüllen."]]
Sheets = Sequence[tuple[str, Rows]]


class Checked(Protocol):
    """Checks a workbook of these sheets, with these options."""

    def __call__(self, sheets: Sheets, *options: str, name: str = "2014.xlsx") -> Answer: ...


@pytest.fixture
def checked(kassel: Kassel, mini_folder: DataFolder, monkeypatch: pytest.MonkeyPatch) -> Checked:
    """Checks a workbook of these sheets; one whose title begins with `-` is hidden, with `--` hidden by a macro."""
    monkeypatch.chdir(mini_folder.root)

    def check(sheets: Sheets, *options: str, name: str = "2014.xlsx") -> Answer:
        book = Workbook()
        book.remove(book.worksheets[0])
        for title, rows in sheets:
            sheet = book.create_sheet(title.lstrip("-"))
            sheet.sheet_state = {0: "visible", 1: "hidden"}.get(len(title) - len(sheet.title), "veryHidden")
            for row in rows:
                sheet.append(row)
        if all(title.startswith("-") for title, _ in sheets):
            book.create_sheet("Leer")  # Excel demands a sheet that can be seen
        book.save(name)
        return kassel("validate", name, "--data", ".", "--lang", "en", *options)

    return check


def said(answer: Answer) -> tuple[int, list[str]]:
    """Exit code, and each finding without what to do about it."""
    return answer.code, [
        line.partition(": ")[2] for line in answer.out.splitlines() if "[KI0" in line or "[KI27" in line
    ]


READ = "note[KI012] Sheets read: {}. Not read: {}."
LEFT = "warning[KI013] The sheet “{}” has a table and is not read: {}."
DOUBT = "error[KI014] The sheet “{}” is not read unless confirmed: {}."
NAMELESS = "warning[KI273] The sheet “{}” names metrics but has no headings with metric and value. It is not read."
IDS: Rows = [["1.1.1.rate", 30], ["1.1.1.places", 5]]
HIDDEN, EXAMPLE, GUIDED = "it is hidden", "by its name it is an example", "by its name it is instructions"
CASES: dict[str, tuple[Sheets, int, list[str]]] = {
    "one sheet": ([("Meldung", TABLE)], 0, []),
    "empty ones beside it": ([("Tabelle1", []), ("Meldung", TABLE), ("Tabelle3", [])], 0, []),
    "two tables": ([("Kita", TABLE), ("Sprache", SECOND)], 0, [READ.format("Kita, Sprache", "none")]),
    "instructions in front": ([("Anleitung", GUIDE), ("Meldung", TABLE)], 0, [READ.format("Meldung", "Anleitung")]),
    "instructions whose text comes late": (
        [("Hinweise", [*[[]] * 90, *GUIDE]), ("Meldung", TABLE)], 0, [READ.format("Meldung", "Hinweise")],
    ),
    "lists behind it, one of them hidden": (
        [("Meldung", TABLE), ("Ämter", GUIDE), ("-Listen", GUIDE)], 0, [READ.format("Meldung", "Ämter, Listen")],
    ),
    "a table without values beside it": (
        [("Stichtage", NO_VALUE), ("Meldung", TABLE)], 0,
        [LEFT.format("Stichtage", "the column metric or value is missing")],
    ),
    "a hidden table in front": ([("-2013", SECOND), ("Meldung", TABLE)], 0, [LEFT.format("2013", HIDDEN)]),
    "one hidden by a macro": ([("--Kita", SECOND), ("Meldung", TABLE)], 0, [LEFT.format("Kita", HIDDEN)]),
    "only a hidden table": ([("-Kita", SECOND)], 1, [DOUBT.format("Kita", HIDDEN)]),
    "an example in front": ([("Beispiel", TABLE), ("Meldung", SECOND)], 1, [DOUBT.format("Beispiel", EXAMPLE)]),
    "an example behind": ([("Meldung", TABLE), ("Beispiel", SECOND)], 1, [DOUBT.format("Beispiel", EXAMPLE)]),
    "an example alone": ([("Muster", TABLE)], 1, [DOUBT.format("Muster", EXAMPLE)]),
    "an example in English": ([("Example", TABLE)], 1, [DOUBT.format("Example", EXAMPLE)]),
    "a template": ([("Vorlage", TABLE)], 1, [DOUBT.format("Vorlage", "by its name it is a template")]),
    "a test": ([("Test", TABLE)], 1, [DOUBT.format("Test", "by its name it is a test or draft")]),
    "a draft": ([("Kita_Entwurf", TABLE)], 1, [DOUBT.format("Kita_Entwurf", "by its name it is a test or draft")]),
    "a copy": ([("Kopie von Kita", TABLE)], 1, [DOUBT.format("Kopie von Kita", "by its name it is a copy")]),
    "a copy behind": ([("Kita Kopien", TABLE)], 1, [DOUBT.format("Kita Kopien", "by its name it is a copy")]),
    "a duplicate": ([("Duplicates", TABLE)], 1, [DOUBT.format("Duplicates", "by its name it is a copy")]),
    "a copy named by a spreadsheet": ([("Kita (2)", TABLE)], 1, [DOUBT.format("Kita (2)", "by its name it is a copy")]),
    "an old state": ([("Kita alt", TABLE)], 1, [DOUBT.format("Kita alt", "by its name it is an old state")]),
    "words that only look like these": (
        [("Alter und Sprachtests", TABLE), ("Stadtarchiv", SECOND)], 0,
        [READ.format("Alter und Sprachtests, Stadtarchiv", "none")],
    ),
    "instructions with a table of their own": (
        [("Ausfüllhilfe", TABLE), ("Meldung", SECOND)], 0, [LEFT.format("Ausfüllhilfe", GUIDED)],
    ),
    "only instructions": ([("Anleitung", TABLE)], 1, [DOUBT.format("Anleitung", GUIDED)]),
    "another year in front": (
        [("2013", TABLE), ("2014", SECOND)], 1, [DOUBT.format("2013", "its name says 2013, the file another year")],
    ),
    "another year behind": (
        [("2014", TABLE), ("2013", SECOND)], 1, [DOUBT.format("2013", "its name says 2013, the file another year")],
    ),
    "a span of years with the one asked for": ([("2012-2014", TABLE)], 0, []),
    "ids without a heading": ([("Kita", TABLE), ("Sprache", IDS)], 0, [NAMELESS.format("Sprache")]),
    "ids too far to the right for names of figures": (
        [("Kita", TABLE), ("Sprache", [["", "", "", "1.1.1.rate", 30], ["", "", "", "1.1.1.places", 5]])], 0,
        [READ.format("Kita", "Sprache")],
    ),
    "a list of ids with instructions": ([("Kita", TABLE), ("Hinweise", IDS)], 0, [READ.format("Kita", "Hinweise")]),
    "more sheets than a message can name": (
        [(f"Blatt {n}", SECOND if n == 7 else GUIDE) for n in range(1, 30)], 0,
        [READ.format("Blatt 7", ", ".join(f"Blatt {n}" for n in range(1, 22) if n != 7) + " … (+8)")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("sheets", "code", "wanted"), CASES.values(), ids=CASES.keys())
def test_of_these_sheets_this_is_said(checked: Checked, sheets: Sheets, code: int, wanted: list[str]) -> None:
    assert said(checked(sheets)) == (code, wanted)


@pytest.mark.parametrize("case", [case for case, (_, code, _) in CASES.items() if code])
def test_what_is_refused_is_read_when_it_is_confirmed(checked: Checked, case: str) -> None:
    sheets = [sheet for sheet, rows in CASES[case][0]]
    answer = checked(
        CASES[case][0], *(word for sheet in sheets for word in ("--sheet", sheet.lstrip("-"))), "-f", "json"
    )
    told = json.loads(answer.out)
    assert (answer.code, told["rows"]["accepted"]) == (0, len(sheets))
    assert {f["code"] for f in told["findings"]} <= {"KI012"}


def places(answer: Answer, code: str) -> list[tuple[str, str, str]]:
    """Sheet, sheet cell and message of each finding of a code."""
    found = [f for f in json.loads(answer.out)["findings"] if f["code"] == code]
    return [(f["place"]["sheet"], f["place"]["cell"], f["message"]) for f in found]


def test_every_table_is_read_and_a_figure_that_is_on_two_sheets_is_said_with_both_places(checked: Checked) -> None:
    answer = checked([("Kita", [*TABLE, ["1.1.1.rate", 30]]), ("Sprache", [[], *SECOND])], "-f", "json")
    ((sheet, cell, message),) = places(answer, "KI302")
    assert (answer.code, json.loads(answer.out)["rows"]["accepted"], sheet, cell) == (1, 2, "Sprache", "A3")
    assert "line 3 (Kita!A3)" in message


def test_what_the_sheets_say_is_added_up_over_all_of_them_and_nothing_twice(checked: Checked) -> None:
    parts: Rows = [[*HEADING, "District"], ["1.1.1.places", 3, "01"], ["1.1.1.places", 2, "02"]]
    assert places(checked([("Gesamt", TABLE), ("Bezirke", parts)], "-f", "json"), "KI314") == []
    more = [*parts[:2], ["1.1.1.places", 4, "02"]]
    assert len(places(checked([("Gesamt", TABLE), ("Bezirke", more)], "-f", "json"), "KI314")) == 1
    again = checked([("Gesamt", TABLE), ("Bezirke", parts), ("Nochmal", parts)], "-f", "json")
    assert (len(places(again, "KI302")), places(again, "KI314")) == (2, [])


def test_the_same_mistake_on_two_sheets_is_told_for_each(checked: Checked) -> None:
    wrong: Rows = [HEADING, ["1.1.1.places", "viele"]]
    answer = checked([("Kita", wrong), ("Sprache", [HEADING, ["1.1.1.rate", 30], *wrong[1:]])], "-f", "json")
    assert [(sheet, cell) for sheet, cell, _ in places(answer, "KI210")] == [("Kita", "B2"), ("Sprache", "B3")]


def test_no_row_of_a_doubtful_sheet_is_read_and_those_of_the_others_are(checked: Checked) -> None:
    answer = checked([("Beispiel", [*TABLE, ["1.1.1.rate", 30]]), ("Meldung", SECOND)], "-f", "json")
    assert json.loads(answer.out)["rows"] == {
        "accepted": 1, "rejected": 0, "without_value": 0, "not_rows": 0, "blank": 0,
    }  # fmt: skip


def test_the_sheets_named_are_read_and_the_others_are_named(checked: Checked) -> None:
    sheets = [("Kita", TABLE), ("Sprache", SECOND), ("Anleitung", GUIDE), ("Alt", SECOND)]
    assert said(checked(sheets, "--sheet", "sprache")) == (0, [READ.format("Sprache", "Kita, Anleitung, Alt")])
    both = checked(sheets, "--sheet", "Sprache", "--sheet", "Kita")
    assert said(both) == (0, [READ.format("Kita, Sprache", "Anleitung, Alt")])


def test_a_sheet_named_that_has_no_heading_is_an_error(checked: Checked) -> None:
    answer = checked([("Kita", TABLE), ("Anleitung", GUIDE)], "--sheet", "Anleitung")
    assert said(answer) == (1, ["error[KI009] No sheet has a heading row with metric and value."])


def test_a_sheet_that_is_not_there_is_2_and_the_others_are_named(checked: Checked) -> None:
    answer = checked([("Kita", TABLE), ("Anleitung", GUIDE)], "--sheet", "Kitas")
    wanted = '2014.xlsx has no sheet "Kitas". Sheets: Kita, Anleitung.'
    assert (answer.code, answer.err) == (2, f"kassel: error: {wanted}\n")


def test_a_sheet_of_a_text_file_or_of_no_file_is_2(kassel: Kassel, mini_folder: DataFolder, tmp_path: Path) -> None:
    text = tmp_path / "2014.csv"
    text.write_text("metric,value\n1.1.1.places,5\n", encoding="utf-8")
    for files, wanted in (
        ((text,), f"{text} is no workbook and has no sheets. Please leave out --sheet."),
        ((), "--sheet belongs to a workbook. Please name the file."),
    ):
        answer = kassel("validate", *files, "--data", mini_folder.root, "--sheet", "Kita", "--lang", "en")
        assert (answer.code, answer.err) == (2, f"kassel: error: {wanted}\n")


def test_without_a_year_no_sheet_is_for_another_one(checked: Checked) -> None:
    table: Rows = [[*HEADING, "Jahr"], ["1.1.1.places", 5, 2013]]
    assert said(checked([("2013", table)], name="Amt.xlsx")) == (0, [])


def test_a_workbook_with_macros_is_read_as_any_other(checked: Checked) -> None:
    assert said(checked([("Meldung", TABLE)], name="2014.xlsm")) == (0, [])


def test_a_finding_names_the_sheet_and_the_sheet_cell(checked: Checked) -> None:
    answer = checked([("Meldung", [HEADING, ["1.1.1.places", "viele"]]), ("Anleitung", GUIDE)], "-f", "json")
    places = [finding["place"] for finding in json.loads(answer.out)["findings"] if finding["code"] == "KI210"]
    assert [(place["sheet"], place["cell"]) for place in places] == [("Meldung", "B2")]


def test_a_workbook_that_libreoffice_saved_with_a_figure_on_two_sheets_is_no_other(
    kassel: Kassel, mini_folder: DataFolder
) -> None:
    file = TOP / "tests" / "source" / "workbooks" / "sheets_libreoffice.xlsx"
    for options, wanted in (
        ((), (1, [READ.format("Kita, Sprache", "Anleitung"), LEFT.format("Alt", HIDDEN)])),
        (("--sheet", "Sprache"), (0, [READ.format("Sprache", "Anleitung, Kita, Alt")])),
        (("--sheet", "Alt"), (0, [READ.format("Alt", "Anleitung, Kita, Sprache")])),
    ):
        call = ("validate", file, "--year", "2014", "--data", mini_folder.root, "--lang", "en")
        assert said(kassel(*call, *options)) == wanted


BELOW: Rows = [["1.1.1.places", 5, "x"], ["1.1.1.rate", 6, "y"]]
AMISS: dict[str, Rows] = {
    "the metric's heading is gone": [["", "Wert", "Bemerkung"], *BELOW],
    "the value's is": [["Kennzahl", "", "Bemerkung"], *BELOW],
    "one is spelt in another way": [["Kennzahl", "Wrt", "Bemerkung"], *BELOW],
    "they have slipped": [["Kennzahl", "Quelle"], *BELOW],
}  # fmt: skip


@pytest.mark.parametrize("lines", AMISS.values(), ids=AMISS.keys())
def test_a_sheet_of_figures_with_headings_amiss_is_not_left_aside(checked: Checked, lines: Rows) -> None:
    answer = checked([("Meldung", TABLE), ("Rest", lines)])
    errors = [line for line in answer.out.splitlines() if "error[" in line]
    assert (answer.code, bool(errors), [line for line in errors if "(Rest!" not in line]) == (1, True, [])


def test_a_list_of_what_metrics_mean_is_no_sheet_of_figures(checked: Checked) -> None:
    legend: Rows = [["Kennzahl", "Bezeichnung", "Nr."], ["1.1.1.places", "Plätze", 1], ["1.1.1.rate", "Quote", 2]]
    code, told = said(checked([("Meldung", TABLE), ("Legende", legend)]))
    assert (code, [each for each in told if each.startswith("error")]) == (0, [])
