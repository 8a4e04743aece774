"""Jobs on any executor of concurrent.futures, a bounded number at a time; results come in the order of the jobs.

Of a worker that is lost the jobs are done again. A job that is lost each time is done alone at last, and given up if it
takes its worker with it then, too: so it is known which one it was.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from dataclasses import dataclass
from itertools import islice
from typing import Generic, NamedTuple, TypeVar

J = TypeVar("J")
R = TypeVar("R")
MOST_TRIES = 3
# How an executor says that a worker is gone, beside BrokenExecutor: Dask's scheduler gives a job up at last.
_LOST = ("KilledWorker", "CommClosedError")


class Team(NamedTuple):
    """`hire` makes an executor; `ahead`: how many jobs may be given out at a time."""

    hire: Callable[[], Executor]
    ahead: int


@dataclass(slots=True)
class _Given(Generic[J, R]):
    """A job, and what its worker will give; None while it is in nobody's hands."""

    job: J
    future: "Future[R] | None" = None


class _InOrder(Generic[J, R]):
    def __init__(self, team: Team, work: Callable[[J], R]) -> None:
        self._team, self._work = team, work
        self._executor = team.hire()
        self._given: deque[_Given[J, R]] = deque()

    def results(self, jobs: Iterable[J], lost: Callable[[J], R]) -> Iterator[R]:
        rest, tries = iter(jobs), 0
        self._given.extend(map(_Given, islice(rest, self._team.ahead)))
        while self._given:
            first = self._given[0]
            if first.future is None:
                self._give_out(1 if tries == MOST_TRIES - 1 else self._team.ahead)
            result, tries = self._result(first), tries + 1
            if result is None:
                self._hire_anew()
                if tries < MOST_TRIES:
                    continue
            self._given.popleft()
            self._given.extend(map(_Given, islice(rest, 1)))
            tries = 0
            yield result if result is not None else lost(first.job)
            self._give_out(self._team.ahead)

    def _give_out(self, most: int) -> None:
        for each in islice(self._given, most):
            if each.future is None:
                try:
                    each.future = self._executor.submit(self._work, each.job)
                except BrokenExecutor as error:  # by a job that was given out before
                    each.future = Future()
                    each.future.set_exception(error)

    def _result(self, given: _Given[J, R]) -> R | None:
        """The result; None where the worker was lost."""
        assert given.future is not None
        try:
            return given.future.result()
        except Exception as error:
            if isinstance(error, BrokenExecutor) or type(error).__name__ in _LOST:
                return None
            raise

    def _hire_anew(self) -> None:
        self.end()
        self._executor = self._team.hire()
        for each in self._given:
            if each.future is not None and not _has_result(each.future):
                each.future = None

    def end(self) -> None:
        """Let the workers go; what is not begun is not done."""
        for each in self._given:  # not every executor cancels at its shutdown
            if each.future is not None:
                each.future.cancel()
        self._executor.shutdown(wait=False)


def in_order(team: Team, work: Callable[[J], R], jobs: Iterable[J], lost: Callable[[J], R]) -> Iterator[R]:
    """The result of `work` for each job, in order; `lost` makes the result of a job that is lost MOST_TRIES times."""
    running = _InOrder[J, R](team, work)
    try:
        yield from running.results(jobs, lost)
    finally:
        running.end()


def _has_result(future: "Future[R]") -> bool:
    return future.done() and not future.cancelled() and future.exception() is None
