"""What normalising changed in a file: each text of a column that is written differently."""

from collections.abc import Iterable, Mapping

from kassel_integration.model.catalogue import Dimension
from kassel_integration.model.measurement import Measurement
from kassel_integration.source.canonical import canonical_row
from kassel_integration.views.values import Counted, Sentence, Value, sentence


def changes(
    accepted: Iterable[tuple[Measurement, Mapping[str, str]]], dimensions: tuple[Dimension, ...], *, same: bool
) -> list[Sentence]:
    """How many texts differ from what the file held, then each of them; `same`: not even its layout has changed.

    What a row with several values says once is one text.
    """
    labels = {dimension.id: dimension.label for dimension in dimensions}
    found: dict[tuple[int, str, str, str], Sentence] = {}
    for m, texts in accepted:
        for column, new in canonical_row(m, tuple(labels)).items():
            old = texts.get(column, "")
            if old != new:
                heading: Value = labels.get(column) or Sentence(f"labels.column.{column}")
                said = sentence("notes.changed", line=m.line, column=heading, old=old, new=new)
                found.setdefault((m.line, column, old, new), said)
    if not found:
        return [Sentence("notes.no_changes" if same else "notes.only_layout")]
    return [sentence("notes.changes", changes=Counted(len(found), "changes")), *found.values()]
