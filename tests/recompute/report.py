"""Reads cover, lead and the two tables at a glance out of the report, Markdown and HTML, and compares their numbers."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser

from recompute.compare import Fact
from recompute.counts import headlines
from recompute.plan import JUDGED, STATUSES
from recompute.program import ABSENT
from recompute.standing import GoalStanding

Grid = list[list[str]]
_SAID = {
    "achieved": r"\b(\d+) achieved\b",
    "missed": r"\b(\d+) missed\b",
    "assumed": r"\d+ missed\b\D{0,20}\b(\d+)\b[^.;]*assumed",
}
_RESTS_ON = {
    "stand_in": r"\bon stand-ins only: (\d+)",
    "assumed": r"\bon assumed targets only: (\d+)",
    "part": r"\bon partly assumed targets: (\d+)",
    "provisional": r"\bon provisional values: (\d+)",
    "estimated": r"\bon estimated values: (\d+)",
    "open": r"\bnot final yet: (\d+)",
}
_OF = re.compile(r"(\d[\d,]*) of (\d[\d,]*)")


@dataclass(frozen=True, slots=True)
class Glance:
    """What a reader sees first: the words of cover and lead, and the two tables below it."""

    words: str
    progress: Grid
    axes: Grid


def from_markdown(text: str) -> Glance:
    """Cover and lead are what comes before the first table."""
    words, _, _ = text.partition("\n| ")
    tables = [_markdown_grid(block) for block in re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE)]
    return Glance(words, tables[0], tables[1])


def _markdown_grid(block: str) -> Grid:
    lines = block.strip().splitlines()
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in (lines[0], *lines[2:])]


class _Page(HTMLParser):
    """Collects the words outside of tables, up to the first one, and the tables."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tables: list[Grid] = []
        self.inside = False
        self.hidden = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.hidden = self.hidden or tag in ("style", "title", "nav", "svg")
        if tag == "table":
            self.inside = True
            self.tables.append([])
        elif tag == "tr" and self.inside:
            self.tables[-1].append([])
        elif tag in ("th", "td") and self.inside:
            self.tables[-1][-1].append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("style", "title", "nav", "svg"):
            self.hidden = False
        if tag == "table":
            self.inside = False

    def handle_data(self, data: str) -> None:
        if self.hidden:
            return
        if self.inside and self.tables[-1] and self.tables[-1][-1]:
            self.tables[-1][-1][-1] += data
        elif not self.tables:
            self.words.append(data)


def from_html(text: str) -> Glance:
    """The same of the page."""
    page = _Page()
    page.feed(text)
    return Glance(" ".join(" ".join(page.words).split()), page.tables[0], page.tables[1])


def glance_facts(
    place: str, glance: Glance, goals: Sequence[GoalStanding], fields: Mapping[str, Mapping[str, object]]
) -> Iterator[Fact]:
    """Every number of cover, lead and tables against the recomputed ones; `fields` are the groups by field."""
    yield from _cover_facts(place, glance.words, goals)
    yield from _progress_facts(place, glance.progress, fields)
    yield from _axes_facts(place, glance.axes, goals, fields)


def _cover_facts(place: str, words: str, goals: Sequence[GoalStanding]) -> Iterator[Fact]:
    found = headlines(goals)
    pairs = [(_int(part), _int(whole)) for part, whole in _OF.findall(words)]
    for name in ("judged", "on_course", "with_figures", "delivered"):
        wanted = getattr(found, name)
        yield Fact("cover numbers", place, name, wanted, wanted if wanted in pairs else ABSENT)
    # No other "a of b" beside them: two sentences cannot count the same thing differently.
    counted = {found.judged[1], found.judged[0], found.with_figures[1], found.delivered[1]}
    known = {found.judged, found.on_course, found.with_figures, found.delivered, _lacking(found.with_figures)}
    strange = [pair for pair in pairs if pair[1] in counted and pair not in known]
    yield Fact("cover numbers", place, "other numbers", [], strange)
    counts = Counter(goal.progress for goal in goals)
    assumed = sum("assumed" in goal.marks for goal in goals if goal.progress == "missed")
    made_up_of = {"achieved": counts["achieved"], "missed": counts["missed"], "assumed": assumed}
    for word, wanted in made_up_of.items():
        said = re.search(_SAID[word], words)
        if wanted:
            yield Fact("cover numbers", place, word, wanted, int(said[1]) if said else ABSENT)
    for mark, pattern in _RESTS_ON.items():
        said = re.search(pattern, words)
        wanted = sum(mark in goal.marks for goal in goals if goal.progress in JUDGED)
        yield Fact("cover numbers", place, f"rests on {mark}", wanted, int(said[1]) if said else 0)


def _lacking(with_figures: tuple[int, int]) -> tuple[int, int]:
    return with_figures[1] - with_figures[0], with_figures[1]


def _progress_facts(place: str, grid: Grid, fields: Mapping[str, Mapping[str, object]]) -> Iterator[Fact]:
    for name, row in _by_name(grid, fields):
        wanted = [fields[name]["size"], *(fields[name][status] for status in STATUSES)]
        yield Fact("report tables", f"{place} {name}", "progress", wanted, [_int(text) for text in row[: len(wanted)]])


def _axes_facts(
    place: str, grid: Grid, goals: Sequence[GoalStanding], fields: Mapping[str, Mapping[str, object]]
) -> Iterator[Fact]:
    above = [row for row in grid[:2] if not any(text.strip().isdigit() for text in row)]
    heads = [_key(head) for head in above[-1][1:]]
    for name, row in _by_name(grid[len(above) - 1 :], fields):
        declared = Counter(
            goal.implementation[1] if goal.implementation else "not_declared"
            for goal in goals
            if name in ("total", goal.goal.field)
        )
        said = dict(zip(heads, row, strict=False))
        for word in ("complete", "partial", "none"):
            wanted = fields[name][f"coverage_{word}"]
            yield Fact("report tables", f"{place} {name}", word, wanted, _number(said, word))
        pair = f"{fields[name]['delivered']} of {fields[name]['expected']}"
        yield Fact("report tables", f"{place} {name}", "delivered", pair, said.get("values_delivered", ABSENT).strip())
        for word, count in declared.items():
            yield Fact("report tables", f"{place} {name}", word, count, _number(said, word))


def _number(said: Mapping[str, str], key: str) -> int | str:
    return _int(said[key]) if key in said else ABSENT


def _by_name(grid: Grid, fields: Mapping[str, object]) -> Iterator[tuple[str, list[str]]]:
    for row in grid[1:]:
        name = row[0].split()[0]
        yield name if name in fields else "total", row[1:]


def _key(head: str) -> str:
    """ "Implementation: in progress" is `in_progress`."""
    return "_".join(head.rsplit(":", maxsplit=1)[-1].split()).lower()


def _int(text: str) -> int:
    digits = text.replace(",", "").strip()
    return int(digits) if digits.isdigit() else 0
