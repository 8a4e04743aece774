"""What became of the text of a value column, and how the file it is from writes its values."""

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal

from kassel_integration.diagnostics.suggest import nearest
from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import Implementation
from kassel_integration.model.sign_table import DIN55301, SignTable
from kassel_integration.rules.numbers import DecimalSign

Say = Callable[..., None]
Suggest = Callable[[str, tuple[str, ...]], str]
SHOWN = 80  # characters of a wrong value that a message repeats


@dataclass(frozen=True, slots=True)
class Writing:
    """How a file writes its values: its decimal sign, asked for where a text needs it, and its table of signs.

    `units` are those of the catalogue, folded; `suggest` finds what a wrong word may have meant.
    """

    decimal: Callable[[], DecimalSign] = DecimalSign
    signs: SignTable = DIN55301
    units: frozenset[str] = frozenset()
    suggest: Suggest = nearest


@dataclass(slots=True)
class ReadValue:
    """`value` is None when missing; `flag` comes from a sign; `reported` is False when nothing usable was said.

    `kept` is what is to stay in the note as it was written; `vague`: the sign does not say why there is no value.
    """

    value: Decimal | Implementation | None = None
    flag: Flag | None = None
    reported: bool = False
    empty: bool = False
    vague: bool = False
    kept: list[str] = field(default_factory=list)
