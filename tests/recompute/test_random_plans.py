"""Program and second reckoning agree over plans made at random of every rule, kind and baseline a metric can have."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from recompute.plan import METHODS
from recompute.run import Task, facts
from small_plan import goal, plan

YEARS = range(2010, 2017)


def _target(random: Random, up: bool) -> str:
    """Any rule about numbers, with whatever it may have."""
    due = random.choice((2014, 2015, 2016))
    sign = 1 if up else -1
    percent = sign * random.choice((10, 40, 100)) if up else -random.choice((10, 33.33, 100))
    steps = "" if random.random() < 0.5 else f", interim: [{{by: 2013, value: {percent / 4}}}]"
    level = 30 + sign * random.randrange(1, 12)
    return random.choice((
        f"{{rule: change, value: {percent}, by: {due}{steps}, basis: concept}}",
        f"{{rule: change, value: {percent}, by: {due}, basis: assumption}}",
        f"{{rule: {'at_least' if up else 'at_most'}, value: {level}, by: {due}, basis: concept}}",
        f"{{rule: {'increase' if up else 'decrease'}, basis: concept}}",
        "{rule: hold, tolerance: 5, basis: concept}",
    ))  # fmt: skip


def _metric(random: Random, name: str) -> str:
    up = random.random() < 0.5
    kind = random.choice(("kind: count", "kind: rate\nper: 1000", "kind: share", "kind: amount"))
    own = random.choice(("", "", "baseline: {year: 2010}", "baseline: {year: 2010, value: 30, source: Bilanz}",
                         "baseline: {year: 2012, value: 30, source: Bilanz}", "baseline: {unknown: true}"))  # fmt: skip
    survey = random.choice(("", "", "every: {years: 2, from: 2011}", "every: {years: 3, from: 2012}",
                            "years: [2012, 2013, 2018]"))  # fmt: skip
    return f"""\
id: {name}
label: Etwas
{kind}
unit: Stück
direction: {"up" if up else "down"}
target: {_target(random, up)}
{own}
{survey}
"""


def _figures(random: Random, metrics: dict[str, str]) -> dict[int, str]:
    """Figures with gaps and flags; none of a year whose baseline the plan states, from which it must not differ.

    Here and there there can be no value, of a few metrics never.
    """
    found: dict[int, list[str]] = {year: [] for year in YEARS}
    rare = {name: random.choice((0, 0, 0.1, 1)) for name in metrics}
    for name, written in metrics.items():
        for year in YEARS:
            if random.random() < 0.25 or f"year: {year}, value" in written:
                continue
            if random.random() < rare[name]:
                found[year].append(f"1.1.{name[1]}.{name},,,M")
                continue
            flag = random.choice(("", "", "", "P", "B"))
            found[year].append(f"1.1.{name[1]}.{name},{random.randrange(0, 50)},,{flag}")
    return {year: "\n".join(lines) for year, lines in found.items() if lines}


def made(folder: Path, seed: int) -> Path:
    """A plan of six goals with five metrics each."""
    random = Random(seed)
    names = [f"m{n}_{k}" for n in range(1, 7) for k in range(5)]
    metrics = {name: _metric(random, name) for name in names}
    goals = "".join(
        goal(*(text for name, text in metrics.items() if name[1] == str(n)), id=f"1.1.{n}") for n in range(1, 7)
    )
    years = {"period": "{first: 2012, last: 2016}", "baseline_year": "2011", "as_of": "2012-03-26"}
    return plan(folder, goals, _figures(random, metrics), **years)


def _agrees(folder: Path, year: int) -> Iterator[str]:
    for fact in facts(Task(folder, year, METHODS, every_goal=False)):
        if fact.differs:
            yield f"{fact.place} {fact.key}: {fact.wanted} {fact.got}"


@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(1, 9))])
def test_both_agree(tmp_path: Path, seed: int) -> None:
    folder = made(tmp_path / "data", seed)
    assert [told for year in (2013, 2016) for told in _agrees(folder, year)] == []
