"""What is said beside the list of what is outstanding: by when, of earlier years, and whom nobody can ask."""

from collections.abc import Iterator

from kassel_integration.analysis.owed_by import Owed
from kassel_integration.model.catalogue import Catalogue, Office
from kassel_integration.views.basis import Basis
from kassel_integration.views.values import Day, Joined, Sentence, Value, sentence


def missing_notes(owed: Owed, basis: Basis) -> tuple[Value, ...]:
    """The sentences below the tables."""
    dated = (*_state(owed), *_dates(owed), *_earlier(owed, basis), *_impossible(owed))
    return (*dated, *_people(owed, basis.catalogue), *_data(basis))


def missing_meta(owed: Owed, basis: Basis) -> dict[str, object]:
    """The same for programs."""
    told = {key: value for key, value in basis.meta().items() if key not in ("method", "without_assumptions")}
    return told | {
        "on": owed.on.isoformat(),
        "years": list(owed.asked),
        "due": {str(year): day.isoformat() for year, day in owed.due.items() if year in owed.asked},
        "outstanding": len(owed.outstanding),
        "overdue": len(owed.overdue),
        "outstanding_earlier": {str(year): number for year, number in owed.earlier_years.items()},
        "not_applicable": {str(year): list(ids) for year, ids in owed.impossible.items()},
        "never_delivered": [office.id for office in owed.silent],
        "ended_offices": [
            {"id": o.id, "until": o.until, "successor": o.successor or None} for o in _ended(owed, basis.catalogue)
        ],
    }


def _state(owed: Owed) -> Iterator[Value]:
    if not owed.items:
        yield Sentence("notes.nothing_expected")
    elif not owed.outstanding:
        yield Sentence("missing.all_there")


def _dates(owed: Owed) -> Iterator[Value]:
    """By when, and that a year without a day is looked at once it is over."""
    yield sentence("missing.on", on=Day(owed.on.isoformat()))
    for year in owed.asked:
        due, passed = owed.due.get(year), year in owed.passed
        if due is not None:
            yield sentence(f"missing.due_{'passed' if passed else 'ahead'}", year=year, due=Day(due.isoformat()))
        else:
            yield sentence(f"missing.no_due_{'passed' if passed else 'ahead'}", year=year)


def _earlier(owed: Owed, basis: Basis) -> Iterator[Value]:
    found = owed.earlier_years
    if found:
        counts = Joined(tuple(sentence("missing.of_year", year=y, number=n) for y, n in found.items()), ", ")
        years = ",".join(map(str, found))
        yield sentence("missing.earlier", counts=counts, years=years, data=basis.folder.option)


def _impossible(owed: Owed) -> Iterator[Value]:
    for year, ids in owed.impossible.items():
        yield sentence("missing.not_applicable", year=year, metrics=", ".join(ids))


def _people(owed: Owed, catalogue: Catalogue) -> Iterator[Value]:
    if owed.silent:
        yield sentence("missing.silent", offices=Joined(tuple(office.name for office in owed.silent), "; "))
    nobodys = {item.goal.id for item in owed.outstanding if item.office is None}
    if nobodys:
        yield sentence("missing.nobodys", goals=", ".join(g.id for g in catalogue.goals if g.id in nobodys))
    names = {office.id: office.name for office in catalogue.offices}
    for office in _ended(owed, catalogue):
        key = "missing.ended" if office.successor else "missing.ended_alone"
        follows = names.get(office.successor, "")
        yield sentence(key, office=office.name, until=office.until, follows=follows)


def _ended(owed: Owed, catalogue: Catalogue) -> tuple[Office, ...]:
    """The offices that were in charge of a goal and are not in the last year that is asked for."""
    used = {office for goal in catalogue.goals for office in goal.ever}
    return tuple(o for o in catalogue.offices if o in used and o.until is not None and o.until < owed.asked[-1])


def _data(basis: Basis) -> tuple[Value, ...]:
    return (sentence("missing.data", data=basis.data()), *basis.left_out())
