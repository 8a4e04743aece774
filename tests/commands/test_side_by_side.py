"""Jobs side by side: results in order, few given out at a time, and a lost worker's jobs done again."""

import os
import signal
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from kassel_integration.commands.call.side_by_side import MOST_TRIES, Team, in_order
from kassel_integration.commands.call.workers import team


class Fragile(Executor):
    """Does jobs when their result is asked for; breaks as a whole when `breaks` says so of one."""

    def __init__(self, breaks: Callable[[Any], bool], log: list[str]) -> None:
        self.breaks, self.log, self.broken, self.out = breaks, log, False, 0
        log.append("hired")

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> "Future[Any]":
        if self.broken:
            raise BrokenExecutor
        self.log.append(f"given {args[0]}")
        future: Future[Any] = Future()
        if self.breaks(args[0]):
            self.broken = True
            future.set_exception(BrokenExecutor())
        else:
            future.set_result(fn(*args, **kwargs))
        return future


def double(number: int) -> int:
    return 2 * number


def lost(number: int) -> int:
    return -number


def results(breaks: Callable[[int], bool], log: list[str], ahead: int = 3) -> list[int]:
    return list(in_order(Team(lambda: Fragile(breaks, log), ahead), double, range(1, 8), lost))


def test_results_come_in_order_and_few_jobs_are_given_out() -> None:
    log: list[str] = []
    taken = in_order(Team(lambda: Fragile(lambda _: False, log), 3), double, iter(range(1, 1_000_000)), lost)
    assert [next(taken) for _ in range(3)] == [2, 4, 6]
    assert [line for line in log if line.startswith("given")] == [f"given {n}" for n in range(1, 6)]


def test_the_jobs_of_a_lost_worker_are_done_again() -> None:
    log: list[str] = []
    left = {2: 1, 5: 2}

    def breaks(number: int) -> bool:
        left[number] = left.get(number, 0) - 1
        return left[number] >= 0

    assert results(breaks, log) == [2, 4, 6, 8, 10, 12, 14]
    assert log.count("hired") > 1


def test_a_job_that_is_lost_each_time_is_given_up_and_no_other() -> None:
    log: list[str] = []
    assert results(lambda number: number == 4, log) == [2, 4, 6, -4, 10, 12, 14]
    assert log.count("given 4") >= MOST_TRIES
    last = len(log) - 1 - log[::-1].index("given 4")
    assert log[last + 1] == "hired"  # it was alone with its worker at last


@pytest.mark.parametrize("ahead", [1, 2, 7])
def test_every_job_has_one_result_whatever_breaks(ahead: int) -> None:
    assert results(lambda number: number in (1, 2, 7), [], ahead) == [-1, -2, 6, 8, 10, 12, -7]


def test_what_a_job_raises_is_raised() -> None:
    with pytest.raises(ZeroDivisionError):
        list(in_order(team(1, None), (1).__floordiv__, [0], lost))


def end_once(marks: Path, number: int) -> int:
    """Doubles; the process that is given 3 for the first time is killed."""
    mark = marks / str(number)
    if number == 3 and not mark.exists():
        mark.write_text("")
        os.kill(os.getpid(), signal.SIGKILL)
    return double(number)


def test_a_process_that_is_killed_changes_no_result(tmp_path: Path) -> None:
    found = list(in_order(team(2, None), partial(end_once, tmp_path), range(1, 8), lost))
    assert found == [2, 4, 6, 8, 10, 12, 14]
    assert (tmp_path / "3").exists()
