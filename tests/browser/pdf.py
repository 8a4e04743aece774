"""Looks into the PDF of a report: pdf.py FILE LANGUAGE TITLE. Needs pikepdf; exit code 1 when something is wrong.

What a screen reader needs: a structure tree, the language, the title shown, bookmarks, headings that leave out no
level, and an alternative text for every picture. What a reader of paper needs: no heading is on another page than the
first picture below it.
"""

import sys
from collections.abc import Iterator
from itertools import pairwise

import pikepdf


def elements(node: object) -> Iterator[pikepdf.Dictionary]:
    """Every element of the structure tree, in reading order."""
    stack = [node]
    while stack:
        each = stack.pop()
        if isinstance(each, pikepdf.Array):
            stack += reversed(list(each))
        elif isinstance(each, pikepdf.Dictionary):
            if "/S" in each:
                yield each
            if "/K" in each:
                stack.append(each.K)


def wrong(pdf: pikepdf.Pdf, language: str, title: str) -> Iterator[str]:
    """What is wrong with the PDF."""
    root = pdf.Root
    if "/StructTreeRoot" not in root or not root.get("/MarkInfo", {}).get("/Marked"):
        yield "it is not tagged"
        return
    if str(root.get("/Lang")) != language:
        yield f"its language is {root.get('/Lang')}"
    if title not in str(pdf.docinfo.get("/Title")) or not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield f"its title is {pdf.docinfo.get('/Title')}, or not shown"
    if "/Outlines" not in root:
        yield "it has no bookmarks"
    found = list(elements(root.StructTreeRoot))
    levels = [int(str(e.S)[2:]) for e in found if str(e.S)[1:2] == "H" and str(e.S)[2:].isdigit()]
    if levels[:1] != [1] or levels.count(1) != 1:
        yield f"it has {levels.count(1)} headings of the first level"
    yield from (f"a heading {b} follows a heading {a}" for a, b in pairwise(levels) if b > a + 1)
    yield from split(found)
    pictures = [e for e in found if str(e.S) == "/Figure"]
    without = sum(1 for e in pictures if not str(e.get("/Alt", "")).strip())
    if not pictures or without:
        yield f"{without} of {len(pictures)} pictures have no alternative text"
    if not any(str(e.S) == "/TH" for e in found):
        yield "no table has headings"


def split(found: list[pikepdf.Dictionary]) -> Iterator[str]:
    """Headings of metrics that stand on another page than the first picture below them."""
    heading = None
    for each in found:
        if str(each.S) == "/Figure" and heading is not None:
            if page_of(heading) != page_of(each):
                yield f"a heading on page object {page_of(heading)} is split from its first picture"
            heading = None
        elif str(each.S)[1:2] == "H" and str(each.S)[2:].isdigit():
            heading = each if str(each.S) == "/H5" else None


def page_of(element: pikepdf.Dictionary) -> int | None:
    """The object number of the page on which an element begins."""
    stack: list[object] = [element]
    while stack:
        each = stack.pop()
        if isinstance(each, pikepdf.Array):
            stack += reversed(list(each))
        elif isinstance(each, pikepdf.Dictionary):
            if "/Pg" in each:
                return int(each.Pg.objgen[0])
            if "/K" in each:
                stack.append(each.K)
    return None


def main(file: str, language: str, title: str) -> int:
    """Say what is wrong with a file; the exit code."""
    with pikepdf.open(file) as pdf:
        said = list(wrong(pdf, language, title))
        sys.stdout.write(f"{file}: {len(pdf.pages)} pages, {'; '.join(said) or 'nothing wrong'}\n")
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
