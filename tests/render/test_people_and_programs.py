"""Neutral values as people and programs read them: numbers, days, words, sentences."""

import json
from decimal import Decimal

import pytest

from kassel_integration.analysis.scale import Style
from kassel_integration.model.measurement import Implementation
from kassel_integration.model.status import Progress
from kassel_integration.render.numbers import day, number, rounded
from kassel_integration.render.people import cell_text, short_text, text
from kassel_integration.render.programs import plain, plain_text
from kassel_integration.render.protected import PROTECTED
from kassel_integration.render.structured import dumps
from kassel_integration.texts import Words
from kassel_integration.views.document import Column
from kassel_integration.views.signs import signed, words_of
from kassel_integration.views.values import (
    Bar,
    Course,
    Day,
    Figure,
    Joined,
    Labelled,
    Number,
    Parts,
    Quantity,
    Sentence,
    Value,
    Word,
    Years,
    sentence,
)


@pytest.mark.parametrize(
    ("value", "german", "english", "machine"),
    [
        (Decimal("16015.5"), "16.015,5", "16,015.5", "16015.5"),
        (Decimal("30.10"), "30,10", "30.10", "30.10"),
        (Decimal("1E+3"), "1.000", "1,000", "1000"),
        (Decimal("-1234"), "−1.234", "−1,234", "-1234"),
        (Decimal("0.000001"), "0,000001", "0.000001", "0.000001"),
        (6054, "6.054", "6,054", "6054"),
    ],
)
def test_people_get_numbers_in_their_form_and_machines_plain_ones(
    value: Decimal | int, german: str, english: str, machine: str
) -> None:
    assert (number(value, "de"), number(value, "en"), plain_text(value)) == (german, english, machine)


def test_a_day_stands_in_the_order_of_the_language() -> None:
    assert (day("2014-03-01", "de"), day("2014-03-01", "en"), day("", "de")) == ("01.03.2014", "2014-03-01", "")


def test_rounding_is_for_showing() -> None:
    assert (rounded(Decimal("0.90069"), 4, "de"), rounded(Decimal("-0.5"), 2, "en")) == ("0,9007", "−0.50")


@pytest.mark.parametrize("lang", ["de", "en"])
def test_each_status_has_a_sign_and_a_word_of_its_own(lang: str) -> None:
    told = [text(word, Words(lang)) for word in words_of("progress", Progress)]
    assert len({said[0] for said in told}) == len({said[2:] for said in told}) == len(Progress)


PERCENT = Style(1, percent=True)
CAREFUL = Style(2, careful=True)


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (None, ""),
        ("a\x1b[31m", "a␛[31m"),
        (2014, "2014"),
        (-3, "−3"),
        (Decimal("1234.50"), "1.234,50"),
        (Word("labels.implementation", "none"), "nicht gemeldet"),
        (signed("progress", "behind"), "◑~verzögert"),
        (Word("labels.flag", "P", "P"), "P~vorläufig"),
        (Word("labels.flag", "A"), ""),
        (Word("labels.progress", "behind", "◑", Word("labels.kind", "share")), "◑~verzögert, Anteil"),
        (Figure(Decimal("5.5"), "P"), "5,5 P"),
        (Figure(None, "…"), "…"),
        (Figure(Implementation.DONE, "P"), "umgesetzt"),
        (Number(Decimal("0.0123"), PERCENT), "1,2~%"),
        (Number(Decimal("0.015"), Style(percent=True)), "1,5~%"),
        (Number(Decimal("0.599"), CAREFUL, (Decimal("0.60"),)), "0,599"),
        (Number(Decimal("0.599"), CAREFUL), "0,60"),
        (Number(Decimal("2"), Style(plus=True)), "+2"),
        (Day("2014-03-01"), "01.03.2014"),
        (Day("03-01"), "1.~März"),
        (Years((2007, 2008, 2010)), "2007–2008, 2010"),
        (Parts(3, 21), "3/21"),
        (Course({2012: Decimal(1), 2014: Decimal(8)}, (2012, 2013, 2014)), "▁ █"),
        (Bar(((signed("progress", "missed"), 2), (signed("progress", "achieved"), 0))), "✗✗✗✗✗✗✗✗✗✗"),
        (Joined(("a", 2014, Decimal("1000")), "; "), "a; 2014; 1.000"),
        (Labelled(None, "x"), "x"),
        (sentence("notes.written", file="{file}"), "Geschrieben: {file}"),
        (Sentence("notes.nowhere", otherwise="labels.total"), "Insgesamt"),
        (sentence("notes.target.at_least", value=Joined((Decimal("1234.5"), "Plätze")), by=2016),
         "mindestens 1.234,5 Plätze bis~2016"),
        (Quantity(Decimal("1234.5"), "Plätze", "Platz"), "1.234,5~Plätze"),
        (Quantity(Decimal("1"), "Plätze", "Platz"), "1~Platz"),
        (Quantity(Decimal("1.0"), "Plätze"), "1,0~Plätze"),
        (Quantity(Decimal("3"), "Stufe", leads=True), "Stufe~3"),
    ],
)  # fmt: skip
def test_every_neutral_value_is_said_in_words(value: Value, told: str) -> None:
    assert text(value, Words("de")).replace(PROTECTED, "~") == told


