"""What must hold of a metric beside its target: its keys fit its kind, baseline and survey can be ones."""

from collections.abc import Iterator

from kassel_integration.diagnostics import Key, codes
from kassel_integration.model.fitting import kind_uses
from kassel_integration.model.survey import Survey
from kassel_integration.rules.catalogue_parts import CatalogueFinding, Plain, goals, mapping, metrics, text, year_of


def keys_of_kind(plain: Plain) -> Iterator[CatalogueFinding]:
    """A rate says of how many it speaks and no other kind does; a milestone has no decimals."""
    for path, metric, full in metrics(plain):
        kind = text(metric, "kind")
        values: dict[str, object] = {"value": full, "kind": kind}
        if kind == "rate" and metric.get("per") is None:
            yield codes.KEY_AND_KIND, path, values | {"key": "per", "why": Key("phrases.key.needed")}
        for key in ("per", "decimals"):
            if kind and not kind_uses(key, kind) and metric.get(key) is not None:
                yield codes.KEY_AND_KIND, (*path, key), values | {"key": key, "why": Key("phrases.key.unused")}


def possible_baselines(plain: Plain) -> Iterator[CatalogueFinding]:
    """A baseline of a metric's own has a year before the due one, and a value its source, or it is not known."""
    last = year_of(mapping(mapping(plain, "concept"), "period"), "last")
    for path, metric, full in metrics(plain):
        if isinstance(metric.get("baseline"), dict):
            why = _unfit(metric, metric["baseline"], last)
            if why:
                values = {"value": full, "why": Key(f"phrases.baseline.{why}")}
                yield codes.BASELINE, (*path, "baseline"), values


def _unfit(metric: Plain, baseline: Plain, last: int | None) -> str:
    """Why there can be no such baseline; "" when there can."""
    year, due = year_of(baseline, "year"), year_of(mapping(metric, "target"), "by") or last
    value, source, unknown = (baseline.get(key) is not None for key in ("value", "source", "unknown"))
    causes = {
        "milestone": not kind_uses("baseline", text(metric, "kind")),
        "both": unknown and (value or source),
        "no_year": value and year is None,
        "nothing": not unknown and year is None,
        "no_source": value and not source,
        "no_value": source and not value,
        "after_end": bool(year and last and year > last),
        "not_before_due": bool(year and due and year >= due),
    }
    return next((why for why, holds in causes.items() if holds), "")


def possible_surveys(plain: Plain) -> Iterator[CatalogueFinding]:
    """Survey years are given one way only; one of them is in the plan, and one can decide."""
    period = mapping(mapping(plain, "concept"), "period")
    first, last = year_of(period, "first"), year_of(period, "last")
    for path, metric, full in metrics(plain):
        survey = _survey_of(metric)
        if survey is not None and first and last:
            key = "every" if metric.get("every") else "years"
            why = _no_survey(metric, survey, first, last)
            if why:
                yield codes.SURVEY, (*path, key), {"key": key, "value": full, "why": Key(f"phrases.survey.{why}")}


def _survey_of(metric: Plain) -> Survey | None:
    """The survey that is meant; None without one and where its shape is wrong, which is said already."""
    every, years = metric.get("every"), metric.get("years")
    if isinstance(every, dict):
        step, begins = year_of(every, "years"), year_of(every, "from")
        return Survey(step, begins) if step and step > 1 and begins else None
    known = isinstance(years, list) and years and all(isinstance(year, int) for year in years)
    return Survey(years=tuple(years)) if known and isinstance(years, list) else None


def _no_survey(metric: Plain, survey: Survey, first: int, last: int) -> str:
    """Why there can be no such survey; "" when there can."""
    target = mapping(metric, "target")
    dated = text(target, "rule") in ("at_least", "at_most", "change", "increase", "decrease", "hold", "done")
    causes = {
        "both": metric.get("every") is not None and metric.get("years") is not None,
        "order": list(survey.years) != sorted(set(survey.years)),
        "outside": not any(first <= year for year in survey.until(last)),
        "none_decides": dated and survey.from_(year_of(target, "by") or last) is None,
    }
    return next((why for why, holds in causes.items() if holds), "")


def goals_that_apply(plain: Plain) -> Iterator[CatalogueFinding]:
    """A goal that applies for a part of the plan does so in some of its years."""
    period = mapping(mapping(plain, "concept"), "period")
    first, last = year_of(period, "first"), year_of(period, "last")
    for path, goal in goals(plain):
        until = year_of(mapping(goal, "applies"), "until")
        if until and first and last and not first <= until < last:
            values: dict[str, object] = {"value": text(goal, "id"), "year": until, "first": first, "last": last}
            yield codes.NEVER_APPLIES, (*path, "applies", "until"), values
