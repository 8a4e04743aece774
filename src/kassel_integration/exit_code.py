"""How a run ends: the codes a caller may rely on."""

from enum import IntEnum


class ExitCode(IntEnum):
    """The exit codes of every command."""

    FINE = 0
    FOUND = 1  # findings, something due, differences
    CANNOT_RUN = 2
    BUG = 70
    INTERRUPTED = 130
