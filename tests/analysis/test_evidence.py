"""What a verdict rests on, the marks it carries for it, and which of them a goal carries."""

from dataclasses import replace
from decimal import Decimal

import pytest

from kassel_integration.analysis.assess import assess
from kassel_integration.analysis.assessment import Assessment
from kassel_integration.analysis.evidence import evidence_of_goal
from kassel_integration.analysis.goal_status import assess_goals
from kassel_integration.analysis.methods import METHODS
from kassel_integration.analysis.series import Series, group
from kassel_integration.model.catalogue import Catalogue, Metric
from kassel_integration.model.choices import Basis, Kind, Provenance, Rule
from kassel_integration.model.evidence import Baseline, Evidence, GoalEvidence, Mark, Quality
from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import Measurement
from kassel_integration.model.status import Coverage, Progress
from making import CONCEPT, NAME, Figure, judge, metric, remarks, series, told

STATED = Basis.CONCEPT


def stated(asked: Metric, value: Basis = STATED) -> Metric:
    return replace(asked, target=replace(asked.target, basis=STATED, value_basis=value, by_basis=STATED))


AT_LEAST_35 = stated(metric("at_least", "35"))
MORE = stated(metric("increase"))


@pytest.mark.parametrize(
    ("asked", "figures", "evidence"),
    [
        (AT_LEAST_35, {2011: "20", 2016: "36"}, Evidence(Provenance.STATED, 2016, final=True)),
        (MORE, {2011: "20", 2016: "36"}, Evidence(Provenance.STATED, 2016, final=True, baseline=Baseline.OWN)),
        (MORE, {2012: "20", 2014: "36"}, Evidence(Provenance.STATED, 2014, baseline=Baseline.STANDS_IN)),
        (metric("increase"), {2011: "20", 2016: "36"},
         Evidence(Provenance.ASSUMED, 2016, final=True, baseline=Baseline.OWN)),
        (stated(metric("at_least", "35"), Basis.ASSUMPTION), {2011: "20", 2016: "36"},
         Evidence(Provenance.PART, 2016, final=True)),
        (MORE, {2011: "20 E", 2013: "1 U", 2016: "36 P"},
         Evidence(Provenance.STATED, 2016, final=True, quality=(Quality.PROVISIONAL, Quality.ESTIMATED),
                  baseline=Baseline.OWN)),
        (AT_LEAST_35, {2011: "20 E", 2016: "36 U"},
         Evidence(Provenance.STATED, 2016, final=True, quality=(Quality.LIMITED,))),
        (AT_LEAST_35, {2011: "20 P", 2015: "20 P"}, Evidence(Provenance.STATED, 2015, baseline=Baseline.OWN,
                                                             quality=(Quality.PROVISIONAL,))),
        (AT_LEAST_35, {2011: "20", 2015: "36", 2016: "34"}, Evidence(Provenance.STATED, 2016, final=True, lost=2016)),
        (AT_LEAST_35, {}, Evidence(Provenance.STATED)),
        (AT_LEAST_35, {2011: "20 P"}, Evidence(Provenance.STATED)),
    ],
)  # fmt: skip
def test_the_evidence_is_of_the_values_that_decide(
    asked: Metric, figures: dict[int, Figure], evidence: Evidence
) -> None:
    assert judge(asked, figures).evidence == evidence


def test_only_where_methods_disagree_does_a_verdict_say_so() -> None:
    care: dict[int, Figure] = {2011: "20.58", 2012: "24.68", 2013: "26.94", 2014: "30.10", 2015: "30.97"}
    assert judge(AT_LEAST_35, care).evidence.methods_disagree
    assert not judge(AT_LEAST_35, {**care, 2016: "28.83"}).evidence.methods_disagree
    assert not judge(AT_LEAST_35, {2011: "20", 2012: "23"}).evidence.methods_disagree  # two methods cannot judge


def test_every_mark_has_its_place_and_without_a_verdict_there_is_none() -> None:
    everything = Evidence(
        target=Provenance.ASSUMED, year=2014, stand_in=True, quality=tuple(Quality), baseline=Baseline.STANDS_IN,
        late=2015, lost=2016, methods_disagree=True, revised_from=Decimal(3),
    )  # fmt: skip
    assert everything.marks == tuple(mark for mark in Mark if mark is not Mark.PART)
    assert replace(everything, target=Provenance.PART).marks[0] is Mark.PART
    assert replace(everything, year=None).marks == ()
    assert Evidence(Provenance.STATED, 2014, final=True).marks == ()


def standing_in(*values: tuple[int, str, str]) -> Series:
    return Series(tuple(Measurement(NAME, year, Decimal(v), stands_for=what) for year, v, what in values))


def test_a_verdict_on_a_stand_in_is_marked_wherever_it_was_used() -> None:
    both = standing_in((2011, "20", "Kitas"), (2016, "30", "Kitas"))
    assert assess(METHODS["path"], MORE, both, CONCEPT).marks == (Mark.STAND_IN,)
    baseline_only = standing_in((2011, "20", "Kitas"), (2016, "40", ""))
    assert assess(METHODS["path"], AT_LEAST_35, baseline_only, CONCEPT).marks == ()


@pytest.mark.parametrize(("first", "last"), [("Kitas", ""), ("", "Kitas"), ("Kitas", "Tagespflege")])
def test_where_what_is_measured_changes_nothing_is_compared(first: str, last: str) -> None:
    found = assess(METHODS["path"], MORE, standing_in((2011, "20", first), (2014, "30", last)), CONCEPT)
    assert (told(found), found.values["year"]) == (("not_assessable", "break"), 2014)


