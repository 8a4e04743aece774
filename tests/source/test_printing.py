"""A page is printed by whatever browser there is: which one, how it is called, and what is said when it fails."""

import stat
import sys
from pathlib import Path

import pytest

from conftest import Kassel
from kassel_integration.errors import CannotRunError
from kassel_integration.source import printing

PDF = b"%PDF-1.4\n%%EOF\n"


def browser(folder: Path, does: str, name: str = "chromium") -> Path:
    """A program that is called like a browser, keeps its arguments and the page, and then does what it is told."""
    path = folder / name
    lines = (
        f"#!{sys.executable}",
        "import pathlib, sys, urllib.parse, urllib.request",
        f"kept = pathlib.Path({str(folder / 'kept')!r})",
        "options = dict(each.partition('=')[::2] for each in sys.argv[1:-1])",
        "page = pathlib.Path(urllib.request.url2pathname(urllib.parse.urlparse(sys.argv[-1]).path))",
        "kept.write_text('\\n'.join([*sys.argv[1:], page.read_text(encoding='utf-8')]), encoding='utf-8')",
        "target = pathlib.Path(options['--print-to-pdf'])",
        does,
    )
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


WRITES = f"target.write_bytes({PDF!r})"


def test_the_browser_named_goes_before_the_one_that_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found, named = browser(tmp_path, WRITES), browser(tmp_path, WRITES, "another")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert printing.find_browser({}) == str(found)
    assert printing.find_browser({printing.CHOICE: str(named)}) == str(named)
    assert printing.find_browser({printing.CHOICE: "another"}) == str(named)


BROWSERS = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge",
)  # fmt: skip


@pytest.mark.parametrize("at", range(len(BROWSERS)))
def test_each_browser_is_found_by_its_name_and_chromium_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    made = [browser(tmp_path, WRITES, name) for name in BROWSERS[at:]]
    assert printing.find_browser({}) == str(made[0])


@pytest.mark.parametrize("variable", ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"])
@pytest.mark.parametrize("name", ["Microsoft/Edge/Application/msedge.exe", "Google/Chrome/Application/chrome.exe"])
def test_on_windows_it_is_found_where_installers_put_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str, name: str
) -> None:
    monkeypatch.setenv("PATH", "")
    (tmp_path / name).parent.mkdir(parents=True)
    made = browser((tmp_path / name).parent, WRITES, Path(name).name)
    assert printing.find_browser({variable: str(tmp_path)}) == str(made)


def test_edge_is_found_where_windows_has_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    edge = tmp_path / "Microsoft" / "Edge" / "Application"
    edge.mkdir(parents=True)
    made = browser(edge, WRITES, "msedge.exe")
    assert printing.find_browser({"ProgramFiles(x86)": str(tmp_path)}) == str(made)


def test_the_page_reaches_the_browser_and_the_pdf_comes_back(tmp_path: Path) -> None:
    program = browser(tmp_path, WRITES)
    assert printing.printed("<p>Zürich</p>", {printing.CHOICE: str(program)}) == PDF
    *options, _, page = (tmp_path / "kept").read_text(encoding="utf-8").splitlines()
    assert page == "<p>Zürich</p>"
    assert {"--headless", "--export-tagged-pdf", "--proxy-server=127.0.0.1:9"} <= set(options)


FAILS = {
    "writes nothing": ("pass", "pdf_none"),
    "writes half of it": ("target.write_bytes(b'%PDF-1.4 ...')", "pdf_none"),
    "writes something else": ("target.write_bytes(b'<html>%%EOF')", "pdf_none"),
    "never ends": ("import time; time.sleep(60)", "pdf_slow"),
}


@pytest.mark.parametrize(("does", "said"), FAILS.values(), ids=FAILS.keys())
def test_a_browser_that_fails_leaves_no_pdf(
    does: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "PATIENCE", 2)
    program = browser(tmp_path, does)
    with pytest.raises(CannotRunError) as raised:
        printing.printed("<p>", {printing.CHOICE: str(program)})
    assert raised.value.key == said


def test_what_is_no_program_is_named(tmp_path: Path) -> None:
    broken = tmp_path / "chromium"
    broken.write_bytes(b"\x00not a program")
    broken.chmod(0o755)
    for named in (str(broken), "no-such-browser"):
        with pytest.raises(CannotRunError) as raised:
            printing.printed("<p>", {printing.CHOICE: named})
        assert raised.value.key == "pdf_browser"


def test_the_report_becomes_a_pdf_and_without_a_browser_nothing_is_written(
    kassel: Kassel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "bericht.pdf"
    monkeypatch.setattr(printing, "_ELSEWHERE", ())
    monkeypatch.setenv("PATH", "")
    answer = kassel("report", "--goal", "1.1.3", "-o", target, "--lang", "de")
    assert (answer.code, answer.out, target.exists()) == (2, "", False)
    assert "Chromium, Chrome oder Edge" in answer.err
    monkeypatch.setenv(printing.CHOICE, str(browser(tmp_path, WRITES)))
    assert kassel("report", "--goal", "1.1.3", "-o", target, "--lang", "de").code == 0
    assert target.read_bytes() == PDF
    assert "1.1.3" in (tmp_path / "kept").read_text(encoding="utf-8")
