"""Complaints about a call: what is wrong with which word, the nearest that exists, where help is; in both languages."""

from typing import Any

import pytest

from conftest import Kassel

FIELDS = (
    "1 (Bildung und Sprachförderung), 2 (Kultur / Interkultur und interreligiöser Dialog), 3 (Sport und Gesundheit), "
    "4 (Teilhabe am Arbeitsmarkt), 5 (Wohnen und Leben im Stadtteil), "
    "6 (kommunale Verwaltung – Integration als Querschnittsaufgabe)"
)
DIMENSIONS = "district (Ortsbezirk), sex (Geschlecht), migration (Migrationshintergrund)"
CASES = {
    "unknown command": (
        ("lst",),
        "Den Befehl „lst“ gibt es nicht. Meinten Sie „list“? Hilfe: kassel --help",
        'There is no command "lst". Did you mean "list"? Help: kassel --help',
    ),
    "command like none": (
        ("xyzzy",),
        "Den Befehl „xyzzy“ gibt es nicht. Hilfe: kassel --help",
        'There is no command "xyzzy". Help: kassel --help',
    ),
    "unknown option": (
        ("list", "--sortt", "id"),
        "Die Option --sortt gibt es nicht. Meinten Sie „--sort“? Hilfe: kassel list --help",
        'There is no option --sortt. Did you mean "--sort"? Help: kassel list --help',
    ),
    "unknown option before the command": (
        ("--bogus",),
        "Die Option --bogus gibt es nicht. Hilfe: kassel --help",
        "There is no option --bogus. Help: kassel --help",
    ),
    "option of a command before it": (
        ("--due", "2017-03-31", "missing"),
        "Die Option --due steht hinter dem Befehl, zum Beispiel: kassel missing --due … Hilfe: kassel --help",
        "The option --due comes after the command, for example: kassel missing --due … Help: kassel --help",
    ),
    "missing argument": (
        ("show",),
        "Es fehlt: ZIEL. Hilfe: kassel show --help",
        "Missing argument: GOAL. Help: kassel show --help",
    ),
    "one argument too many": (
        ("list", "zuviel"),
        "Diese Angabe ist zu viel: zuviel. Hilfe: kassel list --help",
        "Unexpected argument: zuviel. Help: kassel list --help",
    ),
    "several arguments too many": (
        ("show", "1.1.3", "a", "b"),
        "Diese Angabe ist zu viel: a b. Hilfe: kassel show --help",
        "Unexpected argument: a b. Help: kassel show --help",
    ),
    "not a number": (
        ("list", "--as-of", "bald"),
        "„bald“ ist bei --as-of nicht möglich. Möglich: 1900 bis 2200. Hilfe: kassel list --help",
        '"bald" is not a valid value for --as-of. Possible: 1900 to 2200. Help: kassel list --help',
    ),
    "hostile number": (
        ("list", "--as-of", "\x1b[31m{0}"),
        "„␛[31m{0}“ ist bei --as-of nicht möglich. Möglich: 1900 bis 2200. Hilfe: kassel list --help",
        '"␛[31m{0}" is not a valid value for --as-of. Possible: 1900 to 2200. Help: kassel list --help',
    ),
    "hostile command": (
        ("\x1b]0;{0}\x07",),
        "Den Befehl „␛]0;{0}␇“ gibt es nicht. Hilfe: kassel --help",
        'There is no command "␛]0;{0}␇". Help: kassel --help',
    ),
    "hostile argument too many": (
        ("list", "(a) 'b' {0}"),
        "Diese Angabe ist zu viel: (a) 'b' {0}. Hilfe: kassel list --help",
        "Unexpected argument: (a) 'b' {0}. Help: kassel list --help",
    ),
    "hostile range": (
        ("validate", "--max-findings", "-1 is not in the range 'x'"),
        "„-1 is not in the range 'x'“ ist bei --max-findings nicht möglich. Hilfe: kassel validate --help",
        "\"-1 is not in the range 'x'\" is not a valid value for --max-findings. Help: kassel validate --help",
    ),
    "unknown goal": (
        ("show", "1.1.33"),
        "Ein Ziel „1.1.33“ gibt es nicht. Meinten Sie „1.1.3“?",
        'There is no goal "1.1.33". Did you mean "1.1.3"?',
    ),
    "unknown value": (
        ("list", "--field", "7"),
        f"„7“ ist bei --field nicht möglich. Möglich: {FIELDS}.",
        f'"7" is not a valid value for --field. Possible: {FIELDS}.',
    ),
    "a field by the beginning of its title": (
        ("list", "--field", "Bildung"),
        f"„Bildung“ ist bei --field nicht möglich. Meinten Sie „Bildung und Sprachförderung“? Möglich: {FIELDS}.",
        f'"Bildung" is not a valid value for --field. Did you mean "Bildung und Sprachförderung"? Possible: {FIELDS}.',
    ),
    "unknown status": (
        ("list", "--status", "gut"),
        "„gut“ ist bei --status nicht möglich. Möglich: erreicht, „auf Kurs“, verzögert, „weit zurück“, gegenläufig, "
        "verfehlt, „nicht bewertbar“, „keine Daten“.",
        '"gut" is not a valid value for --status. Possible: achieved, "on track", behind, "far behind", "moving away", '
        'missed, "not assessable", "no data".',
    ),
    "unknown breakdown": (
        ("progress", "--breakdown", "x"),
        f"„x“ ist bei --breakdown nicht möglich. Möglich: {DIMENSIONS}.",
        f'"x" is not a valid value for --breakdown. Possible: {DIMENSIONS}.',
    ),
    "unknown order": (
        ("list", "--sort", "x"),
        "„x“ ist bei --sort nicht möglich. Möglich: Nr., Zielerreichung, Datenlage, Amt.",
        '"x" is not a valid value for --sort. Possible: number, progress, coverage, office.',
    ),
    "a goal that its area does not have": (
        ("show", "1.2.99"),
        "Ein Ziel „1.2.99“ gibt es nicht. Möglich: 1.2.1, 1.2.2, 1.2.3, 1.2.4.",
        'There is no goal "1.2.99". Possible: 1.2.1, 1.2.2, 1.2.3, 1.2.4.',
    ),
    "a shell without a script": (
        ("completion", "tcsh"),
        "Für die Shell „tcsh“ gibt es kein Skript. Möglich: bash, zsh, fish.",
        'There is no script for the shell "tcsh". Possible: bash, zsh, fish.',
    ),
    "the first page alone as a folder": (
        ("report", "--brief", "-o", "seite"),
        "Die erste Seite allein ist eine Datei, und seite ist ein Ordner oder hat keine Endung. "
        "Bitte eine Datei nennen, zum Beispiel -o seite.html; eine Website in einem Ordner "
        "schreibt „kassel report“ ohne --brief.",
        "The first page alone is a file, and seite is a folder or has no ending. Please name a file, for example "
        '-o page.html; "kassel report" without --brief writes a site into a folder.',
    ),
}


