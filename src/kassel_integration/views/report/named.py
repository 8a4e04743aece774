"""What a report is called: the plan, or what the filters chose of it."""

from collections.abc import Iterable
from dataclasses import fields

from kassel_integration.analysis.selection import Filters
from kassel_integration.model.catalogue import ActionField, Area, Catalogue
from kassel_integration.views.levels import counted, part
from kassel_integration.views.report.council_view import Title
from kassel_integration.views.report.cover import choices
from kassel_integration.views.values import Joined


def is_filtered(filters: Filters) -> bool:
    """True when anything was asked for."""
    return filters != Filters()


def one_goal(filters: Filters) -> bool:
    """True when a single goal was asked for by its number, and nothing else."""
    return _only(filters) == "goal"


def title_of(filters: Filters, catalogue: Catalogue, count: int) -> Title:
    """The name of the plan; of a single goal, field or area its own; of anything else the choice and how many it is."""
    levels, only = catalogue.concept.levels, _only(filters)
    if not is_filtered(filters):
        return Title(own=catalogue.concept.title)
    if only == "office":
        (office,) = (o for o in catalogue.offices if o.id in filters.office)
        return Title(own=office.name, after=counted(levels, count))
    if only == "goal":
        return Title(part(levels, only, filters.goal[0], "report.goal"), _as_title(catalogue, filters.goal[0]))
    if only == "field":
        return Title(part(levels, only, filters.field[0], "report.field"), _title(catalogue.fields, filters.field[0]))
    if only == "area":
        return Title(part(levels, only, filters.area[0], "report.area"), _title(catalogue.areas, filters.area[0]))
    return Title(Joined(choices(filters, catalogue), "; "), after=counted(levels, count))


def _as_title(catalogue: Catalogue, goal: str) -> str:
    """A goal's words where more may follow a colon: without a full stop."""
    return catalogue.goal_by_id[goal].text.removesuffix(".")


def _title(parts: Iterable[ActionField | Area], id: str) -> str:
    return next(each.title for each in parts if each.id == id)


def _only(filters: Filters) -> str:
    """The filter that alone was used, with one value; "" where that is not so."""
    used = {each.name: getattr(filters, each.name) for each in fields(filters) if getattr(filters, each.name)}
    name, values = next(iter(used.items()), ("", ()))
    return name if len(used) == 1 and isinstance(values, tuple) and len(values) == 1 else ""
