"""What the sheets of a form have in common: headings, widths, and the boxes at the end of every row."""

from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import Implementation
from kassel_integration.views.form.asked import Asked
from kassel_integration.views.form.sheet import Box, Fill, Head
from kassel_integration.views.values import Sentence, Value

# In the order in which a drop-down offers them.
FLAGS: tuple[Value, ...] = (
    *(Sentence(f"labels.flag.{flag}") for flag in (Flag.PROVISIONAL, Flag.ESTIMATED, Flag.UNRELIABLE)),
    *(Sentence(f"labels.flag.{flag}") for flag in (Flag.LATER, Flag.CONFIDENTIAL)),
    Sentence("form.not_reliable"),
    Sentence(f"labels.flag.{Flag.NO_MEANING}"),
)
STEPS: tuple[Value, ...] = tuple(Sentence(f"labels.implementation.{step}") for step in Implementation)
YES_NO: tuple[Value, ...] = (Sentence("labels.yes"), Sentence("labels.no"))

TEXT_BOX, DAY_BOX, CLOSED = Box(Fill.TEXT), Box(Fill.DAY), Box(Fill.CLOSED)
FLAG_BOX, BREAK_BOX = Box(Fill.WORD, words=FLAGS), Box(Fill.WORD, words=YES_NO)


def head(key: str, width: int) -> Head:
    """A column under the heading that the reader of filled forms knows."""
    return Head(key, Sentence(f"form.column.{key}"), width)


REMARKS = (head("source", 13), head("stands_for", 13), head("note", 20))
ENDS = (head("year", 6), head("office", 11))


def ends(asked: Asked) -> tuple[Box, ...]:
    """Year and office, which every row says itself: a sheet may go its own way."""
    return Box(Fill.ID, asked.year), Box(Fill.ID, asked.office.id)