@pytest.mark.parametrize(
    ("value", "kind", "told"),
    [(2014, "text", "2014"), (2014, "number", "2.014"), (True, "number", "True"), (None, "number", "")],
)
def test_only_whole_numbers_in_a_column_of_numbers_are_grouped(value: Value, kind: str, told: str) -> None:
    assert cell_text(value, Column("any", "", kind=kind), Words("de")) == told


def test_where_room_is_scarce_a_short_text_is_said_if_there_is_one() -> None:
    column, words = Column("any", ""), Words("de")
    assert short_text(Labelled("a", "lang", "kurz"), column, words) == "kurz"
    assert (short_text(Labelled("a", "lang"), column, words), short_text(7, column, words)) == ("lang", "7")


@pytest.mark.parametrize(
    ("value", "bare"),
    [
        (Word("labels.progress", "behind", "◑"), "behind"),
        (Figure(Decimal("5.50"), "P"), Decimal("5.50")),
        (Figure(None, "…"), None),
        (Number(Decimal("0.0123"), PERCENT), Decimal("0.0123")),
        (Day("2014-03-01"), "2014-03-01"),
        (Quantity(Decimal("1"), "Plätze", "Platz"), Decimal("1")),
        (Years((2007, 2008)), [2007, 2008]),
        (Labelled(["a"], "A"), ["a"]),
        (sentence("notes.total"), None),
        (Joined(("a", "b")), None),
        (Parts(3, 21), None),
        (Bar(()), None),
        (Decimal("1.0"), Decimal("1.0")),
        (None, None),
    ],
)
def test_programs_get_the_bare_value(value: Value, bare: object) -> None:
    assert plain(value) == bare


@pytest.mark.parametrize(
    ("value", "told"), [(None, ""), ("a", "a"), (["a", "b"], "a,b"), ([], ""), (7, "7"), (Decimal("30.10"), "30.10")]
)
def test_a_cell_for_machines_is_plain(value: object, told: str) -> None:
    assert plain_text(value) == told


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (Decimal("35"), "35"),
        (Decimal("30.10"), "30.1"),
        (Decimal("-0.5"), "-0.5"),
        (Decimal("1E+2"), "100.0"),
        (Decimal("0.9006934812760055478502080444"), '"0.9006934812760055478502080444"'),
        (Decimal("12345678901234567890.5"), '"12345678901234567890.5"'),
        ("Größe", '"Größe"'),
        ((1, None, True), "[1, null, true]"),
    ],
)
def test_json_numbers_are_exact_or_given_as_text(value: object, told: str) -> None:
    assert dumps(value) == told


def test_json_has_no_numbers_that_are_none() -> None:
    with pytest.raises(ValueError, match="JSON"):
        dumps(float("nan"))
    assert json.loads(dumps({"a": Decimal("0.1")})) == {"a": 0.1}
