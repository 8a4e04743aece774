"""Whether a sent figure may take the place of what is stored: whose it is, and what needs a revision."""

from dataclasses import dataclass

from kassel_integration.diagnostics import Code, Key, codes
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import Implementation, Measurement

Refusal = tuple[Code, dict[str, object]]
# A change of these is a change of the figure; of the others (as-of day, source, note) it is one of what is said of it.
FIGURE = ("value", "numerator", "denominator", "flag", "stands_for")
_OPEN = (Flag.PROVISIONAL, Flag.ESTIMATED, Flag.LATER)


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms an import takes figures: `office` is the one named for all of them.

    "" is no office, as with official statistics; with None it was not said. `frozen` years, and figures that were
    final, change only with `revise`.
    """

    catalogue: Catalogue
    office: str | None = None
    frozen: frozenset[int] = frozenset()
    revise: bool = False


def refusal(sent: Measurement, old: Measurement | None, terms: Terms) -> Refusal | None:
    """Why a sent figure that differs from the stored one (None: there is none) is not taken; None if it is."""
    return _office(sent, terms) or (_stored(sent, old, terms.catalogue) if old else None) or _revision(sent, old, terms)


def _office(sent: Measurement, terms: Terms) -> Refusal | None:
    """Whose figure it is must be known, and it must be theirs to report."""
    if not sent.office:
        return (codes.WHOSE_FIGURE, {}) if terms.office is None else None
    if terms.office is not None and sent.office != terms.office:
        asked: object = _name(terms.office, terms.catalogue) if terms.office else Key("labels.group.no_office")
        return codes.NOT_THE_NAMED, {"value": _name(sent.office, terms.catalogue), "asked": asked}
    goal = terms.catalogue.goal_of(sent.metric)
    in_charge = goal.responsible(sent.year) if goal else ()
    if any(office.id == sent.office for office in in_charge):
        return None
    responsible: object = ", ".join(office.name for office in in_charge) or Key("labels.group.no_office")
    values = {"office": _name(sent.office, terms.catalogue), "metric": sent.metric, "year": sent.year}
    return codes.NOT_ITS_METRIC, {**values, "responsible": responsible}


def _stored(sent: Measurement, old: Measurement, catalogue: Catalogue) -> Refusal | None:
    """What another office reported stays, and so does an office's own figure beside an official one."""
    if not old.office or old.office == sent.office:
        return None
    values: dict[str, object] = {
        "metric": sent.metric,
        "year": sent.year,
        "stored": said(old),
        "office": _name(old.office, catalogue),
    }
    if not sent.office:
        return codes.OWN_FIGURE_STAYS, values
    goal = catalogue.goal_of(sent.metric)
    in_charge = goal.responsible(sent.year) if goal else ()
    lead: object = in_charge[0].name if in_charge else Key("labels.group.no_office")
    return codes.REPORTED_BY_OTHER, {**values, "lead": lead}


def _revision(sent: Measurement, old: Measurement | None, terms: Terms) -> Refusal | None:
    if terms.revise:
        return None
    if sent.year in terms.frozen:
        return codes.FROZEN_YEAR, {"metric": _called(sent, terms.catalogue), "year": sent.year}
    if old is None or not is_revision(old, sent):
        return None
    values = {"metric": _called(sent, terms.catalogue), "year": sent.year, "before": said(old), "now": said(sent)}
    return codes.NEEDS_REVISE, values


def is_revision(old: Measurement, sent: Measurement) -> bool:
    """True when a figure that was final, an office's own and what was asked for becomes another one."""
    if is_replacement(old, sent) or old.flag in _OPEN:
        return False
    return any(getattr(old, name) != getattr(sent, name) for name in FIGURE)


def is_replacement(old: Measurement, sent: Measurement) -> bool:
    """True when an office's own figure comes for an official one, or what was asked for comes for a stand-in."""
    return bool((sent.office and not old.office) or (old.stands_for and not sent.stands_for))


def said(m: Measurement) -> object:
    """A value as a message says it: with its flag, or why it is missing."""
    if isinstance(m.value, Implementation):
        return Key(f"labels.implementation.{m.value}")
    return Key(f"labels.flag.{m.flag}") if m.value is None else m.value


def _called(m: Measurement, catalogue: Catalogue) -> str:
    """The metric, and of a breakdown which part of it."""
    labels = [
        value.label
        for dimension, part in zip(catalogue.dimensions, m.cell, strict=False)
        for value in dimension.values
        if value.id == part
    ]
    return f"{m.metric} ({', '.join(labels)})" if labels else m.metric


def _name(office: str, catalogue: Catalogue) -> str:
    return next((each.name for each in catalogue.offices if each.id == office), office)
