"""`--method` on every command that shows a status, the default of the settings, and the methods side by side."""

import json

import pytest

from conftest import Answer, Kassel
from kassel_integration.source.folder import DataFolder

CARE = ("show", "1.1.3", "--as-of", "2015")
COMMANDS = (("list",), ("progress",), ("summary",), ("offices",), ("show", "1.1.3"))

GROWTH_DE = """\
2015: 30,97; Wachstum je Jahr seit 2011 (20,58): 10,758 %, für 35 bis 2016 nötig: 11,205 %.

CAGR_ist = (v_t / v_b)^(1 / (t − b)) − 1
  = (30,97 / 20,58)^(1 / (2015 − 2011)) − 1 = 10,758 %
CAGR_soll = (T / v_b)^(1 / (τ − b)) − 1
  = (35 / 20,58)^(1 / (2016 − 2011)) − 1 = 11,205 %
R = d × CAGR_ist / |CAGR_soll|
  = 1 × 10,758 % / |11,205 %| = 0,9601
  0,9601 ≥ 0,95: auf Kurs
"""
WEATHER_EN = """\
◔ far behind, cloud (Method weather symbols, 5 values)
2015: 30.97; on average +2.5975 a year since 2011 (20.58), which leads to 33.5675 by 2016; required: ≥ 35.
Because of a break in series only the values from 2011 onwards count.

Mean change per year = (v_t − v_2011) / (t − 2011)
  = (30.97 − 20.58) / (2015 − 2011) = +2.5975
Projection to τ = v_t + mean change × (τ − t)
  = 30.97 + (+2.5975) × (2016 − 2015) = 33.5675
Shortfall = (T − projection) / (T − v_t)
  = (35 − 33.5675) / (35 − 30.97) = 35.55 %
  35.55 % > 20 %, but in the right direction: cloud, far behind
"""


@pytest.mark.parametrize("method", ["path", "open-sdg", "destatis"])
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_that_shows_a_status_takes_a_method_and_names_it(
    command: tuple[str, ...], method: str, kassel: Kassel
) -> None:
    answer = kassel(*command, "--method", method, "-f", "json")
    assert (answer.code, json.loads(answer.out)["method"]) == (0, method)


def test_the_arithmetic_is_written_out_under_the_method_chosen(kassel: Kassel) -> None:
    for method, lang, arithmetic in (("open-sdg", "de", GROWTH_DE), ("destatis", "en", WEATHER_EN)):
        said, written = arithmetic.split("\n\n")
        out = kassel(*CARE, "--method", method, "--lang", lang).out
        assert (said in out.split(written)[0], out.count(written)) == (True, 1)


def test_below_it_the_methods_stand_side_by_side_and_say_that_they_disagree(kassel: Kassel) -> None:
    lines = kassel(*CARE, "--lang", "de").out.splitlines()
    start = lines.index("Die Methoden nebeneinander")
    assert [" ".join(line.split()) for line in lines[start + 2 : start + 8]] == [
        "Jahr Methode Zielerreichung Zahl Begründung",
        "2015 path ◑ verzögert r 0,9007 2015: 30,97; auf dem Weg von 20,58 (2011) nach 35 (2016) war 32,12 zu "
        "erwarten.",
        "2015 open-sdg ► auf Kurs R 0,9601 2015: 30,97; Wachstum je Jahr seit 2011 (20,58): 10,758 %, für 35 bis 2016 "
        "nötig: 11,205 %.",
        "2015 destatis ◔ weit zurück, bewölkt Verfehlung 35,55 % 2015: 30,97; im Mittel +2,5975 je Jahr seit 2011 "
        "(20,58), das führt bis 2016 zu 33,5675, Zielwert: ≥ 35.",
        "",
        "Für 2015 kommen die Methoden zu unterschiedlichen Bewertungen: path ◑ verzögert, open-sdg ► auf Kurs, "
        "destatis ◔ weit zurück, bewölkt.",
    ]


def test_in_the_due_year_they_agree_and_the_year_of_the_arithmetic_is_compared_too(kassel: Kassel) -> None:
    out = kassel("show", "1.1.3", "--as-of", "2016", "--lang", "en").out
    assert "For 2015 the methods disagree: path ◑ behind, open-sdg ► on track, destatis ◔ far behind, cloud.\n" in out
    assert "For 2016 the methods do not contradict each other.\n" in out


