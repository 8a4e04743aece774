"""Years of surveys, interim and revised values, baselines and conditions of a plan: each fault is told at its place."""

import pytest

from conftest import SaidAbout

TARGET = "target: {rule: at_least, value: 12, by: 2024, basis: concept}"
NEXT = "\n            "
REVISED = "revised: [{on: %s, value: %s, reason: Beschluss}%s]"
SECOND = ", {on: %s, value: %s, reason: Noch einer}"


def asked(target: str, *more: str) -> str:
    """Another target of the first metric, whose other keys follow it."""
    return NEXT.join((f"target: {{{target}, basis: concept}}", *more))


def at_least(*more: str) -> str:
    return asked(", ".join(("rule: at_least, value: 12, by: 2024", *more)))


def revised(*each: object) -> str:
    first, others = each[:2], each[2:]
    return at_least(REVISED % (*first, SECOND % others if others else ""))


FAULTS: dict[str, str] = {
    "every and years": asked(
        "rule: at_least, value: 12, by: 2024", "every: {years: 2, from: 2020}", "years: [2020, 2024]"
    ),
    "years out of order": asked("rule: at_least, value: 12, by: 2024", "years: [2024, 2020]"),
    "a year twice": asked("rule: at_least, value: 12, by: 2024", "years: [2020, 2024, 2024]"),
    "no year in the plan": asked("rule: none", "years: [2015, 2018]"),
    "no year of a step in the plan": asked("rule: none", "every: {years: 9, from: 2016}"),
    "no year that decides": asked("rule: at_most, value: 12, by: 2024", "years: [2020, 2022]"),
    "no year that decides a change": asked("rule: change, value: 20, by: 2024", "years: [2020, 2022]"),
    "no year that decides a rise": asked("rule: increase, by: 2023", "years: [2020, 2022]"),
    "no year that decides a rise to the end": asked("rule: increase", "years: [2020, 2022]"),
    "no year that decides what is held": asked("rule: hold", "years: [2020, 2022]"),
    "a revision before the one before": revised("2022-05-01", 14, "2021-05-01", 15),
    "two revisions on one day": revised("2022-05-01", 14, "2022-05-01", 15),
    "a revision that changes nothing": revised("2022-05-01", 12),
    "a second revision that changes nothing": revised("2022-05-01", 14, "2023-05-01", 14),
    "a revision after the due year": revised("2025-01-01", 14),
    "a second revision after the due year": revised("2022-05-01", 14, "2026-01-01", 15),
    "a change that turns round": asked(
        "rule: change, value: 20, by: 2024, revised: [{on: 2022-05-01, value: -5, reason: B}]"
    ),
    "a revision of what has no value": asked("rule: increase, revised: [{on: 2022-05-01, value: 5, reason: B}]"),
    "an interim value below the least": asked("rule: at_most, value: 12, by: 2024, interim: [{by: 2022, value: 11}]"),
    "interim values that rise towards less": asked(
        "rule: at_most, value: 12, by: 2024, interim: [{by: 2021, value: 14}, {by: 2022, value: 15}]"
    ),
    "interim values of a change beyond it": asked(
        "rule: change, value: 20, by: 2024, interim: [{by: 2022, value: 25}]"
    ),
    "interim values of a change downwards": asked(
        "rule: change, value: -20, by: 2024, interim: [{by: 2022, value: -25}]"
    ),
    "interim values of a change that steps back": asked(
        "rule: change, value: -20, by: 2024, interim: [{by: 2021, value: -9}, {by: 2022, value: -5}]"
    ),
    "an interim value at nothing": asked("rule: at_most, value: 0, by: 2024, interim: [{by: 2022, value: 0}]"),
    "a baseline in the due year": asked("rule: increase, by: 2022", "baseline: {year: 2022, value: 9, source: Heft}"),
    "a baseline after the end": asked("rule: increase", "baseline: {year: 2025, value: 9, source: Heft}"),
    "a baseline of nothing": asked("rule: increase", "baseline: {}"),
    "a baseline without its year": asked("rule: increase", "baseline: {value: 9, source: Heft}"),
    "a baseline without its source": asked("rule: increase", "baseline: {year: 2018, value: 9}"),
    "a source without its baseline": asked("rule: increase", "baseline: {year: 2018, source: Heft}"),
    "a baseline unknown and stated": asked(
        "rule: increase", "baseline: {unknown: true, year: 2018, value: 9, source: Heft}"
    ),
    "a rule of another kind, and a key that it has not": asked("rule: done, tolerance: 3, by: 2024"),
    "no year that decides a fall": asked("rule: decrease", "years: [2020, 2022]"),
    "a change of nothing": asked("rule: change, value: 0, by: 2024"),
    "more than all of it": asked("rule: change, value: -120, by: 2024"),
    "what is usual asked against, below a note that explains another": asked(
        'rule: at_least, value: 12, by: 2024, note: "12 sind viel", interim: [{by: 2022, value: 11}]',
        "plausible: {max: 9}",
    ),
    "a reason for adding up where one office leads": asked(
        "rule: increase", "delivery_reason: Jedes zählt.", "delivery: lead"
    ),
    "a reason for adding up, and nothing is": asked("rule: increase", "delivery_reason: Jedes zählt."),
}
ALLOWED: dict[str, str] = {
    "a change revised": asked("rule: change, value: 20, by: 2024, revised: [{on: 2022-05-01, value: 30, reason: B}]"),
    "a year that decides": asked("rule: at_least, value: 12, by: 2023", "years: [2020, 2023]"),
    "a year after the due year": asked("rule: at_least, value: 12, by: 2023", "years: [2020, 2024]"),
    "every other year": asked("rule: at_least, value: 12, by: 2024", "every: {years: 2, from: 2020}"),
    "no year that decides where nothing is due": asked("rule: none", "years: [2020, 2022]"),
    "revisions in order": revised("2022-05-01", 14, "2023-05-01", 15),
    "a revision in the due year": revised("2024-12-31", 14),
    "back to the first value": revised("2022-05-01", 14, "2023-05-01", 12),
    "interim values that fall": asked(
        "rule: at_most, value: 12, by: 2024, interim: [{by: 2021, value: 15}, {by: 2022, value: 14}]"
    ),
    "interim values of a change": asked(
        "rule: change, value: -20, by: 2024, interim: [{by: 2021, value: -5}, {by: 2022, value: -9}]"
    ),
    "a baseline unknown": asked("rule: increase", "baseline: {unknown: true}"),
    "a baseline in the plan": asked("rule: increase, by: 2022", "baseline: {year: 2021, value: 9, source: Heft}"),
}
FALLING = ("at_most", "value: -", "decrease")
DOWN = frozenset(name for name, text in (FAULTS | ALLOWED).items() if any(word in text for word in FALLING))


def change(name: str, text: str) -> tuple[str, str]:
    """The metric's direction and its target."""
    before = f"direction: up{NEXT}definition: Am 31. Dezember befahrbare Radwege.{NEXT}"
    return f"{before}{TARGET}", (before.replace("up", "down", 1) if name in DOWN else before) + text


@pytest.mark.parametrize(("name", "text"), FAULTS.items(), ids=FAULTS.keys())
def test_a_fault_is_told(said_about_tiny: SaidAbout, name: str, text: str) -> None:
    assert said_about_tiny(change(name, text))


@pytest.mark.parametrize(("name", "text"), ALLOWED.items(), ids=ALLOWED.keys())
def test_what_is_allowed_is_not(said_about_tiny: SaidAbout, name: str, text: str) -> None:
    of_the_other_goal = ["KI131 48:28"] if name in DOWN else []  # which asks for more of the same metric
    assert said_about_tiny(change(name, text)) == of_the_other_goal
