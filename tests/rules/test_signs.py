"""The signs of official statistics become value and flag; words that say nothing get a message instead of a guess."""

import pytest

from forms.reading import Reader
from kassel_integration.model.sign_table import DIN55301
from kassel_integration.rules.signs import says_nothing, unmark

COUNT, SHARE, STEP = "1.1.3.plaetze_u3", "1.1.3.betreuungsquote_u3", "1.1.1.auswahlkriterien"
MEANT: dict[str, tuple[str, str, str]] = {  # cell: value, flag
    "a hyphen is exactly zero": ("-", "0", "A"),
    "a dash is exactly zero": ("–", "0", "A"),
    "three points come later": ("...", "None", "O"),
    "an ellipsis comes later": ("…", "None", "O"),
    "a stroke is not reliable": ("/", "None", "U"),
    "a point is unknown or confidential": (".", "None", "Q"),
    "an x has no meaning": ("x", "None", "M"),
    "a capital X too": ("X", "None", "M"),
    "p is provisional": ("12 p", "12", "P"),
    "p without a blank": ("12p", "12", "P"),
    "r is revised and counts as any other": ("12 r", "12", "A"),
    "s is estimated": ("1.200 s", "1200", "E"),
    "brackets are of low reliability": ("(12)", "12", "U"),
    "blanks around a sign": ("  … ", "None", "O"),
}
NOTHING = (
    "k. A.", "k.A.", "kA", "n/a", "N/A", "n.a.", "--", "---", "—", "?", "null", "None",
    "keine", "Keine", "nichts", "keine Angabe", "keine Angaben", "unbekannt", "liegt nicht vor", "tbd",
    "k. w.",
)  # fmt: skip
FLAGS: dict[str, tuple[str, str, list[tuple[str, int]]]] = {
    "a sign and the same flag": ("…", "O", []),
    "a sign and another flag": ("…", "M", [("KI226", 2)]),
    "a zero, and a flag beside it": ("-", "B", []),
    "a zero, and a flag that says there is no value": ("-", "O", [("KI227", 2)]),
    "a revised value, and a flag beside it": ("12 r", "P", []),
    "a letter and another flag": ("12 p", "E", [("KI226", 2)]),
    "a value and a flag that says there is none": ("12", "O", [("KI227", 2)]),
    "a word for the flag": ("12", "vorläufig", []),
    "an unknown flag": ("12", "Z", [("KI213", 2)]),
    "no value and no flag": ("", "", [("KI214", 2)]),
    "no value and a flag that does not say why": ("", "P", [("KI214", 2)]),
    "no value and a flag that says why": ("", "Q", []),
}


@pytest.mark.parametrize(("cell", "value", "flag"), MEANT.values(), ids=MEANT.keys())
def test_sign_is_value_and_flag(reader: Reader, cell: str, value: str, flag: str) -> None:
    reading = reader.text(f"metric;value\n{COUNT};{cell}\n")
    assert (reading.said, [(str(m.value), m.flag) for m in reading.kept]) == ([], [(value, flag)])


@pytest.mark.parametrize("cell", ["…", "...", "/", "."])
def test_a_step_can_be_missing_with_the_same_signs(reader: Reader, cell: str) -> None:
    assert [m.value for m in reader.text(f"metric;value\n{STEP};{cell}\n").kept] == [None]


@pytest.mark.parametrize("metric", [STEP, f"{STEP.rpartition('.')[0]}.umsetzungsstand"])
@pytest.mark.parametrize("cell", ["x", "X", " x "])
def test_an_x_for_a_step_is_refused_for_it_may_be_a_tick(reader: Reader, metric: str, cell: str) -> None:
    assert reader.text(f"metric;value\n{metric};{cell}\n").said == [("KI236", 2)]


def test_an_x_for_a_step_is_read_where_the_flag_says_what_it_means(reader: Reader) -> None:
    reading = reader.text(f"metric;value;flag\n{STEP};x;M\n")
    assert (reading.said, [(m.value, m.flag) for m in reading.kept]) == ([], [(None, "M")])


def test_a_step_has_no_zero(reader: Reader) -> None:
    assert reader.text(f"metric;value\n{STEP};-\n").errors == [("KI211", 2)]


@pytest.mark.parametrize(
    "cell", ["<1", "< 11", "unter 100", "≤5", "<=5", "mind. 12", "über 100", ">=3", "bis zu 4", "ab 2,5 %", "35+"]
)
def test_a_limit_is_no_value(reader: Reader, cell: str) -> None:
    assert reader.text(f"metric;value\n{COUNT};{cell}\n").said == [("KI240", 2)]


@pytest.mark.parametrize("cell", ["unter", "< fünf", "unter uns 5"])
def test_other_words_are_no_limit(reader: Reader, cell: str) -> None:
    assert reader.text(f"metric;value\n{COUNT};{cell}\n").said == [("KI210", 2)]


@pytest.mark.parametrize("word", NOTHING)
def test_says_nothing_and_is_no_sign(reader: Reader, word: str) -> None:
    reading = reader.text(f'metric;value\n{COUNT};"{word}"\n{STEP};"{word}"\n')
    assert (reading.errors, says_nothing(word)) == ([("KI218", 2), ("KI218", 3)], True)


@pytest.mark.parametrize(("cell", "flag", "said"), FLAGS.values(), ids=FLAGS.keys())
def test_sign_and_flag_agree(reader: Reader, cell: str, flag: str, said: list[tuple[str, int]]) -> None:
    assert reader.text(f"metric;value;flag\n{COUNT};{cell};{flag}\n").said == said


def test_a_mark_leaves_the_number_and_its_unit(reader: Reader) -> None:
    reading = reader.text(f"metric;value\n{SHARE};(12,5 %)\n1.1.2.kindergartenbesuchsquote;90,5 % s\n")
    assert [(str(m.value), m.flag) for m in reading.kept] == [("12.5", "U"), ("90.5", "E")]


@pytest.mark.parametrize("text", ["12 q", "p", "()", "(p)", "12 P", "12 pr"])
def test_is_no_mark(text: str) -> None:
    assert unmark(text, DIN55301).flag is None


@pytest.mark.parametrize(
    ("word", "flag"),
    [
        ("vorläufig", "P"), ("geschätzt", "E"), ("berichtigt", "A"), ("revidiert", "A"), ("provisional", "P"),
        ("estimated", "E"), ("revised", "A"), ("VORLÄUFIG", "P"), ("(Berichtigt)", "A"),
    ],
)  # fmt: skip
def test_a_word_behind_a_value_is_its_flag(reader: Reader, word: str, flag: str) -> None:
    reading = reader.text(f"metric;value\n{COUNT};12 {word}\n")
    assert (reading.said, [(str(m.value), m.flag) for m in reading.kept]) == ([], [("12", flag)])
