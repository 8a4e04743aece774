"""`kassel import`: check what offices sent, show what would change, and take it in."""

from pathlib import Path
from typing import Annotated

import typer

from kassel_integration.commands.options import DataPlace, Output, takes_groups

_FILES = typer.Argument(help="argument.sent", metavar="FILE...", readable=False)
_YEAR = typer.Option("--year", min=1900, max=2099, help="option.file_year", metavar="YEAR")
_OFFICE = typer.Option("--office", help="option.sent_by", metavar="OFFICE")
_SHEET = typer.Option("--sheet", help="option.sheet", metavar="NAME")
_SOURCE = typer.Option("--source", help="option.source", metavar="NAME")
_HIDDEN = typer.Option("--hidden-rows", help="option.hidden_rows")
_REVISE = typer.Option("--revise", help="option.revise")
_VALID = typer.Option("--accept-valid-rows", help="option.accept_valid_rows")
_YES = typer.Option("--yes", help="option.yes")
_DRY_RUN = typer.Option("--dry-run", help="option.dry_run")
_REPLY = typer.Option("--reply", help="option.reply", metavar="DIR")


@takes_groups
def import_files(
    files: Annotated[list[Path], _FILES],
    *,
    year: Annotated[int | None, _YEAR] = None,
    office: Annotated[str | None, _OFFICE] = None,
    sheet: Annotated[list[str] | None, _SHEET] = None,
    source: Annotated[str | None, _SOURCE] = None,
    hidden_rows: Annotated[bool, _HIDDEN] = False,
    revise: Annotated[bool, _REVISE] = False,
    accept_valid_rows: Annotated[bool, _VALID] = False,
    yes: Annotated[bool, _YES] = False,
    dry_run: Annotated[bool, _DRY_RUN] = False,
    reply: Annotated[Path | None, _REPLY] = None,
    place: DataPlace,
    output: Output,
) -> int:
    """Take in; exit code 0, 1 when something was refused or left or the person said no, 2 when it could not be done."""
    from kassel_integration.commands.call import Call  # noqa: PLC0415
    from kassel_integration.commands.call.importing import run_import  # noqa: PLC0415
    from kassel_integration.commands.call.intake import Asked  # noqa: PLC0415
    from kassel_integration.source.piped import piped  # noqa: PLC0415

    return run_import(
        Call(output),
        Asked(
            data=place.data,
            files=tuple(map(piped, files)),
            year=year,
            office=office,
            sheets=tuple(sheet or ()),
            source=source,
            hidden_rows=hidden_rows,
            revise=revise,
            accept_valid_rows=accept_valid_rows,
            yes=yes,
            dry_run=dry_run,
            reply=reply,
        ),
    )
