"""The page of the methods: what each compares, its thresholds and formulas as the program has them, its origin."""

from collections.abc import Iterator

from methods_words import SAID

from kassel_integration.analysis.method import Method
from kassel_integration.analysis.methods import METHODS
from kassel_integration.render import render
from kassel_integration.texts import Words
from kassel_integration.views.document import Block, Column, Document, Formula, Heading, Prose, Table
from kassel_integration.views.method_words import how_it_works, long_name

START = "a"  # the year in which the points of a mean begin, in a formula without figures


def methods(lang: str) -> str:
    """The page of a language as Markdown."""
    words, said = Words(lang), SAID[lang]
    parts: list[Block] = [Heading(said.title), Prose(said.intro)]
    parts += [Heading(said.shared, 2), Prose(said.rules)]
    columns = (Column("sign", said.sign), Column("meaning", said.meaning))
    parts += [Heading(said.signs, 2), Table(columns, said.symbols)]
    for method in METHODS.values():
        parts += _method(method, words)
    text = render(Document("methods", tuple(parts), Table((), ())), "markdown", words, 0, False)
    return f"<!-- {words('explain.document.generated')} -->\n\n{text}"


def _method(method: Method, words: Words) -> Iterator[Block]:
    said = SAID[words.lang]
    yield Heading(long_name(method.name), 2)
    yield Prose((how_it_works(method.name),))
    names = [name for name in words.topic(method.topic) if name.startswith("formula")]
    yield Formula(tuple(words(f"{method.topic}.{name}", first=START) for name in names))
    yield Prose((said.sources[method.name],))
