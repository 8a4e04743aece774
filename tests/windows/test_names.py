"""Names that Windows does not have are refused there before anything is written, with the reason and the next step."""

from pathlib import Path

import pytest

from conftest import TOP, Kassel
from kassel_integration.source import names_on_windows, staged, still_file
from kassel_integration.source.names_on_windows import reserved
from kassel_integration.texts import Phrase

REFUSED = {
    "aux.csv": "so heißt dort ein Gerät",
    "CON": "so heißt dort ein Gerät",
    "nul .txt": None,
    "NUL ": "so heißt dort ein Gerät",
    "com1.xlsx": "so heißt dort ein Gerät",
    "Bericht.": "ein Name endet dort nicht",
    "Bericht ": "ein Name endet dort nicht",
    "Bericht:2017.html": "das Zeichen „:“ ist dort in Namen nicht erlaubt",
    "was?.csv": "das Zeichen „?“",
    "a\tb.csv": "das Zeichen „\\x09“",
    "auxiliar.csv": None,
    "Klimaplan 2017 (neu).html": None,
}


def test_what_windows_cannot_name() -> None:
    assert {name for name in REFUSED if reserved(name)} == {name for name, why in REFUSED.items() if why}


def test_a_device_is_one_whatever_points_and_blanks_follow() -> None:
    assert {reserved(f"NUL{end}") for end in (".", " ", " .", ". ", ". .")} == {Phrase("outside.name.device")}


def test_a_name_windows_does_not_have_is_refused_there(
    kassel: Kassel, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    data = ("--data", TOP / "examples" / "beispieldaten", "--lang", "de")
    assert kassel("list", "-o", "aux.csv", *data).code == 0  # elsewhere it is a name like any other
    monkeypatch.setattr(names_on_windows, "_WINDOWS", True)
    for name, why in REFUSED.items():
        if why and name.endswith((".csv", ".html")):
            answer = kassel("list", "-f", "csv", "-o", name, *data)
            assert (answer.code, f"Unter Windows kann nichts „{name}“ heißen, denn {why}" in visible(answer.err)) == (
                2,
                True,
            )
    early = kassel("list", "-o", "aux.csv", "--data", "nowhere", "--lang", "de")
    assert "Unter Windows kann nichts" in early.err  # before any work
    for call in (
        ("form", "--all", "con/forms", "--year", "2017"),
        ("report", "-o", "nul/"),
        ("export", "--to", "csv", "a:b"),
    ):
        answer = kassel(*call, *data)
        assert (answer.code, "Unter Windows kann nichts" in answer.err) == (2, True), call
    assert [path.name for path in tmp_path.iterdir()] in (["aux.csv"], ["aux.csv", "con"], ["con", "aux.csv"])


def visible(text: str) -> str:
    """As the name was typed: the console shows a tabulator as a sign."""
    return text.replace("␉", "\t")


class SharingViolationError(PermissionError):
    """What Windows says of a file that another program has open."""

    winerror = 32


def test_a_file_open_in_excel_is_to_be_closed_there(
    kassel: Kassel, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    data, target = TOP / "examples" / "beispieldaten", tmp_path / "ziele.csv"
    target.write_text("alt", encoding="utf-8")

    def refused(*_: object) -> None:
        raise PermissionError(13, "Access is denied", "from", None, "to")

    monkeypatch.setattr("os.replace", refused)
    monkeypatch.setattr(staged, "_WINDOWS", True)
    monkeypatch.setattr("time.sleep", lambda _: None)
    answer = kassel("list", "-o", target, "--data", data, "--lang", "de")
    said = "ist in einem anderen Programm geöffnet, zum Beispiel in Excel, und lässt sich darum nicht schreiben."
    step = "Nichts wurde geändert. Bitte dort schließen und den Aufruf wiederholen."
    assert (answer.code, answer.err) == (2, f"kassel: Fehler: {target} {said} {step}\n")
    assert [path.name for path in tmp_path.iterdir()] == ["ziele.csv"]
    target.chmod(0o444)  # what may not be changed is another matter
    assert "keine Berechtigung" in kassel("list", "-o", target, "--data", data, "--lang", "de").err


def test_a_file_that_cannot_be_read_because_it_is_open_is_to_be_closed_there(
    kassel: Kassel, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    sent = tmp_path / "Sportamt_2017.csv"
    sent.write_text("metric,value\n", encoding="utf-8")
    before = still_file.opened

    def opened(path: Path) -> object:
        if path == sent:
            raise SharingViolationError(13, "used by another process", str(path))
        return before(path)

    monkeypatch.setattr(still_file, "opened", opened)
    answer = kassel("validate", sent, "--data", TOP / "examples" / "beispieldaten", "--lang", "de")
    assert (answer.code, "ist in einem anderen Programm geöffnet" in answer.err) == (2, True)
    assert "Bitte dort schließen" in answer.err
