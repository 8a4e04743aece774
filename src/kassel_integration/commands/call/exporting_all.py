"""`kassel export` of every municipality of a collection, each into a folder of its own."""

from collections.abc import Mapping
from pathlib import Path

from kassel_integration.commands.call import Call
from kassel_integration.commands.call.collection import Question, over_all, worst
from kassel_integration.commands.options import DataPlace, Many
from kassel_integration.errors import CannotRunError
from kassel_integration.exit_code import ExitCode
from kassel_integration.source.collection import members
from kassel_integration.source.outside import not_written
from kassel_integration.source.there import real


def export_all(call: Call, many: Many, place: DataPlace, folder: Path, given: Mapping[str, object]) -> ExitCode:
    """Write the folders, each named as the municipality's; one that cannot be exported is told and left out."""
    assert many.collection is not None
    members(many.collection)  # before anything is made
    top, target = real(many.collection), real(folder)
    if target == top or top in target.parents:  # it would be one more municipality, or lie in one
        raise CannotRunError("folder_over_data", folder=folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise not_written(folder, error) from None
    question = Question("export", {**given, "folder": folder}, "speech")
    codes = [said.code for said in over_all(call, many, place, question)]
    call.console.note(call.words("export.written_all", count=codes.count(ExitCode.FINE), folder=folder))
    return worst(codes)
