"""`kassel validate`: check catalogue and measurements; every finding with its place and the next step."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kassel_integration.commands.options import DataPlace, Many, Output, takes_groups_without

if TYPE_CHECKING:
    from kassel_integration.commands.call import Call
    from kassel_integration.commands.call.check_asked import Asked

_IGNORE = typer.Option("--ignore", help="option.ignore", metavar="CODES")
_STRICT = typer.Option("--strict", help="option.strict")
_MOST = typer.Option("--max-findings", min=0, help="option.max_findings", metavar="N")
_NORMALISED = typer.Option("--normalised", help="option.normalised", metavar="OUT")
_FORCE = typer.Option("--force", help="option.force")
_SHEET = typer.Option("--sheet", help="option.sheet", metavar="NAME")
_HIDDEN = typer.Option("--hidden-rows", help="option.hidden_rows")
_SOURCE = typer.Option("--source", help="option.source", metavar="NAME")
_OFFICE = typer.Option("--office", help="option.sent_by", metavar="OFFICE")
_REPLY = typer.Option("--reply", help="option.reply", metavar="DIR")
_YEAR = typer.Option("--year", min=1900, max=2099, help="option.file_year", metavar="YEAR")


@takes_groups_without("excel")
def validate(
    files: Annotated[
        list[Path] | None, typer.Argument(help="argument.files", metavar="[FILE]...", readable=False)
    ] = None,
    *,
    strict: Annotated[bool, _STRICT] = False,
    ignore: Annotated[list[str] | None, _IGNORE] = None,
    max_findings: Annotated[int | None, _MOST] = None,
    normalised: Annotated[Path | None, _NORMALISED] = None,
    force: Annotated[bool, _FORCE] = False,
    year: Annotated[int | None, _YEAR] = None,
    office: Annotated[str | None, _OFFICE] = None,
    sheet: Annotated[list[str] | None, _SHEET] = None,
    hidden_rows: Annotated[bool, _HIDDEN] = False,
    source: Annotated[str | None, _SOURCE] = None,
    reply: Annotated[Path | None, _REPLY] = None,
    place: DataPlace,
    many: Many,
    output: Output,
) -> int:
    """Check; exit code 0 when fine, 1 with errors (with --strict: or warnings), 2 when a file cannot be read."""
    from kassel_integration.commands.call import Call  # noqa: PLC0415
    from kassel_integration.commands.call.check_asked import Asked, given  # noqa: PLC0415
    from kassel_integration.commands.call.check_whole import check_whole  # noqa: PLC0415
    from kassel_integration.render.formats import FINDING_FORMATS  # noqa: PLC0415

    call = Call(output, FINDING_FORMATS)
    asked = Asked(
        place=place,
        files=given(files or ()),
        ignore=tuple(ignore or ()),
        year=year,
        office=office,
        sheets=tuple(sheet or ()),
        hidden_rows=hidden_rows,
        source=source,
        strict=strict,
        normalised=normalised,
        force=force,
        reply=reply,
        jobs=many.jobs,
    )
    if not many.jobs_alone and many.wanted:
        return _all(call, many, asked, max_findings)
    if asked.is_whole:
        return check_whole(call, asked, max_findings)
    from kassel_integration.commands.call.checked import load_checked, say  # noqa: PLC0415  (all rules and readers)
    from kassel_integration.commands.call.normalised import normalise  # noqa: PLC0415

    checked = load_checked(call, asked)
    if normalised is not None and asked.figures:
        return normalise(checked, asked.figures[0], normalised, call)
    return say(checked, call, max_findings)


def _all(call: "Call", many: Many, asked: "Asked", most: int | None) -> int:
    """Check every data folder of a collection as a whole."""
    from kassel_integration.commands.call.collection import Question, deliver_findings, over_all  # noqa: PLC0415
    from kassel_integration.errors import CannotRunError  # noqa: PLC0415

    if not asked.is_whole:
        raise CannotRunError("collection_and_files")
    answer = Output(format=call.format("text", "text"))
    given = {"strict": asked.strict, "ignore": list(asked.ignore), "max_findings": most, "output": answer}
    return deliver_findings(call, over_all(call, many, asked.place, Question("validate", given, "output")))
