"""The one clock: what day and time it is."""

from datetime import UTC, datetime


def now() -> datetime:
    """The present second, in UTC."""
    return datetime.now(UTC).replace(microsecond=0)
