"""No call changes or removes a byte that nobody asked to change: every command with every option, twice, in any order.

The calls are drawn from the program itself; an option that this file has no words for makes a test fail.
"""

import io
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook

from conftest import TOP, Answer, Kassel
from kassel_integration.cli import main
from kassel_integration.commands.options import Selection
from kassel_integration.program import all_commands
from kassel_integration.render.formats import FINDING_FORMATS, FORM_FORMATS, MISSING_FORMATS, REPORT_FORMATS

COMMANDS = all_commands()
SENT = ("Jugendamt 2016.csv", "Frauenbüro 2016.csv", "kaputt 2016.csv", "Schulamt 2016.XLSX", "nicht da.csv")
ARGUMENTS = {"goal": ("1.1.3",), "a": ("2014",), "b": ("2015",), "files": SENT, "code": ("KI217",)}
ARGUMENTS["folder"] = ("data",)  # it holds a plan already
ARGUMENTS["shell"] = ("bash",)
# For each option what it is called with, right and wrong.
WORDS: dict[str, tuple[str, ...]] = {
    "--field": ("1", "Sport", "9"),
    "--area": ("1.1", "x"),
    "--goal": ("1.1.3", "9.9.9"),
    "--office": ("jugendamt", "Bauamt"),
    "--status": ("verfehlt", "gut"),
    "--coverage": ("complete", "halb"),
    "--implementation": ("done", "fertig?"),
    "--kind": ("share", "Quote"),
    "--year": ("2016", "20140"),
    "--evidence": ("final", "sicher"),
    "--search": ("Sprache",),
    "--sort": ("status", "x"),
    "--by": ("office", "x"),
    "--breakdown": ("district", "x"),
    "--method": ("path", "x"),
    "--as-of": ("2015", "1999"),
    "--suppress-below": ("5", "-1"),
    "--data": ("data", "nicht da", "Jugendamt 2016.csv", ""),
    "--format": (*dict.fromkeys(MISSING_FORMATS + REPORT_FORMATS + FINDING_FORMATS + FORM_FORMATS), "pdf"),
    "--to": ("csv", "excel", "open-sdg"),
    "--due": ("2017-03-31", "2016-06-30", "März"),
    "--on": ("1.4.2017", "morgen"),
    "--lang": ("de", "fr"),
    "--color": ("always", "x"),
    "--ignore": ("KI214", "KI999"),
    "--source": ("inkar", "x"),
    "--max-findings": ("1", "x"),
    "--sheet": ("Meldung", "x"),
    "--all": ("data/measurements", "alt.csv"),
    "--reply": ("data/measurements", "alt.csv", "data/kassel.toml"),
    "--show": ("2016", ""),
    "--normalised": ("-",),
    "--output": ("-",),
    "--name": ("Kiel", ""),
    "--key": ("01002000", "x"),
    "--title": ("Plan",),
    "--from": ("2026", "x"),
    "--until": ("2030", "x"),
    "--unit": ("km",),
    "--metric": ("Wege",),
    "--collection": ("data", "."),
    "--jobs": ("1", "x"),
    "--cluster": ("x",),
}
ALSO = {"report": ("--goal", "1.1.3"), "form": ("--office", "frauenbuero", "--year", "2016", "-f", "csv")}  # short
WRITES = ("--output", "--normalised")  # their values are files
FILTERS = {f"--{field}" for field in Selection._fields}  # wrong words of these are tried with one command
NEW = (
    "neu.csv",
    "neu.md",
    "neu.html",
    "neu.json",
    "neu.jsonl",
    "neu.txt",
    "neu.xml",
    "neu.xyz",
    "nicht da/neu.csv",
    "neu.ods",
)
FOLDERS = ("init", "export")  # commands whose answer is a folder
Content = dict[str, bytes]
Call = tuple[str, ...]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a real working folder holds: the data, what offices sent, other things, links and a folder."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(TOP / "data", "data", ignore=shutil.ignore_patterns("200*.csv", "2010.csv", "2011.csv", "2013.csv"))
    Path("data/kassel.toml").write_text("[check]\nstrict = false\n", encoding="utf-8")
    rows = "Kennzahl;Wert;Quelle\n1.1.3.plaetze_u3;1.340;Zählung für 2016\n1.1.1.besuchsdauer;34,2;\n"
    Path(SENT[0]).write_bytes(b"\xef\xbb\xbf" + rows.encode())
    Path(SENT[1]).write_bytes(rows.replace("\n", "\r\n").encode("cp1252"))
    Path(SENT[2]).write_bytes(b'Kennzahl;Wert\n1.1.3.plaetze_u3;"1\n\x00\n')
    Path(SENT[3]).write_bytes(_workbook())
    Path("Brief.txt").write_text("an das Amt", encoding="utf-8")
    Path("alt.csv").write_text("gehört niemandem", encoding="utf-8")
    Path("Verweis.csv").symlink_to("data/measurements/2016.csv")
    Path("Ablage.csv").mkdir()


