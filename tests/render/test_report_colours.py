"""Any two fills of bars and tiles differ in grey and to people who do not see green, reckoned from the stylesheet."""

import re
from itertools import combinations

import pytest

from kassel_integration.model.status import Progress
from kassel_integration.render.html.stylesheets import TEMPLATES
from kassel_integration.views.signs import css_class, signed

LEAST = 1.5
READABLE = 4.5
CSS = (TEMPLATES / "council.css").read_text(encoding="utf-8")
STATES = sorted(
    {css_class(signed("progress", status)).removeprefix("progress-") for status in Progress} - {"no-metric"}
)  # which looks like no data
# What of red, green and blue light is left as lightness: to everybody; without the cones for red and green light
# apart (deuteranopia), after Machado, Oliveira and Fernandes 2009.
_GREY = (0.2126, 0.7152, 0.0722)
_DEUTERANOPIA = (
    (0.367322, 0.860646, -0.227968),
    (0.280085, 0.672501, 0.047413),
    (-0.011820, 0.042940, 0.968881),
)
WEIGHTS = {
    "grey": _GREY,
    "deuteranopia": tuple(sum(_GREY[row] * _DEUTERANOPIA[row][light] for row in range(3)) for light in range(3)),
}


def variable(name: str) -> str:
    """The colour of a variable, as six hexadecimal digits."""
    (found,) = re.findall(rf"--{name}: #([0-9a-f]{{3}}|[0-9a-f]{{6}});", CSS)
    return found if len(found) == 6 else "".join(2 * digit for digit in found)


def lightness(colour: str, eye: str) -> float:
    """The relative luminance of a colour to an eye, as WCAG reckons it."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    light = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return sum(weight * each for weight, each in zip(WEIGHTS[eye], light, strict=True))


def contrast(one: str, other: str, eye: str = "grey") -> float:
    """How far two colours are apart, from 1 to 21."""
    low, high = sorted(lightness(colour, eye) for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def fills(state: str) -> tuple[str, ...]:
    """The colours that an area is filled with: one, or the two of a hatching."""
    (rule,) = re.findall(rf"^\.solid\.progress-{state} {{ background: (.*?);", CSS, re.MULTILINE)
    return tuple(variable(name) for name in re.findall(r"var\(--([\w-]+)\)", rule))


def apart(one: str, other: str, eye: str) -> float:
    """How far two areas are apart: of a hatching the line that differs more from what is beside it."""
    return max(contrast(a, b, eye) for a in fills(one) for b in fills(other))


@pytest.mark.parametrize("eye", WEIGHTS)
def test_any_two_states_that_may_stand_side_by_side_differ(eye: str) -> None:
    near = {pair: round(apart(*pair, eye), 2) for pair in combinations(STATES, 2)}
    assert len(near) == 28
    assert {pair: found for pair, found in near.items() if found < LEAST} == {}


def test_all_but_the_hatched_one_are_a_ramp_of_lightness_from_reached_to_nothing_known() -> None:
    order = [css_class(signed("progress", status)).removeprefix("progress-") for status in Progress]
    solid = [state for state in order[:-1] if len(fills(state)) == 1]
    assert [state for state in order[:-1] if state not in solid] == ["missed"]
    assert sorted(solid, key=lambda state: lightness(fills(state)[0], "grey")) == solid


@pytest.mark.parametrize("eye", WEIGHTS)
def test_reached_and_missed_differ_also_where_a_printer_blurs_the_hatching(eye: str) -> None:
    (first, second) = re.findall(r"0 (\d)px, var\(--fill-missed\) \1px (\d)px", CSS)[0]
    dark, light = int(first), int(second) - int(first)
    hatch, ground = (lightness(colour, eye) for colour in fills("missed"))
    mixed = (dark * hatch + light * ground) / (dark + light)
    (reached,) = fills("achieved")
    assert (mixed + 0.05) / (lightness(reached, eye) + 0.05) >= LEAST


@pytest.mark.parametrize("state", STATES)
def test_sign_and_number_can_be_read_on_every_fill(state: str) -> None:
    plate = ("ffffff",) if state == "missed" else fills(state)
    assert min(contrast(variable(f"on-{state}"), colour) for colour in plate) >= READABLE
