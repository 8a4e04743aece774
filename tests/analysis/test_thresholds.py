"""A threshold appears once in the program, in its method; a scale gives words and the bounds of each from it."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

import kassel_integration
from kassel_integration.analysis.methods import METHODS
from kassel_integration.analysis.methods.destatis import MISS
from kassel_integration.analysis.methods.path import RATIO
from kassel_integration.analysis.scale import Band, Bound
from kassel_integration.model.status import Progress, Weather

PACKAGE = Path(kassel_integration.__file__).parent
LIMITS = sorted(
    {limit for method in METHODS.values() for scale in method.scales for limit in scale.limits.values() if limit}
)
SOURCES = [path for path in PACKAGE.rglob("*") if path.suffix in (".py", ".html", ".css", ".toml")]


def spellings(limit: Decimal) -> list[str]:
    """A threshold as code, German text and percentages write it."""
    percent = f"{(limit * 100).normalize():f}"
    numbers = [str(limit), str(limit).replace(".", ",")]
    return [*numbers, *(f"{text}{space}%" for text in {percent, percent.replace(".", ",")} for space in ("", " "))]


@pytest.mark.parametrize("limit", LIMITS, ids=str)
def test_a_threshold_appears_once_in_the_program(limit: Decimal) -> None:
    wanted = re.compile("|".join(rf"(?<![\d.,]){re.escape(text)}(?!\d)" for text in spellings(limit)))
    found = [(path.name, text) for path in SOURCES for text in wanted.findall(path.read_text(encoding="utf-8"))]
    assert [text for _, text in found] == [str(limit)], found


def test_the_six_thresholds_are_known() -> None:
    assert [str(limit) for limit in LIMITS] == ["0.005", "0.015", "0.05", "0.20", "0.60", "0.95"]


def test_the_bands_of_a_ratio_include_their_lower_end() -> None:
    edges = Bound(Decimal("0.95"), True), Bound(Decimal("0.60"), True), Bound(Decimal(0), True)
    below = tuple(Bound(edge.value, False) for edge in edges)
    assert [RATIO.band(word) for word in RATIO.words] == [
        Band(low=edges[0]),
        Band(low=edges[1], high=below[0]),
        Band(low=edges[2], high=below[1]),
        Band(high=below[2]),
    ]


def test_the_bands_of_a_miss_leave_out_sun_at_its_limit_and_cloud_at_that_of_slightly_cloudy() -> None:
    low, high = Decimal("0.05"), Decimal("0.20")
    assert [MISS.band(word) for word in Weather] == [
        Band(high=Bound(low, False)),
        Band(low=Bound(low, True), high=Bound(high, True)),
        Band(low=Bound(high, False)),
        Band(low=Bound(high, False)),
    ]


@pytest.mark.parametrize("unit", ["1", "3", "0.000001"])
def test_the_word_of_a_number_is_that_of_the_band_it_lies_in(unit: str) -> None:
    per = Decimal(unit)
    found = [RATIO.word(Decimal(number) * per, per) for number in ("1", "0.95", "0.9499", "0.60", "0.59", "0", "-1")]
    assert found == [
        Progress.ON_TRACK, Progress.ON_TRACK, Progress.BEHIND, Progress.BEHIND, Progress.FAR_BEHIND,
        Progress.FAR_BEHIND, Progress.MOVING_AWAY,
    ]  # fmt: skip
    misses = [MISS.word(Decimal(number) * per, per) for number in ("-1", "0.0499", "0.05", "0.20", "0.2001")]
    assert misses == [Weather.SUN, Weather.SUN, Weather.SLIGHTLY_CLOUDY, Weather.SLIGHTLY_CLOUDY, Weather.CLOUD]
