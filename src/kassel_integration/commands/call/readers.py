"""Processes that read several files of one call at a time."""

from collections.abc import Iterator, Sequence

from kassel_integration.checking.apart import Part, Team, ToRead, read_apart
from kassel_integration.commands.call import Call


def readers(call: Call, jobs: int | None) -> Team | None:
    """Those of a call with `--jobs`; None where this process reads alone. How far they are is told on a terminal."""
    if jobs is None or jobs == 1:
        return None
    from kassel_integration.commands.call.side_by_side import in_order  # noqa: PLC0415  (processes: few calls)
    from kassel_integration.commands.call.workers import team  # noqa: PLC0415

    def read(files: Sequence[ToRead]) -> Iterator[Part | None]:
        with call.console.counting(len(files)) as counted:
            for part in in_order(team(max(1, min(jobs, len(files))), None), read_apart, files, lambda _: None):
                counted()
                yield part

    return read