def test_json_carries_method_years_number_flags_and_inputs_of_each_method(kassel: Kassel) -> None:
    answer = json.loads(kassel(*CARE, "--method", "destatis", "-f", "json").out)
    rate = answer["goal"]["indicators"][0]["metrics"][1]
    assert rate["assessment"] == rate["methods"]["destatis"]
    assert (rate["methods_disagree"], list(rate["methods"])) == (True, ["path", "open-sdg", "destatis"])
    told = dict(rate["assessment"])
    assert (told.pop("ratio"), told["inputs"].pop("miss")) == ("0.3554590570719602977667493797",) * 2
    assert told == {
        "status": "far_behind",
        "method": "destatis",
        "reason": "projection",
        "year": 2015,
        "n": 5,
        "years": [2011, 2012, 2013, 2014, 2015],
        "inputs": {
            "t": 2015, "v_t": 30.97, "T": 35, "tau": 2016, "first": 2011, "v_first": 20.58, "mean": 2.5975,
            "last": 0.87, "projection": 33.5675, "weather": "cloud",
        },
        "flags": [],
        "remarks": ["window_break"],
        "evidence": {
            "year": 2015, "final": False, "target": "stated", "stand_in": True, "quality": [], "baseline": None,
            "late": None, "lost": None, "methods_disagree": True,
        },
        "interim_missed": [],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "told"), [("de", "✗ verfehlt, bewölkt"), ("en", "✗ missed, cloud")], ids=["German", "English"]
)
def test_the_weather_stands_beside_the_status(lang: str, told: str, kassel: Kassel) -> None:
    argv = ("--goal", "1.1.3", "--as-of", "2016", "--method", "destatis")
    assert kassel("progress", *argv, "-f", "plain", "--lang", lang).out.count(told) == 1
    rows = json.loads(kassel("progress", *argv, "-f", "json").out)["metrics"]
    assert [(row["progress"], row["weather"]) for row in rows] == [("no_data", None), ("missed", "cloud")]


def with_settings(folder: DataFolder, text: str, kassel: Kassel, *argv: str) -> Answer:
    (folder.root / "kassel.toml").write_text(text, encoding="utf-8")
    return kassel("list", "--data", folder.root, "-f", "json", "--lang", "en", *argv)


def test_the_settings_name_the_method_and_an_option_wins(mini_folder: DataFolder, kassel: Kassel) -> None:
    settings = '[status]\nmethod = "destatis"\n'
    assert json.loads(with_settings(mini_folder, settings, kassel).out)["method"] == "destatis"
    assert json.loads(with_settings(mini_folder, settings, kassel, "--method", "path").out)["method"] == "path"
    assert json.loads(with_settings(mini_folder, "", kassel).out)["method"] == "path"


def test_an_unknown_method_in_the_settings_is_2_and_names_file_and_nearest(
    mini_folder: DataFolder, kassel: Kassel
) -> None:
    answer = with_settings(mini_folder, '[status]\nmethod = "destatsi"\n', kassel)
    assert (answer.code, answer.out, answer.err) == (
        2,
        "",
        f'kassel: error: The settings {mini_folder.root / "kassel.toml"} name the method "destatsi", which does not '
        'exist. Did you mean "destatis"? Possible: path, open-sdg, destatis.\n',
    )


def test_an_unknown_method_on_the_command_line_names_the_nearest(kassel: Kassel) -> None:
    answer = kassel("summary", "--method", "opensdg", "--lang", "en")
    assert (answer.code, answer.err) == (
        2,
        'kassel: error: "opensdg" is not a valid value for --method. Did you mean "open-sdg"? '
        "Possible: path, open-sdg, destatis.\n",
    )


@pytest.mark.parametrize("lang", ["de", "en"])
def test_help_lists_the_three_methods(lang: str, kassel: Kassel) -> None:
    out = " ".join(kassel("list", "--help", "--lang", lang).out.split())
    assert [name in out for name in ("path (", "open-sdg (", "destatis (")] == [True, True, True]


def declared(folder: DataFolder, word: str, latest: str) -> None:
    years = folder.root / "measurements"
    (years / "2011.csv").write_text("metric,value\n1.1.1.rate,20\n", encoding="utf-8")
    rows = f"metric,value\n1.1.1.rate,{latest}\n1.1.1.umsetzungsstand,{word}\n"
    (years / "2012.csv").write_text(rows, encoding="utf-8")


@pytest.mark.parametrize(
    ("word", "latest", "told"),
    [
        ("done", "21", 'The office declares "done"; the figures say "far behind".'),
        ("not_started", "36", 'The office declares "not started"; the figures say "achieved".'),
        ("in_progress", "21", None),
        ("done", "36", None),
    ],
)
def test_where_declared_and_computed_disagree_show_and_list_say_so(
    word: str, latest: str, told: str | None, mini_folder: DataFolder, kassel: Kassel
) -> None:
    declared(mini_folder, word, latest)
    argv = ("--data", mini_folder.root, "--lang", "en")
    out = kassel("show", "1.1.1", *argv).out
    assert [line.partition("  ")[2].strip() for line in out.splitlines() if line.startswith("Disagreement")] == (
        [told] if told else []
    )
    row = kassel("list", "--goal", "1.1.1", *argv, "-f", "tsv").out.splitlines()
    assert dict(zip(*(line.split("\t") for line in row), strict=True))["disagreement"] == str(told is not None).lower()
    assert json.loads(kassel("show", "1.1.1", *argv, "-f", "json").out)["goal"]["disagreement"] is (told is not None)
