"""What no figure could ever be is an error of the target; what nobody means is doubted until a text names it."""

import pytest

from conftest import SaidAbout

OF_THE_FEASTS = """kind: count
                unit: {one: Besuch, many: Besuche}
                period: {type: calendar_year}
                direction: up
                definition: Gezählte Besuche im Jahr.
                dimensions: [age]
                delivery: each
                delivery_reason: Jedes Fest hat nur ein Amt.
                target: {rule: increase, basis: concept}"""
ASKED = """kind: %s
                unit: Einheit
                period: {type: calendar_year}
                direction: %s
                definition: Was gezählt wird.
                %starget: {%s, basis: concept}"""
TARGET = "target: {rule: at_least, value: 12, by: 2024, basis: concept}"
NEXT = "\n" + 16 * " "


def metric(kind: str, asked: str, more: str = "", direction: str = "up") -> tuple[str, str]:
    """The last metric of another kind and with another target; `more` are further lines of it."""
    return OF_THE_FEASTS, ASKED % (kind, direction, more and f"{more}{NEXT}", asked)


RANGE = "range: {min: 1, max: 4}"
IMPOSSIBLE = {
    "a grade beyond the last": metric("rating", "rule: at_least, value: 8, by: 2024", RANGE),
    "a grade before the first": metric("rating", "rule: at_least, value: 0, by: 2024", RANGE),
    "less than nothing": metric("count", "rule: at_least, value: -3, by: 2024"),
    "an interim grade beyond the last": metric(
        "rating", "rule: at_most, value: 2, by: 2024, interim: [{by: 2022, value: 9}]", RANGE, "down"
    ),
    "a revised grade beyond the last": metric(
        "rating", "rule: at_least, value: 3, by: 2024, revised: [{on: 2022-01-01, value: 9, reason: Rat}]", RANGE
    ),
    "a baseline beyond the last": metric(
        "rating", "rule: increase", f"{RANGE}{NEXT}baseline: {{year: 2018, value: 9, source: Heft}}"
    ),
    "a condition below nothing": metric("count", "rule: every_year, value: -1"),
    "less than nothing in all": metric("count", "rule: happened, value: -1"),
}
DOUBTED = {
    "a share of one": (metric("share", "rule: at_least, value: 0.8, by: 2024"), "KI177"),
    "an interim share of one": (
        metric("share", "rule: at_least, value: 80, by: 2024, interim: [{by: 2022, value: 0.5}]"),
        "KI177",
    ),
    "a change of one": (metric("count", "rule: change, value: -0.3, by: 2024", "", "down"), "KI177"),
    "a tolerance of one": (metric("count", "rule: hold, tolerance: 0.05"), "KI177"),
    "limits of one": (metric("share", "rule: increase", "range: {max: 1}"), "KI177"),
    "a share that is named by a longer number only": (
        metric("share", 'rule: at_least, value: 0.8, by: 2024, note: "10,8 oder 0,85"'),
        "KI177",
    ),
    "a share above all": (metric("share", "rule: at_least, value: 800, by: 2024"), "KI178"),
    "a rate above what it is of": (metric("rate", "rule: at_least, value: 1200, by: 2024", "per: 1000"), "KI178"),
    "more than is usual": (metric("count", "rule: every_year, value: 90", "plausible: {max: 9}"), "KI178"),
    "a year after the plan": (metric("count", "rule: increase, by: 2042"), "KI179"),
}  # fmt: skip
MEANT = {
    "a share of one that a note names": metric("share", 'rule: at_least, value: 0.8, by: 2024, note: "um 0,8"'),
    "a share of one that is usual": metric(
        "share", "rule: at_least, value: 0.8, by: 2024", "plausible: {max: 3}"
    ),
    "a share above all that is possible": metric(
        "share", "rule: at_least, value: 120, by: 2024", "range: {max: 200}"
    ),
    "a rate above what it is of that a caveat names": metric(
        "rate", "rule: at_least, value: 1200, by: 2024", f'per: 1000{NEXT}caveat: "Mehr als 1.000, etwa 1.200."'
    ),
    "a year after the plan that a note names": metric("count", 'rule: increase, by: 2042, note: "Beschluss: bis 2042"'),
    "less than nothing where that can be": metric(
        "amount", "rule: at_least, value: -5, by: 2024", "range: {min: -50}"
    ),
    "half a kilometre": metric("amount", "rule: at_least, value: 0.5, by: 2024"),
    "a sum above what is usual in a year": metric(
        "count", "rule: happened, value: 30", "plausible: {max: 9}"
    ),
    "one percent": metric("share", "rule: at_least, value: 1, by: 2024"),
}  # fmt: skip


@pytest.mark.parametrize("change", IMPOSSIBLE.values(), ids=IMPOSSIBLE.keys())
def test_what_no_figure_can_be_is_not_asked(said_about_tiny: SaidAbout, change: tuple[str, str]) -> None:
    assert [said.partition(" ")[0] for said in said_about_tiny(change)] == ["KI176"]


@pytest.mark.parametrize(("change", "code"), DOUBTED.values(), ids=DOUBTED.keys())
def test_what_nobody_means_is_doubted(said_about_tiny: SaidAbout, change: tuple[str, str], code: str) -> None:
    assert [said.partition(" ")[0] for said in said_about_tiny(change)] == [code]


@pytest.mark.parametrize("change", MEANT.values(), ids=MEANT.keys())
def test_what_is_meant_is_believed(said_about_tiny: SaidAbout, change: tuple[str, str]) -> None:
    assert said_about_tiny(change) == []


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("range: {min: 4, max: 1}", ["KI182"]),
        ("plausible: {min: 4, max: 1}", ["KI182"]),
        (f"range: {{max: 10}}{NEXT}plausible: {{min: 5, max: 20}}", ["KI182"]),
        (f"range: {{max: 10}}{NEXT}plausible: {{min: 5}}", []),
        ("range: {min: 4, max: 4}", []),
    ],
)
def test_limits_leave_something_between_them(said_about_tiny: SaidAbout, more: str, said: list[str]) -> None:
    change = metric("count", "rule: increase", more)
    assert [found.partition(" ")[0] for found in said_about_tiny(change)] == said


@pytest.mark.parametrize(
    ("year", "asked", "said"),
    [
        (2022, "rule: at_least, value: 12, by: 2021", ["KI132"]),
        (2021, "rule: increase, by: 2020", ["KI132"]),
        (2022, "rule: happened, by: 2021", []),  # compares with nothing
        (2021, "rule: at_least, value: 12, by: 2021", []),
    ],
)
def test_nothing_is_due_before_it_begins(
    said_about_tiny: SaidAbout, tiny: str, year: int, asked: str, said: list[str]
) -> None:
    begins, ends = tiny.index("baseline_year: 2019"), tiny.index(TARGET) + len(TARGET)
    before = tiny[begins:ends]
    after = before.replace("baseline_year: 2019", f"baseline_year: {year}").replace(
        TARGET, f"target: {{{asked}, basis: concept}}"
    )
    change = (before, after.replace("kind: amount", "kind: count"))
    assert [found.partition(" ")[0] for found in said_about_tiny(change) if " 37:" in found] == said


def test_a_doubt_stops_nothing_and_is_heard_each_time(said_about_tiny: SaidAbout) -> None:
    doubted, _ = DOUBTED["a year after the plan"]
    assert said_about_tiny(doubted) == said_about_tiny(doubted) != []
