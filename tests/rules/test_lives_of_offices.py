"""Offices that begin, end and follow one another: what cannot be true is one finding; what can stays silent."""

import pytest

from conftest import Change, SaidAbout

BAUHOF = "{id: bauhof, name: Bauhof}"


def lives(bauhof: str = "", tiefbau: str = "") -> Change:
    """The Bauhof with these years, and another office after it."""
    return BAUHOF, f"{{id: bauhof, name: Bauhof{bauhof}}}\n  - {{id: tiefbau, name: Tiefbau{tiefbau}}}"


FAULTS: dict[str, tuple[Change, str]] = {
    "an end before the beginning": (lives(", since: 2022, until: 2021"), "KI154 12:52"),
    "a successor that nobody knows": (lives(", until: 2021, successor: tiefbauamt"), "KI154 12:56"),
    "a successor of an office without an end": (lives(", successor: tiefbau"), "KI154 12:43"),
    "an office that succeeds itself": (lives(", until: 2021, successor: bauhof"), "KI154 12:56"),
    "a successor that begins too late": (lives(", until: 2021, successor: tiefbau", ", since: 2023"), "KI154 12:56"),
    "a successor that is gone": (lives(", until: 2021, successor: tiefbau", ", until: 2021"), "KI154 12:56"),
    "goals that are left alone": (lives(", until: 2021"), "KI154 12:39"),
    "goals left alone by the second": (lives(", until: 2021, successor: tiefbau", ", until: 2022"), "KI154 13:41"),
    "an address without its sign": (lives(", contact: {email: bauhof}"), "KI115 12:49"),
}  # fmt: skip
HARMLESS: dict[str, Change] = {
    "an office after another": lives(", until: 2021, successor: tiefbau", ", since: 2022"),
    "an office that was there before": lives(", until: 2021, successor: tiefbau"),
    "an office that ends with the plan": lives(", until: 2024"),
    "an office without goals that ends": lives("", ", until: 2021"),
    "an office that begins within the plan": lives(", since: 2022"),
    "somebody to ask": lives(", contact: {name: Frau Ufer, email: ufer@seedorf.example}"),
}  # fmt: skip


@pytest.mark.parametrize(("change", "wanted"), FAULTS.values(), ids=FAULTS.keys())
def test_is_one_finding(said_about_tiny: SaidAbout, change: Change, wanted: str) -> None:
    assert said_about_tiny(change) == [wanted]


def test_a_circle_of_two_is_said_of_both(said_about_tiny: SaidAbout) -> None:
    circle = lives(", until: 2021, successor: tiefbau", ", until: 2022, successor: bauhof")
    assert said_about_tiny(circle) == ["KI154 12:56", "KI154 13:58"]


@pytest.mark.parametrize("change", HARMLESS.values(), ids=HARMLESS.keys())
def test_is_allowed(said_about_tiny: SaidAbout, change: Change) -> None:
    assert said_about_tiny(change) == []
