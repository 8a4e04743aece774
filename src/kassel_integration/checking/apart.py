"""Files of one run read apart, each in a process of its own, and brought together as if one had read all of them."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from kassel_integration.checking.finding_groups import FindingGroups
from kassel_integration.checking.load_catalogue import load_catalogue
from kassel_integration.checking.one_file import Sums, check_file, check_whole, read_rows
from kassel_integration.checking.plan import Plan, plan_of
from kassel_integration.checking.rejected import Rejections
from kassel_integration.checking.row_counts import RowCounts
from kassel_integration.checking.run import Run, SaidOfFiles, start
from kassel_integration.checking.twice import First
from kassel_integration.errors import CannotRunError
from kassel_integration.source.folder import DataFolder


class ToRead(NamedTuple):
    """A file of a run, one of `paths`; plain values, so that it can be sent to another process."""

    path: Path
    paths: tuple[Path, ...]
    folder: DataFolder
    ignored: frozenset[str]
    said: SaidOfFiles


@dataclass(slots=True)
class Part:
    """What came of a file: `firsts` where each of its figures is, if other files may have the same ones."""

    groups: FindingGroups
    rejected: Rejections
    firsts: Mapping[object, First] = field(default_factory=dict)
    sums: Sums | None = None
    error: CannotRunError | None = None


ReadApart = Callable[[Sequence[ToRead]], Iterator[Part | None]]  # in the same order; None for one that was lost


def read_one(job: ToRead, environ: Mapping[str, str]) -> Part:
    """Read one file, in whichever process; what is said of its years as a whole is left to the one who has all."""
    groups, rejected = FindingGroups(job.ignored), Rejections()
    part = Part(groups, rejected)
    try:
        plan = _plan(job.folder.catalogue, not job.folder.dataset.synthetic, tuple(environ.items()))
        run = start(job.folder, job.paths, plan, groups, rejected, said=job.said)
        if run is not None:
            part.sums, part.firsts = read_rows(job.path, run), run.once.firsts
    except CannotRunError as error:
        part.error = error
    return part


@lru_cache(maxsize=1)  # a process that reads for others lives for one call
def _plan(file: Path, refuse_made_up: bool, environ: tuple[tuple[str, str], ...]) -> Plan:
    catalogue, _ = load_catalogue(file, dict(environ))
    assert catalogue is not None  # it has been read by the one who sends the job
    return plan_of(catalogue, refuse_made_up=refuse_made_up)


def check_apart(
    folder: DataFolder, paths: Sequence[Path], run: Run, read: ReadApart
) -> Iterator[RowCounts | CannotRunError]:
    """What `check_file` says of each file, in order, its rows read apart.

    Here are read: a file that is named twice or is no file of its own, one with a figure that a file before it has,
    and one that was lost.
    """
    times, plain = Counter(paths), type(Path())
    sent = [path for path in paths if times[path] == 1 and type(path) is plain]
    common = tuple(paths), folder, run.groups.ignored, run.said
    parts = read([ToRead(path, *common) for path in sent])
    apart = frozenset(sent)
    for path in paths:
        part = next(parts) if path in apart else None
        try:
            rows = _joined(path, run, part)
            yield check_file(path, run) if rows is None else rows
        except CannotRunError as error:
            yield error


def _joined(path: Path, run: Run, part: Part | None) -> RowCounts | None:
    """What a part adds to the run; None where the file has to be read here."""
    if part is None or (part.sums is None and part.error is None) or not run.once.join(part.firsts):
        return None
    run.groups.join(part.groups)
    run.rejected.join(part.rejected)
    if part.error is not None:
        raise part.error
    assert part.sums is not None
    check_whole(path, run, part.sums)
    return part.sums.rows
