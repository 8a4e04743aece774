"""`kassel missing`: what is still outstanding of each office, and mails that ask for it."""

from typing import Annotated

import typer

from kassel_integration.commands.options import DataPlace, Many, Output, takes_groups

_YEAR = typer.Option("--year", help="option.year", metavar="YEAR")
_OFFICE = typer.Option("--office", help="option.office", metavar="OFFICE")
_DUE = typer.Option("--due", help="option.due", metavar="DATE")
_ON = typer.Option("--on", help="option.on", metavar="DATE")


@takes_groups
def missing(
    *,
    year: Annotated[list[str] | None, _YEAR] = None,
    office: Annotated[list[str] | None, _OFFICE] = None,
    due: Annotated[str | None, _DUE] = None,
    on: Annotated[str | None, _ON] = None,
    place: DataPlace,
    many: Many,
    output: Output,
) -> int:
    """Tell what is outstanding; exit code 1 when any of it is overdue, else 0."""
    from kassel_integration.commands.call import Call  # noqa: PLC0415
    from kassel_integration.commands.call.owed import load_owed  # noqa: PLC0415
    from kassel_integration.commands.call.reminding import remind  # noqa: PLC0415
    from kassel_integration.commands.options import Selection  # noqa: PLC0415
    from kassel_integration.exit_code import ExitCode  # noqa: PLC0415
    from kassel_integration.render.formats import MISSING_FORMATS  # noqa: PLC0415
    from kassel_integration.views.missing import missing_document, short_lines  # noqa: PLC0415

    call = Call(output, MISSING_FORMATS)
    if many.wanted:
        from kassel_integration.commands.call.collection import Question, deliver_rows, over_all  # noqa: PLC0415
        from kassel_integration.views.collection import of_missing  # noqa: PLC0415

        given = {"year": year, "office": office, "due": due, "on": on, "output": Output(format="jsonl")}
        return deliver_rows(call, over_all(call, many, place, Question("missing", given, "output")), of_missing())
    found = load_owed(call, place, Selection(year=year, office=office).filters(), due, on)
    code = ExitCode.FOUND if found.owed.overdue else ExitCode.FINE
    if output.quiet and code is ExitCode.FINE:
        return code
    fmt = call.format("table", "tsv")
    if fmt == "mail":
        remind(call, found)
    elif fmt == "list":
        call.deliver(short_lines(found.owed, found.basis))
    else:
        call.deliver(missing_document(found.owed, found.basis))
    return code
