"""Reads report pages for tests: a strict HTML parser, the shape of a page without its texts, figures for the plan."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
BLOCKS = {
    *HEADINGS,
    "p",
    "div",
    "section",
    "ul",
    "ol",
    "dl",
    "li",
    "dt",
    "dd",
    "tr",
    "th",
    "td",
    "figure",
    "figcaption",
}
HEADER = ("metric", "value", "flag", "source", "note")


def parse(page: str) -> Element:
    """The page as a tree; raises ParseError for anything the HTML standard calls an error."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    root: Element = parser.parse(page)
    return root


def every(root: Element, *tags: str) -> list[Element]:
    """All elements of these names in the order of the page; all elements when none is named."""
    found = [e for e in root.iter() if isinstance(e.tag, str)]
    return [e for e in found if not tags or name(e) in tags]


def name(element: Element) -> str:
    """The name of an element, the same inside a drawing."""
    return str(element.tag).rpartition("}")[2]


def text(element: Element) -> str:
    """All of an element's text, blanks made single; what a browser sets on a line of its own is apart."""
    return " ".join("".join(_pieces(element)).split())


def _pieces(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        apart = isinstance(child.tag, str) and name(child) in BLOCKS
        yield from (" ", *_pieces(child), " ") if apart else _pieces(child)
        yield child.tail or ""


def shape(root: Element) -> list[tuple[str, tuple[str, ...]]]:
    """Every element with the names of its attributes: what a page is made of, whatever it says."""
    return [(name(e), tuple(sorted(map(str, e.attrib)))) for e in every(root)]


def said(root: Element) -> Iterator[str]:
    """The texts of all elements that hold text directly, as they are."""
    for element in every(root):
        for piece in (element.text, *(child.tail for child in element)):
            if piece and piece.strip():
                yield piece.strip()


def write_year(folder: Path, year: int, rows: Sequence[Sequence[str]]) -> None:
    """Write one year's measurements: rows of metric, value, flag, source, note; the last ones may be left out."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(HEADER)
    writer.writerows([*row, *[""] * (len(HEADER) - len(row))] for row in rows)
    (folder / "measurements" / f"{year}.csv").write_text(stream.getvalue(), encoding="utf-8")


def write_years(folder: Path, figures: Mapping[int, Sequence[Sequence[str]]]) -> None:
    """Write several years."""
    for year, rows in figures.items():
        write_year(folder, year, rows)


def places_of(path: str) -> list[tuple[int, int]]:
    """The places that lines of a drawing go through."""
    found: list[tuple[int, int]] = []
    for run in path.split("M")[1:]:
        start, _, steps = run.replace("h0", "").partition("l")
        x, y = map(int, start.replace("-", " -").split())
        found.append((x, y))
        numbers = [int(n) for n in steps.replace("-", " -").split()]
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + dx, y + dy
            found.append((x, y))
    return found
