"""`kassel diff`: years, folders and catalogues told apart, every change shown, and an exit code that says whether."""

import json
import shutil
from pathlib import Path

import pytest

from conftest import TOP, Kassel
from kassel_integration.source.folder import DataFolder

ROWS = "metric,value,flag,note\n1.1.1.places,40,,\n1.1.1.rate,20.5,,\n1.1.10.guide,planned,,\n"


@pytest.fixture
def old(mini_folder: DataFolder) -> Path:
    """The small plan with figures of 2012 and 2013."""
    for year, text in ((2012, ROWS), (2013, ROWS.replace("40", "42"))):
        (mini_folder.root / "measurements" / f"{year}.csv").write_text(text, encoding="utf-8")
    return mini_folder.root


@pytest.fixture
def new(old: Path, tmp_path: Path) -> Path:
    """The same a year later: a year more, two past values rewritten (one with a note), a goal in other words."""
    folder = tmp_path / "later"
    shutil.copytree(old, folder)
    changed = ROWS.replace("40,,", "41,,").replace("20.5,,", "21.5,,counted again")
    (folder / "measurements" / "2012.csv").write_text(changed, encoding="utf-8")
    (folder / "measurements" / "2014.csv").write_text("metric,value\n1.1.1.places,50\n", encoding="utf-8")
    file = folder / "handlungsfelder.yaml"
    text = file.read_text(encoding="utf-8").replace("More places.", "Many more places.")
    file.write_text(text.replace("value: 35, by: 2016", "value: 40, by: 2016"), encoding="utf-8")
    return folder


def test_two_years_of_the_same_data(old: Path, kassel: Kassel) -> None:
    answer = kassel("diff", "2012", "2013", "--data", old, "-f", "plain", "--lang", "en")
    assert (answer.code, answer.err) == (1, "")
    assert answer.out.splitlines() == [
        "Differences: 2012 → 2013",
        "========================",
        "",
        "Goals judged otherwise: 1",
        "",
        "No.    Goal          2012              2013",
        "1.1.1  More places.  ? not assessable  ◔ far behind",
        "",
        "Other values: 2 of 2 metrics",
        "",
        "No.    Metric        Unit     2012  2013  Change  Verdict",
        "1.1.1  Places        places     40    42      +2  ? → ►",
        "1.1.1  Rate of care  percent                      ? → ◔",
        "",
        "Metrics that changed as wished: 1, the other way: 0.",
        "Symbols: ► on track, ◔ far behind, ? not assessable",
        "Progress is computed with the method path (distance against time).",
        f"Data: folder {old}.",
    ]


def test_two_folders_with_the_silent_rewrite_marked(old: Path, new: Path, kassel: Kassel) -> None:
    answer = kassel("diff", old, new, "-f", "markdown", "--lang", "de")
    assert (answer.code, answer.err) == (1, "")
    assert answer.out.splitlines()[2:] == [
        "## Ziele mit anderer Bewertung: 1",
        "",
        "| Nr. | Ziel | vorher | nachher |",
        "| --- | --- | --- | --- |",
        "| 1.1.1 | Many more places. | ◔\xa0weit\xa0zurück | ◄\xa0gegenläufig |",
        "",
        "## Was im Plan anders ist",
        "",
        "| Gegenstand | Nr. | Änderung | Angabe | vorher | nachher |",
        "| --- | --- | --- | --- | --- | --- |",
        "| Ziel | 1.1.1 | \\~ geändert | Wortlaut | More places. | Many more places. |",
        "| Kennzahl | 1.1.1.rate | \\~ geändert | Zielvorgabe | mindestens 35\xa0percent bis\xa02016 "
        "| mindestens 40\xa0percent bis\xa02016 |",
        "",
        "## Andere Werte: 5 von 5",
        "",
        "| Gegenstand | Nr. | Jahr | Änderung | Angabe | vorher | nachher |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        "| Messwert | 1.1.1.places | 2012 | ! geändert, unbegründet | Wert | 40 | 41 |",
        "| Messwert | 1.1.1.places | 2014 | + neu | Wert |  | 50 |",
        "| Messwert | 1.1.1.rate | 2012 | \\~ geändert | Wert | 20,5 | 21,5 |",
        "| Messwert | 1.1.1.rate | 2012 | \\~ geändert | Bemerkung |  | counted again |",
        "| Kennzahl | 1.1.1.rate |  | \\~ geändert | Zielerreichung | ◔\xa0weit\xa0zurück | ◄\xa0gegenläufig |",
        "",
        "1 neu, 0 entfallen, 7 geändert.",
        "",
        "! Werte vergangener Jahre, nachträglich geändert, ohne Kennzeichen und Bemerkung: 1.",
        "",
        "Zielerreichung nach der Methode Zielpfad (path).",
    ]


