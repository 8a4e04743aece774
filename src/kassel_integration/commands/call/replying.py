"""The answers to offices, `--reply DIR`: for each file with something to say a marked copy and a mail."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import KW_ONLY, dataclass
from itertools import count, islice
from pathlib import Path

from kassel_integration.checking.finding_groups import FindingGroup
from kassel_integration.checking.intake import Value
from kassel_integration.checking.loaded import CheckResult
from kassel_integration.checking.plan import plan_of
from kassel_integration.commands.call import Call
from kassel_integration.errors import CannotRunError
from kassel_integration.model.catalogue import Catalogue, Office
from kassel_integration.model.due_dates import has_passed
from kassel_integration.render.mail import Attached, as_eml, as_texts
from kassel_integration.render.replies import KINDS, Copy, marked_copy, reply_page
from kassel_integration.render.replies.mail import mail_of
from kassel_integration.rules.dates import read_year
from kassel_integration.source.clock import now
from kassel_integration.source.files import read_bytes
from kassel_integration.source.grid import grids_of
from kassel_integration.source.guard import guard
from kassel_integration.source.measurement_file import is_workbook, open_tables
from kassel_integration.source.settings import Settings
from kassel_integration.source.table import all_records
from kassel_integration.source.there import is_folder
from kassel_integration.views.mail import Sender
from kassel_integration.views.replies import Reply, number_fine, to_be_told

_MOST_BYTES = 1_000_000_000
_LOOK_AT = 200  # rows among which the office that sent a file names itself
_LONGEST = 100  # signs of a file's name that are kept in the names of what answers it
_ENDINGS = (*KINDS, ".txt", ".eml")


@dataclass(frozen=True, slots=True)
class Answered:
    """What was checked, as far as it is answered: the sent `files`, what was found, which values were accepted."""

    files: tuple[Path, ...]
    result: CheckResult
    values: Sequence[Value]
    catalogue: Catalogue
    settings: Settings
    _: KW_ONLY
    office: str = ""  # the id of the one named for all files
    year: int | None = None


def may_reply_into(folder: Path | None) -> None:
    """Raise CannotRunError, before any work, when nothing may be written there."""
    if folder is None:
        return
    if os.path.lexists(folder) and not is_folder(folder):
        raise CannotRunError("reply_no_folder", folder=folder)
    guard(folder / "new.html")


def write_replies(call: Call, folder: Path | None, checked: Answered) -> None:
    """Write the answers and say so; nothing that is there is written over."""
    for path in checked.files if folder is not None else ():
        groups = to_be_told(checked.result.groups, str(path))
        if not groups:
            call.console.note(call.words("reply.nothing", file=path.name))
            continue
        assert folder is not None
        _write(call, folder, path, _reply(path, groups, checked), checked)


def _write(call: Call, folder: Path, path: Path, reply: Reply, checked: Answered) -> None:
    copy = _copy(call, path, reply, checked.catalogue)
    stem = _free(folder, call.words("reply.file", name=path.stem[:_LONGEST]))
    name = f"{stem}{copy.ending}"
    mail = mail_of(reply, name, call.words)
    attached = Attached(name, KINDS[copy.ending], copy.content)
    made: dict[Path, str | bytes] = {
        folder / name: copy.content,
        folder / f"{stem}.txt": as_texts([mail], call.words),
        folder / f"{stem}.eml": as_eml(mail, call.words, attached),
    }
    call.console.write_files(made)
    texts = f"{stem}.txt, {stem}.eml"
    call.console.note(call.words("reply.written", file=path.name, copy=folder / name, mail=texts))


def _copy(call: Call, path: Path, reply: Reply, catalogue: Catalogue) -> Copy:
    workbook = is_workbook(path)
    copy = marked_copy(reply, read_bytes(path, _MOST_BYTES), call.words) if workbook else None
    if copy is not None:
        return copy
    if workbook:
        call.console.note(call.words("reply.as_page", file=path.name))
    return reply_page(reply, grids_of(path, plan_of(catalogue).headings, workbook), call.words)


def _free(folder: Path, stem: str) -> str:
    """A name under which there is nothing yet, whatever the ending."""
    names = (stem if number == 1 else f"{stem}_{number}" for number in count(1))
    return next(name for name in names if not any(os.path.lexists(folder / f"{name}{end}") for end in _ENDINGS))


def _reply(path: Path, groups: tuple[FindingGroup, ...], checked: Answered) -> Reply:
    accepted = [(place, alone) for m, place, alone in checked.values if m.file == str(path)]
    offices, years = _whose(path, checked)
    settings, today = checked.settings, now().astimezone().date()
    days = {day for year in years if (day := settings.due.of(year)) is not None}
    due = max(days, default=None)
    late = due is not None and has_passed(max(years), due, today)
    return Reply(
        file=path.name,
        groups=groups,
        fine=number_fine(accepted, groups),
        sender=Sender(
            checked.catalogue.concept, settings.send_to, settings.publishing.publisher, checked.result.synthetic
        ),
        office=next(iter(offices)) if len(offices) == 1 else None,
        due=None if late else due,
        late=late,
    )


def _whose(path: Path, checked: Answered) -> tuple[set[Office], set[int]]:
    """The offices and the years that a file names, also in rows that were not accepted."""
    catalogue = checked.catalogue
    names = {m.office for m, _, _ in checked.values if m.file == str(path)} | {checked.office}
    years = {m.year for m, _, _ in checked.values if m.file == str(path)}
    for office, year in _named(path, checked):
        names.add(office)
        years |= {year} if year else set()
    return {office for office in catalogue.offices if office.id in names}, years


def _named(path: Path, checked: Answered) -> Iterator[tuple[str, int]]:
    """What the first rows say of themselves; damage has been told already."""
    plan = plan_of(checked.catalogue)
    for table in open_tables(path, plan.headings, checked.year):
        at = {name: table.columns.get(name) for name in ("office", "year")}
        yield "", table.year or 0
        for record in islice(all_records(table.records), _LOOK_AT):
            said = {name: record[i] if i is not None and i < len(record) else "" for name, i in at.items()}
            yield plan.names.office(said["office"]).id, read_year(said["year"]) or 0
        table.records.close()
