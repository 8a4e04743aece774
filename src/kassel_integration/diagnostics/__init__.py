"""What a check has to say, as a value: code, place and the values its message needs; never a finished sentence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

DataPath = tuple[str | int, ...]


class Severity(StrEnum):
    """How bad a finding is: an error makes the data unusable at that place, a warning or note does not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Family(StrEnum):
    """What findings are about; the name of the module that holds their texts in texts/*/findings."""

    READING = "reading"
    CATALOGUE = "catalogue"
    METRICS = "metrics"
    TABLES = "tables"
    VALUES = "values"
    LAYOUTS = "layouts"
    WORKBOOKS = "workbooks"
    WRITTEN = "written"
    AGAINST_CATALOGUE = "against_catalogue"
    PLAUSIBILITY = "plausibility"
    INTAKE = "intake"
    FORMS = "forms"


# How the codes of a family begin; the first that fits.
_BEGINNINGS = {
    "KI0": Family.READING,
    "KI17": Family.METRICS,
    "KI18": Family.METRICS,
    "KI1": Family.CATALOGUE,
    "KI20": Family.TABLES,
    "KI25": Family.LAYOUTS,
    "KI26": Family.LAYOUTS,
    "KI27": Family.WORKBOOKS,
    "KI28": Family.WORKBOOKS,
    "KI29": Family.WRITTEN,
    "KI2": Family.VALUES,
    "KI3": Family.AGAINST_CATALOGUE,
    "KI44": Family.INTAKE,
    "KI46": Family.FORMS,
    "KI4": Family.PLAUSIBILITY,
}


@dataclass(frozen=True, slots=True)
class Key:
    """The key of a text, `topic.key`: of all values in a finding only a Key is said in the reader's language."""

    text: str


@dataclass(frozen=True, slots=True)
class Span:
    """What is possible: from `low` to `high`, of which one may be open."""

    low: Decimal | None = None
    high: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where: file, path inside the data, line and column (from 1; 0 is unknown), sheet and sheet cell such as D7."""

    file: str
    line: int = 0
    column: int = 0
    path: DataPath = ()
    sheet_cell: str = ""
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of finding: its stable number, its name and its severity."""

    id: str
    name: str
    severity: Severity

    @property
    def family(self) -> Family:
        """What the code is about, by its number."""
        return next(family for beginning, family in _BEGINNINGS.items() if self.id.startswith(beginning))

    def key(self, part: str) -> str:
        """The key of one of its texts: `message`, `hint`, `checks` or `why`."""
        return f"findings/{self.family}.{self.id}.{part}"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: `values` fill the message and the hint of its code (texts/*/findings/)."""

    code: Code
    place: Place
    values: Mapping[str, object] = field(default_factory=dict)
    related: tuple[Place, ...] = ()
    replacement: str | None = None
    excerpt: str = ""  # the source line, for a caret below it

    @property
    def order(self) -> tuple[str, str, int, int, str]:
        """The one order findings are shown in: by place, then by code."""
        return (self.place.file, self.place.sheet, self.place.line, self.place.column, self.code.id)
