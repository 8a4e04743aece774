"""What must hold of a target: what its rule needs is there, what its rule cannot use is not, and it can be reached."""

from collections.abc import Iterator
from itertools import pairwise

from kassel_integration.diagnostics import DataPath, Key, codes
from kassel_integration.model.fitting import ABOUT, AGAINST, FROM_A_BASELINE, NEEDS, OF_A_RULE, USES, rule_fits
from kassel_integration.rules.catalogue_parts import (
    CatalogueFinding,
    LocatedPart,
    Plain,
    inner,
    mapping,
    metrics,
    number_of,
    targets,
    text,
    year_of,
)


def complete_targets(plain: Plain) -> Iterator[CatalogueFinding]:
    """A target has the value and the year its rule needs."""
    for path, target, metric, full in targets(plain):
        rule = text(target, "rule")
        for key in NEEDS.get(rule, ()):
            if target.get(key) is None and rule_fits(rule, text(metric, "kind")):
                yield codes.TARGET_INCOMPLETE, path, {"value": full, "rule": rule, "needs": key}


def rule_fits_kind(plain: Plain) -> Iterator[CatalogueFinding]:
    """`done` belongs to milestones, rules about numbers to everything else, `happened` to what adds up over years."""
    for path, target, metric, full in targets(plain):
        kind, rule = text(metric, "kind"), text(target, "rule")
        if not rule_fits(rule, kind):
            yield codes.RULE_AND_KIND, (*path, "rule"), {"value": full, "rule": rule, "kind": kind}


def usable_keys(plain: Plain) -> Iterator[CatalogueFinding]:
    """A target has no key that its rule cannot use, and no basis of a part that it does not have."""
    for path, target, metric, full in targets(plain):
        rule = text(target, "rule")
        uses = [key for key in USES.get(rule, OF_A_RULE) if key != "value" or metric.get("kind") != "milestone"]
        if not rule_fits(rule, text(metric, "kind")):
            continue
        allowed = [*uses, *(basis for basis, part in ABOUT.items() if part in uses and target.get(part) is not None)]
        known: object = ", ".join(allowed) or Key("phrases.limit.none")
        for key in (*OF_A_RULE, *ABOUT):
            if key not in allowed and target.get(key) not in (None, []):
                yield codes.UNUSED_KEY, (*path, key), {"key": key, "value": full, "rule": rule, "allowed": known}


def rule_fits_direction(plain: Plain) -> Iterator[CatalogueFinding]:
    """A rule does not ask for the opposite of what is better, and to hold a value one must know what is worse."""
    for path, target, metric, full in targets(plain):
        rule, direction = text(target, "rule"), text(metric, "direction")
        against = rule in AGAINST.get(direction, ())
        if against or (rule == "change" and _other_way(target, direction)):
            values: dict[str, object] = {"value": full, "rule": rule, "direction": direction}
            yield codes.RULE_AND_DIRECTION, (*path, "rule"), values


def _other_way(target: Plain, direction: str) -> bool:
    """True when a change goes where it is not better."""
    value = number_of(target, "value")
    return value is not None and ((value < 0 and direction == "up") or (value > 0 and direction == "down"))


def possible_changes(plain: Plain) -> Iterator[CatalogueFinding]:
    """A change is one, and nothing can fall by more than all of it."""
    for path, target, _, full in targets(plain):
        value = number_of(target, "value")
        if text(target, "rule") == "change" and value is not None and (value == 0 or value < -100):
            why = Key(f"phrases.change.{'none' if value == 0 else 'below_nothing'}")
            yield codes.IMPOSSIBLE_CHANGE, (*path, "value"), {"value": full, "change": value, "why": why}


