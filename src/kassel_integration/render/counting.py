"""How far a long piece of work is, on a terminal: a bar with the count, the pace and the time that is left."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TimeRemainingColumn
from rich.text import Text


class _Pace(ProgressColumn):
    """How many a second."""

    def render(self, task: Task) -> Text:
        """The number, once it is known."""
        return Text(f"{task.speed:.1f}/s" if task.speed else "")


@contextmanager
def counting(total: int, stream: TextIO) -> Iterator[Callable[[], None]]:
    """Shows the bar within the block; the function that it gives counts one more."""
    console = Console(file=stream, force_terminal=True, legacy_windows=False)
    columns = (BarColumn(20), MofNCompleteColumn(), _Pace(), TimeRemainingColumn(elapsed_when_finished=True))
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=total)
        yield lambda: bar.advance(task)
