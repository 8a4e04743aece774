"""Holds the program to docs/writing.md: killed and failing at every call that writes, and with eight writers at once.

For each call of the system that writes, in the order in which the program makes them, the program is run once more, and
strace kills it, interrupts it or lets the call fail just there. Then: each file is its old or its new self, exit code 0
comes with the new ones only, after an error or a signal nothing is left beside them, what the message says is so, and
after a kill the next import brings everything in order.
"""

import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from eight import eight_at_once
from trial import MOST_MISSED, WORKERS, Trial

FORMS = ("form", "--all", "boegen", "-f", "csv", "--force", "-q", "--year")

# What is called, and what was called in the same place before.
COMMANDS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "report": (("report", "--goal", "1.1.3", "-o", "bericht.md", "-q"), ()),
    "form": (("form", "--office", "frauenbuero", "--year", "2016", "-o", "bogen.xlsx", "--force", "-q"), ()),
    "import": (("import", "Jugendamt 2015.csv", "Jugendamt 2016.csv", "--yes", "-q"), ()),
    "forms": ((*FORMS, "2016"), (*FORMS, "2015")),
    "site": (
        ("report", "--goal", "1.1.3", "-o", "site/", "-q"),
        ("report", "--goal", "1.1.2", "-o", "site/", "-q"),
    ),
    "export": (("export", "--to", "csv", "out", "-q"), ("export", "--to", "csv", "out", "-q", "--goal", "1.1.3")),
}


def at_every_point(name: str, scratch: Path) -> list[str]:
    """What went wrong with a command; says how much was tried."""
    trial = Trial(name, scratch, *COMMANDS[name])
    calls, tried = trial.faults()
    with ThreadPoolExecutor(WORKERS) as pool:
        said = list(pool.map(lambda each: trial.broken(*each), tried))
    missed = [f"{at[0]} {at[1]} {fault}" for (fault, at), found in zip(tried, said, strict=True) if found is None]
    wrong = [each for found in said for each in found or ()]
    if len(missed) * MOST_MISSED > len(tried):
        wrong.append(f"{name}: {len(missed)} faults met no call that writes, which says too little: {missed}")
    chosen = len({at for _, at in tried})
    sys.stdout.write(
        f"{name}: {len(tried)} faults at {chosen} of {calls} calls, {len(missed)} met no call that writes, "
        f"{len(wrong)} broken promises\n"
    )
    sys.stdout.write("".join(f"  {each}\n" for each in wrong))
    sys.stdout.flush()
    return wrong


def main(rounds: int, only: tuple[str, ...]) -> int:
    """Try everything, or only what is named; the exit code."""
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as scratch:
        for name in only or COMMANDS:
            if name in COMMANDS:
                wrong += at_every_point(name, Path(scratch))
        if rounds:
            found = eight_at_once(rounds, Path(scratch))
            sys.stdout.write(f"eight writers at once: {rounds} rounds, {len(found)} broken promises\n")
            sys.stdout.write("".join(f"  {each}\n" for each in found))
            wrong += found
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100, tuple(sys.argv[2:])))
