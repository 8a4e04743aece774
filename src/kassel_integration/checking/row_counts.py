"""How many records of a file were read and what became of each, so that none is lost from the count."""

from dataclasses import dataclass, fields


@dataclass(slots=True)
class RowCounts:
    """Below the heading: rows `accepted`, `rejected`, `without_value`; lines of text, `not_rows`; `blank`."""

    accepted: int = 0
    rejected: int = 0
    without_value: int = 0
    not_rows: int = 0
    blank: int = 0

    @property
    def rows(self) -> int:
        """All rows of figures."""
        return self.accepted + self.rejected + self.without_value

    @property
    def read(self) -> int:
        """All records."""
        return self.rows + self.not_rows + self.blank

    def add(self, other: "RowCounts") -> None:
        """Count those of another file as well."""
        for field in fields(self):
            setattr(self, field.name, getattr(self, field.name) + getattr(other, field.name))
