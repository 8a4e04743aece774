"""Small drawings of signs: a course as a line of blocks, counts as a bar."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

BAR = 10  # signs in a bar
_BLOCKS = "▁▂▃▄▅▆▇█"


def sparkline(points: Mapping[int, Decimal], years: Sequence[int]) -> str:
    """One sign per year; a year without a number stays a gap."""
    if not points:
        return ""
    low, high = min(points.values()), max(points.values())
    span = high - low
    top = len(_BLOCKS) - 1
    signs = {y: _BLOCKS[int((v - low) / span * top)] if span else _BLOCKS[top // 2] for y, v in points.items()}
    return "".join(signs.get(year, " ") for year in years).rstrip()


def bar(counts: Sequence[tuple[str, int]]) -> str:
    """Counts of signs as a bar, largest remainders rounded up, so that it is always full and no sign vanishes."""
    present = {sign: n for sign, n in counts if n}
    if not present:
        return ""
    size = sum(present.values())
    exact = {sign: n * BAR / size for sign, n in present.items()}
    wide = {sign: max(1, int(share)) for sign, share in exact.items()}
    while sum(wide.values()) < BAR:
        wide[max(exact, key=lambda sign: exact[sign] - wide[sign])] += 1
    while sum(wide.values()) > BAR:
        shrinkable = [sign for sign in wide if wide[sign] > 1]
        wide[max(shrinkable, key=lambda sign: wide[sign] - exact[sign])] -= 1
    return "".join(sign * n for sign, n in wide.items())
