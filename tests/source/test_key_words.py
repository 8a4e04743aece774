"""A key in another word than the catalogue's is understood before its spelling is compared with anything."""

import json
from pathlib import Path

import pytest

from kassel_integration.source.catalogue_file import read_catalogue
from kassel_integration.source.key_words import _WRITTEN, key_meant
from kassel_integration.source.schema_parts import PARTS
from told import FOLDER, REWRITE

KEPT = FOLDER / "key_words.json"
ALL = {name: model for parts in PARTS.values() for name, model in parts.items()}


def meant(part: str, word: str) -> str:
    model = ALL[part]
    return key_meant(word, model, [field.alias or name for name, field in model.model_fields.items()])


@pytest.mark.parametrize(
    ("part", "word", "key"),
    [
        ("target", "bis", "by"),
        ("target", "Jahr", "by"),
        ("target", "Zielwert", "value"),
        ("target", "ziel", "value"),
        ("target", "regel", "rule"),
        ("target", "ab", "from"),
        ("target", "Zwischenziele", "interim"),
        ("target", "spielraum", "tolerance"),
        ("metric", "ziel", "target"),
        ("metric", "art", "kind"),
        ("metric", "Einheit", "unit"),
        ("metric", "title", "label"),
        ("metric", "Nachkommastellen", "decimals"),
        ("metric", "Zähler", "numerator"),
        ("metric", "quelle", "basis"),
        ("metric", "jahr", "years"),
        ("metric", "Zu beachten", "caveat"),  # as editors call it
        ("goal", "titel", "text"),
        ("goal", "Amt", "offices"),
        ("goal", "ämter", "offices"),
        ("goal", "aemter", "offices"),
        ("goal", "Kennzahl", "metrics"),
        ("goal", "kennzahlen", "metrics"),
        ("goal", "„metrics“", "metrics"),
        ("field", "titel", "title"),
        ("field", "Ziele", "goals"),
        ("concept", "Ausgangsjahr", "baseline_year"),
        ("concept", "stadt", "municipality"),
        ("baseline", "jahr", "year"),
        ("span", "bis", "last"),
        ("office", "bezeichnung", "name"),
        ("office", "bis", "until"),
        ("bounds", "bis", "max"),
        ("interim", "jahr", "by"),
        ("target", "geändert", "revised"),
        ("target", "Revisionen", "revised"),
        ("target", "ruel", "rule"),  # by its spelling
        ("target", "wolke", ""),
    ],
)
def test_a_word_means_a_key_of_the_part(part: str, word: str, key: str) -> None:
    assert meant(part, word) == key


def test_each_key_of_the_table_is_one_of_the_catalogue() -> None:
    known = {field.alias or name for model in ALL.values() for name, field in model.model_fields.items()}
    assert set(_WRITTEN) - known == set()


@pytest.mark.parametrize(
    ("old", "new", "nearest"), [("by: 2024", "bis: 2024", "by"), ("offices: [bauhof]", "amt: [bauhof]", "offices")]
)
def test_the_finding_names_it(tiny: str, old: str, new: str, nearest: str) -> None:
    found = read_catalogue(Path("f.yaml"), tiny.replace(old, new, 1).encode()).findings
    assert [f.values["nearest"] for f in found if f.code.id == "KI110"] == [nearest]


def test_each_word_means_the_same_key_in_each_part_as_before() -> None:
    words = sorted({word for line in _WRITTEN.values() for word in line.split()})
    found = {part: {word: key for word in words if (key := meant(part, word))} for part in sorted(ALL)}
    if REWRITE:
        KEPT.write_text(json.dumps(found, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    assert (REWRITE, found) == (False, json.loads(KEPT.read_text(encoding="utf-8")))
