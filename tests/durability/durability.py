"""Holds the program to docs/writing.md: killed and failing at every call that writes, and with eight writers at once.

For each call of the system that writes, in the order in which the program makes them, the program is run once more, and
strace kills it, interrupts it or lets the call fail just there. Then: each file is its old or its new self, exit code 0
comes with the new ones only, after an error or a signal nothing is left beside them, and after a kill the next import
brings everything in order.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent.parent
# What changes anything on a disk or asks for it; opening is among it, for it makes files.
CALLS = (
    "openat",
    "write",
    "fsync",
    "rename",
    "unlink",
    "mkdir",
    "rmdir",
    "chmod",
    "fchmod",
    "ftruncate",
    "flock",
    "fdatasync",
)
CALLS_GIVEN = ",".join(CALLS)
FAULTS = ("signal=KILL", "signal=TERM", "signal=INT", "error=ENOSPC", "error=EIO", "error=EACCES")
KASSEL = (sys.executable, "-m", "kassel_integration")
State = dict[str, str]


def made(folder: Path) -> Path:
    """A data folder with figures of two years, and two files of an office that change both."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(TOP / "data", folder / "data")
    for year, value in ((2015, 10), (2016, 11)):
        rows = f"metric,value,office\n1.1.3.plaetze_u3,{value},jugendamt\n"
        (folder / f"Jugendamt {year}.csv").write_text(rows, encoding="utf-8")
    for name in ("bericht.md", "bogen.xlsx"):
        (folder / name).write_text("alt\n", encoding="utf-8")
    return folder


COMMANDS = {
    "import": ("import", "Jugendamt 2015.csv", "Jugendamt 2016.csv", "--yes", "-q"),
    "report": ("report", "--goal", "1.1.3", "-o", "bericht.md", "-q"),
    "form": ("form", "--office", "frauenbuero", "--year", "2016", "-o", "bogen.xlsx", "--force", "-q"),
}


