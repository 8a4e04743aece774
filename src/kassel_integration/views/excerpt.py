"""A few numbered lines of a file, around the place that matters."""

MOST_LINES = 12
MOST_SIGNS = 96
_BEFORE = 6  # lines shown above the place, where the file is longer than MOST_LINES


def numbered(text: str, line: int = 1) -> tuple[tuple[int, str], ...]:
    """At most MOST_LINES lines of `text` with their numbers, `line` (from 1) among them."""
    lines = text.removesuffix("\n").split("\n")
    start = max(0, min(line - 1 - _BEFORE, len(lines) - MOST_LINES))
    return tuple((number, cut(said)) for number, said in enumerate(lines[start : start + MOST_LINES], start + 1))


def excerpt(text: str, line: int = 1) -> tuple[str, ...]:
    """The same as `3 | the line`."""
    shown = numbered(text, line)
    wide = len(str(shown[-1][0]))
    return tuple(f"{number:>{wide}} | {said}".rstrip(" ") for number, said in shown)


def cut(line: str) -> str:
    """A line of bearable length; what was left out is announced by `…`."""
    return line if len(line) <= MOST_SIGNS else f"{line[:MOST_SIGNS]}…"


def first_difference(text: str, other: str) -> int:
    """The first line (from 1) in which two texts differ; 1 when they do not."""
    pairs = zip(text.split("\n"), other.split("\n"), strict=False)
    return next((number for number, (one, two) in enumerate(pairs, 1) if one != two), 1)
