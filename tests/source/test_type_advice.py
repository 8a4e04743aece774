"""The advice about a value of the wrong kind fits what was written."""

from pathlib import Path

import pytest

from kassel_integration.source.catalogue_file import read_catalogue
from kassel_integration.texts import Phrase

TARGET = "target: {rule: at_least, value: 12, by: 2024, basis: concept}"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("value: 12", "value: -30 %", "bare -30"),
        ("value: 12", "value: 80%", "bare 80"),
        ("value: 12", 'value: "12 %"', "bare 12"),
        ("value: 12", "value: 12.5 km", "bare 12.5"),
        ("value: 12", "value: \N{EN DASH}33.3", "minus -33.3"),
        ("value: 12", "value: \N{MINUS SIGN}30 %", "bare -30"),
        ("value: 12", "value: 10\N{EN DASH}20", "number "),
        ("value: 12", "value: mehr", "number "),
        ("value: 12", "value: 12 bis 14", "number "),
        ("value: 12", "value: [12, 13]", "one "),
        ("value: 12", "value: {x: 1}", "no_keys "),
        ("offices: [bauhof]", "offices: bauhof", "list [bauhof]"),
        ("offices: [bauhof]", "offices: {x: 1}", "items "),
        ("offices: [bauhof]", "offices:", "empty "),
        ("title: Wege", "title:", "empty "),
        ("title: Wege", "title: ~", "empty "),
        ("title: Wege", "title: null", "empty "),
        ("label: Länge der Radwege", "label: [a, b]", "one "),
        ("by: 2024", 'by: "2024"', "quotes 2024"),
        ("by: 2024", "by: 31.12.2024", "year 2024"),
        ("by: 2024", "by: Ende 2024", "year 2024"),
        ("by: 2024", "by: bald", "whole "),
        (TARGET, "target: at_least", "mapping {rule: …, basis: …}"),
        (TARGET, f"every: 2\n            {TARGET}", "mapping {years: …, from: …}"),
        ("period: {type: calendar_year}", "period: calendar_year", "mapping {type: …}"),
    ],
)
def test_it_says_what_to_write(tiny: str, old: str, new: str, said: str) -> None:
    assert old in tiny
    found = read_catalogue(Path("f.yaml"), tiny.replace(old, new, 1).encode()).findings
    advice = [f.values["advice"] for f in found if f.code.id == "KI112"]
    kind, _, quoted = said.partition(" ")
    assert advice == [Phrase(f"phrases.advice.{kind}", quoted)]
