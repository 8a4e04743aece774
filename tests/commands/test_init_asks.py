"""`kassel init` on a terminal: it asks, says what is wrong, asks again; whoever stops leaves nothing behind."""

import io
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import Answer, Kassel, scrubbed
from kassel_integration.checking.load_catalogue import load_catalogue
from kassel_integration.console import Console
from kassel_integration.model.catalogue import Catalogue

ASKED = [
    "Name der Kommune, zum Beispiel Stadt Beispiel: ",
    "Amtlicher Schlüssel (AGS oder ARS; leer: später): ",
    "Titel des Plans: ",
    "Erstes Jahr der Laufzeit: ",
    "Letztes Jahr der Laufzeit [2030]: ",
    "Titel des ersten Feldes [Erstes Feld]: ",
    "Wortlaut des ersten Ziels [Erstes Ziel]: ",
    "Kennzahl, mit der dieses Ziel gemessen wird [Erste Kennzahl]: ",
    "Einheit dieser Kennzahl [Stück]: ",
    "Amt, das für dieses Ziel zuständig ist (leer: keines): ",
]


@pytest.fixture(autouse=True)
def away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with no data in it or above."""
    monkeypatch.chdir(tmp_path)


def talk(kassel: Kassel, monkeypatch: pytest.MonkeyPatch, typed: bytes, *options: str) -> Answer:
    """Call it where a person sits and types these lines."""
    monkeypatch.setattr(Console, "can_ask", True)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed), encoding="utf-8"))
    return kassel("init", "Plan", "--lang", "de", *options)


def made() -> Catalogue:
    """The catalogue that was written."""
    found, findings = load_catalogue(Path("Plan/handlungsfelder.yaml"), {})
    assert (found is not None, findings) == (True, [])
    assert found is not None
    return found


def test_it_asks_for_one_thing_after_the_other(kassel: Kassel, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = talk(kassel, monkeypatch, b"Stadt Seedorf\n\n Klimaplan \n2026\n\n\n\n\n\n\n")
    begin = "Neuer Plan in Plan. Die Eingabetaste übernimmt, was in eckigen Klammern steht. Mit Strg+C abbrechen: "
    assert answer.err == f"{begin}Dann wird nichts geschrieben.\n" + "".join(ASKED)
    assert (answer.code, answer.out.splitlines()[0]) == (0, "Angelegt in Plan:")
    plan = made()
    assert (plan.concept.municipality, plan.concept.title) == ("Stadt Seedorf", "Klimaplan")
    assert (plan.concept.first, plan.concept.last, plan.concept.municipality_key) == (2026, 2030, "")
    assert (plan.goals[0].text, plan.offices) == ("Erstes Ziel", ())


def test_a_wrong_answer_is_said_and_asked_for_again(kassel: Kassel, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = ["", "Seedorf", "1234", "01051", "Plan", "bald", "2026", "2020", "2040", "Wege", "Radwege", "Länge", "km"]
    lines += ["Bauamt", "BAUAMT", "Amt für Grün", ""]
    answer = talk(kassel, monkeypatch, b"\x1b[DSee\n\xff\n" + "\n".join([*lines, ""]).encode())
    invisible = "Darin ist ein Zeichen, das sich nicht lesen oder nicht zeigen lässt, zum Beispiel von einer Pfeiltaste"
    wrong = [line.strip() for line in answer.err.replace(": ", ":\n").splitlines() if line.startswith("  ")]
    assert answer.err.count(f"  {invisible}. Bitte neu eingeben.\n") == 2
    assert [line for line in wrong if "Zeichen" not in line] == [
        "Das muss angegeben sein.",
        "„1234“ ist kein amtlicher Schlüssel:",
        "„bald“ ist kein Jahr von 1901 bis 2200; es hat vier Ziffern.",
        "„2020“ passt nicht zum ersten Jahr 2026. Möglich:",
        "„BAUAMT“ ist schon genannt.",
    ]
    assert answer.err.endswith("genannt.\n2. Amt des Plans (leer: keines mehr): 3. Amt des Plans (leer: keines mehr): ")
    plan = made()
    assert (answer.code, plan.concept.municipality_key, plan.concept.last) == (0, "01051", 2040)
    assert [o.name for o in plan.offices] == ["Bauamt", "Amt für Grün"]
    assert [o.name for o in plan.goals[0].offices] == ["Bauamt"]


def test_what_the_call_says_is_not_asked_for(kassel: Kassel, monkeypatch: pytest.MonkeyPatch) -> None:
    given = ("--name", "Kiel", "--key", "", "--title", "Plan", "--field", "Wege", "--goal", "Rad", "--metric", "Länge")
    answer = talk(kassel, monkeypatch, b"2026\n\n", *given, "--unit", "km", "--office", "Bauamt", "-q")
    assert (answer.code, answer.err) == (0, ASKED[3] + ASKED[4])


def test_a_wrong_option_is_refused_before_the_first_question(kassel: Kassel, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = talk(kassel, monkeypatch, b"", "--until", "20")
    assert (answer.code, answer.err.startswith("kassel: Fehler: --until: „20“ ist kein Jahr")) == (2, True)


def test_no_room_is_said_before_the_first_question(kassel: Kassel, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("Plan").write_text("")
    assert talk(kassel, monkeypatch, b"").err.startswith("kassel: Fehler: Plan ist eine Datei, kein Ordner.")


def test_the_end_of_the_input_is_130_and_leaves_nothing(kassel: Kassel, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = talk(kassel, monkeypatch, b"Kiel\n\nPlan\n")
    end = f"{ASKED[3]}\nAbgebrochen. Nichts wurde geschrieben.\n"
    assert (answer.code, answer.out, answer.err.endswith(end)) == (130, "", True)
    assert list(Path().iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
def test_ctrl_c_on_a_real_terminal_is_130_and_leaves_nothing() -> None:
    ours, theirs = os.openpty()
    environ = scrubbed() | {"XDG_CACHE_HOME": os.environ["XDG_CACHE_HOME"], "LANG": "de_DE.UTF-8"}
    code = (
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # a shell may have it ignored
        "from kassel_integration.__main__ import run; run()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, "init", "Plan"], stdin=theirs, stdout=theirs, stderr=theirs, env=environ
    ) as process:
        os.close(theirs)
        shown = b""
        while not shown.endswith(b"Beispiel: "):
            shown += os.read(ours, 1000)
        os.write(ours, "Köln\n".encode())
        while not shown.endswith("später): ".encode()):
            shown += os.read(ours, 1000)
        process.send_signal(signal.SIGINT)
        while b"Nichts wurde geschrieben.\r\n" not in shown:
            shown += os.read(ours, 1000)
        assert process.wait(20) == 130
    os.close(ours)
    assert shown.decode().endswith("später): \r\nAbgebrochen. Nichts wurde geschrieben.\r\n")
    assert list(Path().iterdir()) == []
