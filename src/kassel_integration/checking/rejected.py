"""Rows that are not taken, by file: every answer counts what it leaves out."""

from dataclasses import dataclass, field

MAX_RUNS = 200  # of lines kept for a file; the count is exact all the same


def add_line(runs: list[tuple[int, int]], line: int) -> None:
    """Put a line at the end of runs of lines, (first, last) each."""
    if runs and line == runs[-1][1] + 1:
        runs[-1] = (runs[-1][0], line)
    elif len(runs) < MAX_RUNS and (not runs or line != runs[-1][1]):
        runs.append((line, line))


@dataclass(slots=True)
class RejectedRows:
    """How many rows of a file were not taken, and their lines; `whole`: nothing of it could be read as rows."""

    file: str
    count: int = 0
    runs: list[tuple[int, int]] = field(default_factory=list)
    whole: bool = False


class Rejections:
    """The rejected rows of all files of a run."""

    def __init__(self) -> None:
        self._files: dict[str, RejectedRows] = {}

    def add(self, file: str, line: int) -> None:
        """A row that is not taken."""
        found = self._of(file)
        found.count += 1
        add_line(found.runs, line)

    def join(self, others: "Rejections") -> None:
        """Add those of other files."""
        self._files.update(others._files)

    def whole(self, file: str) -> None:
        """A file of which no row can be taken."""
        self._of(file).whole = True

    def _of(self, file: str) -> RejectedRows:
        return self._files.setdefault(file, RejectedRows(file))

    def all(self) -> tuple[RejectedRows, ...]:
        """The files of which something was rejected, in the order in which they were checked."""
        return tuple(self._files.values())
