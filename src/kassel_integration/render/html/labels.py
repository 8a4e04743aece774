"""Places the texts of a drawing so that none covers another or leaves it; what finds no room is left out.

How wide a text is depends on the reader's fonts: what is reckoned with here is a wide one, so that others have more
room. A text is placed by its middle in most kinds, by its end or beginning in some.
"""

from dataclasses import dataclass
from functools import lru_cache

Box = tuple[float, float, float, float]  # left, top, right, bottom

_WIDTHS = {**dict.fromkeys("0123456789", 0.7), **dict.fromkeys(".,:;'|il/()", 0.42), **dict.fromkeys("mwMW−+", 0.96)}
_ABOVE, _BELOW = 0.8, 0.24  # how far letters reach from their line, in parts of their size
APART = 2


@dataclass(frozen=True, slots=True)
class Label:
    """A text of a `kind` at a place; `anchor` is "start", "middle" or "end"."""

    kind: str
    x: float
    y: float
    text: str
    anchor: str = "middle"
    size: float = 12

    @property
    def box(self) -> Box:
        """What it covers at most."""
        wide = width(self.text, self.size)
        left = self.x - {"start": 0.0, "middle": wide / 2, "end": wide}[self.anchor]
        return (left, self.y - _ABOVE * self.size, left + wide, self.y + _BELOW * self.size)

    @property
    def middle(self) -> int:
        """Where its middle is."""
        left, _, right, _ = self.box
        return round((left + right) / 2)


@lru_cache(maxsize=4096)  # years and round numbers come again and again
def width(text: str, size: float) -> float:
    """How wide a text is in a wide font."""
    return size * sum(_WIDTHS.get(c, 0.78 if c.isupper() else 0.36 if c == " " else 0.66) for c in text)


def overlap(one: Box, other: Box, apart: float = 0) -> bool:
    """True when two boxes cover each other, or are nearer than `apart`."""
    return (
        one[0] < other[2] + apart
        and other[0] < one[2] + apart
        and one[1] < other[3] + apart
        and other[1] < one[3] + apart
    )


class Sheet:
    """A drawing of a certain size, with the labels that have found a place on it."""

    def __init__(self, wide: float, high: float) -> None:
        self._edge = (wide, high)
        self._taken: list[Box] = []
        self.labels: list[Label] = []

    def occupy(self, box: Box) -> None:
        """Keep labels away from what is drawn there."""
        self._taken.append(box)

    def place(self, *candidates: Label) -> bool:
        """Take the first candidate that has room; False where none has."""
        for label in candidates:
            if label.text and self._free(label.box):
                self.labels.append(label)
                self._taken.append(label.box)
                return True
        return False

    def place_all(self, *labels: Label) -> bool:
        """Take all of these, which do not cover each other, or none."""
        if not all(label.text and self._free(label.box) for label in labels):
            return False
        self.labels += labels
        self._taken += [label.box for label in labels]
        return True

    def _free(self, box: Box) -> bool:
        inside = box[0] >= 0 and box[1] >= 0 and box[2] <= self._edge[0] and box[3] <= self._edge[1]
        return inside and not any(overlap(box, other, APART) for other in self._taken)

    def texts(self) -> dict[str, list[Label]]:
        """The labels by kind, in the order in which they were placed."""
        found: dict[str, list[Label]] = {}
        for label in self.labels:
            found.setdefault(label.kind, []).append(label)
        return found
