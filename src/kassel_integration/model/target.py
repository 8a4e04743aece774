"""What is asked of a metric: the rule, a value due in a year, and who says so."""

from dataclasses import dataclass, field, replace
from decimal import Decimal

from kassel_integration.model.choices import Basis, Provenance, Rule

_RULES_ABOUT_A_VALUE = frozenset({Rule.AT_LEAST, Rule.AT_MOST, Rule.CHANGE, Rule.HAPPENED, Rule.EVERY_YEAR})


@dataclass(frozen=True, slots=True)
class Revision:
    """Another value for the target, in force from a day (YYYY-MM-DD) on."""

    on: str
    value: Decimal
    reason: str

    @property
    def year(self) -> int:
        """The year on whose last day it is in force for the first time."""
        return int(self.on[:4])


@dataclass(frozen=True, slots=True)
class Target:
    """What is asked: the rule, a value due in a year where there is one, dated interim values, and who says so.

    `basis` is of the rule, `value_basis` and `by_basis` are of the other two parts; no year means the plan's end, which
    is `ends`, a fact of the plan and so no part of what is compared. The values of a change are in percent of the
    baseline, and so is `tolerance`. `from_` is the first year that counts, or the id of the milestone after which years
    count. `revised` are other values from certain days on; where one of them is in force it is the `value`, and `first`
    is the one before all of them.
    """

    rule: Rule
    value: Decimal | None = None
    by: int | None = None
    basis: Basis = Basis.ASSUMPTION
    interim: tuple[tuple[int, Decimal], ...] = ()
    note: str | None = None
    value_basis: Basis = Basis.ASSUMPTION
    by_basis: Basis = Basis.ASSUMPTION
    tolerance: Decimal = Decimal(0)
    from_: int | str | None = None
    revised: tuple[Revision, ...] = ()
    first: Decimal | None = None
    ends: int | None = field(default=None, compare=False)

    @property
    def due(self) -> int | None:
        """The year in which it is due: its own, else the plan's last."""
        return self.by or self.ends

    def at(self, year: int | None) -> "Target":
        """The target in force on the last day of a year; without a year, the last there is."""
        known = tuple(each for each in self.revised if year is None or each.year <= year)
        if not self.revised:
            return self
        first = self.value if self.first is None else self.first
        if not known:
            return replace(self, value=first, revised=(), first=None)
        return replace(self, value=known[-1].value, revised=known, first=first)

    @property
    def provenance(self) -> Provenance:
        """How much of it the plan itself says, over the parts its rule uses; a stated year alone states no target."""
        said_by = self.said_by
        parts = {basis for part, basis in said_by.items() if part != "by" or basis is Basis.ASSUMPTION}
        if len(parts) > 1:
            return Provenance.PART
        return Provenance.STATED if Basis.CONCEPT in parts else Provenance.ASSUMED

    @property
    def said_by(self) -> dict[str, Basis]:
        """Who says the rule, the value where the rule is about one, the due year where one is named."""
        found = {"rule": self.basis}
        if self.rule in _RULES_ABOUT_A_VALUE:
            found["value"] = self.value_basis
        if self.by is not None:
            found["by"] = self.by_basis
        return found
