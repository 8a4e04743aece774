"""`kassel export --to dcat-ap-de`: the record says what lies beside it, and asks for what only the city knows."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from conftest import TOP, Kassel
from exported import EXAMPLE, bytes_of
from kassel_integration.source.settings import read_settings

TOLD = {
    "contact": "Zukunftsbüro, integration@stadt.example",
    "licence": "CC-BY-4.0",
    "data_address": "https://daten.stadt.example/integration",
    "contributor": "stadtMusterstadt",
}
BASE = "https://daten.stadt.example/integration/"


@pytest.fixture
def city(tmp_path: Path) -> Path:
    """The example data in a folder of one's own."""
    folder = tmp_path / "city" / "examples" / "beispieldaten"
    shutil.copytree(EXAMPLE, folder)
    shutil.copytree(TOP / "data", tmp_path / "city" / "data")
    return folder


def tell(folder: Path, **told: str) -> None:
    """The settings of publishing."""
    lines = "".join(f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in told.items())
    (folder / "kassel.toml").write_text(f"[publish]\n{lines}", encoding="utf-8")


def graph(folder: Path) -> dict[str, dict[str, Any]]:
    """The subjects of the JSON-LD."""
    told = json.loads((folder / "dcat-ap-de.jsonld").read_text(encoding="utf-8"))
    return {each["@id"]: each for each in told["@graph"]}


def test_what_the_settings_lack_is_said_at_once_with_the_lines_to_add(
    kassel: Kassel, city: Path, tmp_path: Path
) -> None:
    tell(city, licence="CC0-1.0", contact="Frau Muster, Zimmer 12")
    answer = kassel("export", "--to", "dcat-ap-de", tmp_path / "out", "--data", city, "--lang", "en")
    assert (answer.code, (tmp_path / "out").exists()) == (2, False)
    assert "kassel.toml lacks under [publish]" in answer.err
    assert 'data_address = "https://' in answer.err
    assert 'contributor = "' in answer.err
    assert 'contact = "' in answer.err
    assert "licence" not in answer.err


@pytest.mark.parametrize("address", [BASE.rstrip("/"), BASE, f"{BASE}//"])
def test_an_address_ends_with_one_stroke(city: Path, address: str) -> None:
    tell(city, data_address=address)
    assert read_settings(city, 3).publishing.data_address == BASE


def test_the_record_names_each_file_beside_it_and_the_bytes_are_always_the_same(
    kassel: Kassel, city: Path, tmp_path: Path
) -> None:
    tell(city, **TOLD)
    for name in ("a", "b"):
        assert kassel("export", "--to", "dcat-ap-de", tmp_path / name, "--data", city, "--lang", "de").code == 0
    out = tmp_path / "a"
    assert bytes_of(out) == bytes_of(tmp_path / "b")
    found = graph(out)
    dataset = found[f"{BASE}#datensatz"]
    files = {each["@id"].removesuffix("#distribution").removeprefix(BASE) for each in dataset["dcat:distribution"]}
    assert files == {path.name for path in out.iterdir()} - {
        "README.md", "dcat-ap-de.ttl", "dcat-ap-de.jsonld", ".kassel-files",
    }  # fmt: skip
    goals = found[f"{BASE}goals.csv#distribution"]
    assert goals["dcat:byteSize"][0]["@value"] == str((out / "goals.csv").stat().st_size)
    assert goals["dcterms:license"] == [{"@id": "http://dcat-ap.de/def/licenses/cc-by/4.0"}]
    assert dataset["dcatde:contributorID"] == [{"@id": "http://dcat-ap.de/def/contributors/stadtMusterstadt"}]
    key = "http://dcat-ap.de/def/politicalGeocoding/municipalityKey/06611000"
    assert dataset["dcatde:politicalGeocodingURI"] == dataset["dcterms:spatial"] == [{"@id": key}]
    assert found[f"{BASE}#kontakt"]["vcard:hasEmail"] == [{"@id": "mailto:integration@stadt.example"}]
    assert found[f"{BASE}#kontakt"]["vcard:fn"] == [{"@value": "Zukunftsbüro"}]
    assert found[f"{BASE}#zeitraum"]["dcat:startDate"][0]["@value"] == "2011-01-01"
    turtle = (out / "dcat-ap-de.ttl").read_text(encoding="utf-8")
    assert all(f"<{name}>" in turtle for name in found)


def test_made_up_and_hidden_figures_are_named_and_the_model_can_be_chosen(
    kassel: Kassel, city: Path, tmp_path: Path
) -> None:
    tell(city, **TOLD, musterdatensatz="sozialeHilfe/flucht/integration")
    kassel("export", "--to", "dcat-ap-de", tmp_path / "out", "--data", city, "--suppress-below", "5", "--lang", "de")
    dataset = graph(tmp_path / "out")[f"{BASE}#datensatz"]
    said = dataset["dcterms:description"][0]["@value"]
    assert said.startswith("Beispieldaten, keine amtlichen Zahlen. ")
    assert "Fallzahlen unter 5" in said
    assert dataset["dcterms:references"][0]["@id"].endswith("/musterdatensatz/sozialeHilfe/flucht/integration")
    assert dataset["dcterms:provenance"] != []


@pytest.mark.parametrize(
    ("key", "value"),
    [("contributor", "Stadt Musterstadt"), ("musterdatensatz", "Integration"), ("data_address", "ftp://x.example/")],
)
def test_settings_for_portals_that_cannot_be_are_refused(kassel: Kassel, city: Path, key: str, value: str) -> None:
    tell(city, **{key: value})
    answer = kassel("list", "--data", city, "--lang", "en")
    assert (answer.code, key in answer.err, value in answer.err) == (2, True, True)
