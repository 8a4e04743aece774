"""The headline numbers: computed once, about the judged, with the denominator and what they rest on."""

from dataclasses import replace

from kassel_integration.analysis.assessment import Assessment
from kassel_integration.analysis.goal_status import GoalStatus, MetricStatus
from kassel_integration.analysis.headline import Headline, count_goals, count_metrics
from kassel_integration.analysis.series import EMPTY
from kassel_integration.model.choices import Provenance
from kassel_integration.model.evidence import Evidence, Mark
from kassel_integration.model.status import Overall, Progress
from making import GOAL, Figure, metric, series

P = Progress
ASKED = metric("increase")


def of(
    status: Progress, figures: dict[int, Figure] | None = None, *, ours: bool = False, final: bool = True
) -> MetricStatus:
    target = Provenance.ASSUMED if ours else Provenance.STATED
    evidence = Evidence(target, 2016 if status.judged else None, final)
    assessment = Assessment(ASKED, "path", status, "any", evidence=evidence)
    points = EMPTY if status is P.NO_DATA and figures is None else series(figures or {2016: "1"})
    return MetricStatus(ASKED, points, assessment, delivered=1, expected=5)


def goal(name: str, *metrics: MetricStatus) -> GoalStatus:
    return GoalStatus(replace(GOAL, id=name), metrics)


GOALS = [
    goal("1.1.1", of(P.ACHIEVED, ours=True)),
    goal("1.1.2", of(P.ACHIEVED)),
    goal("1.1.3", of(P.MISSED, ours=True), of(P.MISSED)),
    goal("1.1.4", of(P.MISSED, ours=True), of(P.NOT_ASSESSABLE)),
    goal("1.1.5", of(P.NO_DATA), of(P.NO_DATA, {2016: "Q"})),
]


def test_every_number_of_a_set_of_goals() -> None:
    found = count_goals(GOALS)
    assert (found.size, found.judged, found.on_course, found.expected, found.delivered) == (5, 4, 2, 40, 8)
    assert (found.carrying(Mark.ASSUMED), found.carrying(Mark.ASSUMED, P.ACHIEVED)) == (2, 1)
    assert found.carrying(Mark.ASSUMED, P.MISSED) == 1  # the goal with a stated metric missed stands without the other
    assert (found.metrics, found.with_values, found.only_reasons, found.without_any, found.lacking) == (8, 6, 1, 1, 2)


def test_metrics_are_counted_with_their_own_marks() -> None:
    found = count_metrics(m for s in GOALS for m in s.metrics)
    assert (found.size, found.judged, found.carrying(Mark.ASSUMED, P.MISSED)) == (8, 5, 2)


def test_answers_partition_the_metrics() -> None:
    found = count_goals(GOALS)
    assert found.with_values + found.only_reasons + found.without_any == found.metrics


def test_there_is_no_overall_word_where_too_many_metrics_lack_data_or_too_few_goals_are_judged() -> None:
    assert (count_goals(GOALS).overall, count_goals(GOALS[:4]).overall) == (None, Overall.MIXED)
    assert count_goals(GOALS[:2]).overall is Overall.MOSTLY_ON_COURSE
    unjudged = [goal("2.1.1", of(P.NOT_ASSESSABLE)), goal("2.1.2", of(P.NOT_ASSESSABLE))]
    assert count_goals([*unjudged, GOALS[1], GOALS[1]]).overall is Overall.MOSTLY_ON_COURSE
    assert count_goals([*unjudged, GOALS[1]]).overall is None


def test_where_all_that_is_judged_is_final_there_are_only_two_answers() -> None:
    assert count_goals(GOALS).two_answers
    assert not count_goals([*GOALS, goal("1.1.6", of(P.ON_TRACK, final=False))]).two_answers
    assert not count_goals(GOALS[4:]).two_answers


def test_nothing_chosen_is_nothing_counted() -> None:
    found = count_goals([])
    assert (found.size, found.judged, found.overall, found.two_answers) == (0, 0, None, False)
    assert isinstance(found, Headline)
