"""A whole year as it is played: forms, files of thirteen offices, mistakes, late ones, a revision, the report.

Each file in golden/year/ is a step: the day, the calls, what they said, on stdout and then on stderr. What a hash of a
file says is left out, for a workbook has the time in it at which it was saved. To rewrite them after a wanted change:
`KASSEL_REWRITE_GOLDEN=1 pytest tests/commands/test_year.py`; a rewriting run always fails.
"""

import os
import re
import shlex
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from conftest import TOP, Kassel
from forms.dialect import Row
from forms.sent_files import send
from office.sent_year import YEAR, make, wanted

GOLDEN = TOP / "tests" / "golden" / "year"
REWRITE = os.environ.get("KASSEL_REWRITE_GOLDEN") == "1"
MISTAKEN = {
    "sozialamt": "in the code page of DOS",
    "volkshochschule": "words for numbers",
    "personalamt": "a wrong part",
}
LATE = ("bauverwaltungsamt", "frauenbuero")
SETTINGS = """\
[due]
yearly = "03-31"

[delivery]
send_to = "Zukunftsbüro, integration@stadt.example"
"""
HASH = re.compile("(?<=[0-9]{8}-)[0-9a-f]{8}|[0-9a-f]{64}")
Play = Callable[..., None]


@pytest.fixture
def played() -> dict[str, str]:
    """What was said so far, by step."""
    return {}