@pytest.fixture(scope="module")
def normal_year() -> tuple[str, ...]:
    """Two years of the example data, as a person asks for them."""
    return ("diff", "2014", "2015", "--data", str(TOP / "examples" / "beispieldaten"), "-f", "table", "--lang", "de")


def test_a_normal_year_fits_a_screen_and_says_how_to_see_the_rest(
    normal_year: tuple[str, ...], kassel: Kassel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    lines = kassel(*normal_year).out.splitlines()
    assert len(lines) < 50
    assert "Ziele mit anderer Bewertung: 9" in lines
    assert "Andere Werte: 10 von 102 Kennzahlen" in lines
    assert "Unterschiede bei Werten von Gliederungen: 928; --cells zeigt sie." in lines
    every = kassel(*normal_year, "--figures").out
    assert "Andere Werte: 102 von 102 Kennzahlen" in every
    assert "--figures" not in every


def test_cells_are_shown_on_request(normal_year: tuple[str, ...], kassel: Kassel) -> None:
    cells = kassel(*normal_year, "--cells", "--goal", "1.1.3").out
    assert "Waldau" in cells
    assert "--cells" not in cells


FILTERS = {
    "a goal": (("--goal", "1.1.6"), {"1.1.6"}),
    "an office": (("--office", "Volkshochschule Region Kassel"), {"1.6.4"}),
    "a word, on either side": (("--status", "erreicht", "--field", "2"), {"2.1.3"}),
}


@pytest.mark.parametrize(("options", "goals"), FILTERS.values(), ids=FILTERS.keys())
def test_the_shared_filters_choose_the_goals(
    options: tuple[str, ...], goals: set[str], normal_year: tuple[str, ...], kassel: Kassel
) -> None:
    found = json.loads(kassel(*normal_year, *options, "-f", "json").out)["differences"]
    assert {row["id"] for row in found if row["part"] == "goal"} == goals
    assert {row["part"] for row in found} <= {"goal", "metric", "figure"}
    assert found != []


def test_of_two_catalogues_the_filters_choose_the_parts_of_the_plan(old: Path, new: Path, kassel: Kassel) -> None:
    catalogues = (old / "handlungsfelder.yaml", new / "handlungsfelder.yaml")
    parts = [
        [
            (row["part"], row["id"])
            for row in json.loads(kassel("diff", *catalogues, "-f", "json", *o).out)["differences"]
        ]
        for o in (("--goal", "1.1.1"), ("--goal", "1.1.10"))
    ]
    assert parts == [[("goal", "1.1.1"), ("metric", "1.1.1.rate")], []]


def test_json_has_fixed_words_plain_values_and_says_what_was_compared(old: Path, new: Path, kassel: Kassel) -> None:
    answer = json.loads(kassel("diff", old, new, "-f", "json").out)
    rows = answer.pop("differences")
    assert answer == {
        "format": "kassel-integration/differences", "version": 1, "concept": "A small plan",
        "municipality": "Smalltown", "method": "path", "figures_up_to": 2014, "synthetic": False, "rejected_rows": [],
        "without_assumptions": False,
        "compared": "folder",
        "old": str(old), "new": str(new), "added": 1, "removed": 0, "changed": 7, "silent": 1,
    }  # fmt: skip
    assert rows[1:3] == [
        {
            "part": "metric", "id": "1.1.1.rate", "year": None, "district": "", "sex": "",
            "change": "changed", "aspect": "target", "old": "at_least 35 by 2016 (concept)",
            "new": "at_least 40 by 2016 (concept)", "silent": False,
        },
        {
            "part": "figure", "id": "1.1.1.places", "year": 2012, "district": "", "sex": "",
            "change": "changed", "aspect": "value", "old": 40, "new": 41, "silent": True,
        },
    ]  # fmt: skip


def test_of_files_or_a_file_and_a_folder_only_the_catalogues_are_compared(old: Path, new: Path, kassel: Kassel) -> None:
    file = "handlungsfelder.yaml"
    answer = kassel("diff", old / file, new / file)
    assert (answer.code, answer.out.splitlines()) == (
        1,
        [
            "part\tid\tyear\tdistrict\tsex\tchange\taspect\told\tnew\tsilent",
            "goal\t1.1.1\t\t\t\tchanged\ttext\tMore places.\tMany more places.\tfalse",
            "metric\t1.1.1.rate\t\t\t\tchanged\ttarget\tat_least 35 by 2016 (concept)\tat_least 40 by 2016 (concept)"
            "\tfalse",
        ],
    )
    assert kassel("diff", old, new / file) == answer


@pytest.mark.parametrize("sides", [("2012", "2012"), ("old", "old"), ("old", "copy"), ("file", "file")])
def test_equal_sides_are_0_and_that_is_said(sides: tuple[str, str], old: Path, tmp_path: Path, kassel: Kassel) -> None:
    shutil.copytree(old, tmp_path / "copy")
    paths = {"old": str(old), "copy": str(tmp_path / "copy"), "file": str(old / "handlungsfelder.yaml")}
    place = ("--data", old) if sides[0].isdigit() else ()
    answer = kassel("diff", *(paths.get(side, side) for side in sides), *place, "-f", "plain", "--lang", "en")
    assert (answer.code, "No difference: " in answer.out) == (0, True)


def test_a_folder_called_like_a_year_is_a_folder_when_its_path_says_so(
    old: Path, tmp_path: Path, kassel: Kassel, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(old, tmp_path / "2012")
    monkeypatch.chdir(tmp_path)
    assert json.loads(kassel("diff", "./2012", old, "-f", "json").out)["compared"] == "folder"
    assert json.loads(kassel("diff", "2012", "2013", "--data", old, "-f", "json").out)["compared"] == "year"


WRONG = {
    "a year and a folder": (
        ("2012", "{old}"),
        '"2012" and "{old}" cannot be compared: a year (four digits) can be compared only with a year.',
    ),
    "nothing there": (("{old}", "nowhere"), 'There is no folder or file "nowhere"; a year has four digits.'),
    "a year without figures": (("2012", "2031"), "There are no figures for the year 2031. Possible: 2012, 2013."),
    "figures for a catalogue": (
        ("{old}", "{old}/measurements/2012.csv"),
        "{old}/measurements/2012.csv is not a catalogue (.yaml). Figures are compared as years or data folders.",
    ),
    "an unknown method": (("2012", "2013", "--method", "pfad"), '"pfad" is not a valid value for --method.'),
    "one side only": (("2012",), "Missing argument: B."),
}  # fmt: skip


@pytest.mark.parametrize(("argv", "complaint"), WRONG.values(), ids=WRONG.keys())
def test_a_wrong_call_is_2(
    argv: tuple[str, ...], complaint: str, old: Path, kassel: Kassel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KASSEL_DATA", str(old))
    answer = kassel("diff", *(word.format(old=old) for word in argv), "--lang", "en")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"kassel: error: {complaint.format(old=old)}")


def test_a_data_folder_beside_two_folders_is_refused(old: Path, new: Path, kassel: Kassel) -> None:
    answer = kassel("diff", old, new, "--data", old, "--lang", "en")
    assert (answer.code, answer.out, answer.err) == (
        2,
        "",
        f"kassel: error: --data {old} is only for comparing two years; "
        "otherwise the two arguments already name the data.\n",
    )


@pytest.mark.parametrize("side", [0, 1])
def test_made_up_data_on_either_side_are_said_to_be_made_up(side: int, old: Path, new: Path, kassel: Kassel) -> None:
    ((old, new)[side] / "dataset.yaml").write_text("synthetic: true\n", encoding="utf-8")
    answer = kassel("diff", old, new, "-f", "plain", "--lang", "en").out.splitlines()
    assert (answer[0], answer[-1]) == ("Example data, not official figures",) * 2
