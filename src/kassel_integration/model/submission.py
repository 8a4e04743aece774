"""What was taken in: a submission, which is one sent file, and each figure it brought or changed."""

from dataclasses import dataclass
from datetime import datetime

from kassel_integration.model.measurement import Measurement


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A figure as it was before (None: there was none) and as it is since; `new.line` is its line in the sent file."""

    old: Measurement | None
    new: Measurement


@dataclass(frozen=True, slots=True)
class Submission:
    """A sent file that changed or confirmed something, by its name; `received`: when it was taken in, in UTC.

    `offices` are ids, none for figures of no office. `new`, `changed`, `unchanged`, `left` are numbers of rows.
    """

    id: str
    received: datetime
    file: str
    sha256: str
    offices: tuple[str, ...]
    years: tuple[int, ...]
    new: int
    changed: int
    unchanged: int
    left: int
