"""Whatever the environment is like, a command answers as ever, or says in a line why it cannot."""

import subprocess
import sys
from pathlib import Path

import pytest

from conftest import TOP, Kassel, scrubbed

CALLS = (("list", "--lang", "de"), ("validate", "--data", "data", "--lang", "de"))
ENVIRONMENTS: dict[str, dict[str, str | None]] = {
    "C without UTF-8": {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    "POSIX": {"LC_ALL": "POSIX"},
    "Turkish": {"LC_ALL": "tr_TR.UTF-8"},
    "ASCII": {"PYTHONIOENCODING": "ascii:strict"},
    "a dumb terminal": {"TERM": "dumb", "NO_COLOR": "1"},
    "an odd time zone": {"TZ": "Foo/Bar"},
    "a time zone without a name": {"TZ": ":"},
    "without docstrings and assertions": {"PYTHONOPTIMIZE": "2"},
    "warnings are errors": {"PYTHONWARNINGS": "error", "PYTHONDEVMODE": "1"},
    "a home that is none": {"HOME": "/dev/null", "XDG_CACHE_HOME": None},
    "no home": {"HOME": None, "XDG_CACHE_HOME": None},
    "a relative cache": {"XDG_CACHE_HOME": "y"},
    "a cache that cannot be written": {"XDG_CACHE_HOME": "/proc"},
}


def run(*argv: str, environ: dict[str, str | None], before: str = "") -> "subprocess.CompletedProcess[bytes]":
    """The program in such an environment; `before` is run first."""
    there = {name: value for name, value in (scrubbed() | environ).items() if value is not None}
    program = f"{before}\nimport sys\nfrom kassel_integration.cli import main\nsys.exit(main(sys.argv[1:]))"
    return subprocess.run(
        [sys.executable, "-c", program, *argv], cwd=TOP, env=there, capture_output=True, check=False, timeout=300
    )


@pytest.fixture(scope="module")
def usual() -> dict[tuple[str, ...], "subprocess.CompletedProcess[bytes]"]:
    """What is answered in an environment like any."""
    return {call: run(*call, environ={"PYTHONUTF8": "1"}) for call in CALLS}


@pytest.mark.slow
@pytest.mark.parametrize("name", ENVIRONMENTS)
def test_the_answer_is_the_same(name: str, usual: dict[tuple[str, ...], "subprocess.CompletedProcess[bytes]"]) -> None:
    for call, expected in usual.items():
        done = run(*call, environ=ENVIRONMENTS[name])
        assert done.returncode == expected.returncode == 0, done.stderr
        if "ASCII" not in name and "UTF-8" not in name:
            assert (done.stdout, done.stderr) == (expected.stdout, expected.stderr)


@pytest.mark.parametrize("columns", [1, 20, 400])
def test_a_line_of_any_length_is_possible(kassel: Kassel, monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    for call in ("list", "show 1.1.3", "summary", "offices", "progress", f"missing --data {TOP / 'data'}"):
        answer = kassel(*call.split(), "-f", "table", "--lang", "de")
        assert answer.code in (0, 1)
        assert "kassel: " not in answer.err


@pytest.mark.parametrize("day", ["1970-01-01", "2016-02-29", "9999-12-31", "0001-01-01"])
def test_any_day_may_be_today(kassel: Kassel, day: str) -> None:
    assert kassel("missing", "--data", TOP / "data", "--on", day).code in (0, 1, 2)


@pytest.mark.parametrize("second", [86_400, 4_500_000_000], ids=["1970", "2112"])
def test_workbooks_are_written_whatever_the_clock_says(
    kassel: Kassel, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, second: int
) -> None:
    monkeypatch.chdir(tmp_path)
    sent = TOP / "examples" / "Sportamt_2017.csv"
    calls = [
        ("form", "--office", "jugendamt", "--year", "2016", "--data", TOP / "data", "-o"),
        ("list", "--data", TOP / "data", "-o"),
    ]
    for now, folder in ((None, "then"), (second, "now")):
        Path(folder).mkdir()
        if now is not None:
            monkeypatch.setattr("time.time", lambda: float(second))
        for number, call in enumerate(calls):
            for end in ("xlsx", "ods"):
                assert kassel(*call, f"{folder}/{number}.{end}").code == 0
        marked = kassel("validate", "then/0.xlsx", sent, "--data", TOP / "data", "--reply", f"{folder}/replies")
        assert marked.code in (0, 1)
    made = sorted(path.name for path in Path("then").iterdir() if path.is_file())
    assert len(made) == 4
    assert all(Path("then", name).read_bytes() == Path("now", name).read_bytes() for name in made)


@pytest.mark.slow
def test_a_user_without_a_name_has_no_cache() -> None:
    nobody = "import os, pwd\nos.getuid = lambda: 4_000_000\npwd.getpwuid = lambda _: (_ for _ in ()).throw(KeyError())"
    done = run("list", environ={"HOME": None, "XDG_CACHE_HOME": None}, before=nobody)
    assert (done.returncode, b"Traceback" in done.stderr) == (0, False), done.stderr


@pytest.mark.parametrize("word", ["İntegration", "ı", "ß", "ﬁ", "\u0130" * 40])
def test_letters_that_change_with_their_case_are_compared(kassel: Kassel, word: str) -> None:
    assert kassel("list", "--field", word, "--lang", "de").code == 2
    assert kassel("list", "--search", word, "--lang", "de").code == 0
