"""A plan that is nothing like Kassel's: its own words for its levels, no areas, goals without offices or metrics."""

import json
import re
from collections.abc import Callable

import pytest

from conftest import Kassel
from kassel_integration.source.folder import DataFolder

OF_KASSEL = ("Kassel ", "Stadt Kassel", "Handlungsfeld", "Themenfeld", "field of action", "Integration")
CALLS = (
    ("list",), ("show", "A.1"), ("show", "A.2"), ("show", "Ü1"), ("show", "Ü-2"),
    ("progress",), ("progress", "--breakdown", "age"),
    ("summary",), ("summary", "--by", "office"), ("summary", "--by", "kind"), ("offices",), ("diff", "2020", "2021"),
    ("report", "-f", "markdown"), ("report", "-f", "html", "-o", "-"), ("validate",),
)  # fmt: skip
FIGURES = {
    "2020": "metric,value,age,office\nA.1.radwege,10,,bauhof\n"
    "Ü1.besuche,1,jedes  Alter,kulturamt\nÜ1.besuche,1,65plus,kulturamt\n",
    "2021": "metric,value,age,office\na.1.radwege,11,,bauhof\nÜ1.umsetzungsstand,in_progress,,kulturamt\n"
    "Ü1.besuche,3,,bauhof\n",
}
Ask = Callable[..., str]


@pytest.fixture
def ask(kassel: Kassel, tiny_folder: DataFolder) -> Ask:
    """The answer to a call about that plan, with figures of two years."""
    for year, text in FIGURES.items():
        (tiny_folder.root / "measurements" / f"{year}.csv").write_text(text, encoding="utf-8")

    def call(*argv: str) -> str:
        answer = kassel(*argv, "--data", tiny_folder.root)
        assert (answer.code, answer.err) == (1 if argv[0] == "diff" else 0, ""), (argv, answer)
        return answer.out.replace(str(tiny_folder.root), "DATA")

    return call


@pytest.mark.parametrize("lang", ["de", "en"])
@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_no_answer_has_a_word_of_kassel_or_an_empty_place(ask: Ask, call: tuple[str, ...], lang: str) -> None:
    for form in ("table", "json", "csv", "markdown") if "-f" not in call and call != ("validate",) else ("",):
        said = ask(*call, *(("-f", form) if form else ()), "--lang", lang)
        assert [word for word in (*OF_KASSEL, "None", "area") if word in said.replace("kassel-integration", "")] == []
        assert re.findall(r"^#+ *$|^.*: *$\n\n|<(?:h[1-6]|dt|th|caption)[^>]*>\s*</", said, re.MULTILINE) == []


def test_a_list_has_the_levels_of_the_plan_and_no_areas(ask: Ask) -> None:
    head, first = ask("list", "-f", "markdown", "--lang", "de").splitlines()[2:5:2]
    assert head.startswith("| Nr. | Vorhaben | Zuständig |")
    assert first.startswith("| A.1 | Es gibt mehr Radwege. | Bauhof |")
    assert "area" not in ask("list").splitlines()[0].split("\t")


def test_a_goal_says_in_which_field_it_is(ask: Ask) -> None:
    said = ask("show", "Ü1", "--lang", "en").splitlines()
    assert said[0] == "Vorhaben Ü1"
    assert [line.partition(":")[2].strip() for line in said if line.startswith("Baustein:")] == ["Ü Miteinander"]
    goal = json.loads(ask("show", "A.1", "-f", "json"))["goal"]
    assert goal["field"] == {"id": "A", "title": "Wege"}
    assert "area" not in goal
    assert goal["indicators"] == []
    assert [metric["id"] for metric in goal["metrics"]] == ["A.1.radwege"]


def test_the_report_groups_by_field_alone(ask: Ask) -> None:
    said = re.sub("<a name=[^>]*></a>", "", ask("report", "-f", "markdown", "--lang", "de"))
    heads = [line for line in said.splitlines() if line.startswith(("# ", "## Baustein", "### "))]
    assert heads[:7] == [
        "# Gut leben am See",
        "## Baustein A: Wege",
        "### A.1 Es gibt mehr Radwege.",
        "### A.2 Alle kommen ans Ufer.",
        "## Baustein Ü: Miteinander",
        "### Ü-2 Niemand fährt mehr als nötig.",
        "### Ü1 Feste für alle.",
    ]
    page = ask("report", "-f", "html", "-o", "-", "--lang", "de")
    assert "Zielerreichung nach: Baustein" in page
    assert '<section class="area"' not in page
    assert page.count("<h4 ") == page.count('aria-level="3"') == 4  # no level is left out between field and goal
    assert page.count("<h5 ") == page.count('aria-level="4"')


