"""Lines as paths of SVG, as short as they can be written: a place to begin at, then steps."""

from collections.abc import Iterable
from itertools import pairwise

Place = tuple[int, int]


def line_through(places: Iterable[Place]) -> str:
    """A line through places; a single one is a line of no length, which has a dot and nothing else."""
    (x, y), *others = at = list(places)
    steps = " ".join(f"{b[0] - a[0]} {b[1] - a[1]}" for a, b in pairwise(at)) if others else ""
    return f"M{x} {y}l{steps}".replace(" -", "-") if others else f"M{x} {y}h0"
