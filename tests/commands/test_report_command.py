"""`kassel report`: what is asked for is in it, what is not is not; the file's ending chooses the format."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import TOP, Kassel, scrubbed
from kassel_integration.source.folder import DataFolder
from report_pages import every, parse, text, write_years

EXAMPLE = TOP / "examples" / "beispieldaten"
FIGURES: dict[int, list[tuple[str, ...]]] = {
    2011: [("1.1.1.rate", "20"), ("1.1.1.places", "100")],
    2012: [("1.1.1.rate", "", "Q"), ("1.1.1.places", "120", "B")],
    2014: [("1.1.1.rate", "25.5", "P"), ("1.1.10.guide", "planned"), ("1.1.10.umsetzungsstand", "done")],
}


@pytest.fixture
def plan(mini_folder: DataFolder) -> Path:
    """The small plan with a few figures."""
    write_years(mini_folder.root, FIGURES)
    return mini_folder.root


def goals(page: str) -> list[str]:
    """The numbers of the goals in a page."""
    return [text(e).partition(" ")[0] for e in every(parse(page), "h4")]


def test_without_a_file_the_page_goes_to_stdout(kassel: Kassel, plan: Path) -> None:
    answer = kassel("report", "--data", plan)
    assert (answer.code, answer.err, goals(answer.out)) == (0, "", ["1.1.1", "1.1.10"])


@pytest.mark.parametrize(("ending", "start"), [("html", "<!DOCTYPE html>"), ("htm", "<!DOCTYPE"), ("md", "# A small")])
def test_the_ending_of_the_file_chooses_the_format(kassel: Kassel, plan: Path, ending: str, start: str) -> None:
    file = plan / f"report.{ending}"
    answer = kassel("report", "--data", plan, "-o", file)
    assert (answer.code, answer.out, answer.err) == (0, "", f"Written: {file}\n")
    assert file.read_text(encoding="utf-8").startswith(start)


@pytest.mark.parametrize("argv", [("-f", "csv"), ("-f", "table"), ("-o", "report.csv"), ("-o", "report.xyz")])
def test_other_formats_are_refused_before_anything_is_written(
    kassel: Kassel, plan: Path, argv: tuple[str, ...]
) -> None:
    answer = kassel("report", "--data", plan, *argv)
    assert (answer.code, answer.out) == (2, "")
    assert "html, markdown" in answer.err


def test_filters_choose_the_goals(kassel: Kassel, plan: Path) -> None:
    assert goals(kassel("report", "--data", plan, "--office", "sportamt").out) == ["1.1.10"]
    assert goals(kassel("report", "--data", plan, "--search", "places").out) == ["1.1.1"]


def test_a_report_for_one_office_says_so_and_speaks_of_no_other(kassel: Kassel) -> None:
    root = parse(kassel("report", "--data", EXAMPLE, "--office", "sportamt", "--lang", "en").out)
    facts = {text(e[0]): text(e[1]) for e in every(root, "div") if len(e) == 2 and e[0].tag == "dt"}
    owing = [text(e).removesuffix(text(e[-1])).strip() for e in every(root, "dt") if e.attrib.get("id", "")[:2] == "o-"]
    assert (facts["Selection"], owing) == ("Office Sportamt (7 of 99 goals)", ["Sportamt:"])


def test_an_empty_selection_is_still_a_page(kassel: Kassel, plan: Path) -> None:
    answer = kassel("report", "--data", plan, "--status", "achieved", "--lang", "en")
    leads = [text(e) for e in every(parse(answer.out), "p") if e.attrib.get("class") == "headline"]
    assert (answer.code, leads) == (0, ["Nothing found: nothing matches all the filters."])


def test_without_any_figures_nothing_is_drawn_and_nothing_judged(kassel: Kassel, mini_folder: DataFolder) -> None:
    page = kassel("report", "--data", mini_folder.root, "--lang", "en").out
    goals = every(parse(page), "article")
    marks = [e for goal in goals for e in every(goal, "b") if e.attrib.get("class") == "p-no-data"]
    assert (page.count("role=img"), len(goals), len(marks)) == (0, 2, 7)


def test_figures_of_the_real_data_are_not_called_made_up(kassel: Kassel, data_root: Path) -> None:
    page = kassel("report", "--data", data_root).out
    assert [e for e in every(parse(page), "p") if e.attrib.get("class") == "warning"] == []


def test_as_of_leaves_out_later_figures(kassel: Kassel, plan: Path) -> None:
    root = parse(kassel("report", "--data", plan, "--as-of", "2012", "--lang", "en").out)
    lists = [found for found in every(root, "ol") if found.attrib.get("class") == "years"]
    years = {text(e).partition(":")[0] for found in lists for e in found}
    assert years == {"2011", "2012"}


def test_the_years_beside_a_chart_hold_values_flags_signs_and_below_them_what_was_reached_when(
    kassel: Kassel, plan: Path
) -> None:
    root = parse(kassel("report", "--data", plan, "--lang", "en").out)
    years = [found for found in every(root, "ol") if found.attrib.get("class") == "years"]
    assert [text(year) for year in years[1]] == [
        "2011: 20",
        "2012: . unknown or confidential",
        "2014: 25.5 P provisional",
    ]
    runs = [text(e) for e in every(root, "p") if e.attrib.get("class") == "runs"]
    assert runs[1] == "behind 2014"  # the baseline year itself is not judged, what is only watched never


def test_in_markdown_the_course_of_a_metric_is_a_line_of_blocks(kassel: Kassel, plan: Path) -> None:
    lines = kassel("report", "--data", plan, "--lang", "en", "-f", "markdown").out.splitlines()
    assert [line for line in lines if line.startswith("Course:")] == ["Course: 20 (2011) ▁  █ 25.5 (2014)"]


def test_where_declaration_and_computation_disagree_it_is_said(kassel: Kassel, plan: Path) -> None:
    root = parse(kassel("report", "--data", plan, "--lang", "en").out)
    told = [text(e) for e in every(root, "p") if e.attrib.get("class") == "disagreement"]
    assert told == ['≠ Disagreement: the office declares "done"; the figures say "behind".']


def test_what_an_office_still_owes_is_listed_with_its_years(kassel: Kassel, plan: Path) -> None:
    root = parse(kassel("report", "--data", plan, "--lang", "en").out)
    (owed,) = [e for e in every(root, "dl") if len(e) and e[0].attrib.get("id") == "o-jugendamt"]
    assert [text(e) for e in owed] == [
        "Jugendamt: 5 of 9 expected values are missing.",
        "Places: 2013–2014",
        "Rate of care: 2013",
        "Guide: 2012–2013",
    ]


LOADED = """
import sys
from kassel_integration.cli import main
main(sys.argv[1:])
print("jinja2" in sys.modules, file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("argv", "loads"), [(("list",), "False"), (("report", "-f", "markdown"), "False"), (("report",), "True")]
)
def test_only_the_page_pays_for_the_template_engine(argv: tuple[str, ...], loads: str) -> None:
    command = [sys.executable, "-c", LOADED, *argv]
    done = subprocess.run(
        command, capture_output=True, text=True, cwd=TOP, env=scrubbed(), check=True, encoding="utf-8"
    )
    assert done.stderr.splitlines()[-1] == loads


