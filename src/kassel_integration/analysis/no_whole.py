"""What has data and no value of the whole that could be judged: breakdowns alone, parts of offices, what cannot be."""

from collections.abc import Iterable
from dataclasses import replace

from kassel_integration.analysis.assessment import Assessment
from kassel_integration.analysis.series import Contribution
from kassel_integration.model.status import Progress

NO_TOTAL = "no_total"  # the reason of what is not judged because only values of breakdowns came
INCOMPLETE = "contributions_missing"  # the reason of what is not judged because an office has not reported its part
NOT_APPLICABLE = "not_applicable"  # the reason of what is not judged because there can be no value


def beside_parts(assessment: Assessment, parts: Iterable[int]) -> Assessment:
    """The same, unless nothing but breakdowns came, of the years `parts`: then there are data and no total to judge."""
    return _without_whole(assessment, NO_TOTAL, sorted(parts))


def beside_contributions(assessment: Assessment, contributions: Iterable[Contribution]) -> Assessment:
    """The same, unless nothing but single contributions came: then there are data and no whole to judge."""
    return _without_whole(assessment, INCOMPLETE, [each.year for each in contributions if not each.complete])


def beside_inapplicable(assessment: Assessment, years: Iterable[int]) -> Assessment:
    """The same, unless no value came and it was told of `years` that there can be none."""
    return _without_whole(assessment, NOT_APPLICABLE, list(years))


def _without_whole(assessment: Assessment, reason: str, years: list[int]) -> Assessment:
    if assessment.status is not Progress.NO_DATA or not years:
        return assessment
    return replace(assessment, status=Progress.NOT_ASSESSABLE, reason=reason, values={"years": years})


def beside_all(
    found: Assessment, parts: Iterable[int], contributions: tuple[Contribution, ...], apart: tuple[int, ...]
) -> Assessment:
    """An assessment that says why there is nothing to judge although something came."""
    return beside_inapplicable(beside_contributions(beside_parts(found, parts), contributions), apart)
