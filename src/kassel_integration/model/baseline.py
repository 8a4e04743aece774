"""The baseline of a metric where it is not the plan's: a year of its own, perhaps with its value, or not known yet."""

from dataclasses import dataclass
from decimal import Decimal

from kassel_integration.model.choices import Basis


@dataclass(frozen=True, slots=True)
class OwnBaseline:
    """`value` is stated by `source` and needs no measurement; with `unknown` no other year stands in for it.

    Without `year` it is the plan's. `basis` says whether the plan itself names year and value.
    """

    year: int | None = None
    value: Decimal | None = None
    source: str = ""
    unknown: bool = False
    basis: Basis = Basis.ASSUMPTION
