"""Every output of made-up data says so on its face, in every format and in the reader's language; no other does."""

import csv
import json
from pathlib import Path

import pytest

from conftest import Answer, Kassel
from kassel_integration.source.folder import DataFolder

ANSWERS = (
    ("list",), ("show", "1.1.1"), ("progress",), ("summary",), ("summary", "--by", "office"), ("offices",),
    ("list", "--status", "missed"),
)  # fmt: skip
LINES = {"de": "Beispieldaten, keine amtlichen Zahlen", "en": "Example data, not official figures"}


@pytest.fixture
def made_up(mini_folder: DataFolder) -> Path:
    """A data folder with one figure that declares itself made up."""
    (mini_folder.root / "measurements" / "2012.csv").write_text("metric,value\n1.1.1.rate,20\n", encoding="utf-8")
    (mini_folder.root / "dataset.yaml").write_text("synthetic: true\n", encoding="utf-8")
    return mini_folder.root


def in_earnest(folder: Path, kassel: Kassel, *argv: str) -> Answer:
    """The answer the same data give when nothing says that they are made up."""
    said = (folder / "dataset.yaml").rename(folder / "put-away")
    answer = kassel(*argv, "--data", folder)
    said.rename(folder / "dataset.yaml")
    return answer


@pytest.mark.parametrize("argv", ANSWERS, ids=" ".join)
@pytest.mark.parametrize("lang", ["de", "en"])
@pytest.mark.parametrize("fmt", ["table", "plain", "markdown"])
def test_people_read_it_first_and_last(
    argv: tuple[str, ...], lang: str, fmt: str, made_up: Path, kassel: Kassel
) -> None:
    argv = (*argv, "-f", fmt, "--lang", lang)
    answer, plain = kassel(*argv, "--data", made_up), in_earnest(made_up, kassel, *argv)
    assert (answer.code, plain.code) == (0, 0)
    assert answer.out == f"{LINES[lang]}\n\n{plain.out}\n{LINES[lang]}\n"


@pytest.mark.parametrize("argv", ANSWERS, ids=" ".join)
@pytest.mark.parametrize("fmt", ["tsv", "csv"])
def test_tables_for_programs_have_a_last_column(argv: tuple[str, ...], fmt: str, made_up: Path, kassel: Kassel) -> None:
    argv = (*argv, "-f", fmt)
    between = {"tsv": "\t", "csv": ","}[fmt]
    marked, plain = (
        list(csv.reader(text.splitlines(), delimiter=between))
        for text in (kassel(*argv, "--data", made_up).out, in_earnest(made_up, kassel, *argv).out)
    )
    assert marked == [[*row, "true" if number else "synthetic"] for number, row in enumerate(plain)]


@pytest.mark.parametrize("argv", ANSWERS, ids=" ".join)
def test_json_lines_have_a_last_key(argv: tuple[str, ...], made_up: Path, kassel: Kassel) -> None:
    argv = (*argv, "-f", "jsonl")
    marked, plain = kassel(*argv, "--data", made_up).out, in_earnest(made_up, kassel, *argv).out
    assert marked == plain.replace("}\n", ', "synthetic": true}\n')


@pytest.mark.parametrize("argv", ANSWERS, ids=" ".join)
def test_json_says_true_or_false_at_its_top(argv: tuple[str, ...], made_up: Path, kassel: Kassel) -> None:
    argv = (*argv, "-f", "json")
    marked, plain = kassel(*argv, "--data", made_up).out, in_earnest(made_up, kassel, *argv).out
    assert json.loads(plain)["synthetic"] is False
    assert marked == plain.replace('\n  "synthetic": false,\n', '\n  "synthetic": true,\n')
    assert marked != plain


def test_a_file_says_it_too(made_up: Path, kassel: Kassel, tmp_path: Path) -> None:
    file = tmp_path / "ziele.md"
    kassel("list", "--data", made_up, "-o", file, "--lang", "de")
    lines = file.read_text(encoding="utf-8").splitlines()
    assert (lines[0], lines[-1]) == (LINES["de"], LINES["de"])


@pytest.mark.parametrize("lang", ["de", "en"])
@pytest.mark.parametrize("row", ["1.1.1.rate,20", "1.1.1.rate,viele"], ids=["nothing found", "something found"])
def test_a_check_ends_with_it(lang: str, row: str, made_up: Path, kassel: Kassel) -> None:
    (made_up / "measurements" / "2012.csv").write_text(f"metric,value\n{row}\n", encoding="utf-8")
    argv = ("validate", "-f", "text", "--lang", lang)
    assert kassel(*argv, "--data", made_up).out == in_earnest(made_up, kassel, *argv).out + f"{LINES[lang]}\n"


def test_a_check_in_json_says_true_or_false(made_up: Path, kassel: Kassel) -> None:
    argv = ("validate", "-f", "json")
    said = json.loads(kassel(*argv, "--data", made_up).out)["synthetic"]
    assert (said, json.loads(in_earnest(made_up, kassel, *argv).out)["synthetic"]) == (True, False)


@pytest.mark.parametrize(
    ("lang", "data"), [("de", "Daten: „Zum Probieren“ (Ordner {})."), ("en", 'Data: "Zum Probieren" (folder {}).')]
)
def test_the_title_stands_where_the_data_are_named(lang: str, data: str, made_up: Path, kassel: Kassel) -> None:
    (made_up / "dataset.yaml").write_text("title: Zum Probieren\n", encoding="utf-8")
    answer = kassel("list", "--data", made_up, "-f", "plain", "--lang", lang)
    assert data.format(made_up) in answer.out
