"""What release/ finds amiss in packages and in the files that tell of the project, and what it lets pass."""

import json
import shutil
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

import agree
import contents
import notes
from conftest import TOP

TRACKED = {
    "LICENSE", "LICENSE-DATA.md", "LICENSES/EUPL-1.2.txt", "LICENSES/MIT.txt", "LICENSES/DL-DE-BY-2.0.txt", "README.md",
    "src/kassel_integration/cli.py", "data/handlungsfelder.yaml",
}  # fmt: skip
INFO = "kassel_integration-1.dist-info"
WHEEL = {
    "kassel_integration/cli.py", "kassel_integration/data/handlungsfelder.yaml", f"{INFO}/METADATA", f"{INFO}/RECORD",
    *(f"{INFO}/licenses/{name}" for name in ("LICENSE", "LICENSE-DATA.md", "LICENSES/DL-DE-BY-2.0.txt")),
}  # fmt: skip
METADATA = b"Metadata-Version: 2.4\nName: kassel-integration\nVersion: 1\nLicense-Expression: EUPL-1.2\n"
TELLING = ("pyproject.toml", "CITATION.cff", "publiccode.yml", "CHANGELOG.md", "LICENSE", "LICENSES/EUPL-1.2.txt")
PUBLICCODE = yaml.safe_load((TOP / "publiccode.yml").read_text(encoding="utf-8"))
SCHEMA = json.loads((TOP / "release" / "publiccode.schema.json").read_text(encoding="utf-8"))
# The keys that the standard calls mandatory.
MANDATORY = {
    "publiccodeYmlVersion", "name", "url", "platforms", "categories", "developmentStatus", "softwareType",
    "description", "legal", "maintenance", "localisation",
}  # fmt: skip


def packages(folder: Path, wheel: set[str], archive: set[str], metadata: bytes = METADATA) -> list[str]:
    """What is amiss in a wheel and a source archive with these names."""
    with zipfile.ZipFile(folder / "w.whl", "w") as written:
        for name in wheel:
            written.writestr(name, metadata if name.endswith("METADATA") else b"")
    with tarfile.open(folder / "s.tar.gz", "w:gz") as packed:
        for name in archive:
            packed.addfile(tarfile.TarInfo(f"kassel_integration-1/{name}"))
    return contents.amiss(folder / "w.whl", folder / "s.tar.gz", TRACKED)


def test_packages_with_all_of_it_are_right(tmp_path: Path) -> None:
    assert packages(tmp_path, WHEEL, TRACKED | {"PKG-INFO"}) == []


def test_what_is_missing_or_too_much_is_named(tmp_path: Path) -> None:
    wheel = WHEEL - {"kassel_integration/cli.py", f"{INFO}/licenses/LICENSE"} | {"tests/test_x.py"}
    archive = TRACKED - {"README.md"} | {"PKG-INFO", "tests/browser/node_modules/x.js"}
    assert packages(tmp_path, wheel, archive) == [
        "the wheel lacks kassel_integration/cli.py",
        "the wheel has tests/test_x.py, which does not belong there",
        "the wheel, among licences, lacks LICENSE",
        "the source archive lacks README.md",
        "the source archive has tests/browser/node_modules/x.js, which does not belong there",
    ]


def test_metadata_that_the_standard_refuses_are_named(tmp_path: Path) -> None:
    [said] = packages(tmp_path, WHEEL, TRACKED, METADATA.replace(b"EUPL-1.2", b"EUPL"))
    assert said.startswith("metadata: ")
    assert "'EUPL'" in said


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The files that tell of the project, to be changed."""
    (tmp_path / "LICENSES").mkdir()
    (tmp_path / "src" / "kassel_integration").mkdir(parents=True)
    for name in (*TELLING, "src/kassel_integration/__init__.py"):
        shutil.copy(TOP / name, tmp_path / name)
    return tmp_path


def changed(path: Path, old: str, new: str) -> None:
    """The file with one thing put differently."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_files_of_this_project_agree() -> None:
    assert agree.differences() == []


