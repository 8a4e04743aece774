"""What is owed, for a call: the data, the years that are asked for, by when, and on which day that is looked at."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kassel_integration.analysis.contributions import figures_of
from kassel_integration.analysis.expected import baselines_asked, plan_years
from kassel_integration.analysis.goal_status import assess_goals
from kassel_integration.analysis.outstanding import Calendar, owed_items, told_apart
from kassel_integration.analysis.owed_by import Arrivals, Owed, arrivals
from kassel_integration.analysis.selection import Filters, resolve
from kassel_integration.checking.loaded import Loaded
from kassel_integration.checking.method_of import method_of
from kassel_integration.commands.call import Call
from kassel_integration.commands.call.judged import load_data
from kassel_integration.commands.options import DataPlace
from kassel_integration.errors import CannotRunError
from kassel_integration.model.catalogue import Catalogue, Concept
from kassel_integration.model.due_dates import DueDates, can_be_due, has_passed
from kassel_integration.rules.dates import read_day
from kassel_integration.source.clock import now
from kassel_integration.source.folder import find_data
from kassel_integration.source.settings import Settings
from kassel_integration.source.submissions import read_log, read_values
from kassel_integration.views.basis import Basis


@dataclass(frozen=True, slots=True)
class OwedOf:
    """What is owed, and the settings and data it was found in."""

    owed: Owed
    basis: Basis
    settings: Settings


def load_owed(call: Call, place: DataPlace, filters: Filters, due: str | None, on: str | None) -> OwedOf:
    """What is owed; raises CannotRunError without data of one's own, or for a day or filter that is none."""
    if find_data(place.data, os.environ).origin == "shipped":
        raise CannotRunError("data_own_missing")
    day, by = _day("on", on), _day("due", due)
    loaded, catalogue = load_data(call, place)
    baselines = {year for _, year in baselines_asked(catalogue)}
    asked = resolve(filters, catalogue, baselines | {m.year for m in loaded.measurements})
    today = day or now().astimezone().date()
    dates = loaded.settings.due
    years = tuple(sorted(map(int, asked.year))) or (_usual_year(catalogue.concept, loaded.settings, today),)
    if by is not None:
        dates = DueDates(dates.yearly, {**dates.days, **dict.fromkeys(years, _possible(by, years))})
    owed = _owed(loaded, catalogue, (years, asked.office), dates, today)
    return OwedOf(owed, _basis(loaded, catalogue), loaded.settings)


def _day(option: str, text: str | None) -> date | None:
    read = read_day(text) if text is not None else None
    if text is not None and read is None:
        raise CannotRunError("day_wrong", option=option, value=text)
    return date.fromisoformat(read) if read else None


def _possible(by: date, years: Iterable[int]) -> date:
    for year in years:
        if not can_be_due(year, by):
            raise CannotRunError("due_early", year=year, due=by.isoformat())
    return by


def _usual_year(concept: Concept, settings: Settings, on: date) -> int:
    """The reporting year of the settings, else the latest of the plan whose day has passed, else its first."""
    passed = (year for year in plan_years(concept) if has_passed(year, settings.due.of(year), on))
    return settings.reporting_year or max(passed, default=concept.first)


def _owed(
    loaded: Loaded, catalogue: Catalogue, asked: tuple[tuple[int, ...], tuple[str, ...]], dates: DueDates, on: date
) -> Owed:
    (years, names), concept = asked, catalogue.concept
    goals = assess_goals(
        catalogue, figures_of(loaded.measurements, catalogue), method_of(loaded.settings, loaded.folder)
    )
    offices = tuple(o for o in catalogue.offices if not names or o.id in names)
    last = max((years[-1], *(m.year for m in loaded.measurements)))
    calendar = Calendar(tuple(plan_years(concept, last)), baselines_asked(catalogue))
    items, apart = (
        [item for item in every if not names or item.office is not None]
        for every in (owed_items(goals, offices, calendar), told_apart(goals, offices, calendar))
    )
    told = sorted({*calendar.all, *years})
    due = {year: day for year in told if (day := dates.of(year)) is not None}
    return Owed(
        asked=years,
        items=tuple(item for item in items if item.year in years),
        others=tuple(item for item in items if item.year not in years),
        due=due,
        passed=frozenset(year for year in told if has_passed(year, dates.of(year), on)),
        on=on,
        received=_arrived(loaded.folder.root, catalogue),
        apart=tuple(apart),
    )


def _arrived(root: Path, catalogue: Catalogue) -> Arrivals:
    """The days on which figures first came, as far as the log of submissions says."""
    taken = (
        (s.received.date(), each) for s in read_log(root) for each in read_values(root, s.id, catalogue.dimension_ids)
    )
    return arrivals((day, each.new) for day, each in taken if each.old is None)


def _basis(loaded: Loaded, catalogue: Catalogue) -> Basis:
    return Basis(
        catalogue=catalogue,
        method=loaded.settings.method,
        last=max((m.year for m in loaded.measurements), default=None),
        folder=loaded.folder,
        rejected=loaded.report.rejected,
    )
