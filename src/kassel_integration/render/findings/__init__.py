"""What checking found, to text or to a format other programs read."""

from collections.abc import Callable
from importlib import import_module

from kassel_integration.checking.loaded import CheckResult
from kassel_integration.texts import Words

Renderer = Callable[[CheckResult, Words, int], str]


def render_findings(
    result: CheckResult,
    fmt: str,
    words: Words,
    most: int,
    *,
    carets: bool = False,
    color: bool = False,
    width: int = 0,
) -> str:
    """In one of FINDING_FORMATS; at most `most` groups (0: all), which is announced.

    Carets, colour and width are for text only; with a width it is laid out for a person at a terminal that wide.
    """
    if fmt == "text" and width:
        from kassel_integration.render.findings.screen import Screen, as_screen  # noqa: PLC0415

        return as_screen(result, most, Screen(width, color, words))
    if fmt == "text":
        from kassel_integration.render.findings.text import as_text  # noqa: PLC0415

        return as_text(result, words, most, carets, color)
    renderer: Renderer = import_module(f"kassel_integration.render.findings.{fmt}").render
    return renderer(result, words, most)
