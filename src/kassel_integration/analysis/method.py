"""What a method of computing progress is: its thresholds, its arithmetic as data, and the two questions it answers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kassel_integration.analysis.scale import Scale, Style
from kassel_integration.analysis.trajectory import Trajectory, Verdict

# What any assessment may have been computed from; the method's own inputs are published between the two.
_SHARED_NUMBERS = ("b", "v_b", "t", "v_t", "T", "tau")
_SHARED_YEARS = ("first", "word", "years", "failed", "missing")


def _nothing(_: Trajectory) -> Mapping[str, object]:
    return {}


@dataclass(frozen=True, slots=True)
class Formula:
    """Written-out arithmetic: the keys of its lines, the scale its number was put to, the key of its last line.

    `verdict` may name a value in braces, so that each word has a line of its own. In tables the number is told as the
    value `shown`, where that is another one than was put to the scale, or in the words `said` in place of a number.
    """

    lines: tuple[str, ...]
    scale: Scale[StrEnum] | None = None
    verdict: str = "verdict"
    shown: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class Method:
    """One way to judge a target that is not yet reached and not yet due, and a direction before the plan's end.

    Its words are the topic texts/*/method_NAME.py, filled from `scales` and `counts`. `formulas` are named by
    `Verdict.formula`, `inputs` are the values it publishes beside those all methods share, `styles` say how its values
    are written. `aside` adds values to the verdicts that all methods share, and `beside` names the value whose word is
    told beside every status, for example the weather of a target that was missed.
    """

    name: str
    scales: tuple[Scale[StrEnum], ...]
    formulas: Mapping[str, Formula]
    to_target: Callable[[Trajectory], Verdict]
    direction: Callable[[Trajectory], Verdict]
    inputs: tuple[str, ...] = ()
    styles: Mapping[str, Style] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)
    aside: Callable[[Trajectory], Mapping[str, object]] = _nothing
    beside: str | None = None

    @property
    def topic(self) -> str:
        """The topic of its words."""
        return f"method_{self.name.replace('-', '_')}"

    @property
    def published(self) -> tuple[str, ...]:
        """The values a status was computed from, in the order they are published in."""
        return (*_SHARED_NUMBERS, *self.inputs, *_SHARED_YEARS)
