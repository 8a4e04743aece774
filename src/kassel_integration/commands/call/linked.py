"""Writes the report as linked data beside the page, where it goes to a file and is to be published."""

from pathlib import Path

from kassel_integration.commands.call import Call
from kassel_integration.source.files import look, read_bytes
from kassel_integration.source.there import is_file
from kassel_integration.views.basis import Basis
from kassel_integration.views.report.view import ReportView

_OURS, _LARGEST = b"kassel-integration", 1_000_000  # who wrote it, as it says; no page has so much to say


def write_linked(call: Call, view: ReportView, basis: Basis) -> str:
    """Write `NAME.jsonld` beside the page; its name, "" where the page is no file or the settings publish nothing."""
    page = call.output.output
    if page is None or view.colophon is None:
        _tell_of_an_old_one(call, page)
        return ""
    from kassel_integration.render.linked import as_jsonld  # noqa: PLC0415
    from kassel_integration.views.report.linked import linked_data  # noqa: PLC0415

    beside = Path(page).with_suffix(".jsonld")
    call.write_beside(beside, as_jsonld(linked_data(view, basis, Path(page).name), call.words))
    return beside.name


def _tell_of_an_old_one(call: Call, page: Path | None) -> None:
    """Say that linked data lie beside the page which it does not belong to any more; they are not removed unasked."""
    beside = Path(page).with_suffix(".jsonld") if page else None
    if (
        beside is not None
        and is_file(beside)
        and look(beside).st_size < _LARGEST
        and _OURS in read_bytes(beside, _LARGEST)
    ):
        call.console.note(call.words("notes.old_linked", file=beside))
