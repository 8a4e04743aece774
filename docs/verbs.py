"""The page of all commands, from the same words as `kassel help`."""

from collections.abc import Iterator
from typing import Any

import typer

from kassel_integration.help.commands import arguments_of, options_of, speak, subcommands
from kassel_integration.program import VERBS, app
from kassel_integration.render import render
from kassel_integration.texts import Words
from kassel_integration.views.document import Block, Column, Document, Formula, Heading, Prose, Table

SAID = {
    "de": {
        "title": "Befehle",
        "intro": "Dasselbe sagt `kassel help BEFEHL`. Wie die Befehle zusammenspielen, zeigt das Handbuch.",
        "option": "Option",
        "argument": "Angabe",
        "meaning": "Bedeutung",
    },
    "en": {
        "title": "Commands",
        "intro": "`kassel help COMMAND` says the same. The README shows how the commands work together.",
        "option": "Option",
        "argument": "Argument",
        "meaning": "Meaning",
    },
}


def verbs(lang: str) -> str:
    """The page of a language as Markdown."""
    words = Words(lang)
    group = speak(typer.main.get_command(app()), words)
    parts: list[Block] = [Heading(SAID[lang]["title"]), _options(group, words)]
    for name in VERBS:
        parts += _verb(subcommands(group)[name], words)
    text = render(Document("commands", tuple(parts), Table((), ())), "markdown", words, 0, False)
    title, rest = text.split("\n", 1)
    note = f"<!-- {words('explain.document.generated')} -->"
    return f"{note}\n\n{title}\n\n{SAID[lang]['intro']}\n\n{words('help.app.epilog')}\n{rest}"


def _verb(command: Any, words: Words) -> Iterator[Block]:
    arguments = arguments_of(command, words)
    yield Heading(f"kassel {command.name}", 2)
    yield Prose((words(f"help.command.{command.name}"),))
    yield Formula((" ".join(["kassel", command.name, *(name for name, _ in arguments), words("help.options_word")]),))
    if arguments:
        yield _table("argument", arguments, words)
    yield _options(command, words)


def _options(command: Any, words: Words) -> Table:
    return _table("option", options_of(command, words), words)


def _table(kind: str, pairs: list[tuple[str, str]], words: Words) -> Table:
    said = SAID[words.lang]
    return Table((Column(kind, said[kind]), Column("meaning", said["meaning"])), tuple(pairs))
