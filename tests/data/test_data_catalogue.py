"""The real catalogue has exactly the parts the concept has, each where the concept has it."""

import re
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from kassel_integration.checking.loaded import Loaded
from kassel_integration.model.catalogue import Area, Catalogue, Goal, Kind, Rule
from kassel_integration.model.choices import Provenance
from kassel_integration.source.folder import CATALOGUE

GOALS_PER_AREA = (
    {"1.1": 8, "1.2": 4, "1.3": 5, "1.4": 6, "1.5": 5, "1.6": 4, "2.1": 8, "2.2": 8, "2.3": 3, "3.1": 5, "3.2": 6}
    | {"3.3": 6, "4.1": 4, "4.2": 6, "5.1": 4, "5.2": 4, "6.1": 1, "6.2": 0, "6.3": 5, "6.4": 7}
)  # fmt: skip

GOALS_PER_OFFICE = {
    "Jugendamt": 34,
    "Kulturamt": 18,
    "Geschäftsbereich d. Oberbürgermeisters Zukunftsbüro": 13,
    "Jobcenter": 9,
    "Sportamt": 7,
    "Sozialamt": 7,
    "Gesundheitsamt Region Kassel": 7,
    "Personal- und Organisationsamt": 6,
    "Volkshochschule Region Kassel": 5,
    "Stadtplanung, Bauaufsicht und Denkmalschutz": 4,
    "Bauverwaltungsamt": 1,
    "Umwelt- und Gartenamt": 1,
    "Frauenbüro": 1,
}

SHARED_GOALS = {
    "2.2.8": ("kulturamt", "jugendamt"),
    "3.1.1": ("zukunftsbuero", "sportamt"),
    "3.1.5": ("sportamt", "frauenbuero"),
    "3.2.1": ("sportamt", "sozialamt"),
    "3.2.6": ("gesundheitsamt", "volkshochschule"),
    "3.3.1": ("sozialamt", "gesundheitsamt"),
    "3.3.3": ("sozialamt", "gesundheitsamt"),
    "4.1.3": ("jugendamt", "jobcenter"),
    "4.1.4": ("jugendamt", "jobcenter"),
    "4.2.6": ("personalamt", "jobcenter"),
    "5.2.2": ("kulturamt", "sozialamt", "jugendamt"),
    "5.2.3": ("kulturamt", "sozialamt", "jugendamt"),
}

SEVERAL_INDICATORS = {"1.4.3": 2, "1.4.6": 2, "1.6.2": 2, "2.1.4": 3, "5.2.3": 3, "6.1.1": 2, "6.4.7": 2}

QUOTED = re.compile("„([^“]+)“")
EVERY_YEAR = {
    *("1.5.4", "1.6.2", "2.1.2", "2.2.5", "2.3.1", "2.3.3", "4.1.4", "4.2.3", "4.2.5", "5.1.4", "5.2.4", "6.1.1"),
    "6.4.7",
}


def test_the_real_catalogue_and_figures_have_no_findings(loaded: Loaded) -> None:
    assert loaded.report.findings == ()


def test_the_totals_are_those_of_the_concept(catalogue: Catalogue) -> None:
    c = catalogue
    counted = (c.guidelines, c.fields, c.areas, c.goals, c.indicators, c.metrics, c.offices, c.footnotes)
    assert [len(parts) for parts in counted] == [8, 6, 20, 99, 108, 142, 13, 3]


def test_the_concept_says_which_plan_it_is_and_which_years_it_covers(catalogue: Catalogue) -> None:
    c = catalogue.concept
    assert (c.title, c.as_of, c.first, c.last) == ("Integrationskonzept der Stadt Kassel", "2012-03-26", 2012, 2016)
    assert (c.baseline_year, c.baseline_basis) == (2011, "assumption")
    assert (c.municipality, c.municipality_key) == ("Stadt Kassel", "06611000")


