"""What a written name stands for: metric ids, dimension values, offices; and Excel's damage.

A name is repaired only when exactly one thing of the catalogue fits, and that is always said.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from kassel_integration.diagnostics.suggest import nearest
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.ids import typed_id
from kassel_integration.model.measurement import IMPLEMENTATION_METRIC
from kassel_integration.source.heading_keys import total_words

SUGGESTIONS = 1_000  # different wrong names that get a suggestion; each costs a millisecond
_SPACE = re.compile(r"[\s\u00a0\u2007\u2009\u202f\u200b\ufeff]+")
_PART = "0?([1-9][0-9]?)"
_DATE = re.compile(
    rf"{_PART}\.{_PART}\.(?:20|19)?{_PART}|(?:20|19)([0-9]{{2}})-([0-9]{{2}})-([0-9]{{2}})(?: 00:00:00)?"
)


@dataclass(frozen=True, slots=True)
class Match:
    """What a name stands for: `id`, how it had to be repaired ("" if not), or several `candidates`."""

    id: str = ""
    repair: str = ""
    candidates: tuple[str, ...] = ()


def fold(text: str) -> str:
    """A name without case and superfluous blanks."""
    return _SPACE.sub(" ", text).strip().casefold()


class Names:
    """Look-ups over one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self._known: dict[str, tuple[str, ...]] = {}
        self._suggested: dict[tuple[str, tuple[str, ...]], str] = {}

    @cached_property
    def metric_ids(self) -> frozenset[str]:
        """All ids a measurement may name, the built-in `<goal>.umsetzungsstand` included."""
        built_in = (f"{goal.id}.{IMPLEMENTATION_METRIC}" for goal in self.catalogue.goals)
        return frozenset((*self.catalogue.metric_by_id, *built_in))

    def metric(self, text: str) -> Match:
        """The metric a text means: its id; repaired: blanks, case, slug or label alone, goal id, Excel's date of it."""
        if text in self.metric_ids:
            return Match(text)
        close = typed_id(_SPACE.sub("", text))
        for repair, found in (
            ("blanks", [i for i in (self._folded.get(close, ""),) if i in self.metric_ids]),
            ("slug", self._by_slug.get(close, [])),
            ("label", self._by_label.get(fold(text), [])),
            ("goal", self._of_goal(close)),
            ("date", self._of_date(text)),
        ):
            if len(found) == 1:
                return Match(found[0], repair)
            if found:
                return Match(candidates=tuple(found))
        return Match()

    def labelled(self, text: str) -> tuple[str, ...]:
        """The metrics that have this label."""
        return tuple(self._by_label.get(fold(text), ()))

    @cached_property
    def units(self) -> frozenset[str]:
        """The units of all metrics as one might type them, for one and for many."""
        return frozenset(fold(unit) for m in self.catalogue.metrics for unit in (m.unit, m.unit_of_one) if unit)

    @cached_property
    def _folded(self) -> dict[str, str]:
        """Every id by itself as one might type it."""
        return {typed_id(i): i for i in (*self.metric_ids, *self.catalogue.goal_by_id)}

    @cached_property
    def _by_slug(self) -> dict[str, list[str]]:
        return _listed((m.id.rpartition(".")[2], m.id) for m in self.catalogue.metrics)

    @cached_property
    def _by_label(self) -> dict[str, list[str]]:
        return _listed((fold(m.label), m.id) for m in self.catalogue.metrics)

    def _of_goal(self, goal: str) -> list[str]:
        """The metrics of the goal with this id, in any case; none that it only refers to."""
        known = self.catalogue.metrics_of.get(self._folded.get(goal, ""), ())
        return [m.id for m in known if not m.refers_to]

    def _of_date(self, text: str) -> list[str]:
        """01.02.2003 and 2003-02-01 were 1.2.3 before a spreadsheet read them."""
        found = _DATE.fullmatch(text.strip())
        if not found:
            return []
        parts = (found[1], found[2], found[3]) if found[1] else (found[6], found[5], found[4])
        return self._of_goal(".".join(str(int(part)) for part in parts))

    @cached_property
    def _cells(self) -> dict[str, dict[str, set[str]]]:
        return {
            dimension.id: _index((v.id, (v.id, v.label, *v.aliases)) for v in dimension.values)
            for dimension in self.catalogue.dimensions
        }

    @cached_property
    def _offices(self) -> dict[str, set[str]]:
        return _index((o.id, (o.id, o.name, *o.aliases)) for o in self.catalogue.offices)

    def cell(self, dimension: str, text: str) -> Match:
        """The dimension value a text means: id, label or variant; repaired: a lost leading zero, "01 Mitte"."""
        index = self._cells.get(dimension, {})
        found = _one(index, text)
        if found.id or found.candidates:
            return found
        number, _, label = text.strip().partition(" ")
        number = number.rstrip(".")
        if number.isascii() and number.isdigit() and len(number) <= 2:
            padded = _one(index, f"{int(number):02d}")
            if padded.id and (not label or _one(index, label).id == padded.id):
                return Match(padded.id, "" if label else "zero")
        return Match()

    @cached_property
    def _totals(self) -> dict[str, frozenset[str]]:
        return {d.id: frozenset(fold(word) for word in d.total) for d in self.catalogue.dimensions}

    def is_total(self, dimension: str, text: str) -> bool:
        """True for a word that the catalogue declares for what is not broken down by a dimension."""
        return fold(text) in self._totals[dimension]

    def means_total(self, text: str) -> bool:
        """True for a word that stands for the whole."""
        return fold(text).strip(".:") in self._total_words

    @cached_property
    def _total_words(self) -> frozenset[str]:
        return total_words(self.catalogue.concept.municipality)

    def is_whole(self, texts: Mapping[str, str]) -> bool:
        """True where the columns of a row speak of no part in any dimension, be it by a word for the whole."""
        parts = ((d, texts.get(d, "").strip()) for d in self.catalogue.dimension_ids)
        return all(not part or self.is_total(d, part) or self.means_total(part) for d, part in parts)

    def office(self, text: str) -> Match:
        """The office a text means: id, printed name or alias."""
        return _one(self._offices, text)

    def near(self, column: str, text: str) -> str:
        """The name most like a wrong one of a column; a metric is looked for in the goal that is named."""
        if column == "metric":
            return self._near_metric(text)
        if column == "office":
            return self._office_names.get(self.suggest(text, self._offices_known), "")
        if column not in self._known:
            self._known[column] = self.known(column)
        return self.suggest(text, self._known[column])

    def _near_metric(self, text: str) -> str:
        goal, _, slug = typed_id(_SPACE.sub("", text)).rpartition(".")
        goal = self._folded.get(goal, goal)
        own = self._slugs_of_goal.get(goal)
        if own:
            close = self.suggest(slug, own)
            metrics = self._of_goal(goal.casefold())
            return f"{goal}.{close}" if close else metrics[0] if len(metrics) == 1 else ""
        slugs, labels = self._slugs_and_labels
        found = self._by_slug.get(self.suggest(slug or goal, slugs))
        found = found or self._by_label.get(self.suggest(fold(text), labels))
        return found[0] if found and len(found) == 1 else ""

    # What is asked for each wrong name of a file, and there may be a million of them, is gathered once.

    @cached_property
    def _office_names(self) -> dict[str, str]:
        return {name: o.name for o in self.catalogue.offices for name in (o.id, o.name, *o.aliases)}

    @cached_property
    def _offices_known(self) -> tuple[str, ...]:
        return tuple(self._office_names)

    @cached_property
    def _slugs_of_goal(self) -> dict[str, tuple[str, ...]]:
        ids = (identity.rpartition(".") for identity in sorted(self.metric_ids))
        return {goal: tuple(slugs) for goal, slugs in _listed((goal, slug) for goal, _, slug in ids).items()}

    @cached_property
    def _slugs_and_labels(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        return tuple(self._by_slug), tuple(self._by_label)

    def suggest(self, text: str, known: tuple[str, ...]) -> str:
        """The known word most like a wrong one; "" when none is, and in a file full of wrong words."""
        key = (text[:80], known)
        if key not in self._suggested:
            if len(self._suggested) >= SUGGESTIONS:
                return ""
            self._suggested[key] = nearest(text, known)
        return self._suggested[key]

    def known(self, column: str) -> tuple[str, ...]:
        """Names to suggest from."""
        values = (v for d in self.catalogue.dimensions if d.id == column for v in d.values)
        return tuple(dict.fromkeys(name for v in values for name in (v.id, v.label, *v.aliases)))


def _listed(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    index: dict[str, list[str]] = {}
    for name, identity in pairs:
        index.setdefault(name, []).append(identity)
    return index


def _index(named: Iterable[tuple[str, Iterable[str]]]) -> dict[str, set[str]]:
    index: dict[str, set[str]] = {}
    for identity, names in named:
        for name in names:
            index.setdefault(fold(name), set()).add(identity)
    return index


def _one(index: dict[str, set[str]], text: str) -> Match:
    found = index.get(fold(text), set())
    if len(found) == 1:
        return Match(next(iter(found)))
    return Match(candidates=tuple(sorted(found)))
