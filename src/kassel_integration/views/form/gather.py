"""Gathers the form of an office: its sheets in order, those that would be empty left out."""

from collections.abc import Iterator
from datetime import date

from kassel_integration.analysis.on_form import last_report, on_form
from kassel_integration.analysis.series import Figures
from kassel_integration.model.catalogue import Catalogue, Office
from kassel_integration.model.measurement import IMPLEMENTATION_METRIC, Measurement
from kassel_integration.views.form.asked import Asked, AskedGoal, AskedMetric
from kassel_integration.views.form.breakdown import breakdown_sheets
from kassel_integration.views.form.explained import explained, titles
from kassel_integration.views.form.goals import goals_sheet
from kassel_integration.views.form.metrics import metrics_sheet
from kassel_integration.views.form.sheet import Form, Sheet
from kassel_integration.views.values import Sentence


def asked_of(
    catalogue: Catalogue,
    office: Office,
    year: int,
    figures: Figures,
    *,
    due: date | None = None,
    send_to: str = "",
    synthetic: bool = False,
) -> Asked:
    """What the form of an office asks for a year; `figures` tell what was reported before."""
    found = on_form(catalogue, office, year, figures)
    return Asked(
        catalogue,
        office,
        year,
        metrics=tuple(AskedMetric(m, last_report(m, office, year, figures)) for m in found.metrics),
        goals=tuple(AskedGoal(g, _declared(g.id, office, year, figures)) for g in found.goals),
        due=due,
        send_to=send_to,
        synthetic=synthetic,
    )


def _declared(goal: str, office: Office, year: int, figures: Figures) -> Measurement | None:
    """What the office declared last of a goal before the year."""
    told = [d for d in figures.declared.get(goal, ()) if d.year < year and d.office in (office.id, "")]
    if not told:
        return None
    last = told[-1]
    return Measurement(f"{goal}.{IMPLEMENTATION_METRIC}", last.year, last.word, office=last.office, note=last.statement)


def form_of(asked: Asked) -> Form:
    """The form, ready to be laid out."""
    return Form(
        office=asked.office.id,
        year=asked.year,
        titles=titles(asked),
        explained_name=Sentence("form.sheet.explained"),
        explained=tuple(explained(asked)),
        sheets=tuple(_sheets(asked)),
        dimensions=tuple(d.label for d in asked.dimensions),
    )


def _sheets(asked: Asked) -> Iterator[Sheet]:
    if asked.metrics:
        yield metrics_sheet(asked)
    if asked.goals:
        yield goals_sheet(asked)
    yield from breakdown_sheets(asked)