def test_areas_are_no_grouping_where_there_are_none(kassel: Kassel, tiny_folder: DataFolder) -> None:
    answer = kassel("summary", "--by", "area", "--lang", "en", "--data", tiny_folder.root)
    assert (answer.code, answer.out) == (2, "")
    assert 'Possible: "Field of action", Office, "Kind of metric".' in answer.err


def test_areas_are_no_filter_where_there_are_none(kassel: Kassel, tiny_folder: DataFolder) -> None:
    answer = kassel("list", "--area", "A", "--lang", "de", "--data", tiny_folder.root)
    assert (answer.code, answer.out) == (2, "")
    assert "Die Ziele dieses Plans stehen direkt in den Feldern" in answer.err


@pytest.mark.parametrize("lang", ["de", "en"])
def test_help_and_errors_are_of_no_plan_in_particular(kassel: Kassel, tiny_folder: DataFolder, lang: str) -> None:
    verbs = ("list", "show", "progress", "summary", "offices", "diff", "report", "validate", "explain")
    told = [kassel("--help", "--lang", lang), *(kassel(verb, "--help", "--lang", lang) for verb in verbs)]
    wrong = (
        ("show", "X"),
        ("show", "A"),
        ("list", "--field", "1"),
        ("list", "--office", "x"),
        ("list", "--goal", "1.1.3"),
    )
    told += [kassel(*call, "--lang", lang, "--data", tiny_folder.root) for call in wrong]
    said = " ".join(f"{answer.out} {answer.err}" for answer in told)
    assert re.findall(r"\bKassel\b|[Ii]ntegration(?!\w|\[)|[Ii]ntegrations\w*|1 (?:bis|to) 6", said) == []


def test_ids_are_taken_in_any_case(ask: Ask) -> None:
    assert ask("list", "--goal", "ü1,a.1", "-f", "tsv").count("\n") == 3
    assert ask("show", "ü1", "--lang", "de") == ask("show", "Ü1", "--lang", "de")
    assert ask("show", "u\u03081", "--lang", "de") == ask("show", "Ü1", "--lang", "de")  # as a Mac may type it


def test_a_metric_is_known_however_its_accent_was_typed(kassel: Kassel, tiny_folder: DataFolder) -> None:
    sent = tiny_folder.root / "2020.csv"
    sent.write_text("metric,value,office\nU\u03081.besuche,5,bauhof\n", encoding="utf-8")
    answer = kassel("validate", sent, "--data", tiny_folder.root, "--normalised", "-")
    assert answer.out.splitlines()[1].startswith("Ü1.besuche,5,")


def test_a_level_that_was_renamed_is_a_difference(kassel: Kassel, tiny_folder: DataFolder, tiny: str) -> None:
    other = tiny_folder.root / "other.yaml"
    other.write_text(tiny.replace("one: Vorhaben, many: Vorhaben", "one: Ziel, many: Ziele"), encoding="utf-8")
    answer = kassel("diff", tiny_folder.catalogue, other, "--lang", "en", "-f", "tsv")
    assert answer.out.splitlines()[1:] == [
        "concept\t\t\t\tchanged\tlevels\tBaustein / Bausteine,Vorhaben\tBaustein / Bausteine,Ziel / Ziele\tfalse"
    ]


