"""Where the links of a report lead: to places of the one page it is, or to pages of a site."""

from collections.abc import Mapping
from typing import Protocol
from urllib.parse import quote

from kassel_integration.render.html.download import as_link, values_csv
from kassel_integration.views.goal.view import MetricView
from kassel_integration.views.report.view import ReportView


class Places(Protocol):
    """The address of each thing that is linked to, quoted as addresses are: templates need no quotation marks."""

    @property
    def goals(self) -> str:
        """The ways to all goals."""

    @property
    def owed(self) -> str:
        """What is outstanding."""

    @property
    def sources(self) -> str:
        """Where the figures come from."""

    @property
    def reserved(self) -> str:
        """The goals that are judged with a reservation."""

    def goal(self, number: str) -> str:
        """A goal."""

    def metric(self, name: str) -> str:
        """A metric."""

    def group(self, link: str) -> str:
        """A field (f1) or an area (a1.1)."""

    def way(self, name: str) -> str:
        """A list of goals."""

    def values(self, m: MetricView) -> str:
        """The values of a metric."""


class OnePage:
    """Everything is in the same page."""

    goals = "#ziele"
    owed = "#fehlt"
    sources = "#quellen"
    reserved = "#vorbehalte"

    def __init__(self, report: ReportView) -> None:
        self._synthetic = report.synthetic

    def goal(self, number: str) -> str:
        """The heading of a goal."""
        return f"#z{quote(number)}"

    def metric(self, name: str) -> str:
        """The heading of a metric."""
        return f"#m{quote(name)}"

    def group(self, link: str) -> str:
        """The heading of a field or area."""
        return f"#{quote(link)}"

    def way(self, name: str) -> str:
        """A list that opens."""
        return f"#{quote(name)}"

    def values(self, m: MetricView) -> str:
        """The values themselves."""
        return as_link(values_csv(m, synthetic=self._synthetic))


class SitePages:
    """Each thing has a page or a file; `up` leads from the page that is being made to the top of the site."""

    def __init__(self, goal_of: Mapping[str, str]) -> None:
        self._goal_of = goal_of
        self.up = ""

    def page(self, name: str) -> str:
        """The address of a file of the site."""
        return self.up + quote(name)

    @property
    def goals(self) -> str:
        """The first page."""
        return f"{self.page('index.html')}#ziele"

    @property
    def owed(self) -> str:
        """A part of the page about the report."""
        return f"{self.page('about.html')}#fehlt"

    @property
    def sources(self) -> str:
        """Another part of it."""
        return f"{self.page('about.html')}#quellen"

    @property
    def reserved(self) -> str:
        """A part of the first page."""
        return f"{self.page('index.html')}#vorbehalte"

    def goal(self, number: str) -> str:
        """The page of a goal."""
        return self.page(goal_page(number))

    def metric(self, name: str) -> str:
        """A metric on the page of its goal."""
        return f"{self.goal(self._goal_of[name])}#m{quote(name)}"

    def group(self, link: str) -> str:
        """The page of a field; areas are told of on its own page."""
        return self.page(field_page(link[1:])) if link.startswith("f") else f"#{quote(link)}"

    def way(self, name: str) -> str:
        """The page of a list."""
        return self.page(way_page(name))

    def values(self, m: MetricView) -> str:
        """The file with the values."""
        return self.page(f"data/{m.name}.csv")


def goal_page(number: str) -> str:
    """The file of a goal; ids are no device's name on Windows, nor alike but for case."""
    return f"goals/{number}.html"


def field_page(number: str) -> str:
    """The file of a field."""
    return f"fields/{number}.html"


def way_page(name: str) -> str:
    """The file of a list of goals: w-progress-missed, w-o-jugendamt."""
    return f"lists/{name.removeprefix('w-')}.html"
