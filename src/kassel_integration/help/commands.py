"""Help in the caller's language.

typer speaks English only. Its parsed command objects are asked for their parameters here; texts come from texts/.
"""

import shutil
import textwrap
from typing import Any

from kassel_integration.render.people import text as said
from kassel_integration.texts import Words
from kassel_integration.views.method_words import listed


def speak(command: Any, words: Words) -> Any:
    """Give a typer command (and its subcommands) our help in the language of `words`; returns the command."""
    command.get_help = lambda ctx: (
        group_help(command, words) if subcommands(command) else verb_help(command, ctx, words)
    )
    for name, inner in subcommands(command).items():
        inner.name = name
        speak(inner, words)
    return command


def subcommands(command: Any) -> dict[str, Any]:
    """The subcommands of a group, by name."""
    return getattr(command, "commands", {})


def group_help(group: Any, words: Words) -> str:
    """The overview: what the program is for, its commands, its own options."""
    usage = f"kassel {words('help.options_word')} {words('help.command_word')}"
    verbs = [(name, words(f"help.command.{name}")) for name in subcommands(group)]
    lines = [f"{words('help.usage')}: {usage}", "", *_wrapped(words("help.app")), "", f"{words('help.commands')}:"]
    lines += [*_listed(verbs), "", f"{words('help.options')}:", *_listed(_options(group, words)), ""]
    for line in words("help.app.epilog").split("\n"):
        lines += _wrapped(line)
    return "\n".join(lines)


def verb_help(command: Any, ctx: Any, words: Words) -> str:
    """One command: usage, sentence, arguments, options."""
    arguments = [p for p in command.params if p.param_type_name == "argument"]
    usage = " ".join([ctx.command_path, *(p.metavar or p.name.upper() for p in arguments), words("help.options_word")])
    lines = [f"{words('help.usage')}: {usage}", "", *_wrapped(words(f"help.command.{command.name}")), ""]
    if arguments:
        pairs = [(p.metavar or p.name.upper(), words(f"help.{p.help}")) for p in arguments]
        lines += [f"{words('help.arguments')}:", *_listed(pairs), ""]
    return "\n".join([*lines, f"{words('help.options')}:", *_listed(_options(command, words))])


def _options(command: Any, words: Words) -> list[tuple[str, str]]:
    options = [p for p in command.params if p.param_type_name == "option"]
    pairs = []
    for option in options:
        names = ", ".join(sorted(option.opts, key=len))
        value = "" if option.is_flag else f" {option.metavar}"
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
