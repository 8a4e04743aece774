"""A unit behind a value in the forms people write; what may be another unit is refused, with what was seen."""

from dataclasses import replace

import pytest

from kassel_integration.model.choices import Kind
from kassel_integration.rules.numbers import DecimalSign
from kassel_integration.rules.readings import ReadValue, Writing
from kassel_integration.rules.unit_words import means
from kassel_integration.rules.values import read_value
from making import metric

PLAN = {
    "stunden": ("Stunden", ""),
    "personen": ("Personen", "Person"),
    "euro": ("Euro", ""),
    "angebote": ("Angebote", ""),
    "kurse": ("Kurse", ""),
    "plaetze": ("Plätze", ""),
    "veranstaltungen": ("Veranstaltungen", "Veranstaltung"),
    "veranlagungen": ("Veranlagungen", ""),
    "teilnahmen": ("Teilnahmen", "Teilnahme"),
    "teilnehmende": ("Teilnehmende", ""),
    "wochen": ("Wochen", "Woche"),
    "frei": ("m²", ""),
}
UNITS = frozenset(word.casefold() for pair in PLAN.values() for word in pair if word)
SHARE = replace(metric("none", kind=Kind.SHARE), unit="Prozent")


def read(about: str, text: str) -> tuple[ReadValue, list[tuple[str, object, object]]]:
    """What a text is for a metric, and what was said: code, the value and the unit named."""
    said: list[tuple[str, object, object]] = []
    many, one = PLAN.get(about, ("", ""))
    of = SHARE if about == "share" else replace(metric("none", kind=Kind.AMOUNT), unit=many, unit_of_one=one)
    writing = Writing(lambda: DecimalSign(",", ","), units=UNITS)
    found = read_value(text, of, writing, lambda code, _, **v: said.append((code.id, v.get("value"), v.get("unit"))))
    return found, said


OWN = [
    ("stunden", "12,5 Std."), ("stunden", "12,5 Std"), ("stunden", "12,5 h"), ("stunden", "12,5 Stunde"),
    ("personen", "12,5 Pers."), ("personen", "12,5 Person"), ("euro", "12,5 EUR"), ("euro", "12,5€"),
    ("angebote", "12,5 Angebot"), ("kurse", "12,5 Kurs"), ("plaetze", "12,5 Platz"), ("plaetze", "12,5 PLÄTZEN"),
    ("veranstaltungen", "12,5 Veranst."), ("teilnahmen", "12,5 Teilnahm."), ("wochen", "12,5 Wo."),
    ("frei", "12,5 qm"), ("frei", "12,5 m2"),
    ("share", "12,5 %"), ("share", "12,5%"), ("share", "12,5 Prozent"), ("share", "12,5 v. H."), ("share", "12,5 v.H."),
]  # fmt: skip


@pytest.mark.parametrize(("about", "text"), OWN)
def test_the_metrics_own_unit_is_taken_off(about: str, text: str) -> None:
    found, said = read(about, text)
    assert (str(found.value), found.reported, said) == ("12.5", True, [])


OTHERS = [
    ("euro", "12 TEUR"), ("euro", "12 T€"), ("euro", "12 Tsd. €"), ("euro", "12 Mio. EUR"), ("euro", "12 k€"),
    ("euro", "12 Std."), ("stunden", "12 min"), ("stunden", "12 Pers."), ("stunden", "12 Tage"),
    ("stunden", "12 %"), ("personen", "12 Plätze"), ("personen", "12 Platz"), ("wochen", "12 Monate"),
    ("veranstaltungen", "12 Veran."), ("teilnahmen", "12 Teiln."), ("personen", "12 v. H."), ("frei", "12 cbm"),
    ("personen", "1.234.567 Plätze"), ("personen", "1,234,567 Plätze"),
    ("personen", "1.234.567 €"), ("personen", "1,234,567 EUR"),
]  # fmt: skip


@pytest.mark.parametrize(("about", "text"), OTHERS)
def test_another_unit_or_what_could_be_two_is_refused_with_what_was_seen(about: str, text: str) -> None:
    found, said = read(about, text)
    assert (found.reported, said) == (False, [("KI225", text, PLAN[about][0])])


