"""In which years a metric is surveyed, in words and for programs."""

from kassel_integration.model.survey import Survey
from kassel_integration.views.values import Value, Years, sentence


def surveyed(survey: Survey) -> Value:
    """Every so many years from one on, or the years themselves."""
    if survey.every is None or survey.begins is None:
        return sentence("show.survey_years", years=Years(survey.years))
    key = "show.survey_every_other" if survey.every == 2 else "show.survey_every"
    return sentence(key, years=survey.every, first=survey.begins)


def survey_data(survey: Survey) -> dict[str, object]:
    """The same for programs, under the keys of the catalogue."""
    if survey.every is None:
        return {"every": None, "from": None, "years": list(survey.years)}
    return {"every": survey.every, "from": survey.begins, "years": None}