def test_a_goal_without_metrics_is_neither_judged_nor_without_data(ask: Ask) -> None:
    goals = {goal["id"]: goal for goal in json.loads(ask("list", "-f", "json"))["goals"]}
    assert [goals["A.2"][key] for key in ("offices", "coverage", "progress", "metrics")] == [
        [], "no_metric", "no_metric", 0,
    ]  # fmt: skip
    assert ask("list", "--status", "ohne Kennzahl", "-f", "tsv").splitlines()[1].startswith("A.2\t")
    row = next(line for line in ask("list", "-f", "markdown", "--lang", "de").splitlines() if "A.2" in line)
    cells = [cell.strip().replace("\N{NO-BREAK SPACE}", " ") for cell in row.split("|")]
    assert cells[3:7] == ["ohne Amt", "ohne Kennzahl", "nicht gemeldet", "∅ ohne Kennzahl"]
    groups = json.loads(ask("summary", "-f", "json"))["groups"]
    assert [(g["id"], g["size"], g["no_metric"], g["no_data"], g["coverage_no_metric"]) for g in groups] == [
        ("A", 2, 1, 0, 1), ("Ü", 2, 0, 0, 0), ("total", 4, 1, 0, 1),
    ]  # fmt: skip
    assert "Ohne Kennzahl: 1." in ask("report", "-f", "markdown", "--lang", "de")


def test_goals_without_an_office_are_a_group_of_their_own(ask: Ask) -> None:
    groups = json.loads(ask("summary", "--by", "office", "-f", "json"))["groups"]
    assert [(g["id"], g["size"]) for g in groups] == [("bauhof", 2), ("kulturamt", 2), ("none", 1), ("total", 4)]
    assert [o["id"] for o in json.loads(ask("offices", "-f", "json"))["offices"]] == ["bauhof", "kulturamt"]


def test_what_nobody_is_asked_for_is_outstanding_all_the_same(
    kassel: Kassel, tiny_folder: DataFolder, tiny: str
) -> None:
    alone = tiny.replace("        offices: [bauhof]\n", "", 1)
    tiny_folder.catalogue.write_text(alone, encoding="utf-8")
    (tiny_folder.root / "measurements" / "2020.csv").write_text("metric,value\nA.1.radwege,10\n", encoding="utf-8")
    said = kassel("report", "-f", "markdown", "--lang", "de", "--as-of", "2021", "--data", tiny_folder.root).out
    owed = said.partition("</a>Ausstehende Angaben")[2].partition("\n## ")[0]
    assert [line for line in owed.splitlines() if line.startswith(("### ", "| A"))] == [
        "### Bauhof", "### Kulturamt", "### ohne Amt", "| A.1.radwege | Länge der Radwege | 2021 |",
    ]  # fmt: skip


def test_a_metric_under_two_goals_is_judged_by_two_targets_and_asked_for_once(ask: Ask) -> None:
    rows = [row for row in json.loads(ask("progress", "-f", "json"))["metrics"] if row["id"] == "A.1.radwege"]
    assert [(r["goal"], r["refers_to"], r["target_value"], r["progress"]) for r in rows] == [
        ("A.1", None, 12, "on_track"), ("Ü-2", "A.1.radwege", 11, "achieved"),
    ]  # fmt: skip
    assert ask("progress", "-f", "markdown", "--lang", "de").startswith("# 2 von 2 Kennzahlen\n")
    assert "Länge der Radwege (Kennzahl von A.1)" in ask("progress", "-f", "markdown", "--lang", "de")
    kinds = json.loads(ask("summary", "--by", "kind", "-f", "json"))["groups"]
    assert [(g["id"], g["size"]) for g in kinds] == [("count", 1), ("amount", 1), ("total", 2)]
    offices = {o["id"]: o for o in json.loads(ask("offices", "-f", "json"))["offices"]}
    assert (offices["kulturamt"]["goals"], offices["kulturamt"]["metrics"]) == (2, 1)
    (metric,) = json.loads(ask("show", "Ü-2", "-f", "json"))["goal"]["metrics"]
    assert (metric["id"], metric["refers_to"]) == ("A.1.radwege", "A.1.radwege")
    page = ask("report", "-f", "html", "-o", "-", "--lang", "de")
    assert [page.count(f" id=mA.1.radwege{end}") for end in (" ", "@Ü-2 ")] == [1, 1]


def test_titles_call_the_goals_as_the_plan_does(kassel: Kassel, tiny_folder: DataFolder) -> None:
    for verb, german, english in (
        ("list", "Vorhaben: 2 von 4", "Vorhaben: 2 of 4"),
        ("summary", "Übersicht über Vorhaben: 2 von 4", "Progress of Vorhaben: 2 of 4"),
    ):
        for lang, title in (("de", german), ("en", english)):
            call = (verb, "--data", tiny_folder.root, "--field", "A", "-f", "plain", "--lang", lang)
            assert kassel(*call).out.splitlines()[0] == title