def _workbook() -> bytes:
    book = Workbook()
    sheet = book.create_sheet("Meldung")
    for row in (("Kennzahl", "Wert"), ("1.1.3.plaetze_u3", 1340)):
        sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def content() -> Content:
    """Every file, link and folder below the working folder, with its bytes."""
    paths = sorted(Path().rglob("*"))
    return {str(p): b"folder" if p.is_dir() else bytes(p.is_symlink()) + p.read_bytes() for p in paths}


def calls(name: str, existing: list[str]) -> Iterator[tuple[Call, str]]:
    """The calls of a command, each with the file it may write ("" for none)."""
    command = COMMANDS[name]
    bare = tuple(word for p in command.params if p.param_type_name == "argument" for word in ARGUMENTS[p.name])
    bare += {"report": ("--goal", "1.1.3"), "form": ("--office", "frauenbuero", "--year", "2016", "-f", "csv")}.get(
        name, ()
    )
    if name == "import":  # what it is for is to write; all else of it must not
        yield (name, *bare, "--yes"), ""  # one of the files is not there
        yield (name, SENT[0], "--office", "jugendamt"), ""  # nobody can be asked
        bare = (SENT[0], "--office", "jugendamt", "--dry-run")
    yield (name, *bare), ""
    if name == "init":  # its answer is a folder
        for new in ("Neu", "Ablage.csv"):
            yield (name, "--yes", "--name", "Kiel", "--title", "Plan", "--from", "2026", new), new
    if name == "export":  # so is its
        bare = (*bare, "--to", "json")
        for new in ("Neu", "Ablage.csv"):
            yield (name, "--to", "csv", "--data", "data", new), new
    for option in (p for p in command.params if p.param_type_name == "option"):
        flag = option.opts[0]
        words = WORDS.get(flag, ())[: None if name == "list" or flag not in FILTERS else 1]
        for word in ((),) if option.is_flag else ((word,) for word in words):
            yield (name, *bare, flag, *word), ""
        for file in (*NEW, *existing) if flag in WRITES else ():
            one = bare[:1] if flag == "--normalised" else bare  # one file is normalised at a time
            fmt = {"report": "html", "form": "ods"}.get(name, "json")
            also = ("--force",) if flag == "--normalised" else ("-f", fmt, *(("--force",) if name == "form" else ()))
            yield (name, *one, *(also if file in existing else ()), flag, file), file  # the file stays the last word


def test_every_option_has_words_to_be_called_with() -> None:
    options = {p.opts[0] for c in COMMANDS.values() for p in c.params if p.param_type_name == "option"}
    takes = {p.opts[0] for c in COMMANDS.values() for p in c.params if p.param_type_name == "option" and p.is_flag}
    assert options - takes == WORDS.keys()
    files = {p.opts[0] for c in COMMANDS.values() for p in c.params if p.type.name in ("path", "file")}
    assert set(WRITES) <= files | set(WRITES)


@pytest.fixture
def kassel(capsysbinary: pytest.CaptureFixture[bytes]) -> Kassel:
    """Call the program in this process; what it writes may be a workbook."""

    def call(*argv: str | Path) -> Answer:
        capsysbinary.readouterr()
        code = main([str(word) for word in argv])
        said = capsysbinary.readouterr()
        return Answer(code, said.out.decode(errors="replace"), said.err.decode())

    return call


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("part", [4, pytest.param(1, marks=pytest.mark.slow)], ids=["a quarter", "all"])
@pytest.mark.parametrize("name", COMMANDS)
def test_no_byte_changes_that_nobody_asked_to_change(kassel: Kassel, name: str, part: int) -> None:
    before = content()
    data = {file for file in before if file.startswith(("data", "Verweis"))}
    if name == "schema":  # it renews what lies beside the catalogue
        data.remove("data/handlungsfelder.schema.json")
    chosen = list(calls(name, list(before)))[:: 1 if name in FOLDERS else part]  # the few that write are its last
    shuffled = [call for call in chosen for _ in range(2)]
    random.Random(name).shuffle(shuffled)
    written = set()
    for call, file in shuffled:
        answer = kassel(*call)
        after = content()
        changed = {f for f in before.keys() | after.keys() if before.get(f) != after.get(f)}
        asked = {f for f in changed if f == file or (name in FOLDERS and f.startswith(f"{file}/"))}
        assert changed == asked - data - set(call[1:-1]), (call, answer)
        written |= changed
        before = after
    assert written or name == "completion"


@pytest.mark.usefixtures("folder")
def test_an_import_writes_figures_and_log_and_nothing_else(kassel: Kassel) -> None:
    before = content()
    answer = kassel("import", SENT[0], "--office", "jugendamt", "--yes")
    after = content()
    changed = {f for f in before.keys() | after.keys() if before.get(f) != after.get(f)}
    (submission,) = (f for f in changed if f.startswith("data/submissions/"))
    assert (answer.code, changed) == (
        0,
        {"data/measurements/2016.csv", "Verweis.csv", "data/submissions", "data/submissions.csv", submission},
    )
    assert kassel("import", SENT[0], "--office", "jugendamt", "--yes").code == 0
    assert content() == after