def test_the_fields_have_four_four_four_two_four_two_main_goals(catalogue: Catalogue) -> None:
    assert {f.id: len(f.main_goals) for f in catalogue.fields} == {"1": 4, "2": 4, "3": 4, "4": 2, "5": 4, "6": 2}


def test_every_area_has_its_number_of_goals(catalogue: Catalogue) -> None:
    counted = Counter(goal.area.id for goal in catalogue.goals if goal.area)
    assert {area.id: counted[area.id] for area in catalogue.areas} == GOALS_PER_AREA


def test_goals_are_numbered_without_gaps_and_stand_in_their_order(catalogue: Catalogue) -> None:
    wanted = [f"{area}.{number}" for area, count in GOALS_PER_AREA.items() for number in range(1, count + 1)]
    assert [goal.id for goal in catalogue.goals] == wanted


def test_every_office_has_its_number_of_goals_and_there_are_113_assignments(catalogue: Catalogue) -> None:
    counted = Counter(office.name for goal in catalogue.goals for office in goal.offices)
    assert counted == GOALS_PER_OFFICE
    assert counted.total() == 113


def test_the_goals_that_offices_share_name_each_of_them(catalogue: Catalogue) -> None:
    shared = {goal.id: tuple(o.id for o in goal.offices) for goal in catalogue.goals if len(goal.offices) > 1}
    assert shared == SHARED_GOALS


def test_only_the_goals_with_bullets_have_several_indicators(catalogue: Catalogue) -> None:
    counted = Counter(indicator.goal.id for indicator in catalogue.indicators)
    assert {goal: count for goal, count in counted.items() if count > 1} == SEVERAL_INDICATORS
    assert counted.keys() == {goal.id for goal in catalogue.goals}


def test_the_three_footnotes_hang_where_the_source_has_them(catalogue: Catalogue) -> None:
    parts: list[Area | Goal] = [*catalogue.areas, *catalogue.goals]
    hung = {part.id: [note.id for note in part.footnotes] for part in parts if part.footnotes}
    assert hung == {"1.3": ["1"], "3.2.5": ["2"], "5.1": ["3"]}


def test_area_6_2_has_a_paragraph_and_no_goals(catalogue: Catalogue) -> None:
    assert [area.id for area in catalogue.areas if area.note] == ["6.2"]
    assert [goal for goal in catalogue.goals if goal.area and goal.area.id == "6.2"] == []


def test_the_swapped_indicators_of_2_1_6_and_2_1_7_stay_and_carry_a_remark(catalogue: Catalogue) -> None:
    def says_swapped(goal: Goal) -> bool:
        return "vertauscht" in (goal.remark or "")

    assert [goal.id for goal in catalogue.goals if says_swapped(goal)] == ["2.1.6", "2.1.7"]


def test_the_only_stated_numeric_target_is_35_percent_in_2016(catalogue: Catalogue) -> None:
    stated = [
        (m.id, m.target) for m in catalogue.metrics if m.target.value is not None and m.target.value_basis == "concept"
    ]
    assert [(name, t.rule, t.value, t.by, t.interim) for name, t in stated] == [
        ("1.1.3.betreuungsquote_u3", Rule.AT_LEAST, Decimal(35), 2016, ())
    ]


def test_every_target_with_an_assumption_quotes_the_words_it_is_read_into(catalogue: Catalogue) -> None:
    assumed = [metric for metric in catalogue.metrics if metric.target.provenance is not Provenance.STATED]
    assert len(assumed) > 50
    for metric in assumed:
        said, note = f"{metric.goal.text} {metric.indicator and metric.indicator.text}", metric.target.note or ""
        quoted = [part.strip() for words in QUOTED.findall(note) for part in words.split("…")]
        assert ("Annahme: " in note, len(quoted) > 0) == (True, True), metric.id
        assert [words for words in quoted if words not in said] == [], metric.id


