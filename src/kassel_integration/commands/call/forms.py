"""Forms of a call: whose and for which year, each laid out and written; nothing that is there is written over."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kassel_integration.analysis.contributions import figures_of
from kassel_integration.analysis.expected import baselines_asked
from kassel_integration.analysis.selection import find_office
from kassel_integration.commands.call import Call
from kassel_integration.commands.call.judged import load_data
from kassel_integration.commands.call.own_data import own_data
from kassel_integration.commands.options import DataPlace
from kassel_integration.errors import CannotRunError
from kassel_integration.exit_code import ExitCode
from kassel_integration.model.catalogue import Catalogue, Office
from kassel_integration.render.form import render_form
from kassel_integration.render.people import text as text_of
from kassel_integration.source.folder import as_word
from kassel_integration.source.guard import guard, guard_new
from kassel_integration.source.there import exists, is_folder
from kassel_integration.views.form.asked import Asked
from kassel_integration.views.form.gather import asked_of, form_of
from kassel_integration.views.values import Counted, sentence

USUAL = "xlsx"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for: the form of one `office`, or of all into a `folder`; `force`: files there are replaced."""

    office: str | None
    year: int | None
    folder: Path | None
    due: date | None = None
    force: bool = False


def write_forms(call: Call, place: DataPlace, wanted: Wanted) -> int:
    """Write what is wanted; raises CannotRunError before anything is written when it cannot be."""
    own_data(place, _typed(wanted, "--data DIR"), "data_own_form")
    if (wanted.office is None) == (wanted.folder is None):
        raise CannotRunError("form_whose", command=_typed(wanted))
    if wanted.folder is not None and call.output.output is not None:
        raise CannotRunError("form_two_places", file=call.output.output, folder=wanted.folder)
    found = _asked(call, place, wanted)
    return _write_all(call, list(found), wanted) if wanted.folder else _write_one(call, next(found), wanted)


def write_guide(call: Call, place: DataPlace, wanted: Wanted) -> int:
    """Write the page that is handed out with the forms, the same for every office; a year says by when."""
    from kassel_integration.render.html.guide import as_guide  # noqa: PLC0415
    from kassel_integration.views.form.guide import guide_view  # noqa: PLC0415

    call.not_poured("merkblatt.html" if call.words.lang == "de" else "guide.html")
    own_data(place, "kassel form --guide --data DIR", "data_own_form")
    for option, given in (("office", wanted.office), ("all", wanted.folder)):
        if given is not None:
            raise CannotRunError("form_guide", option=option)
    loaded, catalogue = load_data(call, place)
    if call.output.output is not None and not wanted.force:
        guard_new(call.output.output)
    due = wanted.due or (loaded.settings.due.of(wanted.year) if wanted.year else None)
    view = guide_view(catalogue.concept, due, loaded.settings.send_to)
    call.write_page(as_guide(view, call.words), call.format("html", "html"))
    return ExitCode.FINE


def _typed(wanted: Wanted, *more: str) -> str:
    """A line to type that would do."""
    office = as_word(wanted.office or "jugendamt")
    where = ("--all", as_word(str(wanted.folder))) if wanted.folder and not wanted.office else ("--office", office)
    return " ".join(("kassel form", *where, "--year", str(wanted.year or 2017), *more))


def _asked(call: Call, place: DataPlace, wanted: Wanted) -> Iterator[Asked]:
    """What each of the offices wanted is asked; those that are asked nothing are left out, a single one is an error."""
    loaded, catalogue = load_data(call, place)
    offices = catalogue.offices if wanted.office is None else (find_office(wanted.office, catalogue),)
    if wanted.year is None:
        years = {m.year for m in loaded.measurements}
        raise CannotRunError("form_year", year=max(years, default=catalogue.concept.first - 1) + 1)
    if not catalogue.concept.first <= wanted.year <= catalogue.concept.last:
        begins = wanted.year in {year for _, year in baselines_asked(catalogue)}
        key = "form.baseline_year" if begins else "form.outside"
        call.console.note(call.words(key, year=wanted.year, **_plan(catalogue)))
    figures = figures_of(loaded.measurements, catalogue, wanted.year)
    for office in offices:
        asked = asked_of(
            catalogue,
            office,
            wanted.year,
            figures,
            due=wanted.due or loaded.settings.due.of(wanted.year),
            send_to=loaded.settings.send_to,
            synthetic=loaded.folder.dataset.synthetic,
        )
        if asked.metrics or asked.goals:
            yield asked
        elif wanted.office is not None:
            raise CannotRunError("form_nothing", value=office.name, year=wanted.year)
        else:
            call.console.note(call.words("form.no_form", office=office.name, year=wanted.year))


def _plan(catalogue: Catalogue) -> dict[str, int]:
    return {"first": catalogue.concept.first, "last": catalogue.concept.last}


def _write_one(call: Call, asked: Asked, wanted: Wanted) -> int:
    fmt, target = call.format(USUAL, USUAL), call.output.output
    if target is None and fmt != "csv" and (call.console.is_terminal or not call.on_stdout):
        file = _name(call, asked.office, asked.year, fmt)
        raise CannotRunError("form_no_file", command=_typed(wanted, "-o", as_word(file)))
    if target is not None and not wanted.force:
        guard_new(target)
    raw = render_form(form_of(asked), fmt, call.words)
    if fmt == "csv" and asked.synthetic:  # which its rows cannot say
        call.console.note(call.words("notes.synthetic"))
    if target is None:
        call.console.write_bytes(raw)
    else:
        call.console.write_file(target, raw)
        call.console.note(call.words("notes.written", file=target))
    return ExitCode.FINE


def _write_all(call: Call, found: list[Asked], wanted: Wanted) -> int:
    """One file for each office; all names are looked at, and all are laid out, before the first is written."""
    fmt = call.output.format or USUAL
    assert wanted.folder is not None
    if exists(wanted.folder) and not is_folder(wanted.folder):
        raise CannotRunError("form_no_folder", folder=wanted.folder)
    files = [(wanted.folder / _name(call, each.office, each.year, fmt), each) for each in found]
    for file, _ in files:
        guard(file)
        if not wanted.force:
            guard_new(file)
    made = {file: render_form(form_of(each), fmt, call.words) for file, each in files}
    call.console.write_files(made)
    told = sentence("form.written", forms=Counted(len(files), "forms"), folder=str(wanted.folder))
    call.console.note(text_of(told, call.words))
    return ExitCode.FINE


def _name(call: Call, office: Office, year: int, fmt: str) -> str:
    return f"{call.words('form.file', year=year, office=office.id)}.{fmt}"
