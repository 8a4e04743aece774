"""What a verdict rests on is said where it could be misread: reservations that do not decide, assumptions, sums."""

import json
import shutil
from pathlib import Path

import pytest

from conftest import TOP, Kassel

EXAMPLE = TOP / "examples" / "beispieldaten"
STATED = "Bewertet ist nur, was ganz im Konzept steht, ohne angenommene Zielvorgaben."


def said(kassel: Kassel, *argv: str | Path) -> str:
    """What a call on the example data says in German, with single blanks."""
    answer = kassel(*argv, "--data", EXAMPLE, "--lang", "de")
    assert (answer.code, answer.err) == (0, "")
    return " ".join(answer.out.split())


def test_reservations_of_which_none_decides_alone_are_not_called_none(kassel: Kassel) -> None:
    page = said(kassel, "show", "5.1.1", "-f", "plain")
    assert "kein Vorbehalt ändert für sich allein das Ergebnis; Kennzahlen mit Vorbehalt: 2 von 2" in page


def test_a_goal_without_any_reservation_is_said_to_have_none(kassel: Kassel) -> None:
    assert "bewertet für 2016; ohne Vorbehalt " in said(kassel, "show", "1.6.3", "-f", "plain")


@pytest.mark.parametrize("call", [("list",), ("progress",), ("summary",), ("show", "1.1.3")])
def test_what_is_left_out_with_the_assumptions_is_said(kassel: Kassel, call: tuple[str, ...]) -> None:
    assert STATED not in said(kassel, *call, "-f", "plain")
    assert STATED in said(kassel, *call, "-f", "plain", "--without-assumptions")
    for options, told in (((), False), (("--without-assumptions",), True)):
        assert json.loads(said(kassel, *call, "-f", "json", *options))["without_assumptions"] is told


@pytest.mark.parametrize("fmt", ["html", "markdown"])
def test_a_report_without_assumptions_can_be_told_apart(kassel: Kassel, fmt: str) -> None:
    told = "nur, was ganz im Konzept steht; angenommene bleiben außer Betracht"
    call = ("report", "-f", fmt, "--goal", "1.1.3")
    assert told not in said(kassel, *call)
    assert told in said(kassel, *call, "--without-assumptions")


@pytest.mark.parametrize("year", ["14", "0", "-5", "20140"])
def test_what_is_no_year_is_not_looked_back_from(kassel: Kassel, year: str) -> None:
    answer = kassel("summary", "--as-of", year, "--data", EXAMPLE, "--lang", "de")
    assert (answer.code, answer.out) == (2, "")
    assert f"„{year}“ ist bei --as-of nicht möglich. Möglich: 1900 bis 2200." in answer.err


def test_before_the_first_figures_it_is_said_up_to_when_there_are_none(kassel: Kassel) -> None:
    assert "Bis 2000 liegen keine Werte vor." in said(kassel, "summary", "--as-of", "2000", "-f", "plain")


def test_a_sum_names_the_years_it_adds_up(kassel: Kassel) -> None:
    page = said(kassel, "show", "3.2.1", "-f", "plain")
    assert "2013, 2014, 2015, 2016 zusammen: 30; Zielwert: mindestens 1 bis 2016." in page
    assert "wird über die Jahre der Laufzeit zusammengezählt" in page


def test_what_a_series_measured_before_is_still_said_when_an_office_delivers_what_is_asked(
    kassel: Kassel, tmp_path: Path
) -> None:
    shutil.copytree(TOP / "data", tmp_path / "data")
    row = "metric,value\n1.1.3.betreuungsquote_u3,28.93\n"
    (tmp_path / "data" / "measurements" / "2017.csv").write_text(row, encoding="utf-8")
    page = kassel("show", "1.1.3", "--data", tmp_path / "data", "--lang", "de", "-f", "plain").out
    assert "Gemessen wird 2007–2016 stattdessen: " in page


def test_a_method_of_the_settings_that_does_not_exist_is_told_by_validate(kassel: Kassel, tmp_path: Path) -> None:
    shutil.copytree(TOP / "data", tmp_path / "data")
    (tmp_path / "data" / "kassel.toml").write_text('[status]\nmethod = "linear"\n', encoding="utf-8")
    answers = [kassel(verb, "--data", tmp_path / "data", "--lang", "de") for verb in ("validate", "list")]
    assert [(answer.code, "„linear“" in answer.err) for answer in answers] == [(2, True), (2, True)]