def test_a_report_names_its_publisher_and_its_date_where_the_settings_do(kassel: Kassel, plan: Path) -> None:
    settings = '[publish]\npublisher = "Stadt  Mini,\\n<Amt 33>"\ndate = 2017-03-01\n'
    (plan / "kassel.toml").write_text(settings, encoding="utf-8")
    root = parse(kassel("report", "--data", plan, "--lang", "de").out)
    facts = [e for e in every(root, "div") if len(e) == 2 and e[0].tag == "dt"]
    told = {text(e[0]): text(e[1]) for e in facts}
    assert (told["Herausgegeben von"], told["Datum des Berichts"]) == ("Stadt Mini, <Amt 33>", "01.03.2017")
    markdown = kassel("report", "--data", plan, "--lang", "de", "-f", "markdown").out
    assert re.search(r"Herausgegeben von.*Stadt Mini, .?<Amt 33>[\s\S]*Datum des Berichts.*01\.03\.2017", markdown)


@pytest.mark.parametrize("date", ['"2017-03-01"', "2017-03-01T10:00:00", "2017"])
def test_a_date_of_the_report_that_is_no_day_is_refused(kassel: Kassel, plan: Path, date: str) -> None:
    (plan / "kassel.toml").write_text(f"[publish]\ndate = {date}\n", encoding="utf-8")
    answer = kassel("report", "--data", plan, "--lang", "de")
    assert (answer.code, answer.out) == (2, "")
    assert "muss „date“ unter [publish] ein Tag sein, zum Beispiel 2017-03-01" in answer.err


def test_a_goal_of_which_nothing_came_takes_a_line(kassel: Kassel, mini_folder: DataFolder) -> None:
    root = parse(kassel("report", "--data", mini_folder.root, "--lang", "en").out)
    lines = [[child.tag for child in e if child.tag != "p"] for e in every(root, "article")]
    assert lines == [["details"]] * 2
    assert [text(every(e, "summary")[0]).endswith(" no data") for e in every(root, "article")] == [True] * 2


def test_declarations_alike_are_told_once_with_their_years(kassel: Kassel, plan: Path) -> None:
    told = [("1.1.10.umsetzungsstand", word) for word in ("planned", "in_progress", "in_progress")]
    write_years(plan, {2011 + n: [row] for n, row in enumerate(told)})
    root = parse(kassel("report", "--data", plan, "--lang", "en").out)
    declared = [text(e) for e in every(root, "dd") if text(e).startswith("done ")]
    assert declared == ["done 2014: done; 2012–2013: in progress; 2011: planned"]


def test_a_single_goal_needs_no_ways_to_it(kassel: Kassel, plan: Path) -> None:
    page = kassel("report", "--data", plan, "--goal", "1.1.1", "--lang", "en").out
    assert [e.attrib["href"] for e in every(parse(page), "a") if e.attrib["href"] in ("#ziele", "#register")] == []
