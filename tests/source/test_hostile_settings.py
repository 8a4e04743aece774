"""Whatever is in `kassel.toml` or `dataset.yaml`: `validate` says what other commands say, with the line; no bug."""

import os

import pytest

from conftest import Kassel
from kassel_integration.source.folder import DataFolder

DIGITS = "9" * 50_000
# For each content what the complaint says in English, after the file; "" where the content is fine.
SETTINGS: dict[str, tuple[str | bytes, str]] = {
    "2,000 lists": (f"x = {'[' * 2000}{']' * 2000}", "line 1, column 5: more brackets inside each other"),
    "2,000 tables": (f"x = {'{a=' * 2000}1{'}' * 2000}", "line 1, column 5: more brackets inside each other"),
    "2,000 names": (f"a{'.a' * 2000} = 1", ':1 contain "a", which does not exist'),
    "2,000 parts of a heading": (f"[{'a.' * 2000}a]", ':1 contain "a", which does not exist'),
    "digits": (f"[status]\nreporting_year = {DIGITS}", "line 2, column 18: a number of more than 1,000 digits"),
    "digits in a list": (f"[import]\nfrozen = [{DIGITS}]", "line 2, column 11: a number of more than 1,000 digits"),
    "hexadecimal digits": (f"[status]\nreporting_year = 0x{'f' * 50_000}", ':2, "reporting_year" must be a year'),
    "digits as a key": (f"[due]\n{DIGITS} = 2017-01-01", ":2 contain "),
    "a long key": (f"{'k' * 50_000} = 1", ":1 contain "),
    "nan": ("[publish]\nsuppress_below = nan", ':2, "suppress_below" must be a whole number'),
    "inf": ("[status]\nreporting_year = inf", ':2, "reporting_year" must be a year'),
    "a float": ("[status]\nreporting_year = 2014.0", ':2, "reporting_year" must be a year'),
    "true as a year": ("[import]\nfrozen = [true]", ':2, "frozen" under [import] must be a list of years'),
    "a date as a truth": ("[check]\nstrict = 2017-01-01", ':2, "strict" must be true or false'),
    "a time as a day": ("[publish]\ndate = 07:32:00", ':2, "date" under [publish] must be a day'),
    "a table as a text": ("[publish]\npublisher = {a = 1}", ':2, "publisher" must be a short text'),
    "a list as a section": ("[[check]]\nstrict = true", ':1, "check" must be a section'),
    "a code of another type": ('[check]\n\nignore = ["KI407", 1]', ':3, "ignore" must be a list of texts'),
    "a code that is none": ('[check]\n\nignore = ["KI999"]', ':3 name "KI999" under ignore'),
    "a huge list": (f"[import]\nfrozen = [{'2014,' * 15_000}]", ""),
    "a method that is none": ('[status]\nmethod = "weg"', 'name the method "weg", which does not exist'),
    "a method that steers": ('[status]\nmethod = "\\u001b[2J\\u202e"', 'name the method "␛[2J⟨U+202E⟩"'),
    "a text that steers": ('[publish]\npublisher = "a\\u0000"', ':2, "publisher" must be a short text'),
    "a long address": (f'[delivery]\nsend_to = "{"s" * 5000}"', ':2, "send_to" must be a short text'),
    "twice": ("[check]\nstrict = true\nstrict = true", "line 3, column 14: the same key or section twice"),
    "unknown": ("[check]\nstrikt = true", ':2 contain "strikt"'),
    "a byte order mark": ("\ufeff[check]\nstrict = true\n", ""),
    "Windows-1252": (
        b'[publish]\npublisher = "K\xe4ssel"',
        "line 2 contains the byte 0xE4. Please save the file as UTF-8.",
    ),
    "Windows-1252 behind a byte order mark": (
        b'\xef\xbb\xbf[publish]\npublisher = "K\xe4ssel"',
        "line 2 contains the byte 0xE4. Please save the file as UTF-8.",
    ),
    "UTF-16": ("[check]".encode("utf-16"), "line 1 contains the byte 0xFF. Please save the file as UTF-8."),
    "UTF-16 without a mark": ("[check]".encode("utf-16-le"), "line 1 contains the byte 0x00. Please save the file as"),
}
DATASET: dict[str, tuple[str | bytes, str]] = {
    "2,000 lists": (f"title: {'[' * 2000}{']' * 2000}", ", line 1: not valid YAML"),
    "digits": (f"title: {DIGITS}", ', line 1: "title" must be text'),
    "nan": ("synthetic: .nan", ', line 1: "synthetic" must be true or false'),
    "a date": ("\nsynthetic: 2017-01-01", ', line 2: "synthetic" must be true or false'),
    "twice": ("title: a\ntitle: b", ", line 2: not valid YAML"),
    "an alias": ("title: &a x\ncatalogue: *a", ", line 2: not valid YAML"),
    "a tag": ("title: !!python/name:os.system x", ", line 1: not valid YAML"),
    "unknown": ("titel: x", ', line 1: there is no "titel"'),
    "Windows-1252": (b"title: K\xe4ssel", "line 1 contains the byte 0xE4. Please save the file as UTF-8."),
    "UTF-16": ("title: x".encode("utf-16"), "line 1 contains the byte 0xFF. Please save the file as UTF-8."),
    "a byte order mark": ("\ufefftitle: x", ""),
    "a NUL in a path": ('catalogue: "a\\0b"', 'names the catalogue "a␀b", which is not accessible: the name contains'),
    "a long path": (f"catalogue: {'x' * 5000}", "which is not accessible: the name is too long"),
    "a circle": ("catalogue: circle", "which is not accessible: the links lead in a circle"),
    "a device": ("catalogue: /dev/zero", 'names the catalogue "/dev/zero", which does not exist'),
    "a pipe": ("catalogue: pipe", 'names the catalogue "pipe", which does not exist'),
}
CASES = [(file, name) for file, cases in (("kassel.toml", SETTINGS), ("dataset.yaml", DATASET)) for name in cases]


