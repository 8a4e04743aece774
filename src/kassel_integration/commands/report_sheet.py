"""Fills the report's sheet: the cover, the overview, the fields, and the lists at its end."""

from collections.abc import Iterable

from kassel_integration import __version__
from kassel_integration.analysis.coverage import areas_of, assumed, declared, overdue, sources
from kassel_integration.analysis.goal_status import GoalStatus, expected_years
from kassel_integration.analysis.selection import select
from kassel_integration.analysis.summary import GroupCounts, summarise
from kassel_integration.commands.call import Judged
from kassel_integration.commands.goal_document import period
from kassel_integration.commands.metric_table import MISSING_SIGNS
from kassel_integration.commands.report_goal import goal_sheet, marked
from kassel_integration.commands.target_words import target_words
from kassel_integration.commands.value_table import spans
from kassel_integration.model.catalogue import ActionField, Area
from kassel_integration.model.measurement import Implementation
from kassel_integration.model.status import Coverage, Progress
from kassel_integration.render.cells import day
from kassel_integration.render.method_words import how_it_works, long_name
from kassel_integration.render.report.sheet import (
    AreaSheet,
    Assumed,
    Axes,
    AxisRow,
    FieldSheet,
    GroupRow,
    Mark,
    Matrix,
    OfficeSheet,
    Pairs,
    Sheet,
)
from kassel_integration.texts import Words

NOT_DECLARED = "none"


def report_sheet(judged: Judged, words: Words) -> Sheet:
    """The whole report of the goals that the filters chose."""
    concept = judged.catalogue.concept
    chosen = select(judged.goal_statuses, judged.filters)
    groups = summarise(chosen, judged.catalogue, "field")
    return Sheet(
        words.lang,
        "" if words.lang == concept.language else concept.language,
        judged.loaded.folder.dataset.synthetic,
        concept.title,
        concept.part,
        concept.municipality,
        _facts(judged, len(chosen), words),
        _figures(chosen, groups[-1], words),
        _overall(groups[-1], words),
        judged.catalogue.guidelines,
        _matrix(groups, "f", words),
        _axes(chosen, groups, words),
        tuple(
            _field(n, f, [s for s in chosen if s.goal.area.field.id == f.id], judged, words)
            for n, f in enumerate(judged.catalogue.fields, 1)
            if any(s.goal.area.field.id == f.id for s in chosen)
        ),
        _methods(judged.method, words),
        _signs(words),
        _flags(words),
        _offices(chosen, judged, words),
        _assumed(chosen, words),
        _assumptions(judged, words),
        tuple(sources(chosen)),
        (words("report.rights", title=concept.title, part=concept.part, municipality=concept.municipality),),
        f"kassel-integration {__version__}",
    )


def _facts(judged: Judged, count: int, words: Words) -> Pairs:
    """What the cover says about the state, the method and the data."""
    concept, last = judged.catalogue.concept, judged.figures.last
    method = judged.method
    state = words("report.figures_up_to", year=last) if last is not None else words("report.no_figures")
    pairs = [(words("report.state"), state), (words("report.method"), long_name(method, words))]
    pairs.append((words("report.plan"), words("report.plan_years", first=concept.first, last=concept.last)))
    pairs.append((words("report.concept_as_of"), day(concept.as_of, words.lang)))
    pairs.append((words("report.baseline"), str(concept.baseline_year)))
    if judged.loaded.folder.dataset.title:
        pairs.append((words("report.data"), judged.loaded.folder.dataset.title))
    chosen = _selection(judged, words)
    if chosen:
        said = words("report.of_all", count=count, all=len(judged.goal_statuses))
        pairs.append((words("report.selection"), f"{chosen} ({said})"))
    return tuple(pairs)


