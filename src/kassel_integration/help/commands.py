"""Help in the caller's language.

typer speaks English only. Its parsed command objects are asked for their parameters here; texts come from texts/.
"""

import os
import re
import shutil
import textwrap
from typing import Any

import typer

from kassel_integration.console import Console
from kassel_integration.texts import Words

_CAPITALS = re.compile(r"[A-Z]+")


def speak(command: Any, words: Words) -> Any:
    """Give a typer command (and its subcommands) our help in the language of `words`; returns the command."""
    command.get_help = lambda ctx: (
        group_help(command, words) if subcommands(command) else verb_help(command, ctx, words)
    )
    for name, inner in subcommands(command).items():
        inner.name = name
        speak(inner, words)
    _say_by_console(command)
    return command


def _say_by_console(command: Any) -> None:
    """Let help be written like every answer: typer's own way says nothing of a stdout that is full or closed."""
    option_of = command.get_help_option

    def say(ctx: Any, _: Any, wanted: bool) -> None:
        if wanted and not ctx.resilient_parsing:
            Console(os.environ).write(f"{ctx.get_help()}\n")
            raise typer.Exit

    def option(ctx: Any) -> Any:
        found = option_of(ctx)
        if found is not None:
            found.callback = say
        return found

    command.get_help_option = option


def subcommands(command: Any) -> dict[str, Any]:
    """The subcommands of a group, by name."""
    return getattr(command, "commands", {})


def group_help(group: Any, words: Words) -> str:
    """The overview: what the program is for, its commands, its own options."""
    usage = f"kassel {words('help.options_word')} {words('help.command_word')}"
    verbs = [(name, words(f"help.command.{name}")) for name in subcommands(group)]
    lines = [f"{words('help.usage')}: {usage}", "", *_wrapped(words("help.app")), "", f"{words('help.commands')}:"]
    lines += [*_listed(verbs), "", f"{words('help.options')}:", *_listed(options_of(group, words)), ""]
    for line in words("help.app.epilog").split("\n"):
        lines += _wrapped(line)
    return "\n".join(lines)


def verb_help(command: Any, ctx: Any, words: Words) -> str:
    """One command: usage, sentence, arguments, options."""
    arguments = arguments_of(command, words)
    usage = " ".join([ctx.command_path, *(name for name, _ in arguments), words("help.options_word")])
    lines = [f"{words('help.usage')}: {usage}", "", *_wrapped(words(f"help.command.{command.name}")), ""]
    if arguments:
        lines += [f"{words('help.arguments')}:", *_listed(arguments), ""]
    return "\n".join([*lines, f"{words('help.options')}:", *_listed(options_of(command, words))])


def arguments_of(command: Any, words: Words) -> list[tuple[str, str]]:
    """What a command takes without a name, with what it is."""
    arguments = [p for p in command.params if p.param_type_name == "argument"]
    return [(placeholder(p, words), words(f"help.{p.help}")) for p in arguments]


def placeholder(parameter: Any, words: Words) -> str:
    """What stands for a value in the help, in the reader's language: [FILE]... is [DATEI]...; bash|zsh are values."""
    word = str(parameter.metavar or parameter.name.upper())
    return _CAPITALS.sub(lambda found: words(f"help.metavar.{found[0]}"), word)


def options_of(command: Any, words: Words) -> list[tuple[str, str]]:
    """The options of a command or of the program, with what each does."""
    from kassel_integration.render.people import text as said  # noqa: PLC0415  (only where help is asked for)
    from kassel_integration.views.method_words import listed  # noqa: PLC0415

    options = [p for p in command.params if p.param_type_name == "option"]
    pairs = []
    for option in options:
        names = ", ".join(sorted(option.opts, key=len))
        value = "" if option.is_flag else f" {placeholder(option, words)}"
        own = f"help.{option.help}.{command.name}"
        pairs.append(
            (names + value, words(own if words.has(own) else f"help.{option.help}", methods=said(listed(), words)))
        )
    return [*pairs, ("--help", words("help.option.help"))]


def _listed(pairs: list[tuple[str, str]]) -> list[str]:
    wide = max(len(name) for name, _ in pairs) + 2
    lines = []
    for name, text in pairs:
        first, *more = _wrapped(text, wide + 2) or [""]
        lines += [f"  {name:<{wide}}{first}", *(" " * (wide + 2) + line for line in more)]
    return lines


def _wrapped(text: str, used: int = 0) -> list[str]:
    width = min(shutil.get_terminal_size((80, 24)).columns, 100)
    return textwrap.wrap(text, max(width - used, 30))
