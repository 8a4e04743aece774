"""One entry under Atheris, in a process of its own: `python -m fuzz.process ENTRY FOLDER [libFuzzer's options]`.

A crasher does not end the run: it is kept once for each place and kind, and the search goes on.
"""

import gc
import sys
from contextlib import suppress
from pathlib import Path

import atheris

from fuzz.crashers_kept import FOLDER, Crashers
from fuzz.entries import WATCHED, entry


def main() -> None:
    """Load the entry with its coverage watched, and begin."""
    name, folder, *options = sys.argv[1:]
    with atheris.instrument_imports(include=[f"kassel_integration.{room}" for room in WATCHED[name]]):
        trial = entry(name).prepare(Path(folder))
        for seed in entry(name).seeds():  # what is imported late is watched, too
            with suppress(Exception):
                trial(seed)
    gc.collect()
    gc.freeze()  # what is loaded once need not be gone over each time
    crashers = Crashers(FOLDER / name)

    def once(data: bytes) -> None:
        try:
            trial(data)
        except Exception as error:  # each is a find
            crashers.keep(data, error)

    atheris.Setup([sys.argv[0], *options], once)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