def _selection(judged: Judged, words: Words) -> str:
    """The filters in words; empty when everything is shown."""
    filters = judged.filters
    names = {o.id: o.name for o in judged.catalogue.offices}
    said: list[tuple[str, Iterable[str]]] = [
        (words("labels.column.field"), filters.field),
        (words("labels.column.area"), filters.area),
        (words("labels.column.text"), filters.goal),
        (words("labels.column.office"), [names[o] for o in filters.office]),
        (words("labels.column.progress"), [words(f"labels.progress.{s}") for s in filters.status]),
        (words("labels.column.coverage"), [words(f"labels.coverage.{s}") for s in filters.coverage]),
        (words("labels.column.implementation"), [words(f"labels.implementation.{s}") for s in filters.implementation]),
        (words("labels.column.title_kind"), [words(f"labels.kind.{s}") for s in filters.kind]),
        (words("labels.column.year"), filters.year),
        (words("report.search"), [filters.search] if filters.search else []),
    ]
    return "; ".join(f"{label} {', '.join(values)}" for label, values in said if values)


def _figures(chosen: list[GoalStatus], total: GroupCounts, words: Words) -> tuple[tuple[str, str, str], ...]:
    """The four numbers on the cover: (number, of how many, label)."""
    metrics = [m for s in chosen for m in s.metrics]
    with_data = sum(bool(m.series.points) for m in metrics)
    judged = sum(s.progress.judged for s in chosen)
    on_course = total.counts[Progress.ACHIEVED] + total.counts[Progress.ON_TRACK]

    def of(count: int) -> str:
        return words("report.of", all=count)

    return (
        (str(judged), of(len(chosen)), words("report.goals_judged")),
        (str(on_course), of(judged), words("report.goals_on_course")),
        (str(with_data), of(len(metrics)), words("report.metrics_with_data")),
        (str(total.delivered), of(total.expected), words("report.values_delivered")),
    )


def _overall(total: GroupCounts, words: Words) -> str:
    """One sentence on the whole; no overall word where too much is unknown."""
    values = {"count": total.size, "lacking": total.lacking, "metrics": total.metrics}
    if total.overall is None:
        return words("report.overall_unknown", **values)
    return words(f"report.overall.{total.overall}", **values)


def _matrix(groups: list[GroupCounts], letter: str, words: Words) -> Matrix:
    rows = [_group_row(g, f"{letter}{g.id}" if g.id else "", words) for g in groups]
    states = tuple(marked("progress", s, words) for s in Progress)
    return Matrix(states, tuple(rows[:-1]), rows[-1])


def _group_row(group: GroupCounts, link: str, words: Words) -> GroupRow:
    title = f"{group.id} {group.title}" if group.id else words("labels.total")
    counts = tuple((marked("progress", s, words), n) for s, n in group.counts.items())
    parts, start = [], 0.0
    for mark, n in counts:
        wide = 100 * n / group.size if group.size else 0
        if n:
            parts.append((mark, f"{start:.2f}", f"{max(wide - 0.5, 0.3):.2f}", f"{start + wide / 2:.2f}"))
        start += wide
    overall = words(f"labels.overall.{group.overall}") if group.overall else ""
    return GroupRow(title, link, group.size, counts, tuple(parts), overall)


def _axes(chosen: list[GoalStatus], groups: list[GroupCounts], words: Words) -> Axes:
    implementations = (*Implementation, NOT_DECLARED)
    rows = []
    for group in groups:
        counted = declared(s for s in chosen if not group.id or s.goal.area.field.id == group.id)
        title = f"{group.id} {group.title}" if group.id else words("labels.total")
        delivered = words("report.delivered_of", delivered=group.delivered, expected=group.expected)
        covered = tuple(group.coverage[c] for c in Coverage)
        rows.append(
            AxisRow(title, f"f{group.id}" if group.id else "", covered, delivered,
                    tuple(counted[str(i)] for i in implementations))
        )  # fmt: skip
    return Axes(
        tuple(marked("coverage", c, words) for c in Coverage),
        tuple(marked("implementation", i, words) for i in implementations),
        tuple(rows[:-1]),
        rows[-1],
    )


