"""Writes the pages that come from the program and the catalogue.

befunde.md (German) and diagnostics.md (English) have every diagnostic and every message there is, annahmen.md has
every assumption in the catalogue, katalog.md (German) and catalogue.md (English) have every key of a catalogue,
befehle.md and commands.md every command, methoden.md and methods.md how progress is computed.

    python docs/generate.py            write all files beside this script
    python docs/generate.py --check    write nothing; 1 when a file is not current

Both take a FOLDER to use in place of docs/.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from assumptions import assumptions
from keys import keys
from methods import methods
from verbs import verbs

from kassel_integration.diagnostics import Family
from kassel_integration.diagnostics.codes import all_codes
from kassel_integration.render import render
from kassel_integration.source.museum import piece
from kassel_integration.texts import Words
from kassel_integration.views.document import Block, Column, Document, Heading, Prose, Table
from kassel_integration.views.page_document import page_parts
from kassel_integration.views.pages import page, readable

DIAGNOSTICS = {"befunde.md": "de", "diagnostics.md": "en"}
KEYS = {"katalog.md": "de", "catalogue.md": "en"}
VERBS = {"befehle.md": "de", "commands.md": "en"}
METHODS = {"methoden.md": "de", "methods.md": "en"}
NOTHING = Table((), ())


def document(lang: str) -> str:
    """The whole document of a language as Markdown."""
    words = Words(lang)
    parts = (*_introduction(words), *_pages(words), *_rest(words))
    text = render(Document("diagnostics", parts, NOTHING), "markdown", words, 0, False)
    return f"<!-- {words('explain.document.generated')} -->\n\n{text}"


def _introduction(words: Words) -> Iterator[Block]:
    yield Heading(words("explain.document"))
    yield Prose(tuple(words(f"explain.{key}") for key in ("document.intro", "document.severities", "values")))


def _pages(words: Words) -> Iterator[Block]:
    for family in Family:
        yield Heading(words(f"explain.family.{family}"), 2)
        for code in all_codes().values():
            if code.family is family:
                yield from page_parts(page(code, words), piece(code.id), words, 3)


def _rest(words: Words) -> Iterator[Block]:
    """What is said besides the messages of codes: their parts, and why a command could not run."""
    said = words.topic("findings") | words.topic("phrases")
    for heading, texts in (("parts", said), ("cannot_run", words.topic("errors"))):
        yield Heading(words(f"explain.{heading}"), 2)
        yield Prose((words(f"explain.{heading}.intro"),))
        columns = (Column("key", words("explain.column.name")), Column("text", words("explain.message")))
        yield Table(columns, tuple((key, readable(text, words)) for key, text in texts.items()))


def _files() -> dict[str, str]:
    """The text of each file."""
    pages = {name: document(lang) for name, lang in DIAGNOSTICS.items()} | {"annahmen.md": assumptions()}
    pages |= {name: keys(lang) for name, lang in KEYS.items()}
    pages |= {name: verbs(lang) for name, lang in VERBS.items()}
    return pages | {name: methods(lang) for name, lang in METHODS.items()}


def main(argv: list[str]) -> int:
    """Write or check; 1 when a file is not current, 2 for a wrong call."""
    folders = [Path(word) for word in argv if word != "--check"]
    if len(folders) > 1 or any(not folder.is_dir() for folder in folders):
        sys.stderr.write(__doc__ or "")
        return 2
    folder = folders[0] if folders else Path(__file__).resolve().parent
    stale = []
    for name, text in _files().items():
        file = folder / name
        if file.is_file() and file.read_bytes() == text.encode("utf-8"):
            continue
        stale.append(name)
        if "--check" not in argv:
            file.write_bytes(text.encode("utf-8"))
    if "--check" in argv:
        sys.stderr.write("".join(f"{name} is not current; run: python docs/generate.py\n" for name in stale))
        return 1 if stale else 0
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
