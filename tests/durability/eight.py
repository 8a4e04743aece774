"""Eight offices' files taken in at once, again and again, while somebody reads."""

import csv
import io
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from folder import made, prepared, run

WRITERS = 8


def eight_at_once(rounds: int, scratch: Path) -> list[str]:
    """What went wrong: a submission that is lost, a file that is torn or gone for a moment, anything left over."""
    template = prepared(scratch / "eight-before")
    for writer in range(WRITERS):
        rows = f"metric,value,office\n1.1.3.plaetze_u3,{writer},jugendamt\n"
        (template / _name(writer)).write_text(rows, encoding="utf-8")
    wrong = []
    for n in range(rounds):
        wrong += [f"round {n}: {each}" for each in _round(made(scratch / "eight", template))]
    return wrong


def _name(writer: int) -> str:
    """Two writers for each of four years."""
    return f"{writer} {2000 + writer % 4 * 2}.csv"


def _round(folder: Path) -> Iterator[str]:
    calls = [("import", _name(writer), "--yes", "--revise", "-q") for writer in range(WRITERS)]
    seen: set[Path] = set()
    with ThreadPoolExecutor(WRITERS) as pool:
        works = [pool.submit(run, folder, call) for call in calls]
        while not all(work.done() for work in works):
            yield from _read(folder / "data", seen)
            time.sleep(0.02)
    codes = [work.result()[0] for work in works]
    if any(codes):
        yield f"exit codes {codes}: {[work.result()[1] for work in works if work.result()[0]]}"
    yield from _read(folder / "data", seen)
    yield from _lost(folder / "data")


def _lost(data: Path) -> Iterator[str]:
    """What should be there in the end, and what should not."""
    rows = list(csv.DictReader(io.StringIO((data / "submissions.csv").read_text(encoding="utf-8"))))
    names = sorted(row["file"] for row in rows)
    if names != [_name(writer) for writer in range(WRITERS)]:
        yield f"in the log are {names}"
    if kept := {row["id"] for row in rows} ^ {path.stem for path in (data / "submissions").glob("*.csv")}:
        yield f"log and values do not belong together: {kept}"
    for last in {row["file"].split()[1]: row["file"].split()[0] for row in rows}.items():
        text = (data / "measurements" / last[0]).read_text(encoding="utf-8")
        if f"\n1.1.3.plaetze_u3,{last[1]}," not in text:
            yield f"{last[0]} does not hold what the log says was taken in last"
    if hidden := [path.name for path in data.rglob(".*")]:
        yield f"left over: {hidden}"


def _read(data: Path, seen: set[Path]) -> Iterator[str]:
    """What somebody who reads just now finds torn; what was there once has to stay there."""
    for path in [data / "submissions.csv", *(data / "measurements").glob("*.csv"), *seen]:
        try:
            text = path.read_text(encoding="utf-8")
        except FileNotFoundError:
            if path in seen:
                yield f"{path.name} was gone for a moment"
            continue
        seen.add(path)
        rows = list(csv.reader(io.StringIO(text)))
        if not text.endswith("\n") or len({len(row) for row in rows}) != 1:
            yield f"{path.name} was torn: {text[-80:]!r}"
