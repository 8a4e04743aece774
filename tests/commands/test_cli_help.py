"""Help in both languages: every command and option, whole sentences, no key of a text left unspoken."""

import inspect
import re
from collections.abc import Iterator
from typing import Any, get_args

import pytest

from conftest import Kassel
from kassel_integration.program import VERBS, verb_function
from kassel_integration.render.people import text as said
from kassel_integration.texts import LANGUAGES, Words
from kassel_integration.views.method_words import listed

PLACEHOLDER = re.compile("[A-Z]+")
KEY = re.compile(r"\b(app|argument|command|help|option|usage)[.][a-z_]+")


def parameters(command: Any) -> Iterator[Any]:
    """What typer was told of each parameter of a command."""
    for parameter in inspect.signature(command, eval_str=True).parameters.values():
        yield from (told for told in get_args(parameter.annotation) if hasattr(told, "param_decls"))


def spelled(parameter: Any, words: Words) -> str:
    """An option as help shows it, short form first (typer keeps the first name as default), or an argument."""
    names = [name for name in (parameter.default, *(parameter.param_decls or ())) if str(name).startswith("-")]
    metavar = PLACEHOLDER.sub(lambda found: words(f"help.metavar.{found[0]}"), str(parameter.metavar))
    return ", ".join(sorted(names, key=len)) or metavar


def flat(text: str) -> str:
    """Text as if it had not been wrapped."""
    return " ".join(text.split())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_overview_names_every_command_with_its_sentence(lang: str, kassel: Kassel) -> None:
    words, answer = Words(lang), kassel("--help", "--lang", lang)
    told = flat(answer.out)
    for name in VERBS:
        assert f" {name} {words(f'help.command.{name}')}" in told
    for key in ("app", "option.version", "option.lang", "option.help"):
        assert words(f"help.{key}") in told
    assert (answer.code, answer.err, KEY.findall(answer.out)) == (0, "", [])


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("verb", VERBS)
def test_the_help_of_a_command_names_every_option_and_argument(verb: str, lang: str, kassel: Kassel) -> None:
    words, answer = Words(lang), kassel(verb, "--help", "--lang", lang)
    told, known = flat(answer.out), list(parameters(verb_function(verb)))
    assert len(known) >= 3
    for parameter in known:
        assert f" {spelled(parameter, words)} " in told
        own = f"help.{parameter.help}.{verb}"  # an option may mean something else for one command
        text = words(own if words.has(own) else f"help.{parameter.help}", methods=said(listed(), words))
        assert text in told
    assert told.startswith(f"{words('help.usage')}: kassel {verb} ")
    assert words(f"help.command.{verb}") in told
    assert (answer.code, answer.err, KEY.findall(answer.out)) == (0, "", [])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_a_command_the_overview_is_shown(lang: str, kassel: Kassel) -> None:
    assert kassel("--lang", lang) == kassel("--help", "--lang", lang)


@pytest.mark.parametrize("columns", ["60", "80", "100", "200"])
def test_help_is_no_wider_than_the_window_nor_than_100(
    columns: str, kassel: Kassel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    for verb in VERBS:
        lines = kassel(verb, "--help", "--lang", "de").out.splitlines()
        wide = max(len(line) for line in lines)
        assert wide <= min(max(int(columns), 66), 100), verb


def test_every_text_of_the_help_is_used_by_a_command_or_an_option(kassel: Kassel) -> None:
    told = flat("".join(kassel(verb, "--help", "--lang", "de").out for verb in VERBS))
    told += flat(kassel("--help", "--lang", "de").out)
    words = Words("de")
    texts = {key: words(f"help.{key}", methods=said(listed(), words)) for key in words.topic("help")}
    assert [key for key, text in texts.items() if flat(text) not in told] == []


@pytest.mark.parametrize("call", [("-h",), ("help",), ("--lang", "en", "help"), ("help", "--lang", "en")])
def test_help_has_three_names(kassel: Kassel, call: tuple[str, ...]) -> None:
    answer, wanted = kassel(*call), kassel("--help")
    assert (answer.code, answer.out) == (0, wanted.out)
    assert "Usage: kassel [OPTIONS] COMMAND" in answer.out


@pytest.mark.parametrize("verb", VERBS)
def test_so_has_the_help_of_each_command(kassel: Kassel, verb: str) -> None:
    wanted = kassel(verb, "--help", "--lang", "de").out
    assert f"kassel {verb} " in wanted
    assert kassel(verb, "-h", "--lang", "de").out == wanted
    assert kassel("--lang", "de", "help", verb).out == wanted
