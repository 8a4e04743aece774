"""The few things that are done with a tree of XML elements."""

from typing import cast
from xml.dom.minidom import Document, Element, Text, parseString

from kassel_integration.render.form.markup import Markup


def children(parent: Element | None) -> list[Element]:
    """The elements right below one, in order."""
    return [each for each in parent.childNodes if isinstance(each, Element)] if parent else []


def child(parent: Element, name: str) -> Element | None:
    """The first element of a name right below one."""
    return next((each for each in children(parent) if each.tagName == name), None)


def parent_of(element: Element) -> Element:
    """The element around one; only for those that have one."""
    return cast(Element, element.parentNode)


def text_of(element: Element) -> str:
    """The characters in an element, those of the elements in it too."""
    found = (node for node in element.childNodes if isinstance(node, (Element, Text)))
    return "".join(text_of(node) if isinstance(node, Element) else node.data for node in found)


def copy_of(element: Element) -> Element:
    """The same again, with all that is in it."""
    return cast(Element, element.cloneNode(deep=True))


def made(document: Document, markup: Markup, spaces: dict[str, str]) -> Element:
    """A piece of XML as an element of the document, which knows the prefixes `spaces` as well."""
    declared = " ".join(f'{name}="{space}"' for name, space in spaces.items())
    wrapped = parseString(f"<wrap {declared}>{markup}</wrap>".encode())
    return document.importNode(children(wrapped.documentElement)[0], deep=True)
