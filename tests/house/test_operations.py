"""What the pages about operations show does what they say: it is run, on sound data and on data with an error."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from conftest import MINI, TOP

FILES = sorted((TOP / "examples" / "betrieb").iterdir())
PAGES = ("betrieb.md", "operations.md")
KASSEL = Path(sys.executable).with_name("kassel")
ROWS = "metric,value,office\n1.1.1.places,{},jugendamt\n1.1.1.umsetzungsstand,planned,jugendamt\n"
GOOD, WRONG = ROWS.format("1340"), ROWS.format("13.5")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with the data of the small plan, as /srv is on the pages."""
    (tmp_path / "kassel/data/measurements").mkdir(parents=True)
    (tmp_path / "www").mkdir()
    shutil.copy(MINI, tmp_path / "kassel/data/handlungsfelder.yaml")
    (tmp_path / "kassel/data/measurements/2013.csv").write_text(GOOD, encoding="utf-8")
    return tmp_path


def spoil(place: Path) -> None:
    """Put an error into the data."""
    (place / "kassel/data/measurements/2013.csv").write_text(WRONG, encoding="utf-8")


def here(text: str, place: Path) -> str:
    """A line of a page with the paths of this machine."""
    return text.replace("/opt/kassel/bin/kassel", str(KASSEL)).replace("/srv", str(place))


def run(command: str, place: Path, cwd: Path | None = None) -> tuple[int, str]:
    """Exit code and all that is said, as a mail would have it."""
    environ = {"PATH": f"{KASSEL.parent}:{os.environ['PATH']}", "XDG_CACHE_HOME": str(place / ".cache")}
    environ |= {"LANG": "de_DE.UTF-8", "KASSEL_DATA": str(place / "kassel/data")} if cwd is None else {"LANG": "C"}
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=cwd or place,
        env=environ,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def cron_lines() -> list[str]:
    """What cron runs."""
    lines = (TOP / "examples/betrieb/crontab").read_text(encoding="utf-8").splitlines()
    return [line.split(maxsplit=5)[5] for line in lines if re.match("[0-9]", line)]


def exec_lines() -> list[str]:
    """What the service runs, one after the other while all is well."""
    text = (TOP / "examples/betrieb/kassel-check.service").read_text(encoding="utf-8")
    return re.findall("^ExecStart=(.*)$", text, re.MULTILINE)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_shows_every_file_as_it_is(page: str) -> None:
    text = (TOP / "docs" / page).read_text(encoding="utf-8")
    blocks = re.findall(r"^```\w+\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert sorted(blocks) == sorted(file.read_text(encoding="utf-8") for file in FILES)


def test_cron_sends_no_mail_when_all_is_well_and_publishes(place: Path) -> None:
    check, remind, publish = (here(line, place) for line in cron_lines())
    assert run(check, place) == (0, "")
    assert run(f"{remind} --on 2012-01-01", place) == (0, "")
    assert run(publish, place) == (0, "")
    assert (place / "www/bericht.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_cron_sends_a_mail_when_something_is_wrong_and_publishes_nothing(place: Path) -> None:
    spoil(place)
    check, remind, publish = (here(line, place) for line in cron_lines())
    code, said = run(check, place)
    assert (code, said.count("Fehler[KI304]")) == (1, 1)
    code, said = run(f"{remind} --year 2013 --on 2015-01-01", place)
    assert (code, said.splitlines()[-1]) == (1, "Sportamt: 1 Umsetzungsstand für 2013 ausstehend")
    assert run(publish, place) == (1, "")
    assert not (place / "www/bericht.html").exists()


def test_the_service_checks_and_then_publishes(place: Path) -> None:
    check, publish = (here(line, place) for line in exec_lines())
    assert [run(line, place) for line in (check, publish)] == [(0, ""), (0, "")]
    assert (place / "www/bericht.html").exists()


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd-analyze")
def test_systemd_accepts_service_and_timer(place: Path) -> None:
    units = [file for file in FILES if file.name.startswith("kassel-check.")]
    for file in units:
        (place / file.name).write_text(here(file.read_text(encoding="utf-8"), place), encoding="utf-8")
    assert run(f"systemd-analyze verify {' '.join(file.name for file in units)}", place) == (0, "")


@pytest.mark.parametrize("name", ["github.yml", "gitlab-ci.yml"])
def test_the_jobs_of_a_forge_check_and_report(place: Path, name: str) -> None:
    job = yaml.safe_load((TOP / "examples/betrieb" / name).read_text(encoding="utf-8"))
    lines = job["kassel"]["script"] if "kassel" in job else [s.get("run", "") for s in job["jobs"]["check"]["steps"]]
    check, report = (line for line in lines if line.startswith("kassel "))
    work = place / "kassel"
    assert run(check, place, work)[0] == 0
    assert run(report, place, work) == (0, "")
    spoil(place)
    code, said = run(check, place, work)
    found = (work / "befunde.xml").read_text(encoding="utf-8") if "-o befunde.xml" in check else said
    assert (code, found.count("KI304") > 0) == (1, True)


def test_a_hook_stops_a_commit_with_an_error_and_looks_at_what_it_should(place: Path) -> None:
    (hook,) = yaml.safe_load((TOP / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    (repo,) = yaml.safe_load((TOP / "examples/betrieb/pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"]
    (used,) = repo["hooks"]
    assert (used["id"], hook["language"], hook["pass_filenames"]) == (hook["id"], "python", False)
    looked_at = ("data/handlungsfelder.yaml", "handlungsfelder.yaml", "data/measurements/2013.csv", "data/kassel.toml")
    left = ("README.md", "data/handlungsfelder.schema.json", "data/submissions.csv", "measurements")
    assert [re.search(hook["files"], name) is not None for name in (*looked_at, *left)] == [True] * 4 + [False] * 4
    command = f"{hook['entry']} {shlex.join(used['args'])}"
    assert run(command, place, place / "kassel") == (0, "")
    spoil(place)
    code, said = run(command, place, place / "kassel")
    assert (code, said.count("error[KI304]")) == (1, 1)
