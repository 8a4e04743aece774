"""The texts of a diagnostic's page, and the list of all."""

import re
from dataclasses import dataclass
from string import Formatter

from kassel_integration.diagnostics import Code
from kassel_integration.texts import Words
from kassel_integration.views.document import Column, Document, Heading, Prose, Table
from kassel_integration.views.values import Labelled, Value

_SENTENCE_END = re.compile(r"(?<=[.!?])\s")


@dataclass(frozen=True, slots=True)
class Page:
    """The texts of one code's page in one language."""

    code: Code
    title: str
    severity: str
    message: str
    checks: str
    why: str
    hint: str

    @property
    def first_sentence(self) -> str:
        """What the list of all codes says."""
        return _SENTENCE_END.split(self.checks, maxsplit=1)[0]


def page(code: Code, words: Words) -> Page:
    """The page of a code."""
    return Page(
        code,
        title=words(code.key("title")),
        severity=words(f"labels.severity.{code.severity}"),
        message=readable(words(code.key("message")), words),
        checks=words(code.key("checks")),
        why=words(code.key("why")),
        hint=readable(words(code.key("hint")), words),
    )


def readable(template: str, words: Words) -> str:
    """A text with the names of its values in place of the values: `{metric}` is ‹Kennzahl›."""
    parts = []
    for text, name, _, _ in Formatter().parse(template):
        key = f"explain.placeholder.{name}"
        parts.append(text if name is None else f"{text}‹{words(key) if words.has(key) else name}›")
    return "".join(parts)


def list_document(codes: dict[str, Code], words: Words) -> Document:
    """What `explain` without a code answers: every code with the first sentence of its page."""
    columns = (
        Column("code", words("explain.column.code")),
        Column("severity", words("explain.column.severity")),
        Column("title", words("explain.column.title"), drop=2, wrap=20),
        Column("name", words("explain.column.name"), drop=1),
        Column("checks", words("explain.column.checks"), wrap=30),
    )
    rows = tuple(_row(page(code, words)) for code in codes.values())
    table = Table(columns, rows)
    title = Heading(words("explain.list", count=len(rows)))
    return Document("diagnostics", (title, table, Prose((words("explain.list.more"),))), table, {"lang": words.lang})


def _row(p: Page) -> tuple[Value, ...]:
    return (p.code.id, Labelled(p.code.severity.value, p.severity), p.title, p.code.name, p.first_sentence)
