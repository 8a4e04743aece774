"""How long `kassel list` in a pipe takes from start to end, in times of `python -c pass`, both in one run, in turn.

Usage: python benchmarks/cold_start.py PYTHON [ROUNDS]

PYTHON is the interpreter of an environment in which the wheel is installed (README.md beside this file says how).
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 15
TARGET = 16.0
FORGETFUL = "kassel list, nothing remembered"


def cases(python: str) -> dict[str, list[str]]:
    """What is measured; the first is what the others are compared with."""
    kassel = str(Path(python).parent / "kassel")
    return {
        "python -c pass": [python, "-c", "pass"],
        "kassel list": [kassel, "list"],
        "kassel summary": [kassel, "summary"],
        "kassel --version": [kassel, "--version"],
        FORGETFUL: [kassel, "list"],
    }


def once(command: list[str], folder: str, cache: str) -> float:
    """Seconds of one whole process; its answer goes into a pipe and is read to the end."""
    scrubbed = {k: v for k, v in os.environ.items() if not k.startswith(("KASSEL_", "PYTHON"))}
    environ = {**scrubbed, "XDG_CACHE_HOME": cache}
    start = time.perf_counter()
    subprocess.run(command, capture_output=True, cwd=folder, env=environ, check=True)
    return time.perf_counter() - start


def measure(commands: dict[str, list[str]], rounds: int) -> dict[str, list[float]]:
    """Seconds per case and round; the cases take turns, so that a busy moment hits all of them."""
    taken: dict[str, list[float]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as folder:  # no data/ above it: the shipped catalogue is read
        caches = {name: os.devnull if name == FORGETFUL else folder for name in commands}
        for name, command in commands.items():  # warm: files in memory, catalogue remembered
            once(command, folder, caches[name])
        for _ in range(rounds):
            for name, command in commands.items():
                taken[name].append(once(command, folder, caches[name]))
    return taken


def table(taken: dict[str, list[float]]) -> str:
    """Medians: milliseconds, and the ratio to the first case of the same round."""
    base = next(iter(taken.values()))
    lines = [f"{'case':<34}{'ms':>8}{'ratio':>8}"]
    for name, times in taken.items():
        ratio = statistics.median(t / b for t, b in zip(times, base, strict=True))
        lines.append(f"{name:<34}{statistics.median(times) * 1000:>8.1f}{ratio:>8.1f}")
    return "\n".join([*lines, f"target: kassel list at most {TARGET:.0f} times", ""])


def main(argv: list[str]) -> int:
    """Measure and write the table; 2 when called wrongly."""
    if len(argv) not in (1, 2) or not Path(argv[0]).exists():
        sys.stderr.write("usage: python benchmarks/cold_start.py PYTHON [ROUNDS]\n")
        return 2
    rounds = int(argv[1]) if len(argv) == 2 else ROUNDS
    sys.stdout.write(table(measure(cases(str(Path(argv[0]).absolute())), rounds)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
