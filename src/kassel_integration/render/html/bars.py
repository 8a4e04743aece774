"""Places counts on a bar: for each that is not zero its word, start, width and middle, in percent."""

from collections.abc import Sequence

from kassel_integration.views.values import Word

GAP = 0.5  # percent between two parts


def bar_parts(counts: Sequence[tuple[Word, int]]) -> list[tuple[Word, str, str, str]]:
    """The parts of a bar, in order; none without counts."""
    size = sum(n for _, n in counts)
    parts, start = [], 0.0
    for word, n in counts:
        wide = 100 * n / size if size else 0
        if n:
            parts.append((word, f"{start:.2f}", f"{max(wide - GAP, 0.3):.2f}", f"{start + wide / 2:.2f}"))
        start += wide
    return parts
