"""Complaints about a call, in the caller's language, made from what typer knows of it and never from its English.

typer says in a sentence which command or which words it cannot take. So these are looked for here before it does; only
what no rule below knows is quoted.
"""

from typing import Any

import typer

from kassel_integration.errors import CannotRunError
from kassel_integration.help.commands import placeholder, subcommands
from kassel_integration.texts import Words


def watch(command: Any, words: Words) -> Any:
    """Make a typer command (and its subcommands) complain in the language of `words`; returns the command."""
    if subcommands(command):
        _watch_names(command, words)
    else:
        _watch_extra(command, words)
    for parameter in command.params:
        _watch_value(parameter)
    for inner in subcommands(command).values():
        watch(inner, words)
    return command


def complaint(error: Any, command: Any, words: Words) -> str:
    """What is wrong with a call of `command`; `error` is one of typer's usage errors."""
    context = getattr(error, "ctx", None)
    text, close = _text(error, command, words), ""
    if type(error).__name__ == "NoSuchOption" and context:
        close = _near_option(error.option_name, context.command, words)
    return _with_help(text, close, context.command_path if context else "kassel", words)


def _near_option(name: str, command: Any, words: Words) -> str:
    """The option that a wrong one may mean, else the one that the screen calls so."""
    from kassel_integration.diagnostics.suggest import nearest  # noqa: PLC0415  (only where something is wrong)

    options = [option for parameter in command.params for option in parameter.opts]
    keys = {f"labels.column.{option.strip('-').replace('-', '_')}": option for option in options}
    shown = {words(key): option for key, option in keys.items() if words.has(key)}
    return nearest(name, options) or str(shown.get(nearest(name, shown), ""))


def _text(error: Any, command: Any, words: Words) -> str:
    kind = type(error).__name__
    if kind == "NoSuchOption":
        name, later = error.option_name, _takes_it(error)
        if later:
            return words("errors.usage.option_before_command", value=name, command=later)
        return words("errors.usage.no_such_option", value=name)
    if kind == "BadOptionUsage":
        key = "option_takes_no_value" if _is_flag(command, error.option_name) else "option_needs_value"
        return words(f"errors.usage.{key}", value=error.option_name)
    parameter = getattr(error, "param", None)
    if kind == "MissingParameter" and parameter:
        return words("errors.usage.missing_argument", value=_name(parameter, words))
    if kind == "BadParameter" and parameter and hasattr(error, "refused"):
        low, high = getattr(parameter.type, "min", None), getattr(parameter.type, "max", None)
        key = "bad_value" if low is None or high is None else "outside"
        return words(f"errors.usage.{key}", option=_name(parameter, words), value=error.refused, low=low, high=high)
    return words("errors.usage.other", quoted=str(getattr(error, "message", error)))


def _takes_it(error: Any) -> str:
    """A command that takes an option which stands before all of them, `kassel --data DIR list`; "" for none."""
    inner = subcommands(error.ctx.command) if getattr(error, "ctx", None) else {}
    takes = (name for name, command in inner.items() if any(error.option_name in p.opts for p in command.params))
    return next(takes, "")


def _name(parameter: Any, words: Words) -> str:
    """An option by its long name, an argument by its name in the help."""
    if parameter.param_type_name == "option":
        return str(parameter.opts[-1])
    return placeholder(parameter, words).strip("[].")


def _is_flag(command: Any, name: str) -> bool:
    everywhere = [*command.params, *(p for inner in subcommands(command).values() for p in inner.params)]
    return any(p.is_flag for p in everywhere if p.param_type_name == "option" and name in p.opts)


def _with_help(text: str, close: str, path: str, words: Words) -> str:
    hints = [words("errors.nearest", nearest=close)] if close else []
    return " ".join([text, *hints, words("errors.usage.help", command=path)])


def _watch_names(group: Any, words: Words) -> None:
    """Refuse a command that does not exist."""
    resolve = group.resolve_command

    def resolve_known(context: Any, args: list[str]) -> Any:
        known = subcommands(group)
        if args[0] not in known and not args[0].startswith("-"):
            from kassel_integration.diagnostics.suggest import nearest  # noqa: PLC0415

            text = words("errors.usage.no_such_command", value=args[0])
            close = nearest(args[0], list(known))
            raise CannotRunError("usage", text=_with_help(text, close, context.command_path, words))
        return resolve(context, args)

    group.resolve_command = resolve_known


def _watch_extra(command: Any, words: Words) -> None:
    """Refuse words that no argument takes."""
    invoke = command.invoke
    command.allow_extra_args = True

    def invoke_without_extra(context: Any) -> Any:
        if context.args:
            text = words("errors.usage.extra_argument", value=" ".join(context.args))
            raise CannotRunError("usage", text=_with_help(text, "", context.command_path, words))
        return invoke(context)

    command.invoke = invoke_without_extra


def _watch_value(parameter: Any) -> None:
    """Remember which value was refused: typer only says so in a sentence."""
    cast = parameter.type_cast_value

    def cast_remembering(context: Any, value: Any) -> Any:
        try:
            return cast(context, value)
        except typer.BadParameter as error:
            error.refused = value if isinstance(value, str) else " ".join(map(str, value))  # type: ignore[attr-defined]
            raise

    parameter.type_cast_value = cast_remembering
