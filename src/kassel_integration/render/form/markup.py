"""Makes XML as text, every value escaped, attributes in the order they are given."""

import re
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape, quoteattr

from kassel_integration.render.safe import in_xml

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_BLANKS = re.compile("  +")


class Markup(str):
    """A piece of XML; any other text is escaped before it becomes one."""

    __slots__ = ()


def element(name: str, attributes: Mapping[str, object] | None = None, *inner: str) -> Markup:
    """An element; an attribute that is None is left out."""
    given = "".join(f" {key}={quoteattr(in_xml(str(v)))}" for key, v in (attributes or {}).items() if v is not None)
    within = "".join(part if isinstance(part, Markup) else escape(in_xml(part)) for part in inner)
    return Markup(f"<{name}{given}>{within}</{name}>" if within else f"<{name}{given}/>")


def together(parts: Iterable[Markup]) -> Markup:
    """Pieces one after the other."""
    return Markup("".join(parts))


def paragraphs(text: str) -> Markup:
    """Each line of a text as a paragraph of OpenDocument, where only elements keep several blanks apart."""
    return together(element("text:p", None, _blanks(line)) for line in text.split("\n")) if text else Markup()


def _blanks(line: str) -> Markup:
    return Markup(_BLANKS.sub(lambda m: f' <text:s text:c="{len(m[0]) - 1}"/>', escape(in_xml(line))))