@pytest.mark.parametrize(("argv", "german", "english"), CASES.values(), ids=CASES.keys())
def test_a_wrong_call_is_complained_about_in_the_callers_language(
    argv: tuple[str, ...], german: str, english: str, kassel: Kassel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    said = kassel(*argv)
    assert (said.code, said.out, said.err) == (2, "", f"kassel: Fehler: {german}\n")
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    said = kassel(*argv)
    assert (said.code, said.out, said.err) == (2, "", f"kassel: error: {english}\n")


@pytest.mark.parametrize(
    ("argv", "begin"),
    [
        (("list", "--sort"), "kassel: error: The option --sort needs a value. Help: kassel"),
        (("list", "-o"), "kassel: error: The option -o needs a value. Help: kassel"),
        (("list", "--quiet=1"), "kassel: error: The option --quiet takes no value. Help: kassel"),
    ],
)
def test_an_option_without_its_value_or_with_one_too_many_is_named(
    argv: tuple[str, ...], begin: str, kassel: Kassel
) -> None:
    said = kassel(*argv)
    assert (said.code, said.out, said.err.startswith(begin)) == (2, "", True)


@pytest.mark.parametrize("argv", [("--lang", "xx", "list"), ("--lang=xx", "list"), ("list", "--lang", "xx")])
def test_an_unknown_language_is_refused_wherever_it_stands(argv: tuple[str, ...], kassel: Kassel) -> None:
    said = kassel(*argv)
    told = 'kassel: error: "xx" is not a valid value for --lang. Possible: de, en.\n'
    assert (said.code, said.out, said.err) == (2, "", told)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("de", "kassel: Fehler: „-1“ ist bei --max-findings nicht möglich. Hilfe: kassel validate --help\n"),
        ("en", 'kassel: error: "-1" is not a valid value for --max-findings. Help: kassel validate --help\n'),
    ],
)
def test_a_number_out_of_range_is_complained_about_in_words_of_ours(lang: str, said: str, kassel: Kassel) -> None:
    answer = kassel("validate", "--max-findings", "-1", "--lang", lang)
    assert (answer.code, answer.out, answer.err) == (2, "", said)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "de",
            "kassel: Fehler: Der Aufruf ist nicht verständlich; die Bibliothek für Aufrufe (typer) meldet: "
            "„No {way}.“. Hilfe: kassel list --help\n",
        ),
        (
            "en",
            "kassel: error: The call cannot be understood; the library for calls (typer) says: "
            '"No {way}.". Help: kassel list --help\n',
        ),
    ],
)
def test_what_nobody_has_words_for_is_quoted_with_its_origin(
    lang: str, said: str, kassel: Kassel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Any, context: Any) -> None:
        context.fail("No {way}.")

    monkeypatch.setattr("typer.core.TyperCommand.invoke", refuse)
    answer = kassel("list", "--lang", lang)
    assert (answer.code, answer.out, answer.err) == (2, "", said)


def test_without_a_command_help_is_the_answer(kassel: Kassel) -> None:
    told = [kassel(*argv) for argv in ((), ("--help",), ("--lang", "en"))]
    assert {(answer.code, answer.err) for answer in told} == {(0, "")}
    assert len({answer.out for answer in told}) == 1
