"""What holds for each method whatever the figures are: order, unit and sign; and for `path` improvement."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from kassel_integration.analysis.assess import assess
from kassel_integration.analysis.method import Method
from kassel_integration.analysis.methods import METHODS, path
from kassel_integration.analysis.series import Series, group
from kassel_integration.model.catalogue import Metric, Rule
from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import Measurement
from kassel_integration.model.status import Progress
from making import CONCEPT, NAME, metric

DUE = 2016
QUICK = settings(deadline=None, max_examples=150)
MIRRORED = {
    Rule.AT_LEAST: Rule.AT_MOST,
    Rule.AT_MOST: Rule.AT_LEAST,
    Rule.INCREASE: Rule.DECREASE,
    Rule.DECREASE: Rule.INCREASE,
}
BEST_FIRST = list(Progress)
VALUES = st.decimals(-500, 500, places=2)
METHOD = st.sampled_from(list(METHODS.values()))
FACTORS = st.decimals(Decimal("0.01"), 1000, places=2)


@st.composite
def points(draw: st.DrawFn) -> list[Measurement]:
    """Some years with a value each, now and then with a break or without a value."""
    years = draw(st.lists(st.integers(2009, 2017), unique=True, min_size=1, max_size=7))
    return [
        Measurement(NAME, year, draw(VALUES), flag=Flag(draw(st.sampled_from("AAAAAAPB"))))
        if draw(st.integers(0, 9))
        else Measurement(NAME, year, None, flag=Flag.CONFIDENTIAL)
        for year in years
    ]


@st.composite
def asked(draw: st.DrawFn) -> Metric:
    """A target with or without an interim value, or a direction."""
    rule = draw(st.sampled_from(list(MIRRORED)))
    if rule in (Rule.INCREASE, Rule.DECREASE):
        return metric(rule)
    interim = draw(st.dictionaries(st.integers(2012, 2015), VALUES.map(str), max_size=2))
    return metric(rule, str(draw(VALUES)), DUE, interim=dict(sorted(interim.items())))


def grouped(rows: list[Measurement]) -> Series:
    return group(rows).of(NAME)


@QUICK
@given(METHOD, asked(), points(), st.randoms())
def test_the_order_of_the_rows_changes_nothing(
    method: Method, wanted: Metric, rows: list[Measurement], chance: object
) -> None:
    shuffled = list(rows)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert assess(method, wanted, grouped(shuffled), CONCEPT) == assess(method, wanted, grouped(rows), CONCEPT)


def scaled(wanted: Metric, rows: list[Measurement], factor: Decimal, rule: Rule) -> tuple[Metric, Series]:
    """The same case in another unit, judged by `rule`."""
    target = wanted.target
    value = target.value * factor if target.value is not None else None
    steps = tuple((year, step * factor) for year, step in target.interim)
    other = replace(wanted, target=replace(target, rule=rule, value=value, interim=steps))
    return other, grouped([replace(m, value=m.value * factor) if isinstance(m.value, Decimal) else m for m in rows])


@QUICK
@given(METHOD, asked(), points(), FACTORS)
def test_another_unit_changes_nothing(method: Method, wanted: Metric, rows: list[Measurement], factor: Decimal) -> None:
    found = assess(method, wanted, grouped(rows), CONCEPT)
    other = assess(method, *scaled(wanted, rows, factor, wanted.target.rule), CONCEPT)
    assert (other.status, other.reason, other.ratio) == (found.status, found.reason, found.ratio)


@QUICK
@given(METHOD, asked(), points())
def test_mirrored_values_with_the_mirrored_direction_change_nothing(
    method: Method, wanted: Metric, rows: list[Measurement]
) -> None:
    found = assess(method, wanted, grouped(rows), CONCEPT)
    other = assess(method, *scaled(wanted, rows, Decimal(-1), MIRRORED[wanted.target.rule]), CONCEPT)
    assert (other.status, other.reason, other.ratio) == (found.status, found.reason, found.ratio)


@QUICK
@given(
    st.sampled_from([Rule.AT_LEAST, Rule.INCREASE]),
    VALUES,
    VALUES,
    VALUES,
    st.integers(2012, 2015),
    st.decimals(0, 100, places=2),
)
def test_a_better_last_value_never_worsens_the_status(
    rule: Rule, target: Decimal, baseline: Decimal, last: Decimal, year: int, better: Decimal
) -> None:
    wanted = metric(rule, str(target)) if rule is Rule.AT_LEAST else metric(rule)

    def status(value: Decimal) -> Progress:
        rows = [Measurement(NAME, 2011, baseline), Measurement(NAME, year, value)]
        return assess(path.METHOD, wanted, grouped(rows), CONCEPT).status

    assert BEST_FIRST.index(status(last + better)) <= BEST_FIRST.index(status(last))


@QUICK
@given(METHOD, asked().filter(lambda m: m.target.value is not None), points(), VALUES)
def test_from_the_due_year_on_a_target_is_reached_or_missed(
    method: Method, wanted: Metric, rows: list[Measurement], last: Decimal
) -> None:
    late = [*(m for m in rows if m.year < DUE), Measurement(NAME, DUE, last)]
    assert assess(method, wanted, grouped(late), CONCEPT).status in (Progress.ACHIEVED, Progress.MISSED)
