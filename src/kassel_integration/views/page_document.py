"""The page of a diagnostic: what it checks, why, an example, what to write instead, and what to do."""

import re
from collections.abc import Iterator

from kassel_integration.diagnostics import Code
from kassel_integration.source.museum import Exhibit, Piece, piece
from kassel_integration.texts import Words
from kassel_integration.views.document import Block, Column, Document, Facts, Formula, Heading, Prose, Table
from kassel_integration.views.excerpt import MOST_LINES, excerpt, first_difference, numbered
from kassel_integration.views.pages import Page, page


def page_parts(p: Page, found: Piece, words: Words, level: int = 1) -> Iterator[Block]:
    """The page for people, under a heading of `level`."""
    yield Heading(f"{p.code.id} {p.title}", level)
    told = {"name": p.code.name, "severity": p.severity, "message": p.message, "checks": p.checks, "why": p.why}
    examples = list(_examples(p.code.id, found, words))
    if not examples:
        told["hint"] = p.hint
    yield Facts(tuple((words(f"explain.{key}"), text) for key, text in told.items()))
    yield from examples
    if examples:
        yield Facts(((words("explain.hint"), p.hint),))


def _examples(code: str, found: Piece, words: Words) -> Iterator[Block]:
    reported = found.reported.get(words.lang, ())
    if found.stored:
        yield Prose((words("explain.stored", file=found.stored.file.removeprefix("stored_")),))
        yield Formula(excerpt(found.stored.text))
    if found.bad:
        yield Prose((words("explain.example", file=found.bad.file),))
        yield Formula(excerpt(found.bad.text, _bad_line(code, found)))
    if found.bad and reported:
        yield Prose((words("explain.reported"),))
        yield Formula(reported[:MOST_LINES])
    if found.good:
        yield Prose((words("explain.instead", file=found.good.file),))
        yield Formula(excerpt(found.good.text, _good_line(found)))


def _bad_line(code: str, found: Piece) -> int:
    """The line at which the code is reported in the bad file, 1 if that is not said."""
    for said in found.reported.values():
        for text in said:
            place = re.search(rf":([0-9]{{1,9}}):[0-9]+.*\[{code}\]", text)
            if place:
                return int(place[1])
    return 1


def _good_line(found: Piece) -> int:
    """The first line in which the good file differs from the bad one."""
    return first_difference(found.good.text, found.bad.text) if found.good and found.bad else 1


def page_document(code: Code, words: Words) -> Document:
    """What `explain CODE` answers."""
    p, found = page(code, words), piece(code.id)
    parts = list(page_parts(p, found, words))
    if "‹" in p.message + p.hint:
        parts.append(Prose((words("explain.values"),)))
    keys = ("code", "severity", "name", "title", "message", "checks", "why", "hint")
    columns = tuple(Column(key, key) for key in keys)
    row = (code.id, code.severity.value, code.name, p.title, p.message, p.checks, p.why, p.hint)
    payload = dict(zip(keys, row, strict=True)) | _for_machines(code.id, found, words)
    return Document("diagnostic", tuple(parts), Table(columns, (row,)), {"lang": words.lang}, payload)


def _for_machines(code: str, found: Piece, words: Words) -> dict[str, object]:
    return {
        "stored": _lines(found.stored, 1),
        "example": _lines(found.bad, _bad_line(code, found)),
        "reported": found.reported.get(words.lang, ())[:MOST_LINES],
        "instead": _lines(found.good, _good_line(found)),
    }


def _lines(exhibit: Exhibit | None, line: int) -> dict[str, object] | None:
    if exhibit is None:
        return None
    lines = [{"line": number, "text": text} for number, text in numbered(exhibit.text, line)]
    return {"file": exhibit.file.removeprefix("stored_"), "lines": lines}
