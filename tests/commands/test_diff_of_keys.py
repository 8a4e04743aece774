"""`kassel diff` names every key of a metric and a goal that another catalogue may have otherwise."""

from pathlib import Path

import pytest

from conftest import Change, Kassel
from kassel_integration.source.folder import DataFolder

ASKED = "target: {rule: at_least, value: 12, by: 2024, basis: concept}\n      - id: A.2"
KEYS: dict[str, tuple[Change, list[str], str]] = {
    "decimals": (
        ("unit: Kilometer", "unit: Kilometer\n            decimals: 1"),
        ["decimals", "", "1"],
        "Nachkommastellen",
    ),
    "survey": (
        ("unit: Kilometer", "unit: Kilometer\n            every: {years: 2, from: 2020}"),
        ["survey", "", "every=2 from=2020"],
        "jedes zweite Jahr, zuerst 2020",
    ),
    "baseline": (
        ("unit: Kilometer", "unit: Kilometer\n            baseline: {year: 2019, value: 8.5, source: Zählung}"),
        ["baseline", "", "year=2019 value=8.5 source=Zählung basis=assumption"],
        "8,5",
    ),
    "revision": (
        (ASKED, ASKED.replace("concept}", "concept, revised: [{on: 2022-06-30, value: 10, reason: Sparplan}]}")),
        ["target", "at_least 12 by 2024 (concept)", "at_least 12 by 2024 (concept); from 2022-06-30: 10 (Sparplan)"],
        "ab 30.06.2022: 10 (Sparplan)",
    ),
    "applies": (
        (
            "text: Es gibt mehr Radwege.",
            "text: Es gibt mehr Radwege.\n        applies: {until: 2022, reason: erledigt}",
        ),
        ["applies", "", "until 2022: erledigt"],
        "bis 2022 (erledigt)",
    ),
}


@pytest.mark.parametrize(("change", "row", "said"), KEYS.values(), ids=KEYS.keys())
def test_a_changed_key_is_named(
    kassel: Kassel, tiny_folder: DataFolder, tiny: str, tmp_path: Path, change: Change, row: list[str], said: str
) -> None:
    assert change[0] in tiny
    other = tmp_path / "other.yaml"
    other.write_text(tiny.replace(*change, 1), encoding="utf-8")
    answer = kassel("diff", tiny_folder.catalogue, other, "-f", "tsv")
    assert [line.split("\t")[-4:-1] for line in answer.out.splitlines()[1:]] == [row]
    people = kassel("diff", tiny_folder.catalogue, other, "-f", "plain", "--lang", "de").out
    assert said in people
