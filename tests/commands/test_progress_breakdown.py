"""`kassel progress --breakdown`: one row a cell below its metric, and small cells hidden in every format."""

import json
from pathlib import Path

import pytest

from conftest import Kassel
from kassel_integration.source.folder import DataFolder

ROWS = """metric,value,district
1.1.1.places,40,
1.1.1.places,38,01
1.1.1.places,2,02
"""
NEXT = """metric,value,district
1.1.1.places,41,
1.1.1.places,30,01
1.1.1.places,11,02
"""
SETTINGS = 'In the settings {file}:2, "suppress_below" must be a whole number, 3 or more, or 0 for none.'
FORMATS = ("table", "plain", "tsv", "csv", "json", "jsonl", "markdown")


@pytest.fixture
def plan(mini_folder: DataFolder) -> Path:
    """The small plan with figures of two years; in the first a district has only 2."""
    (mini_folder.root / "measurements" / "2013.csv").write_text(ROWS, encoding="utf-8")
    (mini_folder.root / "measurements" / "2014.csv").write_text(NEXT, encoding="utf-8")
    return mini_folder.root


def test_shows_the_cells_below_their_metric(plan: Path, kassel: Kassel) -> None:
    answer = kassel(
        "progress", "--data", plan, "--kind", "count", "--breakdown", "district", "-f", "plain", "--lang", "en"
    )
    assert answer.out.splitlines()[3:7] == [
        "No.    Label   Breakdown  Unit    2013  2014  Trend  Target           Progress    Evidence  ±",
        "1.1.1  Places  Total      places    40    41  ▁█     rise until 2016  ► on track  b         ↑",
        "               Mitte                38    30  █▁",
        "               North                 2    11  ▁█",
    ]


def test_hides_the_small_cell_and_the_one_that_would_give_it_away(plan: Path, kassel: Kassel) -> None:
    answer = kassel(
        "progress", "--data", plan, "--kind", "count", "--breakdown", "district", "--suppress-below", "3",
        "-f", "plain", "--lang", "en",
    )  # fmt: skip
    assert answer.out.splitlines()[3:] == [
        "No.    Label   Breakdown  Unit    2013  2014  Trend  Target           Progress    Evidence  ±",
        "1.1.1  Places  Total      places    40    41  ▁█     rise until 2016  ► on track  b         ↑",
        "               Mitte                 .    30",
        "               North                 .    11",
        "",
        f"Figures up to 2014. Method: path (distance against time). Data: folder {plan}.",
        "Evidence: b later baseline year",
        "±: last change (↑ higher, ↓ lower, → the same)",
        "Symbols: . unknown or confidential",
        "Confidential values (.): 2. Counts from 1 to 2 are hidden, and as many others as needed so that none of them "
        "can be computed; zero and the figure for the whole city remain.",
    ]


def test_programs_get_no_value_and_flag_q(plan: Path, kassel: Kassel) -> None:
    answer = kassel(
        "progress", "--data", plan, "--kind", "count", "--breakdown", "district", "--suppress-below", "3", "-f", "json"
    )
    said = json.loads(answer.out)
    assert (said["breakdown"], said["suppressed_below"]) == ("district", 3)
    assert [{k: row[k] for k in ("id", "cell", "cell_label", "2013", "2014", "flags")} for row in said["metrics"]] == [
        {"id": "1.1.1.places", "cell": None, "cell_label": None, "2013": 40, "2014": 41, "flags": []},
        {"id": "1.1.1.places", "cell": "01", "cell_label": "Mitte", "2013": None, "2014": 30, "flags": ["2013:Q"]},
        {"id": "1.1.1.places", "cell": "02", "cell_label": "North", "2013": None, "2014": 11, "flags": ["2013:Q"]},
    ]


@pytest.mark.parametrize("fmt", FORMATS)
def test_no_format_depends_on_how_a_hidden_total_is_split(fmt: str, plan: Path, kassel: Kassel) -> None:
    call = ("progress", "--data", plan, "--breakdown", "district", "--suppress-below", "3", "-f", fmt, "--lang", "de")
    before = kassel(*call)
    assert before.code == 0
    file = plan / "measurements" / "2013.csv"
    file.write_text(ROWS.replace("38,01", "39,01").replace("2,02", "1,02"), encoding="utf-8")
    assert kassel(*call) == before
    file.write_text(ROWS.replace("38,01", "30,01").replace("2,02", "10,02"), encoding="utf-8")
    assert kassel(*call) != before


def test_the_settings_hide_where_the_call_says_nothing(plan: Path, kassel: Kassel) -> None:
    call = ("progress", "--data", plan, "--breakdown", "district", "-f", "json")
    wanted = kassel(*call, "--suppress-below", "3").out
    shown = kassel(*call).out
    (plan / "kassel.toml").write_text("[publish]\nsuppress_below = 3\n", encoding="utf-8")
    assert kassel(*call).out == wanted != shown
    assert kassel(*call, "--suppress-below", "0").out == shown


def test_without_a_breakdown_the_answer_is_the_same_as_ever(plan: Path, kassel: Kassel) -> None:
    assert kassel("progress", "--data", plan, "--suppress-below", "3") == kassel("progress", "--data", plan)


@pytest.mark.parametrize(
    ("argv", "settings", "complaint"),
    [
        (
            ("--suppress-below", "2"), "",
            "With --suppress-below 2 readers could work out what is hidden. Possible: 3 or more, or 0 for none.",
        ),
        (("--breakdown", "distrikt"), "",
            '"distrikt" is not a valid value for --breakdown. Did you mean "district"? Possible: District, Sex.'),
        ((), "[publish]\nsuppress_below = 1\n", SETTINGS),
        ((), "[publish]\nsuppress_below = true\n", SETTINGS),
    ],
)  # fmt: skip
def test_a_wrong_call_is_2(argv: tuple[str, ...], settings: str, complaint: str, plan: Path, kassel: Kassel) -> None:
    file = plan / "kassel.toml"
    file.write_text(settings, encoding="utf-8")
    answer = kassel("progress", "--data", plan, *argv, "--lang", "en")
    assert (answer.code, answer.out, answer.err) == (2, "", f"kassel: error: {complaint.format(file=file)}\n")


def test_where_there_are_no_cells_nothing_is_said_of_hidden_ones(plan: Path, kassel: Kassel) -> None:
    argv = ("progress", "--data", plan, "--breakdown", "sex", "-f", "plain", "--lang", "en")
    assert kassel(*argv, "--suppress-below", "3").out == kassel(*argv).out
