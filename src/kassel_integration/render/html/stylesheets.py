"""The stylesheets of every page: what all share, in the order in which the later rule wins, without its spaces."""

import re
from collections.abc import Iterable
from pathlib import Path

TEMPLATES = Path(__file__).resolve().parent / "templates"
SHARED = ("base.css", "layout.css", "marks.css", "goal.css", "chart.css", "print.css")
_COMMENTS = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACES = re.compile(r"\s*([{};,])\s*|(?<=[\w-]):\s+")
_AXES = re.compile(r"(?<=\.)(?:progress|implementation|coverage)-")


def stylesheet(*own: str) -> str:
    """The text of what all pages share, then of `own`, the files of one page."""
    return "\n".join(_short((TEMPLATES / name).read_text(encoding="utf-8")) for name in (*SHARED, *own))


def _short(style: str) -> str:
    closed = _SPACES.sub(lambda found: found[1] or ":", _COMMENTS.sub("", style)).replace(";}", "}")
    return _AXES.sub(lambda found: short_class(found[0]), closed).strip()


def short_class(name: str) -> str:
    """How a page writes the class of a word, a thousand times: the first letter stands for its axis."""
    axis, _, word = name.partition("-")
    return f"{axis[0]}-{word}"


def places(used: Iterable[str]) -> str:
    """What places are, each a letter and the percent of the way: a dot (p), the one before (q), total (t), target (z).

    No element may have a style of its own, so the page's policy says, and a drawing in every row would be five times
    as large.
    """
    return "".join(f".{place}{{--{place[0]}:{place[1:]}%}}" for place in sorted(used))