@pytest.mark.parametrize(("file", "name"), CASES, ids=lambda word: word)
def test_every_command_says_the_same_of_it(kassel: Kassel, mini_folder: DataFolder, file: str, name: str) -> None:
    content, said = (SETTINGS if file == "kassel.toml" else DATASET)[name]
    root = mini_folder.root
    (root / file).write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    (root / "circle").symlink_to("circle")
    os.mkfifo(root / "pipe")
    answers = [kassel(call, "--data", root, "--lang", "en") for call in ("validate", "list", "progress")]
    if not said:
        assert [answer.code for answer in answers] == [0, 0, 0]
        return
    assert [(answer.code, answer.out) for answer in answers] == [(2, "")] * 3
    assert len({answer.err for answer in answers}) == 1
    assert answers[0].err.count("\n") == 1
    assert len(answers[0].err) < 2000
    assert str(root / file) in answers[0].err
    assert said in answers[0].err
    german = kassel("validate", "--data", root, "--lang", "de")
    assert (german.code, german.err.startswith("kassel: Fehler: ")) == (2, True)
    assert "meldet" not in german.err  # nothing that only a library has words for


PLACES = {
    '[publish]\n  "date" = 1': ":2, ",
    "# date = 2017\n[publish]\ndate=1": ":3, ",
    "publish . date = 1\n": ", ",  # a key that is written otherwise is found by its name
}


@pytest.mark.parametrize("text", PLACES)
def test_the_line_is_told_where_the_key_begins_one(kassel: Kassel, mini_folder: DataFolder, text: str) -> None:
    (mini_folder.root / "kassel.toml").write_text(text, encoding="utf-8")
    said = kassel("list", "--data", mini_folder.root, "--lang", "en").err
    assert f"{mini_folder.root / 'kassel.toml'}{PLACES[text]}" in said
