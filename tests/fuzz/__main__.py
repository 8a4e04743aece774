"""Runs entries one after the other and prints a table: `python -m fuzz [SECONDS | --executions N] [ENTRY...]`.

The corpus is in a scratch folder, unless one is given, which keeps what was found for the next run and a line for each
run in runs.tsv.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import astuple, dataclass
from hashlib import sha256
from pathlib import Path

from fuzz.crashers_kept import FOLDER
from fuzz.entries import NAMES, TOP, entry

PROPERTIES = "properties"
_STATE = re.compile(r"#(\d+)\t\S+ +cov: (\d+) ft: (\d+)")


@dataclass(frozen=True, slots=True)
class Row:
    """What a run of an entry came to."""

    entry: str
    executions: int
    per_second: int
    coverage: int
    features: int
    new_files: int
    crashers: int
    seconds: int


def main() -> int:
    """Run what was asked for; 1 when a crasher is there that was not before."""
    asked = _asked()
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as scratch:
        corpus = asked.corpus or Path(scratch) / "corpus"
        rows = [_fuzz(name, corpus / name, Path(scratch), asked) for name in asked.entries if name != PROPERTIES]
    failed = PROPERTIES in asked.entries and not _properties(asked.rounds)
    if rows:
        _print([(*Row.__slots__,), *map(astuple, rows)])
    return int(failed or any(row.crashers for row in rows))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tests/fuzz/run PYTHON", description=__doc__)
    parser.add_argument("--executions", type=int, default=0, help="of each entry, instead of a time")
    parser.add_argument("--corpus", type=Path, help="a folder that is kept; inside it one for each entry")
    parser.add_argument("--rounds", type=int, default=1, help=f"of {PROPERTIES}, each with other examples")
    parser.add_argument("words", nargs="*", metavar="SECONDS or ENTRY", help=f"{', '.join(NAMES)}, {PROPERTIES}")
    asked = parser.parse_intermixed_args()
    asked.seconds = next((int(word) for word in asked.words if word.isdigit()), 60)
    asked.entries = [word for word in asked.words if not word.isdigit()] or [*NAMES]
    unknown = {*asked.entries} - {*NAMES, PROPERTIES}
    if unknown:
        parser.error(f"no such entry: {', '.join(sorted(unknown))}")
    return asked


def _fuzz(name: str, corpus: Path, scratch: Path, asked: argparse.Namespace) -> Row:
    _seed(name, corpus)
    files = scratch / name
    files.mkdir()
    dictionary = scratch / f"{name}.dict"
    dictionary.write_text("".join(f'"{_escaped(word)}"\n' for word in entry(name).WORDS), encoding="ascii")
    before, found = {*corpus.iterdir()}, _crashers(name)
    limit = f"-runs={asked.executions}" if asked.executions else f"-max_total_time={asked.seconds}"
    (FOLDER / name).mkdir(parents=True, exist_ok=True)
    options = (
        limit, f"-dict={dictionary}", f"-max_len={entry(name).LONGEST}", f"-artifact_prefix={FOLDER / name}/",
        "-timeout=20", "-rss_limit_mb=2048", "-report_slow_units=20", "-reload=0", "-verbosity=1",
    )  # fmt: skip
    began = time.monotonic()
    with (scratch / f"{name}.log").open("w+", encoding="utf-8", errors="replace") as log:
        call = [sys.executable, "-m", "fuzz.process", name, str(files), *options, str(corpus)]
        ended = subprocess.run(call, stderr=log, stdout=log, cwd=scratch, check=False)
        log.seek(0)
        said = log.read()
    seconds = time.monotonic() - began
    states = _STATE.findall(said)
    _say(f"{name}: {said[-2000:]}" if ended.returncode or not states else "".join(_of_crashers(said)))
    executions, coverage, features = map(int, states[-1] if states else (0, 0, 0))
    new, crashed = len({*corpus.iterdir()} - before), len(_crashers(name) - found)
    per_second = round(executions / seconds)
    row = Row(name, executions, per_second, coverage, features, new, crashed or int(not states), round(seconds))
    with (corpus.parent / "runs.tsv").open("a", encoding="utf-8") as runs:
        runs.write("\t".join(map(str, astuple(row))) + "\n")
    return row


def _seed(name: str, corpus: Path) -> None:
    """Put the seeds, what is kept in the repository and what crashed once into the corpus."""
    corpus.mkdir(parents=True, exist_ok=True)
    kept = (FOLDER.parent / "corpus" / name, FOLDER / name)
    for raw in (*entry(name).seeds(), *(path.read_bytes() for each in kept for path in each.glob("*"))):
        (corpus / sha256(raw).hexdigest()[:40]).write_bytes(raw)


def _escaped(word: str) -> str:
    return "".join(
        chr(b) if 32 <= b < 127 and b not in b'"\\' else f"\\x{b:02X}" for b in word.encode("utf-8", "surrogateescape")
    )


def _crashers(name: str) -> set[Path]:
    return {*(FOLDER / name).glob("*")}


def _of_crashers(said: str) -> list[str]:
    return [f"CRASHER{part.partition(chr(10) + '#')[0]}\n" for part in said.split("CRASHER")[1:]]


def _properties(rounds: int) -> bool:
    """Run the tests that have properties with examples of their own each round."""
    files = [str(path) for path in sorted(TOP.glob("tests/**/test_*.py")) if "hypothesis" in path.read_text("utf-8")]
    call = [sys.executable, "-m", "pytest", "-m", "hypothesis", "-p", "no:cacheprovider", *files]
    environ = os.environ | {"HYPOTHESIS": "search"}
    ended = [subprocess.run(call, cwd=TOP, env=environ, check=False).returncode for _ in range(rounds)]
    _say(f"{PROPERTIES}: {rounds} rounds, {sum(map(bool, ended))} of them failed")
    return not any(ended)


def _print(rows: list[tuple[object, ...]]) -> None:
    widths = [max(len(str(row[at])) for row in rows) for at in range(len(rows[0]))]
    for row in rows:
        first, *others = (str(each).replace("_", " ") for each in row)
        numbers = (cell.rjust(wide) for cell, wide in zip(others, widths[1:], strict=True))
        _say("  ".join((first.ljust(widths[0]), *numbers)))


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n" if text else "")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
