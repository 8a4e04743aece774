"""Writes the report in the format asked for: all of it, or its first page alone."""

from kassel_integration.commands.call import Call
from kassel_integration.exit_code import ExitCode
from kassel_integration.views.report.chosen import Chosen
from kassel_integration.views.report.council import council_view


def write_brief(call: Call, chosen: Chosen) -> int:
    """Write the council page."""
    fmt, council = call.format("html", "html"), council_view(chosen)
    if fmt == "markdown":
        from kassel_integration.views.report.council_document import council_document  # noqa: PLC0415

        return call.deliver(council_document(council, chosen.basis.meta()))
    from kassel_integration.render.html.brief import as_brief  # noqa: PLC0415

    call.write_page(as_brief(council, call.words), fmt)
    return ExitCode.FINE


def write_report(call: Call, chosen: Chosen) -> int:
    """Write the whole report, beside a page that is published its linked data."""
    from kassel_integration.views.report.gather import report_view  # noqa: PLC0415

    fmt = call.format("html", "html")
    with call.waiting():
        view = report_view(chosen)
    if fmt == "markdown":
        from kassel_integration.views.report.document import report_document  # noqa: PLC0415

        return call.deliver(report_document(view, chosen.basis.meta()))
    if fmt == "site":
        from kassel_integration.render.html.site import as_site  # noqa: PLC0415

        call.write_site(as_site(view, call.words, chosen.basis.meta()))
        return ExitCode.FINE
    from kassel_integration.commands.call.linked import write_linked  # noqa: PLC0415
    from kassel_integration.render.html.page import as_page  # noqa: PLC0415

    linked = write_linked(call, view, chosen.basis) if fmt == "html" else ""
    with call.waiting():
        page = as_page(view, call.words, linked)
    call.write_page(page, fmt)
    return ExitCode.FINE
