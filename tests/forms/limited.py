"""`kassel validate` in a process of its own, which the system ends where it takes more time or memory than it may."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from conftest import scrubbed

MEMORY = 200_000  # kB that may be in use at most
SECONDS = 10  # of the processor, where the test does not say otherwise
_ROOM = 150_000  # kB of addresses beyond those in use: libraries, and stacks that are never filled
RUN = f"""
import resource, sys
seconds = int(sys.argv.pop(1))
resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
resource.setrlimit(resource.RLIMIT_AS, ({(MEMORY + _ROOM) * 1000}, {(MEMORY + _ROOM) * 1000}))
from kassel_integration.cli import main
code = main(sys.argv[1:])
sys.stdout.flush()
with open("/proc/self/status") as status:
    print("".join(line for line in status if line.startswith("VmHWM")).split()[1], file=sys.stderr)
sys.exit(code)
"""


@dataclass(frozen=True, slots=True)
class Run:
    """A run in a process of its own; `memory` in kB."""

    code: int
    out: str
    err: str
    memory: int


Check = Callable[..., Run]


def checking(data: Path, scratch: Path, seconds: int = SECONDS) -> Check:
    """A function that validates files with such options against a data folder, `scratch` for what is remembered."""

    def run(*words: str | Path) -> Run:
        argv = [
            sys.executable,
            "-c",
            RUN,
            str(seconds),
            "validate",
            *map(str, words),
            "--data",
            str(data),
            "--lang",
            "en",
        ]
        environ = scrubbed() | {"XDG_CACHE_HOME": str(scratch), "PYTHONIOENCODING": "utf-8"}
        done = subprocess.run(argv, capture_output=True, timeout=300, env=environ, check=False)
        err, _, memory = done.stderr.decode("utf-8").rstrip().rpartition("\n")
        assert memory.isdigit(), f"ended with {done.returncode} at a limit: {memory}"
        return Run(done.returncode, done.stdout.decode("utf-8"), err, int(memory))

    return run
