"""Who does the jobs of a collection: this process, processes beside it, or the workers of a Dask cluster."""

import multiprocessing
import os
import signal
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from typing import Any

from kassel_integration.commands.call.side_by_side import Team
from kassel_integration.errors import CannotRunError

AHEAD = 4  # jobs for each worker that are given out, so that none waits for the next


def team(jobs: int | None, cluster: str | None) -> Team:
    """The workers of a call: of the cluster at an address, else `jobs` processes, else one for each processor."""
    if cluster is not None:
        return _of_cluster(cluster)
    count = jobs or _processors()
    if count == 1:
        return Team(_Here, 1)
    return Team(lambda: _pool(count), AHEAD * count)


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _pool(count: int) -> Executor:
    """Processes that begin afresh on every system; Ctrl-C is answered by the one who gave the jobs."""
    return ProcessPoolExecutor(count, multiprocessing.get_context("spawn"), initializer=_ignore_interruption)


def _ignore_interruption() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


class _Here(Executor):
    """Does each job at once, in this process."""

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> "Future[Any]":
        """Do it; what it raises is the result, too."""
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


def _of_cluster(address: str) -> Team:
    try:
        from distributed import Client  # noqa: PLC0415  (an extra)
    except ImportError:
        raise CannotRunError("cluster_extra") from None
    try:
        client = Client(address, timeout="10s", set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        raise CannotRunError("cluster_failed", value=address, reason=str(error)[:200]) from None
    threads = sum(client.ncores().values())
    if not threads:
        raise CannotRunError("cluster_empty", value=address)
    return Team(lambda: client.get_executor(pure=False), AHEAD * threads)
