"""Parts of the catalogue as `diff` names them: a baseline, a survey, how long a goal applies, revised targets."""

from collections.abc import Mapping
from decimal import Decimal

from kassel_integration.model.baseline import OwnBaseline
from kassel_integration.model.catalogue import Applies, Metric, Target
from kassel_integration.model.survey import Survey
from kassel_integration.views.baseline import baseline_data, own_baseline
from kassel_integration.views.survey import survey_data, surveyed
from kassel_integration.views.values import Day, Joined, Labelled, Value, sentence


def baseline_of(own: OwnBaseline, metric: Metric) -> Labelled:
    """The baseline that a metric has of its own."""
    return Labelled(_plain(baseline_data(own)), own_baseline(metric, own))


def survey_of(survey: Survey) -> Labelled:
    """In which years a metric is asked for."""
    return Labelled(_plain(survey_data(survey)), surveyed(survey))


def applies_of(applies: Applies) -> Labelled:
    """Until when a goal applies, and why no longer."""
    told = sentence("diff.applies", until=applies.until, reason=applies.reason)
    return Labelled(f"until {applies.until}: {applies.reason}", told)


def revised_of(target: Target) -> tuple[tuple[str, Value], ...]:
    """Each other value of a target with its day and reason, for programs and for people."""
    return tuple(
        (
            f"from {each.on}: {each.value:f} ({each.reason})",
            Joined((sentence("diff.revised", on=Day(each.on)), each.value, Joined(("(", each.reason, ")"), ""))),
        )
        for each in target.revised
    )


def _plain(data: Mapping[str, object]) -> str:
    """Keys and values in a line, what is not said left out."""
    told = {key: value for key, value in data.items() if value not in (None, False)}
    return " ".join(f"{key}={f'{value:f}' if isinstance(value, Decimal) else value}" for key, value in told.items())
