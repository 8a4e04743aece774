"""What a row says of its metric in words, label and unit: no value comes of them, but they must not contradict."""

from collections.abc import Mapping

from kassel_integration.diagnostics import codes
from kassel_integration.model.catalogue import Metric
from kassel_integration.rules.names import Names
from kassel_integration.rules.readings import SHOWN, Say
from kassel_integration.rules.units import is_other_scale

DESCRIBING = ("label", "unit")  # columns whose words are checked in every row


def check_described(texts: Mapping[str, str], metric: Metric, names: Names, say: Say) -> None:
    """A label that is another metric's, as when one column was sorted alone; a unit in which the value is another."""
    label, unit = (texts.get(column, "").strip() for column in DESCRIBING)
    others = names.labelled(label) if label else ()
    if others and metric.id not in others:
        say(codes.OTHER_LABEL, "label", value=label[:SHOWN], metric=metric.id, other=", ".join(others[:3]))
        return  # the unit beside it is the other one's, too
    if unit and is_other_scale(unit, metric):
        say(codes.WRONG_UNIT, "unit", value=unit[:SHOWN], unit=metric.unit)
