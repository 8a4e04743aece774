"""`kassel init` in scripts: what it writes works at once; what it cannot take is said, and then nothing is written."""

import os
import shlex
import shutil
from pathlib import Path

import pytest

from conftest import Kassel

NEEDED = ("--name", "Stadt Beispiel", "--title", "Klimaplan", "--from", "2026")
ANSWERS = ("--yes", *NEEDED, "--lang", "de")
WHOLE = ["README.md", "handlungsfelder.schema.json", "handlungsfelder.yaml", "kassel.toml", "measurements"]


@pytest.fixture(autouse=True)
def away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with no data in it or above."""
    monkeypatch.chdir(tmp_path)


def inside(folder: str) -> list[str]:
    """The names in a folder."""
    return sorted(path.name for path in Path(folder).iterdir())


@pytest.mark.parametrize("folder", ["Mein Plan für übermorgen", ".", "./Plan/", "Plan/../Plan"])
def test_it_says_what_it_wrote_and_the_lines_to_type_next_work(kassel: Kassel, folder: str) -> None:
    if ".." in folder:
        Path("Plan").mkdir()
    answer = kassel("init", folder, *ANSWERS)
    option = "" if folder == "." else f" --data {shlex.quote(folder)}"
    file = Path(folder) / "handlungsfelder.yaml"
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.splitlines() == [
        f"Angelegt in {folder}:",
        "  handlungsfelder.yaml         der Katalog: Felder, Ziele, Kennzahlen, Ämter; jeder Schlüssel ist erklärt",
        "  measurements                 hier hinein kommen die Messwerte, eine Datei je Jahr",
        "  kassel.toml                  Einstellungen",
        "  handlungsfelder.schema.json  was im Katalog stehen kann; Editoren helfen damit beim Schreiben",
        "  README.md                    was hier liegt, wer was wann tut, welche Zeilen man tippt",
        "",
        "So geht es weiter:",
        f"  1. Den Plan in den Katalog eintragen, mit einem Texteditor: {file}",
        f"  2. Nach jeder Änderung prüfen: kassel validate{option}",
        f"  3. Die Ziele ansehen: kassel list{option}",
    ]
    assert inside(folder) == WHOLE
    for line in answer.out.splitlines()[-2:]:
        done = kassel(*shlex.split(line.partition(": kassel ")[2]))
        assert (done.code, done.err) == (0, "")


@pytest.mark.parametrize("offices", [(), ("--office", "Umweltamt", "--office", "Amt für Bau, Verkehr")])
@pytest.mark.parametrize("call", ["validate", "list", "show 1.1", "progress", "summary", "offices", "report"])
def test_every_command_answers_inside_at_once(
    kassel: Kassel, monkeypatch: pytest.MonkeyPatch, call: str, offices: tuple[str, ...]
) -> None:
    kassel("init", "Plan", *ANSWERS, *offices)
    monkeypatch.chdir("Plan")
    form = "text" if call == "validate" else "markdown"
    answer = kassel(*call.split(), "--lang", "de", "-f", form)
    assert (answer.code, answer.err) == (0, "")
    wanted = {"validate": "Keine Befunde.", "offices": "Umweltamt" if offices else "", "progress": "Erste Kennzahl"}
    wanted |= {"summary": "Erstes Feld", "report": "Stadt Beispiel"}
    assert wanted.get(call.split(maxsplit=1)[0], "Erstes Ziel") in answer.out
    assert "None" not in answer.out


def test_the_page_for_the_colleagues_names_lines_that_work(kassel: Kassel, monkeypatch: pytest.MonkeyPatch) -> None:
    kassel("init", "Plan", *ANSWERS)
    monkeypatch.chdir("Plan")
    page = Path("README.md").read_text(encoding="utf-8")
    shown = page.partition("```csv\n")[2].partition("```")[0]
    Path("measurements/2026.csv").write_text(shown, encoding="utf-8")
    blocks = [block.partition("```")[0] for block in page.split("```sh\n")[1:]]
    lines = [line for block in blocks for line in block.splitlines()]
    assert len(lines) == 6
    for line in lines:
        assert kassel(*shlex.split(line, comments=True)[1:]).code == 0, line
    assert "Erste Kennzahl" in Path("bericht.html").read_text(encoding="utf-8")


def test_other_files_of_the_folder_stay(kassel: Kassel) -> None:
    Path("Plan").mkdir()
    Path("Plan/Plan.pdf").write_bytes(b"%PDF")
    assert kassel("init", "Plan", *ANSWERS).code == 0
    assert inside("Plan") == sorted([*WHOLE, "Plan.pdf"])


def test_nothing_is_overwritten_not_even_by_the_same_call(kassel: Kassel) -> None:
    kassel("init", "Plan", *ANSWERS)
    Path("Plan/handlungsfelder.yaml").unlink()
    before = {name: Path("Plan", name).stat().st_mtime_ns for name in inside("Plan")}
    answer = kassel("init", "Plan", *ANSWERS)
    said = (
        "kassel: Fehler: In Plan gibt es schon: README.md, handlungsfelder.schema.json, kassel.toml, measurements. "
        "Nichts wurde geschrieben. Bitte einen anderen Ordner nennen.\n"
    )
    assert (answer.code, answer.out, answer.err) == (2, "", said)
    assert {name: Path("Plan", name).stat().st_mtime_ns for name in inside("Plan")} == before


@pytest.mark.parametrize(
    ("folder", "said"),
    [
        ("", "Der Ordner, in dem der Plan angelegt werden soll, hat keinen Namen."),
        ("Plan.pdf", "Plan.pdf ist eine Datei, kein Ordner. Nichts wurde geschrieben."),
        (
            "Pläne/2026",
            "Pläne/2026 lässt sich nicht anlegen: Den Ordner {here}/Pläne, in dem er liegen soll, gibt es nicht.",
        ),
        ("x" * 300, "x ist nicht zugänglich: der Name ist zu lang."),
    ],
)
def test_where_there_is_no_room_nothing_is_written(kassel: Kassel, folder: str, said: str) -> None:
    Path("Plan.pdf").write_bytes(b"%PDF")
    answer = kassel("init", folder, *ANSWERS)
    assert (answer.code, answer.out) == (2, "")
    assert said.format(here=Path.cwd()) in answer.err
    assert inside(".") == ["Plan.pdf"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--name", " "), "--name: Das muss angegeben sein."),
        (("--title", "a\tb"), "--title: Darin ist ein Zeichen, das sich nicht lesen oder nicht zeigen lässt,"),
        (("--key", "6611000"), "--key: „6611000“ ist kein amtlicher Schlüssel: Er besteht aus 2, 3, 5, 8, 9 oder 12"),
        (("--from", "26"), "--from: „26“ ist kein Jahr von 1901 bis 2200; es hat vier Ziffern."),
        (("--from", "٢٠٢٦"), "--from: „٢٠٢٦“ ist kein Jahr"),
        (("--until", "2025"), "--until: „2025“ passt nicht zum ersten Jahr 2026. Möglich: 2026 bis 2125."),
        (("--until", "bald"), "--until: „bald“ ist kein Jahr"),
        (("--office", "Bauamt", "--office", "bauamt "), "--office: „bauamt “ ist schon genannt."),
    ],
)
def test_an_answer_that_cannot_be_taken_is_named(kassel: Kassel, options: tuple[str, ...], said: str) -> None:
    answer = kassel("init", "Plan", *ANSWERS, *options)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"kassel: Fehler: {said}")
    assert inside(".") == []


def test_without_a_terminal_the_line_to_type_is_given_and_works(kassel: Kassel) -> None:
    answer = kassel("init", "Der Plan", "--title", "Plan 'A'", "--office", "Bauamt", "--lang", "de")
    title = "'Plan '\"'\"'A'\"'\"''"
    line = f"kassel init 'Der Plan' --yes --name 'Stadt Beispiel' --title {title} --from 2026 --office Bauamt"
    said = f"kassel: Fehler: Ohne Terminal lässt sich nichts fragen. Bitte eingeben: {line}\n"
    assert (answer.code, answer.out, answer.err) == (2, "", said)
    assert inside(".") == []
    assert kassel(*shlex.split(line)[1:]).code == 0


def test_what_is_needed_beside_yes_is_named(kassel: Kassel) -> None:
    answer = kassel("init", "Plan", "--yes", "--name", "Kiel", "--lang", "en")
    said = (
        "kassel: error: With --yes this is still missing: --title, --from. For example: "
        "kassel init Plan --yes --name Kiel --title Klimaplan --from 2026\n"
    )
    assert (answer.code, answer.err) == (2, said)


def test_in_english_only_the_talk_is_english(kassel: Kassel) -> None:
    kassel("init", "de", *ANSWERS)
    answer = kassel("init", "en", "--yes", *NEEDED, "--lang", "en")
    assert answer.out.startswith("Made in en:\n  handlungsfelder.yaml ")
    for name in ("handlungsfelder.yaml", "kassel.toml", "README.md"):
        assert Path("en", name).read_text(encoding="utf-8") == Path("de", name).read_text(encoding="utf-8")


def test_where_the_environment_names_other_data_the_next_lines_name_these(
    kassel: Kassel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KASSEL_DATA", "elsewhere")
    assert kassel("init", ".", *ANSWERS).out.endswith("kassel list --data .\n")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the account may write everywhere")
def test_inside_a_folder_without_rights_it_says_so(kassel: Kassel) -> None:
    Path("fest").mkdir(mode=0o500)
    answer = kassel("init", "fest/Plan", *ANSWERS)
    assert (answer.code, "darf nichts geschrieben werden" in answer.err) == (2, True)
    shutil.rmtree("fest")
