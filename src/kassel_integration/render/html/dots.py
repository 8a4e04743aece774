"""Places the cells of a dimension: each on a line from low to high, in percent of its way, and as tiles of a map."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from kassel_integration.render.html.chart_scale import ScaleTicks, ticks_of
from kassel_integration.render.html.labels import width
from kassel_integration.render.numbers import number
from kassel_integration.texts import Words
from kassel_integration.views.breakdown_chart import PartRow, PartsView

_EDGE = 4  # percent left free at both ends, so that a dot is whole
TILE, SHADES = 40, 5
_SMALL, _AIR, _GAP = 11, 6, 4

Band = tuple[Decimal, Decimal | None]  # from, to; no end where it is one value


@dataclass(frozen=True, slots=True)
class Dots:
    """The scale, and where total and target are; `at` places a number. Places are whole percents."""

    scale: ScaleTicks
    low: str
    high: str
    total: int | None = None
    target: int | None = None

    def at(self, value: Decimal | None) -> int | None:
        """How far on the way a number is."""
        if value is None:
            return None
        low, high = float(self.scale.ticks[0]), float(self.scale.ticks[-1])
        return round(_EDGE + (float(value) - low) / (high - low) * (100 - 2 * _EDGE))

    def row(self, row: PartRow) -> str:
        """The places of a row, as classes: its own, and where it was the year before."""
        before = self.at(row.before)
        return f"p{self.at(row.value)}" + ("" if before is None else f" q{before}")

    @property
    def whole(self) -> str:
        """The places of total and target, as classes; each begins with a space."""
        known = (("t", self.total), ("z", self.target))
        return "".join(f" {letter}{place}" for letter, place in known if place is not None)

    def classes(self, view: PartsView) -> list[str]:
        """Every place that is used."""
        return " ".join((self.whole, *map(self.row, view.rows))).split()


def dots_of(view: PartsView, words: Words) -> Dots:
    """Place the numbers of a dimension."""
    scale = _scale(view, view.numbers)
    ends = [number(tick, words.lang) for tick in (scale.ticks[0], scale.ticks[-1])]
    places = Dots(scale, ends[0], ends[1])
    return replace(places, total=places.at(view.total), target=places.at(view.target))


def _scale(view: PartsView, numbers: tuple[Decimal, ...]) -> ScaleTicks:
    whole = all(n == n.to_integral_value() for n in numbers)
    return ticks_of(numbers, may_be_cut=view.may_be_cut, whole=whole and not view.may_be_cut)


@dataclass(frozen=True, slots=True)
class TileText:
    """The text of a tile at its middle."""

    x: int
    y: int
    text: str


@dataclass(frozen=True, slots=True)
class TileMap:
    """Tiles by shade (0 to 4 from low to high, "n" without a number) as paths of SVG, their names and numbers.

    `names` are the same on every map of the dimension, `key` is its name; `signs` say why there is no number. `bands`
    are what the shades mean: shade, from, to (empty for a single value), and whether that belongs to it.
    """

    wide: int
    high: int
    paths: dict[str, str]
    names: tuple[TileText, ...]
    signs: tuple[TileText, ...]
    bands: tuple[tuple[str, str, str, bool], ...]
    key: str


def map_of(view: PartsView, words: Words) -> TileMap:
    """Place the tiles of a dimension that has some."""
    every = (*view.rows, *(row for _, rows in view.without for row in rows))
    placed = sorted((row for row in every if row.tile), key=lambda row: row.id)
    bands = _bands(view, [row.value for row in placed if row.value is not None])
    wide = round(max(TILE, *(width(_name(row), _SMALL) + _AIR for row in placed)))
    left, top = (min(row.tile[at] for row in placed if row.tile) for at in (0, 1))
    paths: dict[str, str] = {}
    names, signs = [], []
    for row in placed:
        assert row.tile
        x = (row.tile[0] - left) * (wide + _GAP) + wide // 2 + 1
        y = (row.tile[1] - top) * (TILE + _GAP) + TILE // 2 + 1
        shade = _shade(row.value, bands)
        line = f"M{x - (wide - TILE) // 2} {y}h{wide - TILE or '.1'}"  # a line of no length is not printed
        paths[shade] = paths.get(shade, "") + line
        names.append(TileText(x, y + 4, _name(row)))
        if row.value is None:
            signs.append(TileText(x, y + 16, row.sign or "–"))
    columns, rows = (max(row.tile[at] for row in placed if row.tile) - low + 1 for at, low in ((0, left), (1, top)))
    return TileMap(
        wide=columns * (wide + _GAP),
        high=rows * (TILE + _GAP),
        paths=paths,
        names=tuple(names),
        signs=tuple(signs),
        bands=tuple(_told(bands, words)),
        key=f"tiles-{view.dimension}-{len(names)}",
    )


def _name(row: PartRow) -> str:
    """Its id where that is short, else the beginning of its label; the list has the whole."""
    return row.id if len(row.id) <= 3 else row.label[:5]


def _bands(view: PartsView, values: list[Decimal]) -> tuple[Band, ...]:
    """What has a shade of its own: each of a few different values, else the stretches between round numbers."""
    different = sorted(set(values))
    if len(different) <= SHADES:
        return tuple((value, None) for value in different)
    return tuple(pairwise(_scale(view, tuple(values)).ticks))


def _shade(value: Decimal | None, bands: tuple[Band, ...]) -> str:
    """Which of the shades, so that the lightest and the darkest are always used."""
    if value is None:
        return "n"
    band = sum(value >= low for low, _ in bands) - 1
    return str(round(band * (SHADES - 1) / max(len(bands) - 1, 1)))


def _told(bands: tuple[Band, ...], words: Words) -> Iterator[tuple[str, str, str, bool]]:
    """The bands in words; a single value has no end."""
    for low, high in bands:
        end = "" if high is None else number(high, words.lang)
        yield _shade(low, bands), number(low, words.lang), end, (low, high) == bands[-1]
