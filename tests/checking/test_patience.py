"""A file most of whose rows are wrong is read until that is certain, and to its end for those who ask for its rows."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from conftest import TOP, Kassel
from kassel_integration.checking.patience import MOST_REJECTED

GOOD, BAD = "1.1.3.plaetze_u3,{n},jugendamt,,", "1.1.3.plaetze_u3,siebzehn,jugendamt,,"
FOLDER = ("--data", TOP / "data", "--lang", "en", "-f", "text")


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def sent(rows: Iterable[str]) -> str:
    """A file with these rows."""
    Path("sent_2016.csv").write_text("\n".join(("metric,value,office,district,sex", *rows, "")))
    return "sent_2016.csv"


def test_it_is_given_up_after_so_many_rows_and_says_so_first(kassel: Kassel) -> None:
    answer = kassel("validate", sent([BAD] * (3 * MOST_REJECTED)), *FOLDER)
    first = "sent_2016.csv: error[KI242] Up to line 1001, 1,000 of 1,000 rows are not as they should be."
    assert answer.code == 1
    assert answer.out.startswith(f"{first} What comes after that is not checked.\n")
    assert "\nOf the rows: 0 accepted, 1,000 not accepted, 0 without a value." in answer.out


def test_one_row_less_and_it_is_read_to_its_end(kassel: Kassel) -> None:
    answer = kassel("validate", sent([*[BAD] * (MOST_REJECTED - 1), GOOD.format(n=5)]), *FOLDER)
    assert "KI242" not in answer.out
    assert "Of the rows: 1 accepted, 999 not accepted" in answer.out


def test_a_file_is_not_given_up_whose_most_rows_are_right(kassel: Kassel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kassel_integration.commands.call.checked.MOST_REJECTED", 20)
    right = [f"1.1.3.plaetze_u3,{n},jugendamt,{n:02}," for n in range(1, 24)]
    for bad, given_up in ((22, False), (30, True)):
        said = kassel("validate", sent([*right, *[BAD] * bad]), *FOLDER).out
        assert ("KI242" in said, f"{bad} not accepted" in said) == (given_up, not given_up)


@pytest.mark.parametrize("options", [("--normalised", "-"), ("--reply", "answers")])
def test_who_asks_for_its_rows_gets_all_of_them(kassel: Kassel, options: tuple[str, str]) -> None:
    answer = kassel("validate", sent([BAD] * (MOST_REJECTED + 5)), *options, *FOLDER)
    assert answer.code == 1
    assert "KI242" not in answer.out + answer.err
