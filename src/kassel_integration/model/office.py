"""Who is responsible for goals, and who was or will be: offices are founded, closed and succeeded by others."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to ask: told by `offices` to those who collect figures, and never in the report."""

    name: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Office:
    """Who is responsible: a stable id, the name as printed in the concept, other names in use.

    `since` and `until` are its first and last year, None where they do not matter; `successor` is the id of the office
    that is responsible from the year after.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    contact: Contact | None = None
    since: int | None = None
    until: int | None = None
    successor: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """The years in which an office is responsible for a goal, both included; None: no limit."""

    office: Office
    first: int | None = None
    last: int | None = None

    def covers(self, year: int) -> bool:
        """True for a year of it."""
        return (self.first is None or year >= self.first) and (self.last is None or year <= self.last)


def terms_of(named: Iterable[Office], known: Mapping[str, Office]) -> tuple[Term, ...]:
    """Who is responsible when, of the offices a goal names, those before and those after them; () if always the named.

    What is `known` has been checked: an office with a successor has a last year, and there is no circle.
    """
    offices = tuple(named)
    if all(office.since is office.until is None for office in offices):
        return ()
    return tuple(dict.fromkeys(t for o in offices for t in (*_before(o, known), *_from(o, o.since, known))))


def _from(office: Office, first: int | None, known: Mapping[str, Office]) -> Iterator[Term]:
    yield Term(office, first, office.until)
    if office.until is not None and office.successor:
        yield from _from(known[office.successor], office.until + 1, known)


def _before(office: Office, known: Mapping[str, Office]) -> Iterator[Term]:
    if office.since is None:
        return
    for earlier in known.values():
        if earlier.successor == office.id:
            yield from _before(earlier, known)
            yield Term(earlier, earlier.since, office.since - 1)
