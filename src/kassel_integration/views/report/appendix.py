"""The end of the report: what is missing, what is assumed, and what signs and flags mean."""

from collections.abc import Iterable

from kassel_integration.analysis.coverage import Overdue, assumed
from kassel_integration.analysis.goal_status import GoalStatus
from kassel_integration.analysis.headline import Headline
from kassel_integration.model.catalogue import Concept
from kassel_integration.model.choices import Basis, Provenance
from kassel_integration.model.flag import Flag
from kassel_integration.views.breakdown_chart import PartsView
from kassel_integration.views.goal.metric_facts import period
from kassel_integration.views.goal.view import GoalView
from kassel_integration.views.method_words import how_it_works, long_name
from kassel_integration.views.report.overview import implementations
from kassel_integration.views.report.view import AssumedView, OverdueView, Pairs
from kassel_integration.views.signs import MISSING, alone, signed, word
from kassel_integration.views.target import target_with_basis
from kassel_integration.views.values import Joined, Sentence, Value, Word, Years, sentence

_THERE = (Flag.BREAK, Flag.ESTIMATED, Flag.PROVISIONAL, Flag.UNRELIABLE)


def method_words(method: str) -> tuple[Value, ...]:
    """Which method the report uses and how it works."""
    return (sentence("report.method_is", method=long_name(method)), how_it_works(method))


def sign_meanings(total: Headline, chosen: Iterable[GoalStatus]) -> dict[str, tuple[tuple[Word, Value], ...]]:
    """What each word of the three axes means, as far as it may be said of a goal in `total`."""
    axes = {"progress": total.statuses, "implementation": implementations(chosen), "coverage": total.coverages}
    return {
        axis: tuple((signed(axis, name), Sentence(f"report.meaning.{axis}.{name}")) for name in members)
        for axis, members in axes.items()
    }


def flag_meanings() -> Pairs:
    """Flags of values that are there, then the signs of values that are not."""
    there = [(flag, word("flag", flag)) for flag in _THERE]
    gone = [(sign, sentence("report.missing_sign", why=alone(flag))) for flag, sign in MISSING.items()]
    return (*there, *gone)


def missing_by_office(found: Iterable[Overdue]) -> tuple[OverdueView, ...]:
    """What each office has yet to deliver."""
    views = []
    for each in sorted(found, key=lambda each: each.delivered - each.expected):
        counts = {"missing": each.expected - each.delivered, "expected": each.expected}
        views.append(
            OverdueView(
                name=each.office.name if each.office else Sentence("labels.group.no_office"),
                id=each.office.id if each.office else "none",
                said=sentence("report.office_owes" if each.metrics else "report.office_complete", **counts),
                metrics=tuple((m.id, m.label, Years(tuple(missing))) for m, missing in each.metrics),
            )
        )
    return tuple(views)


def assumed_metrics(chosen: list[GoalStatus]) -> tuple[AssumedView, ...]:
    """The metrics of which something is ours."""
    views = []
    statuses = {m.metric: m.assessment.status for s in chosen for m in s.metrics}
    for metric, framing in assumed(statuses):
        said = Joined((metric.unit, period(metric), word("direction", metric.direction)), "; ")
        views.append(
            AssumedView(
                id=metric.id,
                name=f"{metric.id}@{metric.goal.id}" if metric.refers_to else metric.id,
                label=metric.label,
                framing=said if framing else "",
                target=target_with_basis(metric),
                ours=metric.target.provenance is not Provenance.STATED,
                status=signed("progress", statuses[metric]),
                note=metric.target.note or "",
            )
        )
    return tuple(views)


def framing_words(every: tuple[AssumedView, ...], chosen: list[GoalStatus]) -> Value:
    """Of how many metrics the framing is ours; nothing where the plan has it all."""
    ours = sum(bool(each.framing) for each in every)
    return sentence("report.framing_assumed", count=ours, all=sum(len(s.metrics) for s in chosen)) if ours else None


def assumptions(concept: Concept, goals: Iterable[GoalView]) -> tuple[Value, ...]:
    """What is assumed of the plan as a whole."""
    said = [Sentence("report.assumptions_intro")]
    if concept.baseline_basis is Basis.ASSUMPTION:
        said.append(sentence("report.baseline_assumed", year=concept.baseline_year))
    views = (view for goal in goals for m in goal.metrics for view in m.breakdowns)
    if any(isinstance(view, PartsView) and view.on_map for view in views):
        said.append(Sentence("report.parts_map_assumed"))
    return tuple(said)
