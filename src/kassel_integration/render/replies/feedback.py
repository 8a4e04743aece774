"""The first sheet of a marked copy: what is said of all of it, then each thing with its cell, for any writer."""

from collections.abc import Iterable
from typing import NamedTuple

from kassel_integration.render.people import text
from kassel_integration.render.protected import unprotect
from kassel_integration.render.replies.said import Mark, Said, marks_of, numbers_of, said_of, where
from kassel_integration.texts import Words
from kassel_integration.views.replies import Reply
from kassel_integration.views.values import Day, Value, sentence

MOST_CELLS = 12  # named in one line; each of them is marked
COLUMNS = ("number", "kind", "where", "message", "advice", "code")
WIDTHS = (5, 14, 26, 60, 70, 9)


class Row(NamedTuple):
    """One thing: its texts in the order of COLUMNS, and where a link leads ("" for nowhere)."""

    must: bool
    texts: tuple[str, ...]
    sheet: str
    cell: str


class Feedback(NamedTuple):
    """A sheet by its name: title, lines below it, headings, rows; and what is marked on the others."""

    name: str
    author: str
    title: str
    lines: tuple[str, ...]
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    marks: dict[tuple[str, str], Mark]

    def is_on(self, texts: Iterable[str]) -> bool:
        """True when a sheet with these texts is the first sheet of an earlier copy, and not one of the office's own."""
        return set(self.heads) <= set(texts)


def feedback_of(reply: Reply, words: Words, *, macros: bool = False) -> Feedback:
    """What stands on it; `macros`: the copy is without the macros of the original, which is said."""
    said = said_of(reply, words)
    marks = marks_of(said)
    lines = [words("notes.synthetic")] if reply.sender.synthetic else []
    lines += [numbers_of(reply, said, words), *([words("reply.how")] if marks else []), *closing(reply, words)]
    lines += [words("reply.no_macros")] if macros else []
    return Feedback(
        name=words("reply.sheet"),
        author=words("reply.sheet"),
        title=words("reply.title", file=reply.file),
        lines=tuple(lines),
        heads=tuple(words(f"reply.column.{name}") for name in COLUMNS),
        rows=tuple(_row(number, each, words) for number, each in enumerate(said, 1)),
        marks=marks,
    )


def closing(reply: Reply, words: Words) -> list[str]:
    """Until when, and to whom."""
    must = any(map(_is_must, said_of(reply, words)))
    found = [_told(sentence(f"reply.{'back' if must else 'back_if'}_{_when(reply)}", due=_day(reply)), words)]
    if reply.sender.send_to:
        found.append(_told(sentence("reply.send_to", to=reply.sender.send_to), words))
    return found


def _is_must(each: Said) -> bool:
    return each.must


def _when(reply: Reply) -> str:
    return "by" if reply.due else "soon"


def _day(reply: Reply) -> Value:
    return Day(reply.due.isoformat()) if reply.due else ""


def _told(value: Value, words: Words) -> str:
    return unprotect(text(value, words))


def _row(number: int, each: Said, words: Words) -> Row:
    place = where(each, words, MOST_CELLS) or words("reply.whole_file")
    texts = (str(number), words(f"reply.kind.{each.kind}"), place, each.message, each.advice, each.code)
    return Row(each.must, texts, each.sheet, each.cells[0] if each.cells else "")
