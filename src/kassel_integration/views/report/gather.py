"""Gathers the report: the cover, the overview, each field with its areas and goals, and the lists at its end."""

from kassel_integration import __version__
from kassel_integration.analysis.coverage import areas_of, sources
from kassel_integration.analysis.expected import plan_years
from kassel_integration.analysis.goal_status import GoalStatus
from kassel_integration.analysis.selection import Filters
from kassel_integration.analysis.summary import WITHOUT, summarise
from kassel_integration.model.catalogue import Area, Levels
from kassel_integration.views.basis import Basis
from kassel_integration.views.goal.gather import goal_view
from kassel_integration.views.headline import data_sentence
from kassel_integration.views.levels import goals as several
from kassel_integration.views.levels import level, part, progress_by
from kassel_integration.views.report.appendix import (
    assumed_metrics,
    assumptions,
    flag_meanings,
    method_words,
    missing_by_office,
    sign_meanings,
)
from kassel_integration.views.report.cover import choice, cover_facts, figures, lead
from kassel_integration.views.report.overview import axes_view, delivered_of, matrix_view
from kassel_integration.views.report.view import AreaView, FieldView, LevelWords, ReportView
from kassel_integration.views.values import Counted, sentence


def report_view(chosen: list[GoalStatus], filters: Filters, basis: Basis) -> ReportView:
    """The whole report of the goals that the filters chose."""
    catalogue, concept = basis.catalogue, basis.concept
    groups = summarise(chosen, catalogue, "field")
    offices = [o for o in catalogue.offices if not filters.office or o.id in filters.office]
    plan = {"title": concept.title, "part": concept.part, "municipality": concept.municipality}
    return ReportView(
        language=concept.language,
        synthetic=basis.folder.dataset.synthetic,
        **plan,
        names=_names(concept.levels),
        facts=(*cover_facts(basis), *choice(filters, catalogue, len(chosen))),
        figures=figures(groups[-1]),
        lead=(*lead(groups[-1]), *basis.left_out(published=True)),
        guidelines=catalogue.guidelines,
        matrix=matrix_view(groups, "f"),
        axes=axes_view(chosen, groups),
        fields=tuple(_fields(chosen, basis)),
        methods=method_words(basis.method),
        signs=sign_meanings(groups[-1]),
        flags=flag_meanings(),
        overdue=missing_by_office(chosen, offices, plan_years(concept, basis.year)),
        assumed=assumed_metrics(chosen),
        assumptions=assumptions(concept),
        sources=tuple((text, Counted(n, "values")) for text, n in sources(chosen)),
        rights=(sentence("report.rights" if concept.part else "report.rights_of_plan", **plan),),
        made_with=f"kassel-integration {__version__}",
    )


def _fields(chosen: list[GoalStatus], basis: Basis) -> list[FieldView]:
    found = []
    for number, field in enumerate(basis.catalogue.fields, 1):
        goals = [s for s in chosen if s.goal.field.id == field.id]
        if goals:
            found.append(_field(number, goals, basis))
    return found


def _field(number: int, goals: list[GoalStatus], basis: Basis) -> FieldView:
    catalogue, field = basis.catalogue, goals[0].goal.field
    groups = [group for group in summarise(goals, catalogue, "area") if group.id != WITHOUT]
    total = groups[-1]
    everything = len(goals) == sum(g.field.id == field.id for g in catalogue.goals)
    areas = [a for a in areas_of(goals, catalogue, everything) if a.field.id == field.id]
    return FieldView(
        id=field.id,
        name=part(basis.concept.levels, "field", field.id, "report.field"),
        number=number,
        title=field.title,
        main_goals=field.main_goals,
        matrix=matrix_view(groups, "a"),
        coverage=sentence("report.field_coverage", delivered=delivered_of(total), data=data_sentence(total)),
        areas=tuple(_area(a, [s for s in goals if s.goal.area and s.goal.area.id == a.id], basis) for a in areas),
        goals=tuple(goal_view(s, basis.method, basis.concept) for s in goals if not s.goal.area),
    )


def _names(levels: Levels) -> LevelWords:
    return LevelWords(
        field=level(levels, "field"),
        area=level(levels, "area"),
        goals=several(levels),
        by_field=progress_by(levels, "field"),
        by_area=progress_by(levels, "area"),
    )


def _area(area: Area, goals: list[GoalStatus], basis: Basis) -> AreaView:
    return AreaView(
        id=area.id,
        title=area.title,
        note=area.note or "",
        remark=area.remark or "",
        footnotes=tuple((sentence("show.footnote", id=note.id), note.text) for note in area.footnotes),
        goals=tuple(goal_view(s, basis.method, basis.concept) for s in goals),
    )
