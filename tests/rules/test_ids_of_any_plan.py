"""Ids of a plan that numbers its parts as it likes: one small change is one finding; what is allowed stays silent."""

import pytest

from conftest import Change, SaidAbout

FIELDS = "fields:\n"
AREAS = "    title: Wege\n    areas: [{id: A1, title: Ufer}]\n"
BESIDE = "  - {id: B, title: Mehr, areas: [{id: B1, title: U}]}\n"
NEXT = "  - {id: B, title: Mehr, goals: [{id: %s, text: Eins.}, {id: %s, text: Zwei.}]}\n"
INDICATORS = "[{text: I, metrics: [{ref: A.1.radwege, target: {rule: increase, basis: concept}}]}]"
NAMED = "  - {id: B, title: Mehr, goals: [{id: B, text: Eins., indicators: %s}, {id: %s, text: Zwei.}]}\n"


def goals(first: str, second: str) -> Change:
    """Another field with two goals before all others."""
    return FIELDS, FIELDS + NEXT % (first, second)


FAULTS: dict[str, tuple[Change, str]] = {
    "another name of a value that stands for all": (("[jedes Alter, zusammen]", "[Ab  65]"), "KI153 17:13"),
    "a goal's id used twice": (goals("C1", "C1"), "KI120 23:62"),
    "goals that differ in case alone": (goals("C1", "c1"), "KI151 23:62"),
    "goals that differ in point and hyphen alone": (goals("C.1", "C-1"), "KI151 23:63"),
    "goals of two fields that differ in case alone": (goals("C1", "a.1"), "KI151 27:13"),
    "fields that differ in case alone": (("  - id: Ü\n", "  - id: a\n"), "KI151 40:9"),
    "a goal named as an indicator": ((FIELDS, FIELDS + NAMED % (INDICATORS, "b-1")), "KI151 23:159"),
    "a field with areas and goals": (("    title: Wege\n", AREAS), "KI150 27:7"),
    "a field with neither": ((FIELDS, f"{FIELDS}  - {{id: B, title: Mehr}}\n"), "KI150 23:5"),
}  # fmt: skip
HARMLESS: dict[str, Change] = {
    "the plan as it is": (FIELDS, FIELDS),
    "goals that differ in a letter": goals("C1", "D1"),
    "a goal whose id begins as no field does": goals("1.1.1", "M2"),
    "a goal named as its field": goals("B", "B2"),
    "a goal named almost as an indicator": (FIELDS, FIELDS + NAMED % (INDICATORS, "B-2")),
    "a field with areas beside one without": (FIELDS, FIELDS + BESIDE),
    "twenty signs": goals("ABCDEFGHIJ-0123456789"[1:], "x"),
}  # fmt: skip


@pytest.mark.parametrize(("change", "wanted"), FAULTS.values(), ids=FAULTS.keys())
def test_is_one_finding(said_about_tiny: SaidAbout, change: Change, wanted: str) -> None:
    assert said_about_tiny(change) == [wanted]


@pytest.mark.parametrize("change", HARMLESS.values(), ids=HARMLESS.keys())
def test_is_allowed(said_about_tiny: SaidAbout, change: Change) -> None:
    assert said_about_tiny(change) == []
