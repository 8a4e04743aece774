"""`kassel show` and `kassel progress`: the arithmetic written out, and every value of a metric by year."""

import json

import pytest

from conftest import TOP, Kassel
from kassel_integration.source.folder import DataFolder

ARITHMETIC_DE = """\
2015: 30,97; auf dem Weg von 20,58 (2011) nach 35 (2016) war 32,12 zu erwarten.

r = [(v_t − v_b) / (T − v_b)] / [(t − b) / (τ − b)]
  = [(30,97 − 20,58) / (35 − 20,58)] / [(2015 − 2011) / (2016 − 2011)]
  = 0,7205 / 0,8000 = 0,9007
  0,60 ≤ 0,9007 < 0,95: verzögert
"""
ARITHMETIC_EN = """\
2015: 30.97; on the path from 20.58 (2011) to 35 (2016), 32.12 would be expected.

r = [(v_t − v_b) / (T − v_b)] / [(t − b) / (τ − b)]
  = [(30.97 − 20.58) / (35 − 20.58)] / [(2015 − 2011) / (2016 − 2011)]
  = 0.7205 / 0.8000 = 0.9007
  0.60 ≤ 0.9007 < 0.95: behind
"""


@pytest.mark.parametrize(("lang", "arithmetic"), [("de", ARITHMETIC_DE), ("en", ARITHMETIC_EN)])
def test_the_arithmetic_of_2015_is_written_out(lang: str, arithmetic: str, kassel: Kassel) -> None:
    said, written = arithmetic.split("\n\n")
    out = kassel("show", "1.1.3", "--as-of", "2015", "--lang", lang).out
    assert (said in out.split(written)[0], out.count(written)) == (True, 1)


def test_the_verdict_comes_first_and_the_metric_that_decides_before_the_others(kassel: Kassel) -> None:
    out = kassel("show", "1.1.3", "--as-of", "2016", "--lang", "de").out
    order = [
        "Zielerreichung (berechnet)", "Bewertungsgrundlage:  ", "\nBetreuungsquote der Kinder", "✗ verfehlt (Methode",
        "\nWerte\n", "\nZur Kennzahl\n", "\nPlätze für Kinder unter drei Jahren\n", "\nZum Ziel\n", "Handlungsfeld",
        "In den Formeln: ",
    ]  # fmt: skip
    places = [out.index(text) for text in order]
    assert places == sorted(places)


def test_in_the_due_year_the_last_arithmetic_is_still_shown_with_its_year(kassel: Kassel) -> None:
    out = kassel("show", "1.1.3", "--as-of", "2016", "--lang", "de").out
    assert f"\n\nDer letzte berechnete Zwischenstand (2015):\n{ARITHMETIC_DE}" in out
    assert "2016: 28,83; Zielwert: ≥ 35 bis 2016. Es fehlen 6,17.\n" in out


def test_each_year_has_the_status_it_had_then(kassel: Kassel) -> None:
    answer = json.loads(kassel("show", "1.1.3", "--as-of", "2016", "-f", "json").out)
    _, rate = answer["goal"]["indicators"][0]["metrics"]
    told = [(v["year"], v["value"], v["flag"], v["assessment"] and v["assessment"]["status"]) for v in rate["values"]]
    assert told == [
        (2007, 13.16, "A", None), (2008, 14.18, "A", None), (2009, 15.0, "A", None), (2010, 18.88, "A", None),
        (2011, 20.58, "B", "not_assessable"), (2012, 24.68, "A", "on_track"), (2013, 26.94, "A", "on_track"),
        (2014, 30.1, "A", "on_track"), (2015, 30.97, "A", "behind"), (2016, 28.83, "A", "missed"),
    ]  # fmt: skip
    assert rate["assessment"] == {
        "status": "missed",
        "method": "path",
        "reason": "missed",
        "year": 2016,
        "n": 6,
        "years": [2016],
        "ratio": None,
        "inputs": {"b": 2011, "v_b": 20.58, "t": 2016, "v_t": 28.83, "T": 35, "tau": 2016},
        "flags": [],
        "remarks": [],
        "evidence": {
            "year": 2016,
            "final": True,
            "target": "stated",
            "stand_in": True,
            "quality": [],
            "baseline": None,
            "late": None,
            "lost": None,
            "methods_disagree": False,
        },
        "interim_missed": [],
    }