def possible_years(plain: Plain) -> Iterator[CatalogueFinding]:
    """A target is due after plan and baseline begin; interim values come in order between baseline and due year."""
    concept = mapping(plain, "concept")
    first, last = (year_of(mapping(concept, "period"), end) for end in ("first", "last"))
    baseline = year_of(concept, "baseline_year")
    baseline = None if baseline and last and baseline > last else baseline  # which is said already
    for path, target, metric, full in targets(plain):
        rule, own = text(target, "rule"), year_of(mapping(metric, "baseline"), "year")
        due, begins = year_of(target, "by") if "by" in USES.get(rule, ()) else None, own or baseline
        said = own is not None and target is metric.get("target")  # of a baseline of its own, which is the wrong one
        if first and due and due < first:
            yield _impossible((*path, "by"), full, due, "before_plan", first)
        elif rule in FROM_A_BASELINE and begins and due and due < begins and not said:
            yield _impossible((*path, "by"), full, due, "not_after_baseline", begins)
        else:  # interim values cannot be right where the due year is not
            yield from _interim_years(_interim(target, path), full, begins, due)


def _interim_years(
    steps: list[LocatedPart], metric: str, baseline: int | None, due: int | None
) -> Iterator[CatalogueFinding]:
    before, why = baseline, "not_after_baseline"
    for path, step in steps:
        year = year_of(step, "by")
        if year is None:
            continue
        if before is not None and year <= before:
            yield _impossible((*path, "by"), metric, year, why, before)
            continue
        if due is not None and year >= due:
            yield _impossible((*path, "by"), metric, year, "not_before_due", due)
        before, why = year, "not_in_order"


def _impossible(path: DataPath, metric: str, year: int, why: str, other: int) -> CatalogueFinding:
    values = {"value": metric, "year": year, "why": Key(f"phrases.year.{why}"), "other": other}
    return codes.IMPOSSIBLE_YEAR, path, values


def possible_interim_values(plain: Plain) -> Iterator[CatalogueFinding]:
    """Each interim value is nearer to the target than the one before it, and none is at the target or beyond."""
    for path, target, _, full in targets(plain):
        rule, aim = text(target, "rule"), number_of(target, "value")
        if rule not in ("at_least", "at_most", "change") or (not aim and (aim is None or rule == "change")):
            continue
        sign = 1 if rule == "at_least" or (rule == "change" and aim > 0) else -1
        found = [(at, value) for at, step in _interim(target, path) if (value := number_of(step, "value")) is not None]
        beyond = {at for at, value in found if (aim - value) * sign <= 0}
        back = {at: before for (_, before), (at, value) in pairwise(found) if (value - before) * sign <= 0}
        for at, value in found:
            other = aim if at in beyond else back.get(at)
            if other is not None:
                why = Key(f"phrases.interim.{'beyond' if at in beyond else 'back'}")
                values = {"value": full, "interim": value, "why": why, "limit": other}
                yield codes.IMPOSSIBLE_INTERIM, (*at, "value"), values


def known_beginnings(plain: Plain) -> Iterator[CatalogueFinding]:
    """Years count from a year of the plan, or (`every_year`) from a milestone of the catalogue other than itself."""
    period = mapping(mapping(plain, "concept"), "period")
    first, last = year_of(period, "first"), year_of(period, "last")
    milestones = tuple(full for _, metric, full in metrics(plain) if metric.get("kind") == "milestone")
    for path, target, _, full in targets(plain):
        rule, begins = text(target, "rule"), target.get("from")
        if begins is None or "from" not in USES.get(rule, ()):
            continue
        of_a_milestone = rule == "every_year" and begins in milestones and begins != full
        of_a_year = isinstance(begins, int) and (not first or not last or first <= begins <= last)
        if not of_a_milestone and not of_a_year:
            wanted = Key(f"phrases.beginning.{'year_or_milestone' if rule == 'every_year' else 'year'}")
            values = {"value": full, "from": str(begins)[:80], "wanted": wanted, "first": first, "last": last}
            yield codes.UNKNOWN_BEGINNING, (*path, "from"), values


def _interim(target: Plain, path: DataPath) -> list[LocatedPart]:
    """The interim values of a rule that can use them, each with its path."""
    return list(inner(target, "interim", path)) if "interim" in USES.get(text(target, "rule"), ()) else []
