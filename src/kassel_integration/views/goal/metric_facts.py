"""The facts of a metric, most of them of the catalogue: one more is a function here, its place in FACTS, its words."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from kassel_integration.analysis.goal_status import MetricStatus
from kassel_integration.analysis.scale import Style
from kassel_integration.model.catalogue import Metric, Target
from kassel_integration.model.choices import Basis, Delivery, Kind, Rule
from kassel_integration.views.baseline import baseline_data, own_baseline
from kassel_integration.views.change import change_data
from kassel_integration.views.gap import gap_data
from kassel_integration.views.goal.view import Audience, Fact
from kassel_integration.views.revisions import revision_data, revisions
from kassel_integration.views.signs import figure, word
from kassel_integration.views.survey import survey_data, surveyed
from kassel_integration.views.target import target_with_basis
from kassel_integration.views.values import Day, Joined, Number, Sentence, Value, sentence

_NOT_IN_REPORT = Audience.SHOW | Audience.PROGRAMS


def period(metric: Metric) -> Value:
    """The span of time a value speaks of."""
    named = word("period", metric.period.type)
    return Joined((named, Day(metric.period.day))) if metric.period.day else named


def _indicator(s: MetricStatus) -> Iterator[Fact]:
    indicator = s.metric.indicator
    if indicator is None:
        return
    yield Fact("indicator", sentence("show.indicator", id=indicator.id), indicator.text, told_to=Audience.SHOW)
    yield Fact("indicator_remark", Sentence("show.remark"), indicator.remark or None, told_to=Audience.SHOW)


def _names(s: MetricStatus) -> Iterator[Fact]:
    m = s.metric
    yield Fact("id", Sentence("labels.column.metric"), m.id, m.id)
    yield Fact("label", data=m.label, told_to=Audience.PROGRAMS)
    if m.refers_to:
        told = sentence("show.refers_to_goal", metric=m.id, goal=m.refers_to.goal.id)
        yield Fact("refers_to", Sentence("show.refers_to"), told, m.id)


def _quantity(s: MetricStatus) -> Iterator[Fact]:
    """What sort of quantity it is; the report says it in one line."""
    m = s.metric
    kind, direction = word("kind", m.kind), word("direction", m.direction)
    yield Fact("kind", Sentence("show.kind"), Joined((kind, m.unit), ", "), m.kind.value, told_to=_NOT_IN_REPORT)
    yield Fact("unit", data=m.unit, told_to=Audience.PROGRAMS)
    if m.per:
        yield Fact("per", data=m.per, told_to=Audience.PROGRAMS)
    if m.decimals is not None:
        yield Fact("decimals", data=m.decimals, told_to=Audience.PROGRAMS)
    span = {"type": m.period.type, "day": m.period.day}
    yield Fact("period", Sentence("show.period"), period(m), span, told_to=_NOT_IN_REPORT)
    steps = m.kind is Kind.MILESTONE  # which way is better goes without saying
    yield Fact("direction", Sentence("show.direction"), None if steps else direction, m.direction, _NOT_IN_REPORT)
    framing = Joined((kind, period(m)) if steps else (kind, m.unit, period(m), direction), "; ")
    yield Fact("framing", Sentence("report.framing"), framing, told_to=Audience.REPORT)


def _definition(s: MetricStatus) -> Iterator[Fact]:
    m = s.metric
    yield Fact("definition", Sentence("show.definition"), m.definition, m.definition)
    if m.numerator and m.denominator:
        words = {"numerator": m.numerator, "denominator": m.denominator}
        parts = sentence("show.fraction_of", **words)
        if m.per:
            parts = sentence("show.fraction_of_rate", per=Decimal(m.per), **words)
        yield Fact("fraction", Sentence("show.fraction"), parts, told_to=Audience.PEOPLE)
    yield Fact("caveat", Sentence("show.caveat"), m.caveat or None, m.caveat)
    yield Fact("dimensions", data=list(m.dimensions), told_to=Audience.PROGRAMS)


def _target(s: MetricStatus) -> Iterator[Fact]:
    target = s.metric.target
    data = {
        "rule": target.rule.value,
        "value": target.value,
        "by": target.by,
        "basis": target.basis,
        "interim": [{"by": year, "value": value} for year, value in target.interim],
        "note": target.note,
        "value_basis": target.value_basis if target.value is not None else None,
        "by_basis": target.by_basis if target.by is not None else None,
    }
    yield Fact("target", Sentence("show.target"), target_with_basis(s.metric), data)
    yield Fact("from", Sentence("show.counts_from"), _from(target), target.from_, told_to=Audience.PEOPLE)
    tolerance = sentence("show.tolerance_of", percent=target.tolerance) if target.tolerance else None
    yield Fact("tolerance", Sentence("show.tolerance"), tolerance, told_to=Audience.PEOPLE)
    key = "show.interim_change" if target.rule is Rule.CHANGE else "show.interim_value"
    interim = tuple(sentence(key, year=year, value=_step(target, value)) for year, value in target.interim)
    told = Joined(interim, "; ") if interim else None
    yield Fact("interim", Sentence("show.interim"), told, told_to=Audience.PEOPLE)
    if target.revised:
        yield Fact("revised", Sentence("show.revised"), revisions(s.metric), revision_data(target))
    survey = s.metric.survey
    if survey is not None:
        yield Fact("survey", Sentence("show.survey"), surveyed(survey), survey_data(survey))
    own = s.metric.baseline
    if own is not None:
        yield Fact("baseline", Sentence("show.baseline"), own_baseline(s.metric, own), baseline_data(own))
    yield Fact("target_note", Sentence("show.target_note"), target.note or None, told_to=Audience.PEOPLE)


def _step(target: Target, value: Decimal) -> Value:
    """An interim value; a change with its sign."""
    return Number(value, Style(plus=True)) if target.rule is Rule.CHANGE else value


def _from(target: Target) -> Value:
    """The first year that counts, or the milestone after which years count."""
    if isinstance(target.from_, str):
        return sentence("show.after_milestone", milestone=target.from_)
    return str(target.from_) if target.from_ else None


def _basis(s: MetricStatus) -> Iterator[Fact]:
    m = s.metric
    assumed = Sentence("show.assumed") if m.basis is Basis.ASSUMPTION else None
    yield Fact("basis", Sentence("show.assumption"), assumed, m.basis, told_to=_NOT_IN_REPORT)


def _coverage(s: MetricStatus) -> Iterator[Fact]:
    yield Fact("coverage", data=s.coverage.value, told_to=Audience.PROGRAMS)
    yield Fact("change", data=change_data(s), told_to=Audience.PROGRAMS)
    yield Fact("gaps", data=gap_data(s.gaps), told_to=Audience.PROGRAMS)


def _contributions(s: MetricStatus) -> Iterator[Fact]:
    """What each office reported of a metric they share, the latest year first, and who has not yet."""
    if s.metric.delivery is not Delivery.EACH:
        return
    data = [
        {
            "year": c.year,
            "complete": c.complete,
            "parts": [{"office": o.id, "value": p.value if p else None, "came": p is not None} for o, p in c.parts],
        }
        for c in s.contributions
    ]
    yield Fact(
        "delivery", Sentence("show.delivery"), sentence("show.delivery_each", why=s.metric.delivery_reason), "each"
    )
    yield Fact("contributions", data=data, told_to=Audience.PROGRAMS)
    for c in reversed(s.contributions):
        told: list[Value] = [
            Joined((o.name, figure(p) if p else Sentence("show.outstanding")), ": ") for o, p in c.parts
        ]
        label = sentence("show.contributions" if c.complete else "show.contributions_open", year=c.year)
        yield Fact("contribution", label, Joined(tuple(told), "; "), told_to=Audience.PEOPLE)


def _only_parts(s: MetricStatus) -> Iterator[Fact]:
    yield Fact("only_parts", data=list(s.parts), told_to=Audience.PROGRAMS)


FACTS: tuple[Callable[[MetricStatus], Iterator[Fact]], ...] = (
    _indicator,
    _names,
    _quantity,
    _definition,
    _target,
    _basis,
    _coverage,
    _contributions,
    _only_parts,
)


def metric_facts(s: MetricStatus) -> tuple[Fact, ...]:
    """Everything that is said of a metric beside its values and its status."""
    return tuple(fact for facts in FACTS for fact in facts(s))
