"""Ways to every goal: by progress, by office, by reservation, and by a keyword, which is what a metric is called."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from kassel_integration.analysis.goal_status import GoalStatus
from kassel_integration.model.catalogue import Office
from kassel_integration.views.headline import RESERVATIONS
from kassel_integration.views.signs import css_class, signed, words_of
from kassel_integration.views.values import Joined, Sentence, Value, Word, sentence


@dataclass(frozen=True, slots=True)
class WayTo:
    """A goal that is reached: its number, its name, its status, who is in charge; whether it became worse or better.

    Plans give their goals no names, so the first of its metrics lends one; without metrics it is the whole goal.
    """

    id: str
    name: str
    status: Word
    offices: Value
    moved: Value


@dataclass(frozen=True, slots=True)
class Way:
    """Goals that have a status or an office in common; `id` names the place of their list."""

    id: str
    title: Value
    goals: tuple[WayTo, ...]


@dataclass(frozen=True, slots=True)
class Keyword:
    """What a metric is called, and the goal it belongs to; a goal without metrics lends its own words."""

    text: str
    goal: str


@dataclass(frozen=True, slots=True)
class Reserved:
    """A reservation with the numbers of the goals that are judged with it, by their status."""

    title: Value
    goals: tuple[tuple[Word, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Ways:
    """All of them; `register` has the keywords by their first letter."""

    by_status: tuple[Way, ...]
    by_office: tuple[Way, ...]
    by_reservation: tuple[Reserved, ...]
    register: tuple[tuple[str, tuple[Keyword, ...]], ...]


def ways_to(goals: list[GoalStatus], offices: Iterable[Office], moved: Mapping[str, Value]) -> Ways | None:
    """The ways to several goals; None where there are not several. Lists without goals are left out.

    `moved` says of a goal, by its id, that it became worse or better.
    """
    if len(goals) < 2:
        return None
    states = words_of("progress", dict.fromkeys(s.progress for s in sorted(goals, key=_rank)))
    by_status = ((css_class(w), w, [s for s in goals if s.progress == w.word]) for w in states)
    by_office = ((f"o-{o.id}", o.name, [s for s in goals if o in s.goal.offices]) for o in offices)
    nobody = ("o-none", Sentence("labels.group.no_office"), [s for s in goals if not s.goal.offices])
    return Ways(
        by_status=tuple(_lists(by_status, moved)),
        by_office=tuple(_lists((*by_office, nobody), moved)),
        by_reservation=tuple(_reserved(goals)),
        register=tuple((letter, tuple(found)) for letter, found in groupby(_keywords(goals), _letter)),
    )


def _rank(s: GoalStatus) -> int:
    return list(type(s.progress)).index(s.progress)


def _lists(found: Iterable[tuple[str, Value, list[GoalStatus]]], moved: Mapping[str, Value]) -> Iterator[Way]:
    for name, title, goals in found:
        if goals:
            yield Way(f"w-{name}", title, tuple(_way_to(s, moved) for s in goals))


def _reserved(goals: list[GoalStatus]) -> Iterator[Reserved]:
    for mark in RESERVATIONS:
        found = [s for s in goals if s.progress.judged and mark in s.evidence.marks]
        if found:
            states = words_of("progress", dict.fromkeys(s.progress for s in sorted(found, key=_rank)))
            numbers = ((w, tuple(s.goal.id for s in found if s.progress == w.word)) for w in states)
            yield Reserved(sentence(f"headline.on.{mark}", count=len(found)), tuple(numbers))


def _way_to(s: GoalStatus, moved: Mapping[str, Value]) -> WayTo:
    offices = Joined(tuple(o.name for o in s.goal.offices), "; ") if s.goal.offices else None
    return WayTo(s.goal.id, _texts(s)[0], signed("progress", s.progress), offices, moved.get(s.goal.id))


def _keywords(goals: list[GoalStatus]) -> list[Keyword]:
    found = dict.fromkeys((text, s.goal.id) for s in goals for text in _texts(s))
    return [Keyword(*each) for each in sorted(found, key=lambda pair: _in_dictionary(pair[0]))]


def _texts(s: GoalStatus) -> tuple[str, ...]:
    return tuple(m.metric.label for m in s.every) or (s.goal.text,)


def _letter(keyword: Keyword) -> str:
    """The letter a keyword is filed under; what begins with none comes under a sign of its own."""
    first = _in_dictionary(keyword.text)[:1].upper()
    return first if first.isalpha() else "#"


def _in_dictionary(text: str) -> str:
    """The order of DIN 5007-1: umlauts as their vowels, case and signs in front are ignored."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c)).lstrip("„“”\"'»«‚‘’( ")
