"""A table to be published: typed fields, what each may hold, and to which other table it leads."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Kind = Literal["string", "integer", "number", "boolean"]


@dataclass(frozen=True, slots=True)
class Field:
    """A column: its name and type; `one_of`: the values it may have; `leads_to`: table and field it is a key of."""

    name: str
    kind: Kind = "string"
    required: bool = False
    one_of: tuple[str, ...] = ()
    leads_to: tuple[str, str] | None = None
    raw: bool = False  # written as it is, because it is read again; all other texts are made harmless to spreadsheets


@dataclass(frozen=True, slots=True)
class ExportTable:
    """Rows of plain values under fields; `key` are the names of the fields that tell its rows apart."""

    name: str
    fields: tuple[Field, ...]
    rows: tuple[tuple[object, ...], ...]
    key: tuple[str, ...]


def table(name: str, fields: Iterable[Field], rows: Iterable[tuple[object, ...]], *key: str) -> ExportTable:
    """A table; without `key` its rows are told apart by their id."""
    return ExportTable(name, tuple(fields), tuple(rows), key or ("id",))
