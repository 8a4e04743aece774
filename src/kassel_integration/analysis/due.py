"""What the due year does to every verdict: its figure decides, later ones are told beside it, without it nothing is."""

from collections.abc import Callable
from dataclasses import replace

from kassel_integration.analysis.assessment import Remarks
from kassel_integration.analysis.series import Series
from kassel_integration.analysis.trajectory import Verdict
from kassel_integration.model.status import Progress as P

# The reason of what has no verdict because the figure of its due year is not there.
OUTSTANDING = "outstanding"

Reached = tuple[tuple[int, bool], ...]  # by year whether what is asked was reached in it


def outstanding(series: Series, due: int, before: Callable[[Series], Verdict]) -> Verdict:
    """No verdict, for the figure of the due year is not there; says what the verdict was in the year `before` it."""
    there = series.at(due)
    withheld: Remarks = () if there is None else (("withheld", {"year": due, "flag": there.flag}),)
    last = before(series.until(due - 1))
    if not last.status.judged:
        return Verdict(P.NOT_ASSESSABLE, OUTSTANDING, {"tau": due}, remarks=withheld)
    values: dict[str, object] = {"tau": due, "t": last.judged_year, "last": last.status}
    return Verdict(P.NOT_ASSESSABLE, OUTSTANDING, values, remarks=withheld)


def lost_since(reached: Reached) -> int | None:
    """Since when it has not been reached again; None when it is reached now or never was."""
    last = max((n for n, (_, ok) in enumerate(reached) if ok), default=None)
    return None if last is None or last + 1 == len(reached) else reached[last + 1][0]


def reached_late(later: Reached) -> int | None:
    """The first year after the due one in which it was reached."""
    return next((year for year, ok in later if ok), None)


def with_later(verdict: Verdict, upto: Reached, later: Reached) -> Verdict:
    """The final verdict of a due year with what came after it: reached late, or lost since."""
    late = reached_late(later) if verdict.status is P.MISSED else None
    return with_lost(replace(verdict, final=True, late=late), (*upto, *later))


def with_lost(verdict: Verdict, reached: Reached) -> Verdict:
    """The verdict, told when it was lost what had been reached."""
    return replace(verdict, lost=lost_since(reached))


def told(verdict: Verdict, due: int) -> Verdict:
    """The verdict with the sentences about late and lost."""
    remarks = list(verdict.remarks)
    if verdict.late is not None:
        remarks.append(("late", {"year": verdict.late, "tau": due}))
    if verdict.lost is not None:
        remarks.append(("lost", {"year": verdict.lost}))
    return replace(verdict, remarks=tuple(remarks))
