"""Gathers the report: the council page, the overview, each field with its areas and goals, and the lists at its end."""

from collections.abc import Iterator

from kassel_integration import __version__
from kassel_integration.analysis.coverage import areas_of, sources
from kassel_integration.analysis.goal_status import GoalStatus
from kassel_integration.analysis.summary import WITHOUT, summarise
from kassel_integration.analysis.two_years import compare_years
from kassel_integration.model.catalogue import ActionField, Area, Levels
from kassel_integration.views.goal.gather import goal_view
from kassel_integration.views.goal.view import GoalView
from kassel_integration.views.headline import data_sentence
from kassel_integration.views.levels import goals as several
from kassel_integration.views.levels import level, part, progress_by
from kassel_integration.views.report.appendix import (
    assumed_metrics,
    assumptions,
    flag_meanings,
    framing_words,
    method_words,
    missing_by_office,
    sign_meanings,
)
from kassel_integration.views.report.chosen import Chosen
from kassel_integration.views.report.colophon import colophon_of
from kassel_integration.views.report.council import council_view
from kassel_integration.views.report.cover import choice, cover_facts
from kassel_integration.views.report.named import is_filtered, one_goal
from kassel_integration.views.report.overview import axes_view, delivered_of, matrix_view
from kassel_integration.views.report.said_once import without_repeats, without_statements
from kassel_integration.views.report.view import AreaView, FieldView, LevelWords, ReportView, goals_of
from kassel_integration.views.report.ways import ways_to
from kassel_integration.views.signs import word
from kassel_integration.views.values import Counted, Value, sentence


def report_view(chosen: Chosen) -> ReportView:
    """The whole report of what the filters chose."""
    basis, total, goals = chosen.basis, chosen.total, chosen.goals
    catalogue, concept = basis.catalogue, basis.concept
    plan = {"title": concept.title, "part": concept.part, "municipality": concept.municipality}
    return ReportView(
        language=concept.language,
        synthetic=basis.folder.dataset.synthetic,
        **plan,
        names=_names(concept.levels),
        facts=(*cover_facts(basis), *choice(chosen.filters, catalogue, len(goals))),
        council=council_view(chosen),
        lead=(data_sentence(total),),
        guidelines=() if is_filtered(chosen.filters) else catalogue.guidelines,
        overview=bool(goals) and not one_goal(chosen.filters),
        matrix=matrix_view(chosen.fields, "f"),
        axes=axes_view(goals, chosen.fields),
        ways=ways_to(goals, chosen.offices, _moved(chosen)),
        fields=(fields := tuple(_fields(chosen))),
        methods=method_words(basis.method),
        signs=sign_meanings(total, goals),
        flags=flag_meanings(),
        overdue=missing_by_office(chosen.overdue),
        assumed=(found := assumed_metrics(goals)),
        framing=framing_words(found, goals),
        assumptions=assumptions(concept, goals_of(fields)),
        said_once=chosen.said_once,
        sources=tuple((text, Counted(n, "values")) for text, n in sources(goals)),
        rights=(sentence("report.rights" if concept.part else "report.rights_of_plan", **plan),),
        made_with=f"kassel-integration {__version__}",
        colophon=colophon_of(basis),
    )


def _moved(chosen: Chosen) -> dict[str, Value]:
    """Of each goal that became worse or better since the year before, that it did and what it was then."""
    year, found = (chosen.basis.year or 0) - 1, compare_years(chosen.before, chosen.goals)
    return {
        move.goal.id: sentence(f"report.moved_{kind}", year=year, before=word("progress", move.before))
        for kind, moves in (("worse", found.worse), ("better", found.better))
        for move in moves
    }


def _fields(chosen: Chosen) -> list[FieldView]:
    """The fields with goals among the chosen, and those of areas without goals that were asked for."""
    found = []
    for number, field in enumerate(chosen.basis.catalogue.fields, 1):
        goals = [s for s in chosen.goals if s.goal.field.id == field.id]
        if goals or any(area.field.id == field.id for area in chosen.empty_areas):
            found.append(_field(number, field, goals, chosen))
    return found


def _field(number: int, field: ActionField, goals: list[GoalStatus], chosen: Chosen) -> FieldView:
    basis, catalogue = chosen.basis, chosen.basis.catalogue
    groups = [group for group in summarise(goals, catalogue, "area") if group.id != WITHOUT]
    total = groups[-1]
    everything = len(goals) == sum(g.field.id == field.id for g in catalogue.goals)
    found = (*areas_of(goals, catalogue, everything), *chosen.empty_areas)
    areas = [a for a in catalogue.areas if a.field.id == field.id and a in found]
    counted = sentence("report.field_coverage", delivered=delivered_of(total), data=data_sentence(total))
    return FieldView(
        id=field.id,
        name=part(basis.concept.levels, "field", field.id, "report.field"),
        number=number,
        title=field.title,
        main_goals=field.main_goals if everything else (),
        matrix=matrix_view(groups[-1:] if one_goal(chosen.filters) else groups, "a"),
        coverage=counted if goals and not one_goal(chosen.filters) else "",
        areas=tuple(_area(a, [s for s in goals if s.goal.area and s.goal.area.id == a.id], chosen) for a in areas),
        goals=tuple(_goals([s for s in goals if not s.goal.area], chosen)),
    )


def _names(levels: Levels) -> LevelWords:
    return LevelWords(
        field=level(levels, "field"),
        area=level(levels, "area"),
        goal=level(levels, "goal"),
        goals=several(levels),
        by_field=progress_by(levels, "field"),
        by_area=progress_by(levels, "area"),
    )


def _area(area: Area, goals: list[GoalStatus], chosen: Chosen) -> AreaView:
    return AreaView(
        id=area.id,
        title=area.title,
        note=area.note or "",
        remark=area.remark or "",
        footnotes=tuple((sentence("show.footnote", id=note.id), note.text) for note in area.footnotes),
        goals=tuple(_goals(goals, chosen)),
    )


def _goals(goals: list[GoalStatus], chosen: Chosen) -> Iterator[GoalView]:
    once, basis = chosen.said_once, chosen.basis
    for s in goals:
        yield without_repeats(goal_view(without_statements(s, once), basis.method, basis.concept), once)
