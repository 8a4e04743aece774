"""The entries: each module has `seeds()`, `WORDS` for the dictionary, `LONGEST` bytes of an input,
and `prepare(folder)`, which gives the trial.

A trial takes bytes and raises where something does not hold; it takes any bytes.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

# The rooms in whose lines each entry looks for something new; to watch all of them costs speed.
WATCHED = {
    "reader": ("source", "checking", "rules"),
    "catalogue": ("source", "checking", "rules", "model"),
    "settings": ("source",),
    "sources": ("source", "checking"),
    "renderers": ("render", "views"),
}
NAMES = tuple(WATCHED)
TOP = Path(__file__).resolve().parents[3]
MUSEUM = TOP / "src" / "kassel_integration" / "museum"
Trial = Callable[[bytes], None]


class Entry(Protocol):
    """What each module of this folder has."""

    WORDS: tuple[str, ...]
    LONGEST: int

    def seeds(self) -> Iterator[bytes]:
        """Inputs to begin with."""
        ...

    def prepare(self, folder: Path) -> Trial:
        """What is loaded once, and the trial; files go to `folder`."""
        ...


def entry(name: str) -> Entry:
    """The entry of a name."""
    return cast(Entry, import_module(f"fuzz.entries.{name}"))