@pytest.fixture
def play(played: dict[str, str], kassel: Kassel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Play:
    """Play calls on a day, as one step; `data` is the folder, the working folder is above it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KASSEL_DATA", "data")
    monkeypatch.setenv("TZ", "UTC")

    def step(name: str, day: str, *calls: str) -> None:
        noon = datetime.fromisoformat(f"{day}T12:00:00+00:00")
        for module in ("importing", "owed", "replying"):
            monkeypatch.setattr(f"kassel_integration.commands.call.{module}.now", lambda: noon)
        said = [f"{day}\n"]
        for call in calls:
            answer = kassel(*shlex.split(call), "--lang", "de")
            said += [f"$ kassel {call}\n", answer.out, answer.err, *([f"[{answer.code}]\n"] if answer.code else [])]
        played[name] = HASH.sub("#", "".join(said))

    return step


def rows_of_late_offices() -> list[Row]:
    """What two offices send that the example has nothing of."""
    blank = dict.fromkeys(wanted()[0], "")
    told = (
        ("5.1.2.beratungen_wohnen", "41", "bauverwaltungsamt", ""),
        ("5.1.2.umsetzungsstand", "in_progress", "bauverwaltungsamt", "Die Beratung ist eingerichtet."),
        ("3.1.5.umsetzungsstand", "ongoing", "frauenbuero", "Drei Angebote laufen weiter."),
    )
    return [blank | {"metric": m, "value": value, "office": office, "note": note} for m, value, office, note in told]


def with_mistakes(rows: list[Row]) -> list[Row]:
    """What three offices send first: see MISTAKEN."""
    found = []
    for row in rows:
        wrong = dict(row)
        if row["metric"] == "1.6.2.austauschtreffen":
            wrong["value"] = "rund 6"
        if row["metric"] == "1.6.4.kursteilnehmerinnen":
            wrong["value"] = "k. A."
        if row["office"] == "personalamt" and row["numerator"] and not row["sex"]:
            wrong["numerator"] = f"{row['numerator']}0"
        found.append(wrong)
    return found


@pytest.mark.slow
def test_a_year_is_played_and_every_step_says_what_it_should(
    play: Play, played: dict[str, str], tmp_path: Path
) -> None:
    make(tmp_path / "data")
    (tmp_path / "data" / "kassel.toml").write_text(SETTINGS, encoding="utf-8")
    play("01-forms", "2015-01-12", f"form --all boegen --year {YEAR}", f"missing --year {YEAR} -f list")
    missing = f"missing --year {YEAR} --on 2015-03-02"
    rows = wanted() + rows_of_late_offices()
    right = send(rows, tmp_path / "boegen", tmp_path / "richtig", YEAR)
    wrong = send(with_mistakes(rows), tmp_path / "boegen", tmp_path / "gesendet", YEAR)
    first = [name for name in wrong if name not in MISTAKEN and name not in LATE]
    calls = [f"import gesendet/{wrong[name].name} --yes -o {name}.csv" for name in first]
    play("02-files", "2015-02-20", *calls)
    calls = [f"import gesendet/{wrong[name].name} --yes -o was.csv --reply Antwort" for name in MISTAKEN]
    play("03-mistakes", "2015-02-27", *calls)
    letters = sorted((tmp_path / "Antwort").glob("*.txt"))
    played["03-replies"] = "\n".join(file.read_text(encoding="utf-8") for file in letters)
    play("04-missing", "2015-03-02", f"{missing} -f list", f"{missing} --office personalamt -f plain")
    utf8 = right["sozialamt"].read_bytes().decode("cp850").encode("utf-8-sig")
    right["sozialamt"].write_bytes(utf8)
    calls = [f"import richtig/{right[name].name} --yes -o {name}.csv" for name in MISTAKEN]
    play("05-corrected", "2015-03-16", *calls, f"import richtig/{right['sportamt'].name} --yes -f plain")
    play("06-overdue", "2015-04-01", "missing -f plain", "missing -f list -q", "missing -f mail --office frauenbuero")
    play(
        "07-late",
        "2015-04-20",
        *(f"import richtig/{right[name].name} --yes -f plain" for name in LATE),
        "missing -f list -q",
    )
    revised = "Kennzahl;Wert;Amt;Bemerkung\n3.2.1.kampagnen;9;Sportamt;Eine Kampagne war nicht gezählt.\n"
    (tmp_path / f"Berichtigung_{YEAR}.csv").write_text(revised, encoding="utf-8")
    revision = f"import Berichtigung_{YEAR}.csv --yes -f plain"
    play("08-revision", "2015-06-15", revision, f"{revision} --revise", revision)
    closed = f"{SETTINGS}\n[import]\nfrozen = [{YEAR}]\n"
    (tmp_path / "data" / "kassel.toml").write_text(closed, encoding="utf-8")
    after = revised.replace(";9;", ";10;")
    (tmp_path / f"Nachtrag_{YEAR}.csv").write_text(after, encoding="utf-8")
    play("09-frozen", "2015-09-07", f"import Nachtrag_{YEAR}.csv --yes")
    play("10-log", "2015-09-07", "log -f plain", "log --show 20150615 -f plain")
    play("11-report", "2015-11-02", "summary -f plain", "offices -f plain", "report -f markdown --goal 5.1.2")
    compare(played)
    stored = (tmp_path / "data" / "measurements" / f"{YEAR}.csv").read_text(encoding="utf-8").splitlines()
    assert len(stored) == len(rows) + 1
    assert "3.2.1.kampagnen,9,,,,,,,,sportamt,,,Eine Kampagne war nicht gezählt." in stored
    others = {line for line in stored if not line.startswith("3.2.1.kampagnen,9")}
    assert {line_of(row) for row in rows} - others == {line_of(row) for row in rows if is_revised(row)}


def is_revised(row: Row) -> bool:
    """True for the one figure that the revision is about."""
    return (row["metric"], row["office"]) == ("3.2.1.kampagnen", "sportamt")


def line_of(row: Row) -> str:
    """A row as it is stored."""
    return ",".join(f'"{text}"' if "," in text else text for text in row.values())


def compare(played: dict[str, str]) -> None:
    """All steps with the golden ones, none more and none less."""
    GOLDEN.mkdir(exist_ok=True)
    if REWRITE:
        for name, text in played.items():
            (GOLDEN / f"{name}.txt").write_text(text, encoding="utf-8")
        pytest.fail("the steps were rewritten, not compared; read the difference and run again")
    assert sorted(file.stem for file in GOLDEN.glob("*.txt")) == sorted(played)
    for name, text in played.items():
        assert text.splitlines() == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8").splitlines(), name
