"""What figures may be broken down by, with its values."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DimensionValue:
    """One value of a dimension, for example the district 01 Mitte."""

    id: str
    label: str
    aliases: tuple[str, ...] = ()
    tile: tuple[int, int] | None = None  # column and row on a map of tiles, each from 1


@dataclass(frozen=True, slots=True)
class Dimension:
    """What figures may be broken down by, for example districts; `headings`: other names its column has in files.

    `total` are words in that column for what is not broken down by it. `gap` are the ids of the two values (with,
    without) whose distance over the years is worth showing.
    """

    id: str
    label: str
    values: tuple[DimensionValue, ...]
    headings: tuple[str, ...] = ()
    gap: tuple[str, str] | None = None
    total: tuple[str, ...] = ()
