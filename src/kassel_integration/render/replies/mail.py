"""The mail that goes with a marked copy: friendly, short, by kind of fault, the numbers of the findings at its end."""

from collections.abc import Iterator

from kassel_integration.render.people import text
from kassel_integration.render.protected import unprotect
from kassel_integration.render.replies.feedback import closing
from kassel_integration.render.replies.said import Said, said_of, where
from kassel_integration.texts import Words
from kassel_integration.views.mail import Mail, opening, regards
from kassel_integration.views.replies import Reply
from kassel_integration.views.values import Counted, Joined, Value, sentence

MOST_CELLS = 30  # named of one kind; each of them is marked in the copy
MOST_LINES = 15  # different texts of one kind


def mail_of(reply: Reply, copy: str, words: Words) -> Mail:
    """The mail; `copy` is the name of the marked copy."""
    contact = reply.office.contact if reply.office else None
    name, said = contact.name if contact else "", said_of(reply, words)
    blocks = opening(reply.sender, name)
    blocks.append(tuple(_lead(reply)))
    for must in (True, False):
        kinds = _kinds(each for each in said if each.must is must)
        if kinds:
            blocks.append((words(f"reply.please_{'change' if must else 'look'}"),))
            blocks += [tuple(_kind(number, kind, words)) for number, kind in enumerate(kinds, 1)]
    told = "copy" if any(each.cells for each in said) else "unmarked"
    kind = "page" if copy.endswith(".html") else "book"
    blocks.append((words(f"reply.{told}_{kind}", file=copy), *closing(reply, words)))
    blocks.append(regards(reply.sender))
    blocks.append((words("reply.codes", codes=", ".join(sorted({each.code for each in said}))),))
    return Mail(name, contact.email if contact else "", words("reply.title", file=reply.file), tuple(blocks))


def _lead(reply: Reply) -> Iterator[Value]:
    yield sentence("reply.thanks", file=reply.file, plan=reply.sender.concept.title)
    if reply.fine:
        yield sentence("reply.fine", figures=Counted(reply.fine, "entries"))


def _kinds(said: Iterator[Said]) -> list[list[Said]]:
    """What has one remedy belongs together."""
    found: dict[tuple[str, str], list[Said]] = {}
    for each in said:
        found.setdefault((each.code, each.advice), []).append(each)
    return list(found.values())


def _kind(number: int, kind: list[Said], words: Words) -> Iterator[str]:
    """`1. In 12 Zellen:`, each text with its cells, then what to do."""
    cells = sum(each.times for each in kind if each.cells)
    counted = unprotect(text(Counted(cells, "cells"), words))
    if len(kind) == 1:
        yield f"{number}. {_place(kind[0], words)}{kind[0].message}"
    else:
        yield f"{number}. {words('reply.in_cells', cells=counted)}" if cells else f"{number}."
        yield from (f"   - {_place(each, words)}{each.message}" for each in kind[:MOST_LINES])
    if len(kind) > MOST_LINES:
        yield f"   - {words('reply.more_lines', more=len(kind) - MOST_LINES)}"
    yield f"   {kind[0].advice}"


def _place(each: Said, words: Words) -> str:
    """Where, and how many cells these are where there are several."""
    place = where(each, words, MOST_CELLS)
    if len(each.cells) > 1:
        counted = unprotect(text(Joined((Counted(each.times, "cells"),)), words))
        place = f"{counted} ({place})"
    return f"{place}: " if place else ""
