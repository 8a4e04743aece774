"""Recomputes everything the program says of both data folders: `PYTHONPATH=tests python -m recompute`.

Ends with 0 where nothing differs, with 1 where anything does; prints every difference (those of one kind together,
with the first three places; all of them with --all) and how much was compared.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from fractions import Fraction

from recompute.compare import Fact
from recompute.program import ABSENT
from recompute.run import facts, tasks

_SHOWN = 3


def main(argv: list[str]) -> int:
    """Compare, print, and say by the exit code whether anything differs."""
    with ProcessPoolExecutor() as processes:
        found = [fact for made in processes.map(facts, tasks()) for fact in made]
    lines, differences = told(found, everything="--all" in argv)
    sys.stdout.write("\n".join(lines) + "\n")
    return 1 if differences else 0


def told(found: Iterable[Fact], *, everything: bool) -> tuple[list[str], int]:
    """The lines to print, and the number of differences."""
    compared: Counter[str] = Counter()
    wrong: dict[tuple[str, str, bool], list[Fact]] = defaultdict(list)
    for fact in found:
        compared[fact.sort] += 1
        if fact.differs:
            wrong[fact.sort, fact.key, fact.got == ABSENT].append(fact)
    lines = []
    for (sort, key, absent), some in sorted(wrong.items()):
        lines.append(f"{sort}, {key}: {len(some):,} {'absent' if absent else 'different'}")
        shown = some if everything else some[:_SHOWN]
        lines += [f"  {f.place}: recomputed {_plain(f.wanted)}, the program says {_plain(f.got)}" for f in shown]
        lines += [f"  and {len(some) - len(shown):,} more"] if len(some) > len(shown) else []
    differences = sum(map(len, wrong.values()))
    lines += [f"{count:,} {sort}" for sort, count in sorted(compared.items())]
    lines.append(f"{compared.total():,} facts compared, {differences:,} differences")
    return lines, differences


def _plain(said: object) -> object:
    return f"{float(said):.12g}" if isinstance(said, Fraction) else said


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
