"""No words of a library or of the operating system reach a reader, unless quoted as what it says."""

import errno
import os
import tomllib
from pathlib import Path

import pytest
import yaml

from conftest import Kassel
from kassel_integration.errors import CannotRunError
from kassel_integration.source import yaml_tree
from kassel_integration.source.files import read_bytes
from kassel_integration.source.folder import DataFolder
from kassel_integration.source.outside import os_reason, toml_problem, yaml_problem
from kassel_integration.texts import LANGUAGES, Phrase, Words

BROKEN_YAML = {
    "a: `x\n": {"no_token"},
    "a: \x01\n": {"control"},
    "a: x\x85y\n": {"line_end"},
    "a: 1\n---\nb: 1\n": {"documents"},
    "a: 1\nb\nc: 1\n": {"colon_missing"},
    '{a: 1\n"b"\n': {"colon_missing", "mapping_open"},
    "a: b: c\n": {"colon_here"},
    "a: ? b\n": {"question_mark"},
    "a: - b\n": {"dash_here"},
    "- a\nb: 1\n": {"dash_expected"},
    "a:\n  b: 1\n c: 2\n": {"key_expected"},
    "a: @x\n": {"no_token"},
    "a: %x\n": {"no_token"},
    "a: [1, 2\nb: 1]x\n": {"list_open", "colon_here", "key_expected"},
    "a: [1 2}\n": {"list_open"},
    "a: {b: 1]\n": {"mapping_open"},
    'a: "\\q"\n': {"escape"},
    'a: "\\xZZ"\n': {"escape"},
    'a: "\\ud800"\n': {"escape"},
    'a: "\\UFFFFFFFF"\n': {"escape", "other"},  # the pure parser raises an exception of Python's
    'a: "x\n--- y"\n': {"marker"},
    '? "x\n': {"end"},
    "a: 1\n...\nb: 1\n": {"after_end"},
    "a: [}]\n": {"content"},
    "a: |x\n  b\n": {"block_text"},
    "a: >0\n  b\n": {"block_text"},
    "%YAML 9.9\n---\na: 1\n": {"directive"},
    "%YAML x\n---\na: 1\n": {"directive"},
    f"%YAML 1.{'1' * 5000}\n---\na: 1\n": {"directive", "other"},
    "%TAG ! a\n%TAG ! b\n---\na: 1\n": {"directive"},
    "a: !x!y z\n": {"directive"},
    "a: *\n": {"anchor"},
    "a: &\n": {"anchor"},
    "a: !<x z\n": {"tag"},
    "a: !<%zz> z\n": {"tag"},
}

BROKEN_TOML = {
    "a = 1\na = 2": ("twice", 2),
    "[a]\n[a]": ("twice", 2),
    "a = {b = 1, b = 2}": ("twice", 1),
    "a.b = 1\na = 2": ("twice", 2),
    "a 1": ("equals", 1),
    "a = 1 b": ("statement", 1),
    "[a": ("statement", 1),
    "[[a]": ("statement", 1),
    "= 1": ("statement", 1),
    "a.= 1": ("key", 1),
    "\na = [1": ("array", 2),
    "a = {b = 1": ("table", 1),
    'a = "x': ("string", 1),
    "a = 'x": ("string", 1),
    'a = """x\n\n': ("string", 1),
    "a = '''x": ("string", 1),
    'a = "\\q"': ("escape", 1),
    'a = "\\xZZ"': ("escape", 1),
    'a = "\\ud800"': ("escape", 1),
    'a = "\x01"': ("control", 1),
    "a = 2020-02-30": ("date", 1),
    "a = tru": ("value", 1),
}

SAID = {
    "de": (
        "die YAML-Bibliothek meldet: „no {x}“",
        "die TOML-Bibliothek meldet: „no {x}“",
        "das Betriebssystem meldet: „no {x}“",
    ),
    "en": ('the YAML library says: "no {x}"', 'the TOML library says: "no {x}"', 'the operating system says: "no {x}"'),
}


def problems(text: str) -> list[str]:
    """What is said to be wrong with a YAML text, by the key of its words."""
    found = (finding.values.get("problem") for finding in yaml_tree.read_tree(text, "f.yaml").findings)
    return [phrase.key.removeprefix("outside.yaml.") for phrase in found if isinstance(phrase, Phrase)]


@pytest.mark.parametrize("parser", [yaml_tree.Loader, yaml.SafeLoader], ids=["in use", "pure Python"])
@pytest.mark.parametrize(("text", "wanted"), BROKEN_YAML.items(), ids=[repr(text[:24]) for text in BROKEN_YAML])
def test_each_fault_of_yaml_has_words_of_ours_whichever_parser_meets_it(
    text: str, wanted: set[str], parser: type[yaml.SafeLoader], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml_tree, "Loader", parser)
    found = problems(text)
    assert (len(found), set(found) - wanted) == (1, set())