OF_MEASURE = (
    "%", "v.h.", "v. h.", "vh", "percent", "Prozent", "Promille", "‰", "v.T.", "v. T.", "Prozentpunkte", "pp",
    "Euro", "EUR", "€", "T€", "T €", "TEUR", "T EUR", "Tsd€", "k€", "kEUR", "Mio. €", "Mio €", "Tsd.", "Tausend",
    "Million", "Millionen", "Mrd.", "Milliarden", "thousand", "billion",
)  # fmt: skip


@pytest.mark.parametrize("text", [*(f"12 {unit}" for unit in OF_MEASURE), "EUR 12", "EUR12", "€ 12", "€12"])
def test_every_unit_of_measure_is_one_though_no_metric_has_it(text: str) -> None:
    found, said = read("personen", text)
    assert (found.reported, said) == (False, [("KI225", text, "Personen")])


@pytest.mark.parametrize("text", ["EUR 1,2 Mio", "€ 1,2 Mio", "EUR1,2 Mio"])
def test_euro_before_a_number_is_a_unit_whatever_follows(text: str) -> None:
    found, said = read("personen", text)
    assert (found.reported, said) == (False, [("KI225", text, "Personen")])


@pytest.mark.parametrize("text", ["EUR zwölf", "€ viel"])
def test_euro_before_words_is_none(text: str) -> None:
    found, said = read("personen", text)
    assert (found.reported, [code for code, _, _ in said]) == (False, ["KI210"])


@pytest.mark.parametrize("text", ["12 TN", "12 St.", "12 m.", "12 Dings", "12 Kur"])
def test_what_is_no_unit_is_refused_too(text: str) -> None:
    found, said = read("personen", text)
    assert (found.value, found.reported, [code for code, _, _ in said]) == (None, False, ["KI210"])


# A metric's unit, and how people write it, by the singular, an abbreviation or the English word.
WRITTEN = {
    "Stunden": "Stunde, Std, Std., Stdn., h, hour, hours", "Minuten": "min, min., Minute, minutes",
    "Tage": "Tag, Tagen, day, days", "Wochen": "Woche, Wo., week, weeks",
    "Monate": "Monat, Monaten, Mon., month, months",
    "Jahre": "Jahr, Jahren, year, years", "Personen": "Person, Pers, Pers., persons, people",
    "Einwohner": "Einwohnerinnen und Einwohner, Einwohner/innen, Einw., EW, EW., inhabitants",
    "Schülerinnen und Schüler": "Schülerin oder Schüler, Schülerinnen/Schüler, Schüler/innen, Schüler*innen, SuS",
    "Stück": "Stücke, Stk, Stk., pieces", "Quadratmeter": "qm, m², m2", "Kubikmeter": "cbm, m³, m3",
    "Kilometer": "km", "Hektar": "ha", "Kilogramm": "kg", "Euro": "EUR, €",
}  # fmt: skip
EACH = [(unit, word) for unit, words in WRITTEN.items() for word in words.split(", ")]


@pytest.mark.parametrize(("unit", "word"), EACH)
def test_each_way_of_writing_a_unit_means_it_and_no_other(unit: str, word: str) -> None:
    units = frozenset(each.casefold() for each in WRITTEN)
    meant = [each for each in WRITTEN if means(word.casefold(), {each.casefold()}, units)]
    assert meant == [unit]


def test_a_point_behind_the_whole_word_is_no_abbreviation() -> None:
    assert means("veranst.", {"veranstaltungen"}, frozenset())
    assert not means("kurs.", {"kurs"}, frozenset())


@pytest.mark.parametrize(("one", "other"), [
    ("angebot", "angebote"), ("kurs", "kursen"), ("platz", "plätze"), ("stunde", "stunden"), ("kind", "kinder"),
    ("team", "teams"), ("leiterin", "leiterinnen"),
])  # fmt: skip
def test_a_word_is_meant_in_each_form_it_takes(one: str, other: str) -> None:
    assert means(one, {other}, frozenset())
    assert means(other, {one}, frozenset())


@pytest.mark.parametrize(
    ("one", "other"), [("kurs", "kursus"), ("team", "teamleitung"), ("ha", "haus"), ("jahr", "jahrgang")]
)
def test_another_word_with_the_same_beginning_is_not_meant(one: str, other: str) -> None:
    assert not means(one, {other}, frozenset())
    assert not means(other, {one}, frozenset())
