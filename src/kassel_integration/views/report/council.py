"""Gathers the council page; every number in it is that of a headline, or of a list that stands in full elsewhere."""

from collections.abc import Iterable

from kassel_integration import __version__
from kassel_integration.analysis.coverage import declared
from kassel_integration.analysis.goal_status import GoalStatus
from kassel_integration.analysis.headline import Headline
from kassel_integration.analysis.two_years import Move, compare_years
from kassel_integration.model.catalogue import Goal
from kassel_integration.views.basis import Basis
from kassel_integration.views.headline import judged_sentence, overall_sentence, rests_on
from kassel_integration.views.method_words import long_name
from kassel_integration.views.report.chosen import Chosen
from kassel_integration.views.report.council_view import (
    CouncilView,
    GoalLine,
    OwedView,
    Shift,
    ShiftsView,
    Tile,
    TileGroup,
)
from kassel_integration.views.report.cover import edition, figures
from kassel_integration.views.report.named import is_filtered, one_goal, title_of
from kassel_integration.views.reservations import of_goal
from kassel_integration.views.signs import NOT_DECLARED, signed
from kassel_integration.views.values import Joined, Sentence, Value, Word, sentence

_TOLD = 2  # so many goals of each of the first _KINDS kinds of bad news are told with their words
_KINDS = 3
_STATED = Joined((Sentence("report.targets"), Sentence("report.targets_stated")), ": ")


def council_view(chosen: Chosen) -> CouncilView:
    """The page of what the filters chose."""
    basis, total, single = chosen.basis, chosen.total, one_goal(chosen.filters)
    several = chosen.goals and not single
    concept = basis.concept
    return CouncilView(
        language=concept.language,
        synthetic=basis.folder.dataset.synthetic,
        title=title_of(chosen.filters, basis.catalogue, len(chosen.goals)),
        whose=Joined((concept.municipality, *([concept.title] if is_filtered(chosen.filters) else [])), " · "),
        above=_above(basis),
        lead=_lead(chosen),
        counts=tuple((signed("progress", s), total.counts[s]) for s in total.statuses if total.counts[s] and several),
        figures=figures(total) if several else (),
        groups=tuple(_group(group, chosen) for group in chosen.fields[:-1] if several),
        course=_course(chosen) if chosen.goals and basis.year is not None else None,
        differing=_differing(chosen.goals, single=single) if chosen.goals else None,
        basis=(*(rests_on(total) if several else ()), *basis.left_out(published=True)),
        owed=_owed(chosen) if chosen.goals else None,
        made_with=f"kassel-integration {__version__}",
    )


def _lead(chosen: Chosen) -> tuple[Value, ...]:
    """The numbers in a sentence, and one on the whole; of a single goal its verdict and what it rests on."""
    if not chosen.goals:
        return (Sentence("council.no_goals" if chosen.empty_areas else "report.nothing"),)
    if one_goal(chosen.filters):
        (goal,) = chosen.goals
        verdict = Joined((Sentence("labels.column.progress"), signed("progress", goal.progress)), ": ")
        rests = of_goal(goal)
        return (verdict, *([rests] if rests else []))
    overall = (
        [] if chosen.filters.status else [overall_sentence(chosen.total)]
    )  # of what was chosen by it, it says nothing
    return (judged_sentence(chosen.total), *overall)


def _above(basis: Basis) -> tuple[Value, ...]:
    """What it is, up to which year, by which method, from whom and of which day."""
    state = Sentence("report.no_figures") if basis.last is None else sentence("report.figures_up_to", year=basis.last)
    return (
        Sentence("report.report"),
        state,
        sentence("council.method", method=long_name(basis.method)),
        *([_STATED] if basis.without_assumptions else []),
        *(said for _, said in edition(basis.publishing)),
    )


def _group(group: Headline, chosen: Chosen) -> TileGroup:
    return TileGroup(
        title=f"{group.id} {group.title}",
        told=sentence("council.group", judged=group.judged, on_course=group.on_course),
        tiles=tuple(
            Tile(s.goal.id, s.goal.text, signed("progress", s.progress))
            for s in chosen.goals
            if s.goal.field.id == group.id
        ),
    )


def _course(chosen: Chosen) -> ShiftsView:
    """What became worse and what became better since the year before."""
    year = chosen.basis.year or 0
    found = compare_years(chosen.before, chosen.goals)
    years = {"before": year - 1, "year": year}
    told = [sentence("council.none_in_both", **years)]
    if found.moves:
        counts = {"worse": len(found.worse), "better": len(found.better), "same": found.same}
        told = [sentence("council.in_both", count=len(found.moves), **years, **counts)]
        told += [Sentence("headline.two_answers")] if chosen.total.two_answers else []
    if found.moves and one_goal(chosen.filters):
        told = [sentence("council.unchanged", before=year - 1)] if found.same else []
    worse, better = (map(_moved, _farthest_first(moves)) for moves in (found.worse, found.better))
    shifts = (*_shifts(worse, told=_TOLD), *_shifts(better))
    return ShiftsView(sentence("council.course", before=year - 1), tuple(told), "→", shifts)


def _farthest_first(moves: tuple[Move, ...]) -> list[Move]:
    return sorted(moves, key=lambda move: -abs(move.steps))


def _moved(move: Move) -> tuple[Word, Word, Goal]:
    return (signed("progress", move.before), signed("progress", move.after), move.goal)


def _differing(chosen: list[GoalStatus], *, single: bool) -> ShiftsView:
    """Where the office declares one thing and the figures say another."""
    found = [s for s in chosen if s.disagreement]
    pairs = [(signed("implementation", str(s.implementation)), signed("progress", s.progress), s.goal) for s in found]
    undeclared = declared(chosen)[NOT_DECLARED] == len(chosen)
    key = "council.differ" if found else "council.none_declared" if undeclared else "council.none_differs"
    told = () if found and single else (sentence(key, count=len(found)),)
    return ShiftsView(Sentence("council.differing"), told, "≠", _shifts(pairs, told=_TOLD))


def _shifts(pairs: Iterable[tuple[Word, Word, Goal]], *, told: int = 0) -> tuple[Shift, ...]:
    """Goals of which the same two words are said, together; so many of each `told` with their words."""
    found: dict[tuple[Word, Word], list[GoalLine]] = {}
    for first, then, goal in pairs:
        found.setdefault((first, then), []).append(GoalLine(goal.id, goal.text))
    most = [told if kind < _KINDS else 0 for kind in range(len(found))]
    return tuple(
        Shift(*words, tuple(goals[:n]), tuple(goals[n:])) for n, (words, goals) in zip(most, found.items(), strict=True)
    )


def _owed(chosen: Chosen) -> OwedView:
    """How many values are outstanding, and of which office."""
    total = chosen.total
    missing = total.expected - total.delivered
    key = "council.owed" if missing else "council.all_came" if total.expected else "council.none_expected"
    counts = [
        (each.office.name if each.office else Sentence("labels.group.no_office"), each.expected - each.delivered)
        for each in chosen.overdue
    ]
    most_first = sorted((pair for pair in counts if pair[1]), key=lambda pair: -pair[1])
    return OwedView(sentence(key, count=missing), tuple(most_first))
