"""The methods side by side for one metric, and in one line whether they disagree."""

from kassel_integration.analysis.assessment import Assessment
from kassel_integration.analysis.comparison import disagree
from kassel_integration.analysis.due import OUTSTANDING
from kassel_integration.views.arithmetic import named_measure, reason, status
from kassel_integration.views.document import Column, Table
from kassel_integration.views.values import Joined, Sentence, Value, sentence


def method_table(assessments: list[Assessment]) -> Table:
    """A row for each method."""

    def head(key: str) -> Sentence:
        return Sentence(f"labels.column.{key}")

    columns = (
        Column("year", head("year")),
        Column("method", head("method")),
        Column("progress", head("progress"), kind="progress"),
        Column("number", head("number"), kind="number"),
        Column("reason", head("reason"), wrap=24),
    )
    return Table(columns, tuple((_year(a), a.method, status(a), named_measure(a), reason(a)) for a in assessments))


def _year(a: Assessment) -> Value:
    """The year spoken of: the due one where that is outstanding."""
    due = a.values.get("tau")
    return due if a.reason == OUTSTANDING and isinstance(due, int) else a.year


def verdict(by_method: tuple[Assessment, ...]) -> Value:
    """Whether the methods contradict each other."""
    year = _year(by_method[0])
    if not any(a.status.judged for a in by_method):
        return sentence("show.methods_none", year=year)
    if not disagree(by_method):
        return sentence("show.methods_agree", year=year)
    said = Joined(tuple(Joined((a.method, status(a))) for a in by_method if a.status.judged), ", ")
    return sentence("show.methods_disagree", year=year, statuses=said)
