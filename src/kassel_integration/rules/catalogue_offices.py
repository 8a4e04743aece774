"""What must hold of the lives of offices: one follows another without a gap, and no goal is left alone."""

from collections.abc import Iterator

from kassel_integration.diagnostics import DataPath, Key, codes
from kassel_integration.model.fitting import ADD_UP
from kassel_integration.rules.catalogue_meant import id_meant
from kassel_integration.rules.catalogue_parts import (
    CatalogueFinding,
    Plain,
    goals,
    inner,
    mapping,
    metrics,
    names,
    text,
)


def possible_lives(plain: Plain) -> Iterator[CatalogueFinding]:
    """An office ends after it began, and its successor is there from the year after its last one."""
    offices = {text(office, "id"): office for _, office in inner(plain, "offices")}
    last = _year(mapping(mapping(plain, "concept"), "period"), "last")
    named = {name for path, goal in goals(plain) for _, name in names(goal, "offices", path)}
    for path, office in inner(plain, "offices"):
        name, since, until = text(office, "id"), _year(office, "since"), _year(office, "until")
        if since is not None and until is not None and until < since:
            yield _wrong((*path, "until"), name, "order", since)
        elif "successor" in office and office["successor"] is not None:
            yield from _succession(path, office, offices)
        elif until is not None and last is not None and until < last and _needed(name, named, offices):
            yield _wrong((*path, "until"), name, "alone", last)


def possible_delivery(plain: Plain) -> Iterator[CatalogueFinding]:
    """Each office reports a part only of what several share and what adds up, and a reason says that it does."""
    shared = {text(goal, "id"): len(list(names(goal, "offices", ()))) > 1 for _, goal in goals(plain)}
    for path, metric, full in metrics(plain):
        delivery, reason, kind = (text(metric, key) for key in ("delivery", "delivery_reason", "kind"))
        why = ""
        if delivery == "each":
            alone = not shared.get(full.rpartition(".")[0], True)  # an id that is none itself is said already
            why = "kind" if kind and kind not in ADD_UP else "alone" if alone else "" if reason else "no_reason"
        elif reason and delivery in ("", "lead"):
            why = "unused"
        if why:
            key = "delivery_reason" if why == "unused" else "delivery"
            yield codes.DELIVERY, (*path, key), {"value": full, "why": Key(f"phrases.delivery.{why}")}


def _succession(path: DataPath, office: Plain, offices: dict[str, Plain]) -> Iterator[CatalogueFinding]:
    name, heir, until = text(office, "id"), text(office, "successor"), _year(office, "until")
    at = (*path, "successor")
    if heir not in offices:
        yield _wrong(at, name, "unknown", heir, id_meant(heir, offices.items()))
    elif until is None:
        yield _wrong(at, name, "without_until", heir)
    elif name in _heirs(name, offices):
        yield _wrong(at, name, "circle", heir)
    else:
        begins, ends = _year(offices[heir], "since"), _year(offices[heir], "until")
        if begins is not None and begins > until + 1:
            yield _wrong(at, name, "gap", begins)
        elif ends is not None and ends <= until:
            yield _wrong(at, name, "gone", ends)


def _heirs(name: str, offices: dict[str, Plain]) -> list[str]:
    """The offices after this one, in order; each once."""
    found: list[str] = []
    while (name := text(offices.get(name, {}), "successor")) and name not in found:
        found.append(name)
    return found


def _needed(name: str, named: set[str], offices: dict[str, Plain]) -> bool:
    """True when a goal names the office or one that it has succeeded, and nothing is wrong with that."""
    until = _year(offices[name], "until") or 0
    before = [o for o in offices.values() if text(o, "successor") == name]
    if any((_year(o, "until") or 0) >= until for o in before):
        return False  # said of the one before: its successor is gone
    return name in named or any(name in _heirs(other, offices) for other in named)


def _wrong(path: DataPath, office: str, why: str, other: object, near: str = "") -> CatalogueFinding:
    values = {"value": office, "why": Key(f"phrases.office.{why}"), "other": other, "nearest": near}
    return codes.OFFICE_YEARS, path, values


def _year(part: Plain, key: str) -> int | None:
    value = part.get(key)
    return value if isinstance(value, int) and not isinstance(value, bool) else None
