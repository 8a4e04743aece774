"""The goals that apply no longer: listed apart, counted nowhere."""

from collections.abc import Iterable

from kassel_integration.model.catalogue import Goal
from kassel_integration.views.values import Value, sentence


def ended_notes(goals: Iterable[Goal]) -> tuple[Value, ...]:
    """One sentence a goal: which it is, until when it applied, and why no longer."""
    return tuple(
        sentence("notes.ended", id=g.id, text=g.text, until=g.applies.until, reason=g.applies.reason)
        for g in goals
        if g.applies
    )


def ended_data(goals: Iterable[Goal]) -> dict[str, object]:
    """The same for programs; nothing where every goal applies."""
    found = [{"id": g.id, "text": g.text, **applies_data(g)} for g in goals]
    return {"no_longer_applies": found} if found else {}


def applies_data(goal: Goal) -> dict[str, object]:
    """Until when a goal applies, and why no longer."""
    return {"until": goal.applies.until, "reason": goal.applies.reason} if goal.applies else {}
