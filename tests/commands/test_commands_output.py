"""How and where an answer is written: format, file, language, data folder, quiet; the same for every command."""

import csv
import json
import os
from pathlib import Path

import pytest

from conftest import TOP, Kassel
from kassel_integration.source.folder import DataFolder

ANSWERS = (("list",), ("show", "1.1.3"), ("progress",), ("summary",), ("summary", "--by", "kind"), ("offices",))


@pytest.mark.parametrize("argv", ANSWERS, ids=" ".join)
@pytest.mark.parametrize("fmt", ["tsv", "csv", "json", "jsonl"])
def test_machines_get_the_same_words_in_every_language(argv: tuple[str, ...], fmt: str, kassel: Kassel) -> None:
    german, english = (kassel(*argv, "-f", fmt, "--lang", lang) for lang in ("de", "en"))
    assert (german, german.code) == (english, 0)


@pytest.mark.parametrize("argv", ANSWERS, ids=" ".join)
def test_tsv_csv_and_json_lines_hold_the_same_rows(argv: tuple[str, ...], kassel: Kassel) -> None:
    tabs = [line.split("\t") for line in kassel(*argv, "-f", "tsv").out.splitlines()]
    commas = list(csv.reader(kassel(*argv, "-f", "csv").out.splitlines()))
    objects = [json.loads(line) for line in kassel(*argv, "-f", "jsonl").out.splitlines()]
    assert commas == tabs
    assert [list(row) for row in objects] == [tabs[0]] * (len(tabs) - 1)
    assert {len(row) for row in tabs} == {len(tabs[0])}


@pytest.mark.parametrize("argv", ANSWERS, ids=" ".join)
def test_in_a_pipe_the_answer_is_tab_separated_or_plain_whatever_the_width(
    argv: tuple[str, ...], kassel: Kassel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    narrow = kassel(*argv)
    monkeypatch.setenv("COLUMNS", "300")
    assert narrow == kassel(*argv) == kassel(*argv, "-f", "plain" if argv[0] == "show" else "tsv")


@pytest.mark.parametrize(
    ("ending", "fmt"),
    [
        (".txt", "plain"),
        (".tsv", "tsv"),
        (".csv", "csv"),
        (".CSV", "csv"),
        (".json", "json"),
        (".jsonl", "jsonl"),
        (".ndjson", "jsonl"),
        (".md", "markdown"),
        (".markdown", "markdown"),
    ],
)
def test_the_ending_of_the_file_chooses_the_format(ending: str, fmt: str, kassel: Kassel, tmp_path: Path) -> None:
    file = tmp_path / f"ziele{ending}"
    answer = kassel("list", "--area", "6.4", "-o", file, "--lang", "en")
    assert (answer.code, answer.out, answer.err) == (0, "", f"Written: {file}\n")
    assert file.read_text(encoding="utf-8") == kassel("list", "--area", "6.4", "-f", fmt, "--lang", "en").out


def test_a_format_named_outright_wins_over_the_ending(kassel: Kassel, tmp_path: Path) -> None:
    file = tmp_path / "ziele.csv"
    assert kassel("list", "-f", "jsonl", "-o", file).code == 0
    assert json.loads(file.read_text(encoding="utf-8").splitlines()[0])["id"] == "1.1.1"


def test_a_file_never_holds_colour(kassel: Kassel, tmp_path: Path) -> None:
    file = tmp_path / "ziele.txt"
    assert kassel("list", "-f", "table", "--color", "always", "-o", file).code == 0
    assert "\x1b" not in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["ziele.html", "ziele", "ziele.docx", ".csv"])
def test_an_ending_that_names_no_format_is_2_and_writes_nothing(name: str, kassel: Kassel, tmp_path: Path) -> None:
    answer = kassel("list", "-o", tmp_path / name, "--lang", "en")
    assert (answer.code, answer.out, list(tmp_path.iterdir())) == (2, "", [])
    assert answer.err == (
        f"kassel: error: The ending of {tmp_path / name} does not stand for any format. "
        "Please choose one with --format. Possible: table, plain, tsv, csv, json, jsonl, markdown, xlsx, ods.\n"
    )


