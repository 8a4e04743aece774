"""The metadata of an Open SDG indicator, and the schema that says what each of its fields is called."""

from collections.abc import Iterator

from kassel_integration.analysis.goal_status import GoalStatus
from kassel_integration.render.export.about import licence
from kassel_integration.render.people import text
from kassel_integration.texts import Words
from kassel_integration.views.export.gather import ExportView
from kassel_integration.views.export.open_sdg import NO_PROGRESS, PROGRESS, REPORTING, IndicatorView
from kassel_integration.views.target import target_with_basis

Yaml = dict[str, object]
_SHOWN = (  # fields that readers of an indicator see, in their order
    "plan_progress", "plan_evidence", "plan_implementation", "plan_offices", "plan_targets", "computation_definitions",
    "data_footnote", "copyright",
)  # fmt: skip
_HIDDEN = ("indicator_number", "indicator_name", "graph_title", "graph_type", "national_geographical_coverage")


def meta(found: IndicatorView, view: ExportView, words: Words) -> Yaml:
    """The fields of one indicator."""
    goal, target = found.number[0], ".".join(found.number[:2])
    return {
        "indicator_number": ".".join(found.number),
        "indicator": ".".join(found.number),
        "target_number": target,
        "target_id": target,
        "goal_number": goal,
        "sdg_goal": goal,
        "indicator_name": found.goal.text,
        "graph_title": found.goal.text,
        "graph_type": "line",
        "data_non_statistical": not found.rows,
        "national_geographical_coverage": view.municipality,
        "reporting_status": found.reporting,
        "auto_progress_calculation": False,
        "progress_status": found.progress,
        **_notice(found, view, words),
        **_plan(found, words),
        "copyright": _rights(view, words),
        **_sources(found),
    }


def _rights(view: ExportView, words: Words) -> str:
    """Who publishes the figures, and under which licence where one is stated."""
    told = view.publishing
    return ". ".join((told.publisher or view.municipality, *((licence(view, words),) if told.licence else ())))


def _notice(found: IndicatorView, view: ExportView, words: Words) -> Yaml:
    """What must not be overlooked: that figures are made up, that counts are hidden, what a stand-in measures."""
    told: Yaml = {}
    if view.synthetic:
        told |= {"data_notice_class": "warning", "data_notice_heading": words("notes.synthetic")}
        told["data_notice_text"] = words("open_sdg.synthetic")
    foot = [words("export.suppressed", below=view.below)] if view.below else []
    every = found.status.every if found.status else ()
    foot += [words("open_sdg.stands_for", metric=m.metric.label, other=m.stands_for) for m in every if m.stands_for]
    if foot:
        told["data_footnote"] = " ".join(foot)
    return told


def _plan(found: IndicatorView, words: Words) -> Yaml:
    """What the plan and the program say of the goal."""
    targets = [f"{name}: {text(target_with_basis(metric), words)}" for name, metric in found.series]
    definitions = [f"{name}: {metric.definition}" for name, metric in found.series if metric.definition]
    told: Yaml = {
        "plan_offices": ", ".join(office.name for office in found.goal.offices),
        "plan_targets": "\n\n".join(targets),
        "computation_definitions": "\n\n".join(definitions),
    }
    return told if found.status is None else {**_verdict(found.status, words), **told}


def _verdict(status: GoalStatus, words: Words) -> Yaml:
    marks = status.evidence.marks if status.progress.judged else ()
    declared = status.implementation
    return {
        "plan_progress": words(f"labels.progress.{status.progress}"),
        "plan_evidence": ", ".join(words(f"labels.evidence.{mark}") for mark in marks),
        "plan_implementation": words(f"labels.implementation.{declared}") if declared else None,
    }


def _sources(found: IndicatorView) -> Yaml:
    numbered = list(enumerate(found.sources, 1))
    active: Yaml = {f"source_active_{n}": True for n, _ in numbered}
    return active | {f"source_organisation_{n}": source for n, source in numbered}


def schema(words: Words, sources: int) -> Yaml:
    """The fields with their labels, as prose.io has them; `sources`: how many an indicator has at most."""
    fields = [
        _field("reporting_status", words, "data", "select", list(status_types(words))),
        _field("progress_status", words, "data", "select", list(progress_types(words))),
        _field("data_non_statistical", words, "data", "checkbox"),
        *(_field(name, words, "data") for name in _HIDDEN),
        *(_field(name, words, "national") for name in _SHOWN),
    ]
    for n in range(1, sources + 1):
        fields += [
            {"name": f"source_active_{n}", "field": {"element": "checkbox", "label": words("open_sdg.source_active")}},
            {"name": f"source_organisation_{n}", "field": _as_text(words("open_sdg.source"), f"source_{n}")},
        ]
    return {"prose": {"metadata": {"meta": fields}}}


def _field(name: str, words: Words, scope: str, element: str = "text", options: object = None) -> Yaml:
    label = words(f"open_sdg.field.{name}")
    chosen = [{"name": o["label"], "value": o["value"]} for o in options] if isinstance(options, list) else None
    return {"name": name, "field": {**_as_text(label, scope), "element": element, "options": chosen}}


def _as_text(label: str, scope: str) -> Yaml:
    return {"element": "text", "label": label, "scope": scope}


def status_types(words: Words) -> Iterator[Yaml]:
    """How the data of an indicator may stand, with its words."""
    for value in REPORTING:
        yield {"value": value, "label": words(f"open_sdg.reporting.{value}")}


def progress_types(words: Words) -> Iterator[Yaml]:
    """What the progress of an indicator may be, with the words of this program."""
    for status, value in PROGRESS.items():
        label = words(f"labels.progress.{status}")
        yield {"value": value, "label": label, "alt": label}
    unknown = words("open_sdg.no_progress")
    yield {"value": NO_PROGRESS, "label": unknown, "alt": unknown}
