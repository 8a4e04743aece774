"""Hidden rows and columns of a workbook with anything in them are named, those without are nobody's business."""

import json
from collections.abc import Callable

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from conftest import TOP, Answer, Kassel
from kassel_integration.source.folder import DataFolder

Hide = Callable[[Worksheet], None]
Check = Callable[[Hide], Answer]
ROWS: list[list[object]] = [
    ["Meldung des Jugendamts"],
    ["Kennzahl", "Wert", "District", "Hinweis"],
    ["1.1.1.places", 5, "01", None],
    ["1.1.1.places", 6, "02", None],
    [None],
    ["1.1.1.rate", 30, None, None],
    ["Quelle: Amt"],
]


@pytest.fixture
def check(kassel: Kassel, mini_folder: DataFolder, monkeypatch: pytest.MonkeyPatch) -> Check:
    """Checks a workbook in which something is hidden."""
    monkeypatch.chdir(mini_folder.root)

    def made(hide: Hide) -> Answer:
        book = Workbook()
        sheet = book.worksheets[0]
        sheet.title = "Meldung"
        for row in ROWS:
            sheet.append(row)
        hide(sheet)
        book.save("2014.xlsx")
        return kassel("validate", "2014.xlsx", "--data", ".", "--lang", "en", "-f", "json")

    return made


def told(answer: Answer) -> list[tuple[str, str, list[list[int]]]]:
    """Code, sheet cell and lines of each finding that is about something hidden."""
    found = json.loads(answer.out)["findings"]
    return [(f["code"], f["place"]["cell"], f["lines"]) for f in found if f["code"] in ("KI016", "KI017")]


def rows(*numbers: int) -> Hide:
    """Hide these rows."""

    def hide(sheet: Worksheet) -> None:
        for number in numbers:
            sheet.row_dimensions[number].hidden = True

    return hide


def columns(*letters: str) -> Hide:
    """Hide these columns."""

    def hide(sheet: Worksheet) -> None:
        for letter in letters:
            sheet.column_dimensions[letter].hidden = True

    return hide


CASES: dict[str, tuple[Hide, int, list[tuple[str, str, list[list[int]]]]]] = {
    "nothing": (rows(), 0, []),
    "a row with values": (rows(4), 1, [("KI016", "A4", [[4, 4]])]),
    "several": (rows(3, 4, 6), 1, [("KI016", "A3", [[3, 4], [6, 6]])]),
    "a row without values": (rows(5, 20, 21), 0, []),
    "the title": (rows(1), 0, []),
    "the footnote": (rows(7), 1, [("KI016", "A7", [[7, 7]])]),
    "a column with values": (columns("C"), 0, [("KI017", "C2", [[2, 2]])]),
    "a column without values": (columns("D"), 0, []),
    "a column beside the table": (columns("H"), 0, []),
}


@pytest.mark.parametrize(("hide", "code", "wanted"), CASES.values(), ids=CASES.keys())
def test_of_what_is_hidden_this_is_said(
    check: Check, hide: Hide, code: int, wanted: list[tuple[str, str, list[list[int]]]]
) -> None:
    answer = check(hide)
    assert (answer.code, told(answer)) == (code, wanted)


def test_a_hidden_row_is_not_accepted_and_its_other_faults_are_said_in_the_same_run(check: Check) -> None:
    def hide(sheet: Worksheet) -> None:
        rows(4)(sheet)
        sheet["B4"] = "viele"

    found = json.loads(check(hide).out)
    codes = [f["code"] for f in found["findings"] if f["place"]["line"] == 4]
    assert (sorted(codes), found["rows"]["accepted"], found["rows"]["rejected"]) == (["KI016", "KI210"], 2, 1)


def test_a_grouped_row_that_is_folded_away_is_hidden(check: Check) -> None:
    answer = check(lambda sheet: sheet.row_dimensions.group(3, 4, hidden=True))
    assert told(answer) == [("KI016", "A3", [[3, 4]])]


REAL = TOP / "tests" / "source" / "workbooks"


@pytest.mark.parametrize("name", sorted(path.name for path in REAL.glob("filtered_*.xlsx")))
def test_what_libreoffice_has_filtered_away_is_hidden(kassel: Kassel, mini_folder: DataFolder, name: str) -> None:
    answer = kassel("validate", REAL / name, "--year", "2014", "--data", mini_folder.root, "-f", "json")
    assert (answer.code, [(code, lines) for code, _, lines in told(answer)]) == (
        1,
        [("KI017", [[1, 1]]), ("KI016", [[3, 4]])],
    )


def hidden_book() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in ROWS:
        sheet.append(row)
    rows(4)(sheet)
    book.save("2014.xlsx")


def test_hidden_rows_are_read_once_they_are_confirmed(
    kassel: Kassel, mini_folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(mini_folder.root)
    hidden_book()
    answers = [kassel("validate", "2014.xlsx", "--data", ".", "-f", "json", *more) for more in ((), ("--hidden-rows",))]
    taken = [json.loads(answer.out)["rows"]["accepted"] for answer in answers]
    assert ([answer.code for answer in answers], taken) == ([1, 0], [2, 3])
    assert "--hidden-rows" in kassel("validate", "2014.xlsx", "--data", ".", "--lang", "de").out


def test_an_import_takes_confirmed_rows_and_sheets(
    kassel: Kassel, mini_folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(mini_folder.root)
    hidden_book()
    call = ("import", "2014.xlsx", "--office", "none", "--data", ".", "--lang", "en")
    assert kassel(*call, "--yes").code == 1
    assert "--sheet Sheet --hidden-rows" in kassel(*call, "--sheet", "Sheet", "--hidden-rows").err
    assert kassel(*call, "--sheet", "Sheet", "--hidden-rows", "--yes").code == 0
    assert "1.1.1.places,6,02" in (mini_folder.root / "measurements" / "2014.csv").read_text("utf-8")


def test_without_a_file_there_is_nothing_to_confirm(kassel: Kassel, mini_folder: DataFolder) -> None:
    answer = kassel("validate", "--hidden-rows", "--data", mini_folder.root, "--lang", "en")
    assert (answer.code, "Please name the file" in answer.err) == (2, True)
