"""Several files of one call read at a time, each in a process of its own."""

import os
from collections.abc import Iterator, Sequence

from kassel_integration.checking.apart import Part, ReadApart, ToRead, read_one
from kassel_integration.commands.call import Call


def reading_apart(call: Call, jobs: int | None) -> ReadApart | None:
    """By so many processes; None where this one reads alone. How far they are is told on a terminal."""
    if jobs is None or jobs == 1:
        return None
    from kassel_integration.commands.call.side_by_side import in_order  # noqa: PLC0415  (processes: few calls)
    from kassel_integration.commands.call.workers import team  # noqa: PLC0415

    def read(files: Sequence[ToRead]) -> Iterator[Part | None]:
        workers = team(max(1, min(jobs, len(files))), None)
        with call.console.counting(len(files)) as counted:
            for part in in_order(workers, _work, files, lambda _: None):
                counted()
                yield part

    return read


def _work(job: ToRead) -> Part:
    return read_one(job, os.environ)
