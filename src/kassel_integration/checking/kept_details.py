"""What a file has no column for stays as it is stored: the same figure again removes nothing that is said of it."""

from collections.abc import Collection
from dataclasses import replace

from kassel_integration.model.measurement import Measurement

# Not the flag: a value that comes without one is final. Not what it stands for: it is what was asked for then.
DETAILS = ("as_of", "numerator", "denominator", "source", "note")


def absent_of(columns: Collection[str]) -> frozenset[str]:
    """The details that a table with these columns says nothing of."""
    return frozenset(name for name in DETAILS if name not in columns)


def with_kept(sent: Measurement, old: Measurement | None, absent: Collection[str]) -> Measurement:
    """The sent figure with the stored details of which its file says nothing; another figure's are not its own."""
    if old is None or (sent.value, sent.flag, sent.stands_for) != (old.value, old.flag, old.stands_for):
        return sent
    kept = {name: getattr(old, name) for name in absent if not getattr(sent, name)}
    return replace(sent, **kept) if kept else sent