def _field(number: int, field: ActionField, goals: list[GoalStatus], judged: Judged, words: Words) -> FieldSheet:
    groups = summarise(goals, judged.catalogue, "area")
    total = groups[-1]
    delivered = words("report.delivered_of", delivered=total.delivered, expected=total.expected)
    said = words("report.field_coverage", delivered=delivered, lacking=total.lacking, metrics=total.metrics)
    everything = len(goals) == sum(g.area.field.id == field.id for g in judged.catalogue.goals)
    areas = [a for a in areas_of(goals, judged.catalogue, everything) if a.field.id == field.id]
    return FieldSheet(
        field.id,
        number,
        field.title,
        field.main_goals,
        _matrix(groups, "a", words),
        said,
        tuple(_area(a, [s for s in goals if s.goal.area.id == a.id], judged, words) for a in areas),
    )


def _area(area: Area, goals: list[GoalStatus], judged: Judged, words: Words) -> AreaSheet:
    footnotes = tuple((words("show.footnote", id=note.id), note.text) for note in area.footnotes)
    sheets = tuple(goal_sheet(s, judged, words) for s in goals)
    return AreaSheet(area.id, area.title, area.note or "", area.remark or "", footnotes, sheets)


def _methods(method: str, words: Words) -> tuple[str, ...]:
    return (words("report.method_is", method=long_name(method, words)), how_it_works(method, words))


def _signs(words: Words) -> dict[str, tuple[tuple[Mark, str], ...]]:
    """What each word of the three axes means."""
    axes = {"progress": Progress, "implementation": (*Implementation, NOT_DECLARED), "coverage": Coverage}
    return {
        axis: tuple((marked(axis, word, words), words(f"report.meaning.{axis}.{word}")) for word in members)
        for axis, members in axes.items()
    }


def _flags(words: Words) -> Pairs:
    """Flags of values that are there, then the signs of values that are not."""
    there = [(flag, words(f"labels.flag.{flag}")) for flag in "BEPU"]
    return (*there, *((sign, words("report.missing_sign", why=words(f"labels.flag.{flag}")))
                      for flag, sign in MISSING_SIGNS.items()))  # fmt: skip


def _offices(chosen: list[GoalStatus], judged: Judged, words: Words) -> tuple[OfficeSheet, ...]:
    years = expected_years(judged.catalogue.concept, judged.figures.last)
    wanted = [o for o in judged.catalogue.offices if not judged.filters.office or o.id in judged.filters.office]
    sheets = []
    for each in overdue(chosen, wanted, years):
        delivered = words("report.delivered_of", delivered=each.delivered, expected=each.expected)
        said = words("report.office_owes" if each.metrics else "report.office_complete", delivered=delivered)
        rows = tuple((m.id, m.label, spans(list(missing))) for m, missing in each.metrics)
        sheets.append(OfficeSheet(each.office.name, each.office.id, said, rows))
    return tuple(sheets)


def _assumed(chosen: list[GoalStatus], words: Words) -> tuple[Assumed, ...]:
    rows = []
    for metric, framing, target in assumed(m.metric for s in chosen for m in s.metrics):
        said = f"{metric.unit}; {period(metric, words)}; {words(f'labels.direction.{metric.direction}')}"
        asked = target_words(metric, words, basis=False)
        basis = words(f"labels.basis.{'assumption' if target else 'concept'}")
        text = words("show.target_basis", target=asked, basis=basis)
        rows.append(Assumed(metric.id, metric.label, said if framing else "", text, metric.target.note or ""))
    return tuple(rows)


def _assumptions(judged: Judged, words: Words) -> tuple[str, ...]:
    concept = judged.catalogue.concept
    said = [words("report.assumptions_intro")]
    if concept.baseline_basis == "assumption":
        said.append(words("report.baseline_assumed", year=concept.baseline_year))
    return tuple(said)
