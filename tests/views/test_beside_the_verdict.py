"""What stands beside a verdict in show and report: its ground, the last change, the gap, statements, exact shares."""

import json
from pathlib import Path

import pytest

from conftest import TOP, Kassel
from kassel_integration.render.protected import unprotect
from kassel_integration.source.folder import DataFolder

EXAMPLE = TOP / "examples" / "beispieldaten"


def said(kassel: Kassel, *argv: str | Path) -> str:
    answer = kassel("show", *argv, "--lang", "de", "-f", "plain")
    assert answer.code == 0
    return answer.out


def test_a_verdict_on_a_stand_in_says_what_was_measured_instead_and_that_it_is_only_indicative(kassel: Kassel) -> None:
    assert (
        "Bewertungsgrundlage: Zielvorgabe steht im Konzept; Ausgangsjahr 2011 (Annahme); Ersatzkennzahl (nur "
        "Anhaltspunkt).\n"
        "Gemessen wird stattdessen: nur Kinder in Tageseinrichtungen, ohne Tagespflege. Die Bewertung "
        "ist nur ein Anhaltspunkt.\n"
    ) in said(kassel, "1.1.3", "--data", TOP / "data")


def test_a_goal_names_the_year_judged_and_the_reservations_that_its_verdict_hangs_on(kassel: Kassel) -> None:
    assert "Bewertungsgrundlage:        bewertet für 2016; vorläufiger Wert; zuvor schon erreicht\n" in said(
        kassel, "1.1.3", "--data", EXAMPLE
    )
    unjudged = said(kassel, "6.4.1", "--data", TOP / "data")
    assert "Bewertungsgrundlage" not in unjudged


def test_every_declaration_is_told_with_its_year_and_the_statement_of_the_office_the_latest_first(
    kassel: Kassel,
) -> None:
    lines = [line for line in said(kassel, "1.1.3", "--data", EXAMPLE).splitlines() if line.startswith("Gemeldet für")]
    assert lines == [
        "Gemeldet für 2016:            umgesetzt – „Beispieldaten: Alle geplanten Plätze sind in Betrieb.“",
        "Gemeldet für 2015:            umgesetzt – „Beispieldaten, keine amtlichen Zahlen“",
        "Gemeldet für 2014:            in Umsetzung – „Beispieldaten, keine amtlichen Zahlen“",
        "Gemeldet für 2013:            in Umsetzung – „Beispieldaten: Zwei Kindertagesstätten sind im Bau.“",
        "Gemeldet für 2012:            geplant – „Beispieldaten, keine amtlichen Zahlen“",
    ]


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        (("20", "25"), "Letzte Veränderung: ↑ +5 gegenüber 2012, in die gewünschte Richtung."),
        (("20", "19.5"), "Letzte Veränderung: ↓ −0,5 gegenüber 2012, entgegen der gewünschten Richtung."),
        (("20", "20"), "Letzte Veränderung: → keine gegenüber 2012."),
    ],
)
def test_the_last_change_stands_beside_the_level_with_an_arrow(
    values: tuple[str, str], sentence: str, mini_folder: DataFolder, kassel: Kassel
) -> None:
    for year, value in zip((2012, 2013), values, strict=True):
        (mini_folder.root / "measurements" / f"{year}.csv").write_text(f"metric,value\n1.1.1.rate,{value}\n")
    assert f"{sentence}\n" in said(kassel, "1.1.1", "--data", mini_folder.root)


def test_a_share_is_judged_on_its_parts_which_are_shown_and_the_page_says_so(kassel: Kassel) -> None:
    page = said(kassel, "1.1.3", "--data", EXAMPLE)
    assert "\n2016  34,4   1.853   5.386  vorläufig" in page
    assert "Bewertet wird der genaue Anteil für 2016: 1.853 geteilt durch 5.386.\n" in page


def test_the_gap_between_groups_is_told_over_the_years_in_words_and_for_programs(kassel: Kassel) -> None:
    page = said(kassel, "1.1.3", "--data", EXAMPLE)
    assert "\nAbstand: mit Migrationshintergrund – ohne Migrationshintergrund\n" in page
    assert "\n2016                      36,17                       33,21    +2,96\n" in page
    assert "Der Abstand hat sich umgekehrt: 2011 −0,59, 2016 +2,96.\n" in page
    goal = json.loads(kassel("show", "1.1.3", "--data", EXAMPLE, "-f", "json").out)["goal"]
    metrics = goal["indicators"][0]["metrics"]
    gap, of_sex = metrics[1]["gaps"]
    assert (gap["dimension"], of_sex["dimension"]) == ("migration", "sex")
    assert "\nAbstand: weiblich – männlich\n" in page
    assert metrics[0]["gaps"] == []
    assert gap["values"][-1] == {
        "year": 2016,
        "with": pytest.approx(100 * 774 / 2140),
        "without": pytest.approx(100 * 1042 / 3138),
        "gap": pytest.approx(100 * 774 / 2140 - 100 * 1042 / 3138),
    }
    rows = json.loads(kassel("progress", "--goal", "1.1.3", "--data", EXAMPLE, "-f", "json").out)["metrics"]
    assert [row["gap_before"] for row in rows] == [None, pytest.approx(gap["values"][-2]["gap"])]
    assert kassel("progress", "--goal", "1.1.3", "--data", EXAMPLE, "-f", "plain").out.count("+2.96") == 1


def test_what_is_hidden_for_publishing_is_not_in_the_gap(tmp_path: Path, kassel: Kassel) -> None:
    (tmp_path / "kassel.toml").write_text("[publish]\nsuppress_below = 3\n")
    (tmp_path / "handlungsfelder.yaml").write_bytes((TOP / "data" / "handlungsfelder.yaml").read_bytes())
    (tmp_path / "measurements").mkdir()
    rows = [
        "metric,value,migration,numerator,denominator",
        "1.1.3.betreuungsquote_u3,50,,50,100",
        "1.1.3.betreuungsquote_u3,2,mit,1,50",
        "1.1.3.betreuungsquote_u3,98,ohne,49,50",
    ]
    (tmp_path / "measurements" / "2014.csv").write_text("\n".join(rows) + "\n")
    assert "Abstand:" not in said(kassel, "1.1.3", "--data", tmp_path)


def test_a_milestone_has_no_direction(kassel: Kassel) -> None:
    page = said(kassel, "1.1.1", "--data", EXAMPLE)
    milestone, _, rest = page.partition("1.1.1.besuchsdauer")
    assert ("Richtung:" in milestone, "Richtung:" in rest) == (False, True)


def test_the_report_tells_the_same_beside_its_verdicts(kassel: Kassel) -> None:
    markdown = kassel("report", "--goal", "1.1.3", "--data", EXAMPLE, "--lang", "de", "-f", "markdown").out
    html = kassel("report", "--goal", "1.1.3", "--data", EXAMPLE, "--lang", "de", "-f", "html").out
    for page in (unprotect(markdown), unprotect(html)):
        assert "bewertet für 2016; vorläufiger Wert; zuvor schon erreicht" in page
        assert "Alle geplanten Plätze sind in Betrieb." in page
        assert "Zwei Kindertagesstätten sind im Bau." in page
        assert "↓ −1,79 gegenüber 2015, entgegen der gewünschten Richtung." in page
        assert "Der Abstand hat sich umgekehrt: 2011 −0,59, 2016 +2,96." in page