@pytest.mark.parametrize(("text", "wanted"), BROKEN_TOML.items(), ids=[repr(text) for text in BROKEN_TOML])
def test_each_fault_of_toml_has_words_of_ours_and_a_line(text: str, wanted: tuple[str, int]) -> None:
    with pytest.raises(tomllib.TOMLDecodeError) as refused:
        tomllib.loads(text)
    phrase, line, column = toml_problem(refused.value, text)
    assert (phrase.key.removeprefix("outside.toml."), line, column > 0) == (*wanted, True)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_unknown_is_quoted_with_its_origin(lang: str) -> None:
    phrases = (
        yaml_problem("", "no {x}"),
        toml_problem(ValueError("no {x} (at line 3, column 4)"), "a")[0],
        os_reason(OSError(99_999, "no {x}")),
    )
    assert tuple(Words(lang).phrase(phrase) for phrase in phrases) == SAID[lang]


def test_an_error_of_the_system_without_a_number_is_quoted_as_well() -> None:
    assert os_reason(OSError("Invalid data stream")) == Phrase("outside.os.other", "Invalid data stream")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    "name",
    [
        "ENOENT", "EACCES", "EPERM", "EISDIR", "ENOTDIR", "ENOSPC", "EDQUOT", "EFBIG", "EROFS", "EIO", "ENAMETOOLONG",
        "ELOOP", "EMFILE", "ENFILE", "EBUSY", "EINVAL", "EBADF", "ESTALE", "EEXIST", "ENOTEMPTY", "ETXTBSY", "ENXIO",
        "ENODEV", "EILSEQ", "ENOMEM", "EAGAIN", "ETIMEDOUT", "EXDEV", "EOPNOTSUPP",
    ],
)  # fmt: skip
def test_each_refusal_of_the_system_has_words_of_ours(name: str, lang: str) -> None:
    number = getattr(errno, name)
    reason = os_reason(OSError(number, os.strerror(number)))
    assert reason == Phrase(f"outside.os.{name}")
    assert Words(lang).phrase(reason) == Words(lang)(f"outside.os.{name}")


CHECK = {"de": "Bitte Pfad und Rechte prüfen.", "en": "Please check the path and the permissions."}


def test_a_refusal_is_said_in_the_readers_language(kassel: Kassel, tmp_path: Path) -> None:
    long = tmp_path / ("x" * 300)
    answers = [kassel("validate", "--lang", lang, long) for lang in LANGUAGES]
    assert [(answer.code, answer.err) for answer in answers] == [
        (2, f"kassel: Fehler: Die Datei {long} lässt sich nicht lesen: der Name ist zu lang. {CHECK['de']}\n"),
        (2, f"kassel: error: The file {long} cannot be read: the name is too long. {CHECK['en']}\n"),
    ]


def test_a_refusal_in_the_middle_of_a_file_is_no_bug(
    kassel: Kassel, mini_folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = mini_folder.root / "measurements" / "2014.csv"
    path.write_text("metric,value\n1.1.1.places,3\n", encoding="utf-8")
    monkeypatch.setattr("kassel_integration.source.records._blocks", _input_output_error)
    answer = kassel("validate", "--lang", "en", "--data", mini_folder.root)
    said = (
        f"kassel: error: The file {path} cannot be read: the device reports an input or output error. {CHECK['en']}\n"
    )
    assert (answer.code, answer.err) == (2, said)


def test_a_refusal_where_nobody_expects_one_is_no_bug(kassel: Kassel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kassel_integration.commands.call.place.is_cut_off", _input_output_error)
    answer = kassel("list", "--lang", "de")
    said = f"kassel: Fehler: ?: Ein- oder Ausgabefehler des Geräts. {CHECK['de']}\n"
    assert (answer.code, answer.err) == (2, said)


def test_settings_that_are_not_utf8_are_named_with_line_and_byte(kassel: Kassel, mini_folder: DataFolder) -> None:
    (mini_folder.root / "kassel.toml").write_bytes(b"[check]\n# f\xfcr\n")
    answer = kassel("validate", "--lang", "de", "--data", mini_folder.root)
    file = mini_folder.root / "kassel.toml"
    said = f"Die Einstellungen {file} sind nicht in UTF-8 gespeichert: In Zeile 2 steht das Byte 0xFC."
    assert (answer.code, answer.err) == (2, f"kassel: Fehler: {said} Bitte die Datei als UTF-8 speichern.\n")


def test_a_file_that_vanishes_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "f").write_bytes(b"x")
    monkeypatch.setattr("kassel_integration.source.files.opened", lambda path: path.with_name("gone").open("rb"))
    with pytest.raises(CannotRunError) as refused:
        read_bytes(tmp_path / "f", 9)
    assert refused.value.key == "file_missing"


def _input_output_error(*_: object) -> None:
    raise OSError(errno.EIO, "Input/output error")
