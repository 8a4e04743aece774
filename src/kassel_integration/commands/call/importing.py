"""One import from beginning to end: look, show, ask, look again under the lock, take in."""

from pathlib import Path

from kassel_integration.commands.call import Call
from kassel_integration.commands.call.found import TEXT_MOST, found_as_answer, say_found_beside
from kassel_integration.commands.call.intake import Asked, Prepared, own_folder, prepare
from kassel_integration.commands.call.replying import Answered, may_reply_into, write_replies
from kassel_integration.commands.call.taking_in import submissions_of, take_in
from kassel_integration.errors import CannotRunError
from kassel_integration.exit_code import ExitCode
from kassel_integration.model.submission import Submission
from kassel_integration.render.formats import FOR_PEOPLE
from kassel_integration.render.people import text as text_of
from kassel_integration.render.protected import unprotect
from kassel_integration.source.clock import now
from kassel_integration.source.cut_off import is_cut_off
from kassel_integration.source.folder import MEASUREMENTS, DataFolder
from kassel_integration.source.journal import recover
from kassel_integration.source.lock import locked
from kassel_integration.source.submissions import FOLDER, ORIGINALS
from kassel_integration.views.intake import intake_document, nothing_taken, taken_in

_YES = ("j", "ja", "y", "yes")
_FOLDERS = (MEASUREMENTS, FOLDER, str(Path(FOLDER) / ORIGINALS))


def run_import(call: Call, asked: Asked) -> int:
    """Import what is asked for; returns the exit code."""
    names = [path.name for path in asked.files]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise CannotRunError("import_twice", file=twice)
    folder = own_folder(asked)
    may_reply_into(asked.reply)
    if asked.yes and not asked.dry_run:
        with locked(folder.root, lambda holder: _waiting(call, holder)):
            _recover(call, folder)
            prepared = prepare(call, asked, folder)
            _answer(call, asked, prepared)
            return _take(call, asked, prepared)
    if not asked.dry_run and is_cut_off(folder.root):
        with locked(folder.root, lambda holder: _waiting(call, holder)):
            _recover(call, folder)
    prepared = prepare(call, asked, folder)
    _answer(call, asked, prepared)
    if _refused(call, asked, prepared):
        return prepared.code
    submissions = submissions_of(prepared, now())
    if submissions and not (asked.dry_run or call.console.can_ask):
        raise CannotRunError("import_asks", command=f"{asked.command} --yes")
    to_ask = bool(submissions) and not asked.dry_run
    try:
        _show(call, asked, prepared, submissions)
    except BrokenPipeError:  # who stopped reading has not agreed to anything
        if not to_ask:
            raise
        return _nothing_taken(call)
    return _take_if_agreed(call, asked, prepared) if to_ask else prepared.code


def _take_if_agreed(call: Call, asked: Asked, prepared: Prepared) -> int:
    """Ask, then look again under the lock, for others may have written meanwhile or been cut off."""
    question = "intake.ask" if prepared.intake.taken else "intake.ask_entry"
    if call.console.ask(call.words(question)).strip().casefold() not in _YES:
        return _nothing_taken(call)
    with locked(prepared.folder.root, lambda holder: _waiting(call, holder)):
        _recover(call, prepared.folder)
        again = prepare(call, asked, prepared.folder)
        if again.intake != prepared.intake or again.files != prepared.files:
            raise CannotRunError("import_changed_meanwhile", folder=prepared.folder.root)
        return _finish(call, again, submissions_of(again, now()))


def _take(call: Call, asked: Asked, prepared: Prepared) -> int:
    """Without a question: take in, then show; into a file first, for that may fail."""
    if _refused(call, asked, prepared):
        return prepared.code
    submissions = submissions_of(prepared, now())
    if call.output.output or not submissions:
        _show(call, asked, prepared, submissions)
        return _finish(call, prepared, submissions)
    take_in(prepared, submissions)
    try:
        _show(call, asked, prepared, submissions)
    except BaseException:  # said even if all else is to be quiet: an error after it must not look like one before it
        call.console.error(_taken(call, submissions))
        raise
    call.console.note(_taken(call, submissions))
    return prepared.code


def _finish(call: Call, prepared: Prepared, submissions: tuple[Submission, ...]) -> int:
    if submissions:
        take_in(prepared, submissions)
        call.console.note(_taken(call, submissions))
    return prepared.code


def _taken(call: Call, submissions: tuple[Submission, ...]) -> str:
    return unprotect(text_of(taken_in(submissions), call.words))


def _nothing_taken(call: Call) -> int:
    call.console.note(call.words("intake.nothing_taken"))
    return ExitCode.FOUND


def _refused(call: Call, asked: Asked, prepared: Prepared) -> bool:
    """Say what is wrong, where nothing or not all is taken; True when nothing is."""
    if not prepared.code:
        return False
    some = asked.accept_valid_rows
    fmt = call.format("table", "text")
    machine = fmt in ("json", "jsonl")
    if some or fmt not in (*FOR_PEOPLE, "json", "jsonl"):
        say_found_beside(call, prepared.result)
    else:
        call.write(found_as_answer(call, prepared.result, fmt if machine else "text", TEXT_MOST), machine)
    if not some:
        call.console.note(call.words("intake.refused"))
    return not some


def _show(call: Call, asked: Asked, prepared: Prepared, submissions: tuple[Submission, ...]) -> None:
    """What changes, and beside it what else is to be said of the files."""
    if not prepared.intake.taken and call.is_silent(prepared.code):
        return
    if not prepared.code and prepared.result.groups and not call.console.quiet:
        say_found_beside(call, prepared.result)
    document = intake_document(
        prepared.intake,
        submissions,
        prepared.catalogue,
        earlier=prepared.earlier,
        left=prepared.left,
        dry_run=asked.dry_run,
    )
    call.deliver(document)
    if not prepared.intake.taken and call.format("table", "tsv") not in FOR_PEOPLE:  # an empty table says nothing
        for told in nothing_taken(prepared.earlier, submissions):
            call.console.note(unprotect(text_of(told, call.words)))


def _answer(call: Call, asked: Asked, prepared: Prepared) -> None:
    """Write the answers to the offices, where they are wanted."""
    told = Answered(
        asked.files,
        prepared.result,
        prepared.values,
        prepared.catalogue,
        prepared.loaded.settings,
        office=prepared.office,
        year=asked.year,
    )
    write_replies(call, asked.reply, told)


def _recover(call: Call, folder: DataFolder) -> None:
    """Finish or undo what an earlier call left, and say so."""
    cut_off = is_cut_off(folder.root)
    recover(folder.root, _FOLDERS)
    if cut_off:
        call.console.note(call.words("intake.recovered", folder=folder.root))


def _waiting(call: Call, holder: str) -> None:
    call.console.note(call.words("intake.waiting", holder=holder))