def test_for_machines_show_gives_a_row_for_each_value(kassel: Kassel) -> None:
    lines = [line.split("\t")[:6] for line in kassel("show", "1.6.1", "--as-of", "2016", "-f", "tsv").out.splitlines()]
    name = "1.6.1.kursteilnehmende"
    assert lines == [
        ["metric", "year", "value", "flag", "as_of", "ratio"],
        [name, "2014", "3519", "A", "2014-12-31", ""],
        [name, "2015", "4555", "A", "2015-12-31", ""],
        [name, "2016", "6054", "A", "2016-12-31", ""],
    ]


@pytest.mark.parametrize(
    ("goal", "wording"),
    [
        ("1.4.3", "Übergangsmagements"),
        ("1.4.4", "Übergangsmangement"),
        ("1.3.2", "Fußnote 1"),
        ("3.2.5", "Fußnote 2"),
        ("4.1.4", "Jugendamt; Jobcenter"),
        ("1.2.4", "weniger ist besser"),
    ],
)
def test_show_gives_the_words_of_the_concept_as_printed(goal: str, wording: str, kassel: Kassel) -> None:
    answer = kassel("show", goal, "--lang", "de")
    assert (answer.code, wording in answer.out) == (0, True)


@pytest.mark.parametrize("step", [9, pytest.param(1, marks=pytest.mark.slow)], ids=["every ninth", "every one"])
def test_every_goal_can_be_shown_in_both_languages(kassel: Kassel, monkeypatch: pytest.MonkeyPatch, step: int) -> None:
    monkeypatch.chdir(TOP)
    goals = [goal["id"] for goal in json.loads(kassel("list", "-f", "json").out)["goals"]][::step]
    for lang in ("de", "en"):
        heads = {goal: kassel("show", goal, "--lang", lang).out.splitlines()[0] for goal in goals}
        assert heads == {goal: f"{'Ziel' if lang == 'de' else 'Goal'} {goal}" for goal in goals}


def test_progress_has_a_column_for_each_year_with_a_figure(kassel: Kassel) -> None:
    lines = kassel("progress", "--goal", "1.6.1", "--as-of", "2016").out.splitlines()
    heads, row = (line.split("\t") for line in lines)
    assert dict(zip(heads, row, strict=True)) == {
        "goal": "1.6.1",
        "id": "1.6.1.kursteilnehmende",
        "label": "Belegungen von Sprachkursen und Weiterbildungsangeboten der Volkshochschule",
        "unit": "Belegungen",
        "2014": "3519",
        "2015": "4555",
        "2016": "6054",
        "target_rule": "increase",
        "target_value": "",
        "target_by": "",
        "target_basis": "concept",
        "flags": "",
        "only_parts": "",
        "coverage": "partial",
        "progress": "achieved",
        "weather": "",
        "year": "2016",
        "final": "true",
        "evidence": "stand_in,baseline_stands_in",
        "stands_for": row[heads.index("stands_for")],
        "change": "1499",
        "gap": "",
        "gap_before": "",
        "method": "path",
        "figures_up_to": "2016",
    }
    assert "Landkreis" in row[heads.index("stands_for")]


def test_progress_of_one_year_shows_that_year_alone(kassel: Kassel) -> None:
    lines = kassel("progress", "--goal", "1.1.3", "--year", "2014", "-f", "tsv").out.splitlines()
    assert (lines[0].split("\t")[4:6], lines[-1].split("\t")[4], len(lines)) == (["2014", "target_rule"], "30.1", 2)


def test_a_missing_value_is_shown_by_its_sign_and_explained(kassel: Kassel, mini_folder: DataFolder) -> None:
    years = mini_folder.root / "measurements"
    head = "metric,value,flag\n"
    (years / "2011.csv").write_text(f"{head}1.1.1.rate,20,\n1.1.1.places,10,E\n", encoding="utf-8")
    (years / "2012.csv").write_text(f"{head}1.1.1.rate,,Q\n1.1.1.places,11,\n", encoding="utf-8")
    argv = ("progress", "--goal", "1.1.1", "--data", mini_folder.root, "--lang", "en")
    told = kassel(*argv, "-f", "plain").out.splitlines()
    assert [line for line in told if line.startswith("1.1.1")] == [
        "1.1.1  Places        places   10 E    11  ▁█     rise until 2016              ► on track        e         ↑",
        "1.1.1  Rate of care  percent    20     .         at least 35 percent by 2016  ? not assessable",
    ]
    assert "Symbols: E estimated, . unknown or confidential" in told
    machine = [line.split("\t")[4:6] for line in kassel(*argv, "-f", "tsv").out.splitlines()]
    assert machine == [["2011", "2012"], ["10", "11"], ["20", ""]]