def test_a_version_raised_in_one_place_only_is_told_of_all_others(copy: Path) -> None:
    version = PUBLICCODE["softwareVersion"]
    changed(copy / "pyproject.toml", f'version = "{version}"', 'version = "9.0.0"')
    others = ("CITATION.cff: version", "publiccode.yml: softwareVersion", "the package: __version__")
    assert agree.differences(copy) == [
        *(f"{other}: {version}, but 9.0.0 is right" for other in others),
        "CHANGELOG.md: a section with words for it: None, but 9.0.0 is right",
    ]


def test_another_licence_owner_or_text_is_told(copy: Path) -> None:
    changed(copy / "CITATION.cff", "license: EUPL-1.2", "license: MIT")
    changed(copy / "publiccode.yml", "mainCopyrightOwner: The", "mainCopyrightOwner: Other")
    changed(copy / "LICENSE", "EUROPEAN", "European")
    owner = "The kassel-integration developers"
    assert agree.differences(copy) == [
        "CITATION.cff: license: MIT, but EUPL-1.2 is right",
        f"publiccode.yml: legal/mainCopyrightOwner: {owner.replace('The', 'Other')}, but {owner} is right",
        "LICENSE and LICENSES/EUPL-1.2.txt: texts: 2, but 1 is right",
    ]


def test_nothing_is_left_once_a_person_has_filled_it_in(copy: Path) -> None:
    left = agree.to_fill_in(copy)
    assert [line.partition(":")[0] for line in left][:2] == ["publiccode.yml, url", "publiccode.yml, maintenance"]
    changed(copy / "publiccode.yml", "https://git.example/", "https://git.stadt-kassel.test/")
    changed(copy / "publiccode.yml", "type: none", "type: community\n  contacts: [{name: Erika Mustermann}]")
    changed(copy / "publiccode.yml", "platforms:", "releaseDate: 2027-01-31\nplatforms:")
    changed(copy / "CITATION.cff", "\nauthors:", "\ndate-released: 2027-01-31\nauthors:")
    changed(copy / "CHANGELOG.md", "- unreleased", "- 2027-01-31")
    assert agree.to_fill_in(copy) == []


def test_notes_are_one_versions_section() -> None:
    text = "# Changelog\n\n## [2.0.0] - 2027-01-31\n\nNew.\n\n### Added\n\n- a\n\n## [1.0.0] - 2026-01-31\n\nOld.\n"
    assert notes.section(text, "2.0.0") == ("2027-01-31", "New.\n\n### Added\n\n- a\n")
    assert notes.section(text, "1.0.0") == ("2026-01-31", "Old.\n")
    assert notes.section(text, "3.0.0") is None


def test_notes_of_a_version_without_words_are_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert (notes.main(["9.9.9"]), notes.main([])) == (1, 2)
    assert capsys.readouterr().err.startswith("CHANGELOG.md has no section with words for 9.9.9\n")


def refused(publiccode: dict[str, Any]) -> list[str]:
    """What the schema refuses in a publiccode.yml, as paths."""
    checker = jsonschema.Draft7Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
    return sorted(error.json_path for error in checker.iter_errors(publiccode))


def test_our_publiccode_has_what_the_standard_demands_and_not_less() -> None:
    assert refused(PUBLICCODE) == []
    without = {key: refused({k: v for k, v in PUBLICCODE.items() if k != key}) for key in PUBLICCODE}
    assert {key for key, said in without.items() if said == ["$"]} == MANDATORY


def test_a_publiccode_with_values_the_standard_does_not_know_is_refused() -> None:
    wrong = PUBLICCODE | {"softwareType": "tool", "maintenance": {"type": "community"}, "softwareversion": "1"}
    wrong["description"] = {"de": PUBLICCODE["description"]["de"] | {"shortDescription": "x" * 151}}
    assert refused(wrong) == ["$", "$.description.de.shortDescription", "$.maintenance", "$.softwareType"]