def test_interim_values_that_were_missed_are_named() -> None:
    asked = metric("at_least", "35", interim={2013: "28", 2014: "30", 2015: "32"})
    found = judge(asked, {2011: "20", 2013: "27", 2014: "30"})
    assert [(i.year, i.wanted, i.actual) for i in found.interim_missed] == [(2013, Decimal(28), Decimal(27))]
    assert ("interim_missed", {"year": 2013, "wanted": 28, "actual": 27}) in remarks(found)
    fewer = metric("at_most", "10", interim={2013: "15", 2014: "12"})
    assert [i.year for i in judge(fewer, {2011: "20", 2013: "15", 2014: "13"}).interim_missed] == [2014]


def test_a_share_is_judged_on_the_exact_quotient_of_its_parts() -> None:
    asked = stated(metric("at_least", "95"))

    def of(numerator: str, flag: Flag = Flag.NORMAL) -> Assessment:
        share = Measurement(NAME, 2016, Decimal(95), flag=flag, numerator=Decimal(numerator), denominator=Decimal(2001))
        return assess(METHODS["path"], asked, Series((share,)), CONCEPT)

    assert (of("1893").status, round(Decimal(str(of("1893").values["v_t"])), 2)) == (
        Progress.MISSED, Decimal("94.60"),
    )  # fmt: skip
    assert of("1901").status is Progress.ACHIEVED
    assert of("1893", Flag.UNRELIABLE).status is Progress.ACHIEVED  # rounded parts: the printed value counts


def test_the_ratio_of_exact_shares_meets_a_threshold_exactly() -> None:
    """From 200/3 toward 100 in five years; after two of them 0.95 * 2/5 of the way are there, to the last digit."""
    rows = [(2011, 2, 3), (2013, 119, 150)]
    points = tuple(
        Measurement(NAME, y, round(Decimal(100 * n) / d, 2), numerator=Decimal(n), denominator=Decimal(d))
        for y, n, d in rows
    )
    found = assess(METHODS["path"], metric("at_least", "100"), Series(points), CONCEPT)
    assert (found.status, round(found.ratio or 0, 20)) == (Progress.ON_TRACK, Decimal("0.95"))


def of_marks(*told: tuple[Progress, Provenance, bool, int]) -> list[Assessment]:
    asked = metric("increase")
    return [
        Assessment(asked, "path", status, "any", evidence=Evidence(target, year, final))
        for status, target, final, year in told
    ]


A, M, T = Progress.ACHIEVED, Progress.MISSED, Progress.ON_TRACK
OURS, THEIRS, PART = Provenance.ASSUMED, Provenance.STATED, Provenance.PART


@pytest.mark.parametrize(
    ("metrics", "wanted"),
    [
        ([], GoalEvidence()),
        ([(M, OURS, True, 2016)], GoalEvidence(2016, True, (Mark.ASSUMED,))),
        ([(M, OURS, True, 2016), (A, THEIRS, True, 2016)], GoalEvidence(2016, True, (Mark.ASSUMED,))),
        ([(M, OURS, True, 2016), (M, THEIRS, True, 2014)], GoalEvidence(2014, True, ())),
        ([(M, OURS, True, 2016), (M, PART, True, 2016)], GoalEvidence(2016, True, ())),
        ([(A, OURS, True, 2016), (M, THEIRS, True, 2016)], GoalEvidence(2016, True, ())),
        ([(M, THEIRS, True, 2014), (T, OURS, False, 2015)], GoalEvidence(2014, True, ())),
        ([(A, THEIRS, True, 2014), (T, THEIRS, False, 2015)], GoalEvidence(2015, False, (Mark.OPEN,))),
        ([(A, OURS, False, 2014), (A, OURS, False, 2013)], GoalEvidence(2013, False, (Mark.ASSUMED, Mark.OPEN))),
    ],
)
def test_a_goal_carries_a_mark_when_its_verdict_would_be_another_without_the_metrics_so_marked(
    metrics: list[tuple[Progress, Provenance, bool, int]], wanted: GoalEvidence
) -> None:
    assert evidence_of_goal(of_marks(*metrics)) == wanted


RATE = "1.1.3.betreuungsquote_u3"


def test_without_assumptions_only_what_is_stated_in_full_is_judged(catalogue: Catalogue) -> None:
    figures = group([Measurement(m.id, year, Decimal(year)) for m in catalogue.metrics for year in (2011, 2013)])
    found = assess_goals(catalogue, figures, "path", without_assumptions=True)
    for m in (m for s in found for m in s.metrics if m.metric.kind is not Kind.MILESTONE):
        judged = m.assessment.status.judged
        assert not judged or m.metric.target.provenance is Provenance.STATED
    by_id = {m.metric.id: m.assessment for s in found for m in s.metrics}
    ours = next(m for m in catalogue.metrics if m.target.rule is Rule.INCREASE and m.target.basis is not STATED)
    assert (told(by_id[RATE])[0], told(by_id[ours.id])) == ("on_track", ("not_assessable", "left_out"))


def test_a_stand_in_does_not_settle_what_is_owed(catalogue: Catalogue) -> None:
    rows = [Measurement(RATE, 2012, Decimal(30), stands_for="Kitas"), Measurement(RATE, 2013, Decimal(31))]
    (found,) = (m for s in assess_goals(catalogue, group(rows), "path") for m in s.metrics if m.metric.id == RATE)
    assert (found.delivered, found.expected, found.coverage, found.on_time) == (1, 2, Coverage.PARTIAL, True)
    assert (found.stands_for, found.change) == ("", None)


def test_the_last_change_is_told_apart_from_the_level_and_never_across_a_break() -> None:
    assert series({2011: "20", 2013: "26", 2014: "Q"}).change == (Decimal(6), 2011)
    assert series({2011: "20", 2013: "26 B"}).change is None
    assert series({2011: "20"}).change is None
