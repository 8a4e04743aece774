"""The museum: for each code a smallest file that yields exactly it, word for word, and one like it that does not.

Each folder src/kassel_integration/museum/KIxxx/ holds one bad and one good piece, perhaps measurements already stored
(stored_2013.csv; a piece called bad_measurements_2014.txt lies among these itself, one called bad_from_quelle_2014.csv
is an export read with the source file quelle.yaml) or settings (kassel.toml), and in de.txt and en.txt what
`kassel validate` says about the bad one; of codes of the family `intake`, `kassel import`. To
rewrite these two after a wanted change: `KASSEL_REWRITE_MUSEUM=1 pytest tests/checking/test_museum.py`, then read the
difference. A rewriting run always fails, so that it can never pass for a check.
"""

import json
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import kassel_integration
from conftest import TOP, Answer, Kassel
from kassel_integration.diagnostics import Family, Severity
from kassel_integration.diagnostics.codes import all_codes
from kassel_integration.texts import LANGUAGES

MUSEUM = Path(kassel_integration.__file__).parent / "museum"
CATALOGUE = "handlungsfelder.yaml"
REWRITE = os.environ.get("KASSEL_REWRITE_MUSEUM") == "1"
FOLDERS = sorted(path for path in MUSEUM.iterdir() if path.is_dir())
CODE = re.compile(r"^\S.*?\[(KI[0-9]{3})\] ", re.MULTILINE)
CLOSING = re.compile(
    r"^[0-9]+ (?:Datei(?:en)?, .* geprüft|files?, .* checked)\. .*\n(?:(?:Von den Zeilen|Of the rows): .*\n)?.*\n\Z",
    re.MULTILINE,
)
SENT_BY = {"KI441": ("--office", "jugendamt"), "KI444": ("--office", "none")}  # with what an import is called
WITH = {"KI242": ["KI302"]}  # that a file is not read to its end comes after what is wrong with its rows
AMONG = "_measurements_"  # in the name of a piece that lies among the measurements
SOURCE = re.compile(r"_from_([a-z]+)_")  # in the name of a piece that is an export, with the name of its source file

Validate = Callable[..., Answer]
each_folder = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)


def piece(folder: Path, kind: str) -> Path:
    """The bad or the good file of a folder; there is only one."""
    (found,) = folder.glob(f"{kind}*.*")
    return found


@pytest.fixture
def validate(kassel: Kassel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Validate:
    """`kassel validate` for a copy of a piece, beside a data folder that holds nothing else."""
    monkeypatch.chdir(tmp_path)

    def call(file: Path, *options: str) -> Answer:
        if file.suffix == ".yaml":
            shutil.copy(file, CATALOGUE)
            return kassel("validate", "--data", ".", *options)
        measurements = Path("data", "measurements")
        measurements.mkdir(parents=True)
        shutil.copy(MUSEUM / CATALOGUE, Path("data", CATALOGUE))
        for stored in file.parent.glob("stored_*"):
            shutil.copy(stored, measurements / stored.name.removeprefix("stored_"))
        if AMONG in file.name:
            shutil.copy(file, measurements / file.name.partition(AMONG)[2])
            return kassel("validate", *options)
        shutil.copy(file, file.name)
        if source := SOURCE.search(file.name):
            Path("data", "sources").mkdir()
            shutil.copy(MUSEUM / f"{source[1]}.yaml", Path("data", "sources"))
            options = ("--source", source[1], *options)
        code = all_codes().get(file.parent.name)
        if code is None or code.family is not Family.INTAKE:
            return kassel("validate", file.name, *options)
        for settings in file.parent.glob("kassel.toml"):
            shutil.copy(settings, "data")
        wanted = {"text": "plain"}
        return kassel(
            "import", file.name, "-q", "--dry-run", *SENT_BY.get(code.id, ()), *(wanted.get(o, o) for o in options)
        )

    return call


def test_every_code_has_a_folder_and_every_folder_is_a_code() -> None:
    assert [folder.name for folder in FOLDERS] == list(all_codes())
    assert len(FOLDERS) > 60


@each_folder
def test_a_folder_holds_its_pieces_and_nothing_else(folder: Path) -> None:
    known = {piece(folder, "bad"), piece(folder, "good"), *folder.glob("stored_20[0-9][0-9].csv")}
    known |= set(folder.glob("kassel.toml")) if all_codes()[folder.name].family is Family.INTAKE else set()
    assert set(folder.iterdir()) - known == {folder / f"{lang}.txt" for lang in LANGUAGES}


@pytest.mark.parametrize("lang", LANGUAGES)
@each_folder
def test_the_bad_piece_yields_exactly_its_code_in_exactly_these_words(
    folder: Path, lang: str, validate: Validate
) -> None:
    answer = validate(piece(folder, "bad"), "--format", "text", "--lang", lang)
    said, words = CLOSING.sub("", answer.out), folder / f"{lang}.txt"
    if REWRITE:
        words.write_text(said, encoding="utf-8", newline="\n")
        pytest.fail(f"{words.relative_to(TOP)} was rewritten, not compared; read the difference and run again")
    assert said == words.read_bytes().decode("utf-8")
    assert CODE.findall(said) == [folder.name, *WITH.get(folder.name, ())]
    is_error = all_codes()[folder.name].severity is Severity.ERROR
    assert (answer.code, answer.err) == (1 if is_error else 0, "")


@each_folder
def test_the_good_piece_yields_notes_at_most_and_not_its_code(folder: Path, validate: Validate) -> None:
    answer = validate(piece(folder, "good"), "--format", "json")
    if all_codes()[folder.name].family is Family.INTAKE:
        assert (answer.code, "[KI" in answer.err.replace("[KI011]", "")) == (0, False)
        return
    found = {(finding["code"], finding["severity"]) for finding in json.loads(answer.out)["findings"]}
    assert {severity for _, severity in found} <= {"note"}
    assert folder.name not in {code for code, _ in found}
    assert (answer.code, answer.err) == (0, "")


def test_the_catalogue_of_the_museum_is_fine(validate: Validate) -> None:
    answer = validate(MUSEUM / CATALOGUE, "--format", "json")
    assert (answer.code, json.loads(answer.out)["findings"]) == (0, [])
