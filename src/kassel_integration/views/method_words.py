"""The words of the methods, filled with their thresholds: one list for help, labels and explanation for the report."""

from kassel_integration.analysis.method import Method
from kassel_integration.analysis.methods import METHODS
from kassel_integration.analysis.scale import Band, Bound, Style
from kassel_integration.views.values import Joined, Number, Sentence, Value, sentence


def listed() -> Value:
    """All methods by name with a short description each, as one enumeration: a (...), b (...) or c (...)."""
    *some, last = [Joined((m.name, " (", short_name(m.name), ")"), "") for m in METHODS.values()]
    return sentence("labels.or", some=Joined(tuple(some), ", "), last=last) if some else last


def short_name(method: str) -> Sentence:
    """What a method looks at, in a word or two."""
    return Sentence(f"{METHODS[method].topic}.short")


def long_name(method: str) -> Sentence:
    """The name of a method with its description, for a report."""
    return Sentence(f"{METHODS[method].topic}.long")


def how_it_works(method: str) -> Sentence:
    """One paragraph on what a method compares and where its thresholds are."""
    return Sentence(f"{METHODS[method].topic}.how", _limits(METHODS[method]))


def number_heading(method: str) -> Sentence:
    """What the number of a method is called, above a column of it."""
    found = METHODS[method]
    return Sentence(f"{found.topic}.number.{found.scales[0].name}")


def band(found: Band, number: Value, style: Style) -> Value:
    """A number between the bounds of its band, as in `low ≤ number < high`."""
    low, high, written = found.low, found.high, Style(percent=style.percent)
    if low is None:
        return Joined((number, _less(high), Number(high.value, written))) if high else number
    if high is None:
        return Joined((number, "≥" if low.included else ">", Number(low.value, written)))
    return Joined((Number(low.value, written), _less(low), number, _less(high), Number(high.value, written)))


def _less(bound: Bound | None) -> str:
    return "≤" if bound and bound.included else "<"


def _limits(method: Method) -> dict[str, Value]:
    """Every threshold as `scale_word`, as it was declared, and the method's other counts."""
    numbers: dict[str, Value] = {
        f"{scale.name}_{name}": Number(value, Style(percent=scale.style.percent))
        for scale in method.scales
        for name, value in scale.limits.items()
    }
    return {**numbers, **method.counts}
