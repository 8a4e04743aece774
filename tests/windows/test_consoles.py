"""Consoles with the code pages of Windows: nothing fails, nothing is an escape, and a legend explains what is shown."""

import io
import sys

import pytest

from conftest import TOP, Screen
from kassel_integration.cli import main
from kassel_integration.console import Console
from kassel_integration.render.findings.sarif import uri
from kassel_integration.render.simpler import drawable
from kassel_integration.texts import LANGUAGES
from kassel_integration.views import signs

DATA = TOP / "examples" / "beispieldaten"
PAGES = ("cp850", "cp1252")
NOT_WORDS = set("∂√")  # of an example of a code page that Windows has not either
FOR_EYES = ("summary", "list", "progress", "show 1.1.2 --as-of 2014", "offices", "missing --year 2016 --on 2016-05-01")
CALLS = ("validate", "explain KI217", *(f"{call} -f table" for call in FOR_EYES))


def texts_of(lang: str) -> str:
    """Everything the program can say in a language."""
    folder = TOP / "src" / "kassel_integration" / "texts" / lang
    return "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.py"))


def escaped(text: str, page: str) -> set[str]:
    """The signs of a text that a terminal shows as an escape."""
    return {
        sign for sign in set(text) if drawable(sign, page).encode(page, "replace").decode(page) != drawable(sign, page)
    }


@pytest.mark.parametrize("page", PAGES)
def test_every_word_and_sign_can_be_shown(page: str) -> None:
    shown = {sign for axis in signs._SIGNS.values() for sign in axis.values()} | set("─┄│▁▂▃▄▅▆▇█–−")
    assert escaped("".join((*map(texts_of, LANGUAGES), *shown)), page) - NOT_WORDS == set()


@pytest.mark.parametrize("page", [*PAGES, "ascii"])
def test_signs_of_one_axis_stay_apart(page: str) -> None:
    for axis in signs._SIGNS.values():
        assert len({drawable(sign, page) for sign in axis.values()}) == len(set(axis.values()))


def test_bars_keep_their_heights_or_lose_all_of_them() -> None:
    assert drawable("▁▄█", "cp850") == "_##"
    assert drawable("▁▄█", "utf-8") == "▁▄█"
    assert drawable("─│ ✓ „Maß“ ≥ 5 …", "cp850") == '─│ + "Maß" >= 5 ...'
    assert drawable("─│ ✓ „Maß“ ≥ 5 …", "cp1252") == "-| + „Maß“ >= 5 …"


def test_no_command_fails_or_shows_an_escape(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KASSEL_DATA", str(DATA))
    for page in PAGES:
        for call in CALLS:
            out, err = io.BytesIO(), io.BytesIO()
            monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(out, page))
            monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(err, page))
            code = main([*call.split(), "--lang", "de"])
            assert (page, call, code < 2, err.getvalue(), b"\\u" in out.getvalue()) == (page, call, True, b"", False)
            assert len(out.getvalue()) > 100


def test_an_answer_may_end_as_lines_do_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("für alle\r\n".encode("cp850")), "cp850"))
    assert Console({}).ask("Wie? ") == "für alle"


def test_an_old_window_gets_no_colours_unless_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Screen())
    assert Console({}).color
    monkeypatch.setattr("sys.platform", "win32")
    wished = [
        Console({}).color,
        Console({}, "always").color,
        Console({"WT_SESSION": "1"}).color,
        Console({"TERM": "dumb"}).color,
    ]
    assert wished == [False, True, True, False]


def test_paths_of_windows_are_links_that_lead_there() -> None:
    paths = (r"C:\daten\Ämter\2017.csv", r"\\server\amt\2017.csv", r"C:2017.csv", "/daten/2017.csv", "a b/2017.csv")
    assert [uri(path) for path in paths] == [
        "file:///C:/daten/%C3%84mter/2017.csv", "file://server/amt/2017.csv", "C%3A2017.csv", "file:///daten/2017.csv",
        "a%20b/2017.csv",
    ]  # fmt: skip
