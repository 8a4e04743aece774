"""`kassel validate`: check catalogue and measurements; every finding with its place and the next step."""

from pathlib import Path
from typing import Annotated

import typer

from kassel_integration.commands.options import Output, takes_groups
from kassel_integration.commands.options import Place as DataPlace


@takes_groups
def validate(
    files: Annotated[list[Path] | None, typer.Argument(help="argument.files", metavar="[FILE]...")] = None,
    *,
    place: DataPlace,
    output: Output,
) -> int:
    """Check; exit code 0 without errors, 1 with findings that are errors."""
    import os  # noqa: PLC0415

    from kassel_integration.checking.load import load_files  # noqa: PLC0415
    from kassel_integration.commands.call import Call  # noqa: PLC0415
    from kassel_integration.render.findings import as_json, as_text  # noqa: PLC0415
    from kassel_integration.source.folder import find_data  # noqa: PLC0415

    call = Call(output, ("text", "json"))
    folder = find_data(place.data, os.environ, Path.cwd())
    report = load_files(folder, files or folder.measurement_files(), os.environ).report
    chosen = call.format_for_findings()
    call.write(as_json(report, call.words) if chosen == "json" else as_text(report, call.words))
    return 1 if report.errors else 0
