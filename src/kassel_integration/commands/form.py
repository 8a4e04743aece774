"""`kassel form`: what an office fills in for a year, with last year's values."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from kassel_integration.commands.options import DataPlace, Output, takes_groups_without

_OFFICE = typer.Option("--office", help="option.form_office", metavar="OFFICE")
_YEAR = typer.Option("--year", min=1900, max=2099, help="option.form_year", metavar="YEAR")
_ALL = typer.Option("--all", help="option.form_all", metavar="DIR")
_DUE = typer.Option("--due", help="option.form_due", metavar="DATE", formats=["%Y-%m-%d", "%d.%m.%Y"])
_GUIDE = typer.Option("--guide", help="option.form_guide")
_FORCE = typer.Option("--force", help="option.force")


@takes_groups_without("excel")
def form(
    *,
    office: Annotated[str | None, _OFFICE] = None,
    year: Annotated[int | None, _YEAR] = None,
    all_to: Annotated[Path | None, _ALL] = None,
    due: Annotated[datetime | None, _DUE] = None,
    guide: Annotated[bool, _GUIDE] = False,
    force: Annotated[bool, _FORCE] = False,
    place: DataPlace,
    output: Output,
) -> int:
    """Write the form of one office, of every office into a folder, or the page to hand out; exit code 0."""
    from kassel_integration.commands.call import Call  # noqa: PLC0415
    from kassel_integration.commands.call.forms import Wanted, write_forms, write_guide  # noqa: PLC0415
    from kassel_integration.render.formats import FORM_FORMATS, PAGE_FORMATS  # noqa: PLC0415

    call = Call(output, PAGE_FORMATS if guide else FORM_FORMATS)
    wanted = Wanted(office=office, year=year, folder=all_to, due=due.date() if due else None, force=force)
    return write_guide(call, place, wanted) if guide else write_forms(call, place, wanted)