def state(folder: Path) -> State:
    """Every file with its hash, what names a time left out."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            text = re.sub(rb"[0-9]{8}-[0-9a-f]{8}|[0-9-]{10}T[0-9:]{8}Z", b"", path.read_bytes())
            name = re.sub(
                "[0-9]{8}-[0-9a-f]{8}", "ID" + hashlib.sha256(text).hexdigest()[:4], str(path.relative_to(folder))
            )
            found[name] = hashlib.sha256(text).hexdigest()[:12]
    return found


def environment() -> dict[str, str]:
    """The same for every run; what Python and the program keep between runs is warm and never in the way."""
    kept = tempfile.gettempdir()
    return {
        **os.environ,
        "PYTHONPYCACHEPREFIX": f"{kept}/durability",
        "XDG_CACHE_HOME": kept,
        "LANG": "C.UTF-8",
        "PYTHONDONTWRITEBYTECODE": "",
    }


def run(folder: Path, argv: tuple[str, ...], fault: tuple[str, ...] = ()) -> int:
    """Run the program in a folder, under strace where a fault is wanted; its exit code, 128 + n for a signal."""
    done = subprocess.run(
        [*fault, *KASSEL, *argv], cwd=folder, env=environment(), capture_output=True, text=True, check=False
    )
    if "Traceback" in done.stderr:
        raise SystemExit(f"a traceback: {fault}\n{done.stderr}")
    return done.returncode if done.returncode >= 0 else 128 - done.returncode


def points(folder: Path, argv: tuple[str, ...]) -> list[tuple[str, int]]:
    """The calls that touch the folder or write, each by its name and how many of that name came before it, from 1."""
    log = folder.parent / "strace.log"
    run(made(folder), argv, ("strace", "-qq", "-f", "-y", "-o", str(log), "-e", f"trace={CALLS_GIVEN}"))
    found, seen = [], dict.fromkeys(CALLS, 0)
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        call = re.match(r"[0-9]+ +([a-z]+)\(", line)
        if call is None:
            continue
        seen[call[1]] += 1
        reads = call[1] == "openat" and not re.search("O_(WRONLY|RDWR|CREAT)", line)
        if not reads and not re.search(r"pipe:|\.pyc|/dev/|catalogue-", line):
            found.append((call[1], seen[call[1]]))
    return found


def broken(folder: Path, name: str, ends: tuple[State, State], *, fault: str, at: tuple[str, int]) -> list[str]:
    """What is wrong after one run with a fault."""
    return list(_broken(folder, name, ends, fault, at))


def _broken(folder: Path, name: str, ends: tuple[State, State], fault: str, at: tuple[str, int]) -> Iterator[str]:
    old, new = ends
    inject = f"inject={at[0]}:{fault}:when={at[1]}"
    code = run(
        made(folder), COMMANDS[name], ("strace", "-qq", "-f", "-o", "/dev/null", "-e", f"trace={at[0]}", "-e", inject)
    )
    found, where = state(folder), f"{name} {at[0]} {at[1]} {fault} (exit {code})"
    for file, content in found.items():
        if content not in (old.get(file), new.get(file)) and (fault != "signal=KILL" or "/." not in f"/{file}"):
            yield f"{where}: {file} is neither the old nor the new one"
    if code == 0 and found != new:
        yield f"{where}: exit 0 without the new files: {found.keys() ^ new.keys()}"
    if fault != "signal=KILL" and found not in (old, new):
        yield f"{where}: neither all old nor all new: {sorted(found.items() ^ old.items())}"
    if code not in (0, 1, 2, 130, 137):
        yield f"{where}: this exit code means nothing"
    if name == "import" and fault == "signal=KILL":
        run(folder, COMMANDS["import"])
        if state(folder) != new:
            differs = sorted(state(folder).items() ^ new.items())
            yield f"{where}: the next import does not bring everything in order: {differs}"


def at_every_point(name: str, scratch: Path) -> tuple[int, list[str]]:
    """How many faults were tried with a command, and what went wrong."""
    argv = COMMANDS[name]
    folder = scratch / name
    run(made(folder), argv)
    run(made(folder), argv)
    old = state(made(folder))
    run(folder, argv)
    new = state(folder)
    tried = [(fault, at) for at in points(folder, argv) for fault in FAULTS]
    found = []
    with ThreadPoolExecutor(2) as pool:
        works = [
            pool.submit(broken, scratch / f"{name}{n}", name, (old, new), fault=fault, at=at)
            for n, (fault, at) in enumerate(tried)
        ]
        for n, work in enumerate(works):
            found += work.result()
            shutil.rmtree(scratch / f"{name}{n}", ignore_errors=True)
    return len(tried), found


def eight_at_once(rounds: int, scratch: Path) -> list[str]:
    """Eight offices' files at once, again and again, while somebody reads: no submission is lost, no file is torn."""
    wrong = []
    for n in range(rounds):
        folder = made(scratch / "eight")
        for writer in range(8):
            rows = f"metric,value,office\n1.1.3.plaetze_u3,{writer},jugendamt\n"
            (folder / f"{writer} {2000 + writer % 4 * 2}.csv").write_text(rows, encoding="utf-8")
        calls = [("import", f"{w} {2000 + w % 4 * 2}.csv", "--yes", "--revise", "-q") for w in range(8)]
        with ThreadPoolExecutor(9) as pool:
            works = [pool.submit(run, folder, call) for call in calls]
            torn = 0
            while not all(work.done() for work in works):
                torn += _torn(folder)
            codes = [work.result() for work in works]
        logged = len((folder / "data" / "submissions.csv").read_text(encoding="utf-8").splitlines()) - 1
        hidden = [p.name for p in (folder / "data").rglob(".*")]
        if codes != [0] * 8 or logged != 8 or torn or hidden:
            wrong.append(f"round {n}: exit {codes}, {logged} submissions, {torn} torn files, left: {hidden}")
    return wrong


def _torn(folder: Path) -> int:
    """How many files do not end as they should, just now."""
    files = [folder / "data" / "submissions.csv", *(folder / "data" / "measurements").glob("*.csv")]
    return sum(1 for path in files if path.exists() and not path.read_bytes().endswith(b"\n"))


def main(rounds: int, only: Callable[[str], bool] = lambda _: True) -> int:
    """Try everything; the exit code."""
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as scratch:
        for name in filter(only, COMMANDS):
            tried, found = at_every_point(name, Path(scratch))
            sys.stdout.write(f"{name}: {tried} faults, {len(found)} broken promises\n")
            sys.stdout.flush()
            wrong += found
        found = eight_at_once(rounds, Path(scratch))
        sys.stdout.write(f"eight writers at once: {rounds} rounds, {len(found)} broken promises\n")
        wrong += found
    sys.stdout.write("".join(f"{each}\n" for each in wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100))
