"""Documents for tests of rendering: one that holds a text in every kind of part, and hostile texts to put there."""

from hypothesis import strategies as st

from kassel_integration.views.document import Column, Document, Facts, Formula, Heading, Prose, Table
from kassel_integration.views.values import Labelled

HOSTILE = (
    "[x]", "[t CO2]", "[/b]", "[/]", "[bold]", "[link=http://x]y[/link]", ":smile:", ":warning:", "a|b", "||", "\\|",
    "\\", "a\\", "`code`", "``", "<b>fett</b>", "<script>", "&amp;", "&#65;", "=1+1", "+1", "-1+1", "@x", "*a*", "_a_",
    "__a__", "a_b_c", "~~a~~", "![b](c)", "[b](c)", "<http://x>", "http://x.de/a_b", "# a", "a #", "## a ##", "- a",
    "1. a", "2) a", "> a", "---", "===", "***", "+ a", "a, b; c", '"a"', "'a'", "{x}", "{}", "%s", "$x", "„Ämter“",
    "−5", "Straße – Öffnung", "16.015,5", "[^1]", "[^1]: a", "$a$", "~a~", "==a==", "a:b", ": a", "Ä|`*[<&_~\\",
)  # fmt: skip

LETTERS = "abcXYZ äöüÄÖÜß0123456789 .,;:!?-+=*/_|`'\"<>[](){}&%$#@^~\\„“–…€"


def _tidy(text: str) -> str:
    """Only single blanks, none at the ends: what any table may do to a text."""
    return " ".join(text.split())


TEXTS = (
    st.sampled_from(HOSTILE)
    | st.text(LETTERS, min_size=1, max_size=30).map(_tidy)
    | st.lists(st.sampled_from(HOSTILE), min_size=2, max_size=3).map(" ".join)
).filter(bool)

UNSAFE = [
    *(chr(code) for code in (*range(0x20), *range(0x7F, 0xA0))),
    *"\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
]
SEQUENCES = (
    "\x1b[31m",
    "\x1b]8;;http://x\x1b\\",
    "\x1b]0;t\x07",
    "\x9b31m",
    "\x1bc",
    "a\rb",
    "a\x08b",
    "\u202eabc\u202c",
)


def table_of(text: str) -> Table:
    """A text as plain value, as spoken value, and in a list, beside a number."""
    columns = (
        Column("id", "Nr."),
        Column("text", "Text", wrap=20),
        Column("spoken", "Gesprochen"),
        Column("words", "Liste", human=False),
        Column("size", "Anzahl", kind="number"),
    )
    return Table(
        columns,
        (
            ("1", text, Labelled(text, text, text), Labelled([text, text], ""), 7),
            ("2", "sonst", Labelled("x", "x"), Labelled([], ""), 8),
        ),
    )


def document_of(text: str) -> Document:
    """A document with the text in every part that can hold data."""
    table = table_of(text)
    parts = (
        Heading(text),
        Prose((text, "Danach.")),
        Facts((("Name", text),)),
        Heading(text, 3),
        Prose(("Es folgt eine Rechnung.",)),
        Formula((text,)),
        table,
    )
    return Document("texts", parts, table, {"title": text})
