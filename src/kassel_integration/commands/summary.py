"""`kassel summary`: how many goals have which status, per field, area, office or kind of metric."""

from typing import TYPE_CHECKING, Annotated

import typer

from kassel_integration.commands.options import DataPlace, Judging, Many, Output, Selection, takes_groups

if TYPE_CHECKING:
    from kassel_integration.commands.call.judged import Judged
    from kassel_integration.views.document import Document


@takes_groups
def summary(
    *,
    by: Annotated[str, typer.Option("--by", help="option.by", metavar="GROUP")] = "field",
    selection: Selection,
    judging: Judging,
    place: DataPlace,
    many: Many,
    output: Output,
) -> int:
    """Summarise the selected goals; exit code 0."""
    from kassel_integration.commands.call import Call  # noqa: PLC0415
    from kassel_integration.commands.call.answered import answered  # noqa: PLC0415

    call = Call(output)
    if many.wanted:
        from kassel_integration.commands.call.collection import Question, deliver_rows, over_all  # noqa: PLC0415
        from kassel_integration.views.collection import of_summary  # noqa: PLC0415

        given = {"by": by, "selection": selection, "judging": judging, "output": Output(format="jsonl")}
        return deliver_rows(call, over_all(call, many, place, Question("summary", given, "output")), of_summary())

    def made() -> "tuple[Judged, Document]":
        from kassel_integration.analysis.expected import plan_years  # noqa: PLC0415
        from kassel_integration.analysis.selection import select  # noqa: PLC0415
        from kassel_integration.analysis.spoken import known_word, unknown  # noqa: PLC0415
        from kassel_integration.analysis.summary import GROUPINGS, summarise  # noqa: PLC0415
        from kassel_integration.commands.call.judged import load_judged  # noqa: PLC0415
        from kassel_integration.views.groups import groups_document  # noqa: PLC0415

        group = known_word("by", by, GROUPINGS)
        judged = load_judged(call, place, judging, selection)
        if group == "area" and not judged.catalogue.areas:
            raise unknown("by", group, tuple(name for name in GROUPINGS if name != group))
        years = plan_years(judged.catalogue.concept, judged.basis.year)
        groups = summarise(select(judged.counted, judged.filters), judged.catalogue, group, years)
        return judged, groups_document(groups, group, judged.basis)

    return answered(call, place, ("summary", by, selection, judging), made)
