"""What is named in the catalogue by another word than its id is told the id, and told so once."""

import os
from pathlib import Path

import pytest

from conftest import SaidAbout
from kassel_integration.checking.load_catalogue import load_catalogue
from kassel_integration.source.folder import DataFolder

TARGET = "target: {rule: increase, basis: concept}"


@pytest.mark.parametrize(
    ("old", "new", "code", "meant"),
    [
        ("offices: [bauhof]", "offices: [Bauhof]", "KI122", "bauhof"),
        ("offices: [kulturamt, bauhof]", "offices: [Kultur, bauhof]", "KI122", "kulturamt"),  # an alias
        ("dimensions: [age]", "dimensions: [Alter]", "KI123", "age"),
        ("- ref: A.1.radwege", '- ref: "Länge der Radwege"', "KI152", "A.1.radwege"),
        ("- ref: A.1.radwege", "- ref: radwege", "KI152", "A.1.radwege"),
        ("name: Bauhof}", "name: Bauhof, until: 2021, successor: Kulturamt}", "KI154", "kulturamt"),
        ("label: Alter\n", "label: Alter\n    gap: [unter 18, 65plus]\n", "KI135", "u18"),
    ],
)  # fmt: skip
def test_the_id_is_told(tiny_folder: DataFolder, tiny: str, old: str, new: str, code: str, meant: str) -> None:
    assert old in tiny
    tiny_folder.catalogue.write_text(tiny.replace(old, new, 1), encoding="utf-8")
    _, findings = load_catalogue(Path(tiny_folder.catalogue), os.environ)
    assert [(f.code.id, f.values["nearest"]) for f in findings] == [(code, meant)]


def test_a_declared_id_of_a_wrong_form_is_told_where_it_is_declared(said_about_tiny: SaidAbout) -> None:
    assert said_about_tiny(("{id: bauhof,", "{id: Bauhof,")) == ["KI115 12:10"]
