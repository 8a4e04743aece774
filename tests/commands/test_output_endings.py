"""The ending of the file after -o chooses the format of findings and of the report, by the same rules as of tables."""

from pathlib import Path

import pytest

from conftest import Kassel


@pytest.mark.parametrize(
    ("ending", "fmt"),
    [
        (".txt", "text"),
        (".json", "json"),
        (".jsonl", "jsonl"),
        (".ndjson", "jsonl"),
        (".sarif", "sarif"),
        (".SARIF", "sarif"),
        (".xml", "junit"),
    ],
)
def test_the_ending_chooses_the_format_of_findings(ending: str, fmt: str, kassel: Kassel, tmp_path: Path) -> None:
    file = tmp_path / f"befunde{ending}"
    answer = kassel("validate", "-o", file, "--lang", "en")
    assert (answer.code, answer.out, answer.err) == (0, "", f"Written: {file}\n")
    assert file.read_text(encoding="utf-8") == kassel("validate", "-f", fmt, "--lang", "en").out


@pytest.mark.parametrize("name", ["befunde.html", "befunde.csv", "befunde", "befunde.log"])
def test_an_ending_that_names_no_format_of_findings_is_2_and_writes_nothing(
    name: str, kassel: Kassel, tmp_path: Path
) -> None:
    answer = kassel("validate", "-o", tmp_path / name, "--lang", "en")
    assert (answer.code, answer.out, list(tmp_path.iterdir())) == (2, "", [])
    assert answer.err == (
        f"kassel: error: The ending of {tmp_path / name} does not stand for any format. "
        "Please choose one with --format. Possible: text, json, jsonl, github, sarif, junit.\n"
    )


def test_a_format_of_findings_named_outright_wins_over_the_ending(kassel: Kassel, tmp_path: Path) -> None:
    file = tmp_path / "befunde.log"
    assert kassel("validate", "-f", "sarif", "-o", file).code == 0
    assert file.read_text(encoding="utf-8") == kassel("validate", "-f", "sarif").out
