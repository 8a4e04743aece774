"""The colours of marks in an .ods: of each style one like it, made once."""

from xml.dom.minidom import Document, Element

from kassel_integration.render.form.markup import element
from kassel_integration.render.replies.ods_sheet import SPACES
from kassel_integration.render.replies.shades import EDGE, INK, PAPER
from kassel_integration.render.replies.xml_tree import child, children, copy_of, made

_BOX, _INK = "style:table-cell-properties", "style:text-properties"


class Painter:
    """Gives cells the colours of marks, and keeps the styles it makes for that."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._automatic = document.getElementsByTagName("office:automatic-styles")[0]
        styles = (each for each in children(self._automatic) if each.tagName == "style:style")
        self._known = {each.getAttribute("style:name"): each for each in styles}
        self._made: dict[tuple[str, bool], str] = {}

    def add(self, style: Element) -> None:
        """A further style."""
        self._automatic.appendChild(style)

    def paint(self, cell: Element, must: bool, otherwise: str) -> None:
        """Give a cell the colours; `otherwise` is its style where it has none of its own."""
        key = cell.getAttribute("table:style-name") or otherwise, must
        if key not in self._made:
            self._made[key] = f"marked{len(self._made)}"
            while self._made[key] in self._known:
                self._made[key] += "x"
            self.add(self._style(*key, self._made[key]))
        cell.setAttribute("table:style-name", self._made[key])

    def _style(self, before: str, must: bool, name: str) -> Element:
        known = self._known.get(before)
        told = {"style:name": name, "style:family": "table-cell", "style:parent-style-name": before or "Default"}
        style = copy_of(known) if known else made(self._document, element("style:style", told), SPACES)
        style.setAttribute("style:name", name)
        box, ink = self._part(style, _BOX), self._part(style, _INK)
        for side in ("left", "right", "top", "bottom"):
            if box.hasAttribute(f"fo:border-{side}"):
                box.removeAttribute(f"fo:border-{side}")
        box.setAttribute("fo:background-color", f"#{PAPER[must]}")
        box.setAttribute("fo:border", f"1.6pt {'solid' if must else 'dashed'} #{EDGE[must]}")
        ink.setAttribute("fo:color", f"#{INK}")
        return style

    def _part(self, style: Element, name: str) -> Element:
        """The part of a style, put before what must come after it where it is new."""
        found = child(style, name)
        if found is None:
            found = made(self._document, element(name), SPACES)
            style.insertBefore(found, next(iter(children(style)), None) if name == _BOX else child(style, "style:map"))
        return found