def test_a_note_beside_a_stated_target_quotes_the_concept_and_assumes_nothing(catalogue: Catalogue) -> None:
    stated = [m for m in catalogue.metrics if m.target.provenance is Provenance.STATED and m.target.note]
    assert len(stated) > 10
    for metric in stated:
        said, note = f"{metric.goal.text} {metric.indicator and metric.indicator.text}", metric.target.note or ""
        quoted = [part.strip() for words in QUOTED.findall(note) for part in words.split("…")]
        assert ("Annahme" in note, [words for words in quoted if words not in said]) == (False, []), metric.id


def test_counts_that_follow_the_size_of_a_cohort_have_the_rate_that_is_meant_beside_them(catalogue: Catalogue) -> None:
    rates = {m.id.rpartition(".")[0] for m in catalogue.metrics if m.kind is Kind.SHARE}
    assert {"1.2.4", "1.3.2", "1.4.5", "4.2.6"} - rates == set()
    counts = [m for m in catalogue.metrics if m.goal.id in ("1.2.4", "4.2.6") and m.kind is Kind.COUNT]
    assert [m.target.rule for m in counts] == [Rule.NONE, Rule.NONE]


def test_an_assumed_rate_never_overrules_the_count_that_the_goal_states(catalogue: Catalogue) -> None:
    for goal in ("1.3.2", "1.4.5"):
        rules = {(m.kind, m.target.rule) for m in catalogue.metrics_of[goal]}
        assert rules == {(Kind.COUNT, Rule.INCREASE_EVERY_YEAR), (Kind.SHARE, Rule.NONE)}


def test_the_gap_of_integration_monitoring_is_between_with_and_without(catalogue: Catalogue) -> None:
    named = {d.id: d.gap for d in catalogue.dimensions if d.gap}
    assert named == {"sex": ("w", "m"), "migration": ("mit", "ohne")}
    assert list(named)[-1] == "migration"  # where there is room for one it is this


def test_standing_conditions_are_judged_every_year(catalogue: Catalogue) -> None:
    judged = {m.goal.id for m in catalogue.metrics if m.target.rule is Rule.EVERY_YEAR}
    assert EVERY_YEAR - judged == set()


def test_continuous_growth_is_asked_only_where_the_goal_says_kontinuierlich(catalogue: Catalogue) -> None:
    asked = {m.goal.id for m in catalogue.metrics if m.target.rule is Rule.INCREASE_EVERY_YEAR}
    assert asked == {"1.3.2", "1.4.5"}


def test_less_is_better_only_for_deferments_and_pupils_without_a_contract(catalogue: Catalogue) -> None:
    fewer = [metric.id for metric in catalogue.metrics if metric.direction == "down"]
    assert fewer == ["1.2.4.rueckstellungen", "1.2.4.rueckstellungsquote", "1.4.6.berufsschueler_ohne_vertrag"]


def test_there_are_23_districts_and_two_that_are_none(catalogue: Catalogue) -> None:
    values = {dimension.id: [value.id for value in dimension.values] for dimension in catalogue.dimensions}
    assert values == {
        "district": [*(f"{number:02}" for number in range(1, 24)), "ohne_zuordnung", "ausserhalb"],
        "sex": ["m", "w", "d", "o"],
        "migration": ["mit", "ohne", "unbekannt"],
    }


def test_every_id_that_begins_with_a_digit_is_quoted(data_root: Path) -> None:
    with (data_root / CATALOGUE).open(encoding="utf-8") as stream:
        ids = list(_ids(yaml.compose(stream, yaml.SafeLoader)))
    numbered = [node for node in ids if node.value[0].isdigit()]
    assert len(numbered) == 6 + 20 + 99 + 3 + 23
    assert [(node.value, node.style) for node in numbered if node.style != '"'] == []


def _ids(node: Any) -> Any:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from [value] if key.value == "id" else _ids(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _ids(value)
