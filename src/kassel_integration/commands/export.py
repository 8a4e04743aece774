"""`kassel export`: the plan, its figures and the verdicts in a format that other programs read, into a folder."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from kassel_integration.commands.options import DataPlace, Judging, Many, Publishing, Selection, Speech, takes_groups


@takes_groups
def export(
    *,
    folder: Annotated[Path, typer.Argument(help="argument.export_folder", metavar="DIR")],
    to: Annotated[str, typer.Option("--to", help="option.export_to", metavar="FORMAT")],
    selection: Selection,
    judging: Judging,
    place: DataPlace,
    many: Many,
    publishing: Publishing,
    speech: Speech,
) -> int:
    """Write the folder; exit code 0."""
    from kassel_integration.analysis.selection import select  # noqa: PLC0415
    from kassel_integration.analysis.spoken import unknown  # noqa: PLC0415
    from kassel_integration.commands.call import Call  # noqa: PLC0415
    from kassel_integration.commands.call.judged import load_judged  # noqa: PLC0415
    from kassel_integration.commands.call.own_data import own_data  # noqa: PLC0415
    from kassel_integration.commands.call.published import published, stored  # noqa: PLC0415
    from kassel_integration.commands.options import Output  # noqa: PLC0415
    from kassel_integration.exit_code import ExitCode  # noqa: PLC0415
    from kassel_integration.render.export import FORMATS, files_of  # noqa: PLC0415
    from kassel_integration.render.people import text  # noqa: PLC0415
    from kassel_integration.source.settings import FILE as SETTINGS  # noqa: PLC0415
    from kassel_integration.source.written_folder import look_at_folder  # noqa: PLC0415
    from kassel_integration.views.export.dcat import FORMAT, require_told  # noqa: PLC0415
    from kassel_integration.views.export.gather import export_view  # noqa: PLC0415
    from kassel_integration.views.report.cover import choices  # noqa: PLC0415
    from kassel_integration.views.values import Counted  # noqa: PLC0415

    if to not in FORMATS:
        raise unknown("to", to, tuple(FORMATS))
    call = Call(Output(lang=speech.lang, quiet=speech.quiet))
    if many.wanted:
        from kassel_integration.commands.call.exporting_all import export_all  # noqa: PLC0415

        given = {"to": to, "selection": selection, "judging": judging, "publishing": publishing, "speech": speech}
        return export_all(call, many, place, folder, given)
    own_data(place, f"kassel export --to {to} {folder} --data DIR")
    look_at_folder(folder, to)
    judged = load_judged(call, place, judging, selection)
    if to == FORMAT:
        require_told(judged.loaded.settings.publishing, judged.loaded.folder.root / SETTINGS)
    public = published(judged, publishing.suppress_below)
    words, chosen = call.words, select(judged.counted, judged.filters)
    if speech.lang is None:  # the same state gives the same bytes, whatever the surroundings speak
        words = call.words.in_language_of(judged.catalogue.concept.language, judged.catalogue.concept.title)
    view = export_view(chosen, public, stored(judged), judged.basis)
    view = replace(view, selection=choices(judged.filters, judged.catalogue))
    found = files_of(view, to, words)
    count = call.console.write_folder(folder, found.items(), to)
    call.console.note(call.words("export.written", files=text(Counted(count, "files"), call.words), folder=folder))
    if view.below:
        call.console.note(call.words("export.suppressed", below=view.below))
    return ExitCode.FINE
