"""What rows like the ones before are spared is only what those have proved: for metrics of their make."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from forms.reading import Reader
from kassel_integration.checking.file_check import FileCheck
from kassel_integration.checking.finding_groups import FindingGroups
from kassel_integration.checking.memo import pattern
from kassel_integration.model.catalogue import Bounds, Catalogue
from kassel_integration.model.choices import Kind
from kassel_integration.source.measurement_file import open_measurements
from making import metric

HEAD = "metric,value,district,office,numerator,denominator\n"
PLAYGROUNDS, SPORTS = "5.1.4.spielstaetten", "5.1.4.sportstaetten"  # of one make
GROUPS = "1.5.5.spieltreffs"  # of another office
TRAININGS = "1.4.3.trainings"  # of no dimension
BOTH = [f"{PLAYGROUNDS},10,,,,", f"{PLAYGROUNDS},4,01,,,", f"{SPORTS},30,,,,", f"{SPORTS},12,01,,,"]


def test_the_sums_over_a_breakdown_hold_though_nobody_keeps_the_rows(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "2014.csv").write_text(HEAD + "\n".join(BOTH) + "\n", encoding="utf-8")
    check = FileCheck(open_measurements(tmp_path / "2014.csv", reader.plan.headings), reader.plan, FindingGroups())
    check.run()
    sums = {metric: (part.sum, part.cells) for (metric, _), part in check.tallies[2014].breakdowns.items()}
    assert sums == {PLAYGROUNDS: (Decimal(4), 1), SPORTS: (Decimal(12), 1)}
    assert {metric: total.value for metric, total in check.tallies[2014].totals.items()} == {
        PLAYGROUNDS: 10,
        SPORTS: 30,
    }


ODD: dict[str, tuple[list[str], list[tuple[str, int]]]] = {
    "rows of one make": (BOTH, []),
    "a district that the metric does not have": (
        [*BOTH[:2], f"{TRAININGS},5,,,,", f"{TRAININGS},2,01,,,"], [("KI306", 5)],
    ),
    "an office that is another metric's": (
        [f"{PLAYGROUNDS},10,,umwelt_gartenamt,,", f"{PLAYGROUNDS},4,01,umwelt_gartenamt,,", f"{GROUPS},5,,jugendamt,,",
         f"{GROUPS},2,01,umwelt_gartenamt,,"], [("KI408", 5)],
    ),
    "a key that was there": ([*BOTH, BOTH[3]], [("KI302", 6)]),
    "parts that gave the share of the row before": (
        ["1.1.2.kindergartenbesuchsquote,50,,,1,2", "1.1.2.kindergartenbesuchsquote,50,01,,1,2",
         "1.1.3.betreuungsquote_u3,50,,,1,2", "1.1.3.betreuungsquote_u3,60,01,,1,2"], [("KI308", 5)],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "said"), ODD.values(), ids=ODD.keys())
def test_a_row_is_spared_nothing_that_others_have_not_proved(
    catalogue: Catalogue, tmp_path: Path, rows: list[str], said: list[tuple[str, int]]
) -> None:
    bare = tuple(replace(metric, range=None, plausible=None) for metric in catalogue.metrics)  # limits spare nothing
    reader = Reader(replace(catalogue, metrics=bare), tmp_path)
    assert reader.text(HEAD + "\n".join(rows) + "\n").said == said


LIMITS = {"no limits": (None, None, True), "a range": (Bounds(max=Decimal(9)), None, False),
          "what is plausible": (None, Bounds(max=Decimal(9)), False)}  # fmt: skip


@pytest.mark.parametrize(("allowed", "plausible", "fits"), LIMITS.values(), ids=LIMITS.keys())
def test_a_value_with_limits_is_looked_at_each_time(
    allowed: Bounds | None, plausible: Bounds | None, fits: bool
) -> None:
    assert bool(pattern(replace(metric("none"), range=allowed, plausible=plausible))("5")) == fits


AT_SIGHT: dict[Kind, tuple[str, str]] = {
    Kind.COUNT: ("0 7 123456789012345", "1.5 1,5 -1 1234567890123456 done"),
    Kind.SHARE: ("0 99 7.5 7,25", "100 7.125 -1 .5"),
    Kind.AMOUNT: ("0 100 1234,5 7.25", "1.234 -1 1,234 5€"),
    Kind.MILESTONE: ("planned done", "1 geplant DONE"),
}


@pytest.mark.parametrize("kind", AT_SIGHT)
def test_values_that_are_right_at_first_sight(kind: Kind) -> None:
    fits = pattern(metric("none", kind=kind))
    right, others = (words.split() for words in AT_SIGHT[kind])
    assert [word for word in (*right, *others) if fits(word)] == right
