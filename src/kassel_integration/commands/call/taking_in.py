"""Takes in what was prepared: figures, log and originals, all of it or nothing."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from kassel_integration.commands.call.intake import Prepared, SentFile, year_path
from kassel_integration.model.measurement import Measurement
from kassel_integration.model.submission import Submission, TakenIn
from kassel_integration.source.canonical import canonical_text
from kassel_integration.source.files import holds_bytes
from kassel_integration.source.journal import write_together
from kassel_integration.source.submissions import (
    FOLDER,
    LOG,
    ORIGINALS,
    log_text,
    new_id,
    read_log,
    values_path,
    values_text,
)


def submissions_of(prepared: Prepared, received: datetime) -> tuple[Submission, ...]:
    """What the log will say of each file that changes or confirms anything; nothing of the others."""
    known = {each.id for each in read_log(prepared.folder.root)}
    found = []
    for file in prepared.files:
        mine = _taken(prepared, file)
        if mine or _confirms(prepared, file):
            found.append(_submission(prepared, file, mine, (new_id(received, file.sha256, known), received)))
            known.add(found[-1].id)
    return tuple(found)


def take_in(prepared: Prepared, submissions: tuple[Submission, ...]) -> None:
    """Write figures and log together; call under the lock. Raises CannotRunError, and then nothing was changed."""
    root, dimensions = prepared.folder.root, prepared.catalogue.dimension_ids
    contents: dict[Path, str | bytes] = {}
    files = {file.path.name: file for file in prepared.files}
    for each in submissions:
        file = files[each.file]
        contents[values_path(root, each.id)] = values_text(_taken(prepared, file), dimensions)
        if prepared.loaded.settings.keep_originals:
            contents[root / FOLDER / ORIGINALS / f"{each.sha256}{file.path.suffix.lower()}"] = file.raw
    for year, figures in prepared.intake.figures.items():
        contents[year_path(prepared.folder, year)] = canonical_text(figures, dimensions)
    contents[root / LOG] = log_text((*read_log(root), *submissions))
    write_together(root, contents)


def _submission(
    prepared: Prepared, file: SentFile, mine: tuple[TakenIn, ...], named: tuple[str, datetime]
) -> Submission:
    rows = (*(each.new for each in mine), *_of(prepared.intake.unchanged, file))
    changed = sum(each.old is not None for each in mine)
    refused = sum(each.count for each in prepared.result.rejected if each.file == str(file.path))
    return Submission(
        id=named[0],
        received=named[1],
        file=file.path.name,
        sha256=file.sha256,
        offices=tuple(sorted({m.office for m in rows if m.office})),
        years=tuple(sorted({m.year for m in rows})),
        new=len(mine) - changed,
        changed=changed,
        unchanged=sum(1 for _ in _of(prepared.intake.unchanged, file)),
        left=refused + sum(1 for _ in _of(prepared.intake.left, file)),
    )


def _confirms(prepared: Prepared, file: SentFile) -> bool:
    """True when an office sends what it sent before; not for the very same file, nor for what was exported."""
    if any(each.sha256 == file.sha256 for each in prepared.earlier):
        return False
    if any(holds_bytes(path, file.raw) for path in prepared.folder.measurement_files()):
        return False
    return any(m.office for m in _of(prepared.intake.unchanged, file))


def _taken(prepared: Prepared, file: SentFile) -> tuple[TakenIn, ...]:
    return tuple(each for each in prepared.intake.taken if each.new.file == str(file.path))


def _of(rows: tuple[Measurement, ...], file: SentFile) -> Iterator[Measurement]:
    return (m for m in rows if m.file == str(file.path))