def test_a_failed_write_leaves_the_old_file_and_nothing_else(
    kassel: Kassel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "ziele.csv"
    file.write_text("alt", encoding="utf-8")

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    kassel("list")  # fills the cache, which is written in the same way
    monkeypatch.setattr(os, "replace", refuse)
    answer = kassel("list", "-o", file, "--lang", "en")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == (
        f"kassel: error: {file} cannot be written: no space is left on the disk. Nothing was changed. "
        "Please check folder and permissions, or name another file.\n"
    )
    assert ([p.name for p in tmp_path.iterdir()], file.read_text(encoding="utf-8")) == (["ziele.csv"], "alt")


@pytest.mark.parametrize("where", ["absent/ziele.csv", "."])
def test_a_place_that_cannot_be_written_to_is_2(where: str, kassel: Kassel, tmp_path: Path) -> None:
    answer = kassel("list", "-f", "csv", "-o", tmp_path / where, "--lang", "en")
    assert (answer.code, answer.out, answer.err.startswith(f"kassel: error: {tmp_path / where} ")) == (2, "", True)


def test_quiet_silences_the_notes(kassel: Kassel, tmp_path: Path) -> None:
    answer = kassel("list", "-o", tmp_path / "ziele.csv", "--quiet")
    assert (answer.code, answer.out, answer.err) == (0, "", "")


@pytest.mark.parametrize(
    ("environ", "argv", "lang"),
    [
        ({}, (), "en"),
        ({"LANG": "de_DE.UTF-8"}, (), "de"),
        ({"LANG": "de"}, (), "de"),
        ({"LANG": "C.UTF-8"}, (), "en"),
        ({"LANG": "POSIX"}, (), "en"),
        ({"LANG": "fr_FR.UTF-8"}, (), "en"),
        ({"LANG": "en_GB", "LC_MESSAGES": "de_AT"}, (), "de"),
        ({"LANG": "de_DE", "LC_ALL": "C"}, (), "en"),
        ({"LANG": "de_DE"}, ("--lang", "en"), "en"),
        ({}, ("--lang", "de"), "de"),
        ({}, ("--lang=de",), "de"),
    ],
)
def test_the_language_is_the_one_asked_for_else_the_locales(
    environ: dict[str, str], argv: tuple[str, ...], lang: str, kassel: Kassel, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    title = {"de": "1 von 99 Zielen", "en": "1 of 99 goals"}[lang]
    assert kassel("list", "--goal", "1.1.1", "-f", "plain", *argv).out.splitlines()[0] == title


def test_the_data_folder_is_the_named_one_then_kassel_data_then_the_nearest_then_the_shipped_one(
    kassel: Kassel, mini_folder: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def goals(*argv: str | Path) -> int:
        return kassel("list", *argv).out.count("\n") - 1

    monkeypatch.chdir(tmp_path)
    shipped = goals()
    monkeypatch.setenv("KASSEL_DATA", str(mini_folder.root))
    assert (shipped, goals(), goals("--data", TOP / "data")) == (99, 2, 99)
    monkeypatch.delenv("KASSEL_DATA")
    mini_folder.root.rename(tmp_path / "data")
    (tmp_path / "unten" / "tief").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "unten" / "tief")
    assert goals() == 2


def test_a_folder_without_a_catalogue_is_2(kassel: Kassel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = (
        f"kassel: error: There is no catalogue (handlungsfelder.yaml) in the folder {tmp_path}. "
        "Use --data DIR or KASSEL_DATA to name the folder that has one.\n"
    )
    named = kassel("list", "--data", tmp_path, "--lang", "en")
    monkeypatch.setenv("KASSEL_DATA", str(tmp_path))
    assert (named.code, named.err) == (2, wanted)
    assert kassel("list", "--lang", "en") == named


def test_rows_with_errors_are_left_out_and_that_is_noted(kassel: Kassel, mini_folder: DataFolder) -> None:
    year = mini_folder.root / "measurements" / "2012.csv"
    year.write_text("metric,value\n1.1.1.rate,20\n1.1.1.places,viele\n", encoding="utf-8")
    answer = kassel("list", "--goal", "1.1.1", "--data", mini_folder.root, "-f", "json", "--lang", "en")
    assert (answer.code, json.loads(answer.out)["goals"][0]["coverage"], answer.err != "") == (0, "partial", True)
