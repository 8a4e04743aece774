"""The flags of measurements: SDMX OBS_STATUS, the letters this tool knows."""

from enum import StrEnum


class Flag(StrEnum):
    """What a figure's status is; a blank in a file means NORMAL."""

    NORMAL = "A"
    BREAK = "B"  # not comparable with the year before
    ESTIMATED = "E"
    PROVISIONAL = "P"
    UNRELIABLE = "U"
    LATER = "O"
    NO_MEANING = "M"
    CONFIDENTIAL = "Q"

    @property
    def always_missing(self) -> bool:
        """True when there is never a value beside the flag."""
        return self in (Flag.LATER, Flag.NO_MEANING, Flag.CONFIDENTIAL)

    @property
    def may_be_missing(self) -> bool:
        """True when the flag says why there is no value; UNRELIABLE limits one that is there, or takes its place."""
        return self.always_missing or self is Flag.UNRELIABLE

    @property
    def announces_change(self) -> bool:
        """True for a value of which was said that it would become another one."""
        return self in (Flag.PROVISIONAL, Flag.ESTIMATED)
