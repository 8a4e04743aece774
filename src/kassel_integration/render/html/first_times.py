"""Remembers within a page what was drawn, so that it is only referred to the next time."""

from markupsafe import Markup


class FirstTimes:
    """Draws the same part of a drawing once in a page; each that is drawn again refers to it."""

    def __init__(self) -> None:
        self._drawn: dict[str, str] = {}

    def __call__(self, drawn: str) -> Markup:
        """A part of a drawing: itself under a name the first time, then a reference."""
        known = self._drawn.get(drawn)
        if known:
            return Markup(f'<use href="#{known}"/>')
        name = self._drawn[drawn] = f"d{len(self._drawn) + 1}"
        return Markup(f'<g id="{name}">{drawn}</g>')

    def forget(self) -> None:
        """Another page begins."""
        self._drawn.clear()
