"""Sets the report as a site: a first page, one for each goal, field, office and status, the figures as CSV and JSON.

All links are relative and every page names one stylesheet beside it, so that it works from a server, a folder, a stick.
"""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from jinja2 import Template

from kassel_integration.render.html.download import values_csv
from kassel_integration.render.html.first_times import FirstTimes
from kassel_integration.render.html.page import NOTHING, report_environment, report_stylesheet
from kassel_integration.render.html.places import SitePages, field_page, goal_page, way_page
from kassel_integration.render.structured import dumps
from kassel_integration.texts import Words
from kassel_integration.views.goal.payload import metric_payload
from kassel_integration.views.goal.view import GoalView, MetricView
from kassel_integration.views.report.view import FieldView, ReportView

FIRST, KEYWORDS, ABOUT, STYLE = "index.html", "register.html", "about.html", "style.css"
POLICY = f"{NOTHING}; style-src 'self' file:"  # what stands beside a page that is opened from a folder, too

Content = dict[str, object]


def as_site(report: ReportView, words: Words, meta: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """The files of the site, each with its name; `meta` is what every JSON says of itself."""
    at = SitePages({m.name: goal.id for _, goal in _goals(report) for m in goal.metrics})
    first_time = FirstTimes()
    template = report_environment(report, words, at, first_time).get_template("site.html")
    yield STYLE, report_stylesheet(report, words, "site.css")
    for name, content in _pages(report):
        at.up = "../" * name.count("/")
        first_time.forget()
        yield name, _page(template, report, content | {"up": at.up})
    for _, goal in _goals(report):
        for metric in goal.metrics:
            if metric.values:
                yield f"data/{metric.name}.csv", values_csv(metric, synthetic=report.synthetic)
            yield f"data/{metric.name}.json", _json(goal, metric, meta)


def _page(template: Template, report: ReportView, content: Content) -> str:
    return template.render(report=report, policy=POLICY, **content)


def _pages(report: ReportView) -> Iterator[tuple[str, Content]]:
    yield FIRST, {"kind": "first"}
    yield ABOUT, {"kind": "about"}
    if report.ways:
        yield KEYWORDS, {"kind": "register"}
        for kind, ways in (("status", report.ways.by_status), ("office", report.ways.by_office)):
            for way in ways:
                yield way_page(way.id), {"kind": kind, "way": way}
    for field in report.fields:
        yield field_page(field.id), {"kind": "field", "field": field}
    goals = [None, *_goals(report), None]
    for (before, here), (_, after) in zip(pairwise(goals), pairwise(goals[1:]), strict=False):
        if here:
            field, goal = here
            beside = {"before": before and before[1], "after": after and after[1]}
            yield goal_page(goal.id), {"kind": "goal", "field": field, "goal": goal, **beside}


def _goals(report: ReportView) -> Iterator[tuple[FieldView, GoalView]]:
    for field in report.fields:
        for goal in (*(g for area in field.areas for g in area.goals), *field.goals):
            yield field, goal


def _json(goal: GoalView, metric: MetricView, meta: Mapping[str, object]) -> str:
    top = {"format": "kassel-integration/metric", "version": 1, **meta}
    return dumps(top | {"goal": {"id": goal.id, "text": goal.text}, "metric": metric_payload(metric)}, indent=1) + "\n"
