"""The facts of a goal: one more is a function here, its place in FACTS, and its words."""

from collections.abc import Callable, Iterator

from kassel_integration.analysis.goal_status import GoalStatus
from kassel_integration.analysis.series import Declaration
from kassel_integration.model.catalogue import Levels
from kassel_integration.model.office import Term
from kassel_integration.views import evidence, reservations
from kassel_integration.views.ended import applies_data
from kassel_integration.views.goal.view import Audience, Fact
from kassel_integration.views.levels import level
from kassel_integration.views.signs import NOT_DECLARED, signed, word
from kassel_integration.views.values import Joined, Sentence, Value, Word, Years, sentence


def _place(s: GoalStatus, levels: Levels) -> Iterator[Fact]:
    for key, part in (("field", s.goal.field), ("area", s.goal.area)):
        if part is None:
            continue
        yield Fact(
            key,
            level(levels, key),
            f"{part.id} {part.title}",
            {"id": part.id, "title": part.title},
            told_to=Audience.SHOW | Audience.PROGRAMS,
        )


def _offices(s: GoalStatus) -> Iterator[Fact]:
    offices = s.goal.offices
    data: list[dict[str, object]] = [{"id": o.id, "name": o.name} for o in offices]
    names: Value = "; ".join(o.name for o in offices) or Sentence("labels.group.no_office")
    if s.goal.terms:
        data = [{"id": t.office.id, "name": t.office.name, "since": t.first, "until": t.last} for t in s.goal.terms]
        names = Joined(tuple(_term(t) for t in s.goal.terms), "; ")
    yield Fact("offices", Sentence("show.offices"), names, data)


def _term(t: Term) -> Value:
    """An office with the years in which it is in charge."""
    if t.first is None and t.last is None:
        return t.office.name
    key = "until" if t.first is None else "since" if t.last is None else "from_to"
    return sentence(f"show.office_{key}", office=t.office.name, first=t.first, last=t.last)


def _coverage(s: GoalStatus) -> Iterator[Fact]:
    yield Fact(
        "coverage",
        Sentence("show.coverage"),
        word("coverage", s.coverage),
        s.coverage.value,
        brief=signed("coverage", s.coverage),
    )


def _declared(s: GoalStatus) -> Word:
    return word("implementation", s.implementation or NOT_DECLARED)


def _implementation(s: GoalStatus) -> Iterator[Fact]:
    said, year = _declared(s), s.declared[0] if s.declared else None
    yield Fact(
        "implementation",
        Sentence("show.implementation"),
        said if year is None else sentence("show.implementation_year", word=said, year=year),
        {"year": s.declared[0], "word": s.declared[1].value} if s.declared else None,
        brief=signed("implementation", said.word),
    )


def _progress(s: GoalStatus) -> Iterator[Fact]:
    status, judged, every = signed("progress", s.progress), len(s.judged), len(s.metrics)
    several = every > 1
    yield Fact(
        "progress",
        Sentence("show.progress"),
        sentence("show.progress_of", word=status, judged=judged, all=every) if several else status,
        s.progress.value,
        brief=status,
    )
    counts = sentence("report.worst_counts", judged=judged, all=every) if several and judged else None
    yield Fact("judged", data=judged, told_to=Audience.REPORT | Audience.PROGRAMS, sentence=counts)


def _disagreement(s: GoalStatus) -> Iterator[Fact]:
    sides = {"declared": _declared(s), "computed": word("progress", s.progress)}
    yield Fact(
        "disagreement",
        Sentence("show.disagreement"),
        sentence("show.disagreement_of", **sides) if s.disagreement else None,
        s.disagreement,
        sentence=sentence("report.disagreement", **sides) if s.disagreement else None,
    )


def _evidence(s: GoalStatus) -> Iterator[Fact]:
    yield Fact("evidence", Sentence("show.evidence"), reservations.of_goal(s), evidence.of_goal(s))


def _declarations(s: GoalStatus) -> Iterator[Fact]:
    """The latest first: what was declared for a year, by which of several offices, and what it wrote beside it."""
    data = [evidence.declaration(d) for d in s.declarations]
    yield Fact("declarations", data=data, told_to=Audience.PROGRAMS)
    told = [(d.year, _said_of(d, s)) for d in reversed(s.declarations)]
    for year, said in told:
        yield Fact("declared", sentence("show.declared_for", year=year), said, told_to=Audience.SHOW)
    if told:
        runs = Joined(tuple(_in_years(told)), "; ")
        yield Fact("declared_by_year", Sentence("report.declared_by_year"), runs, told_to=Audience.REPORT)


def _said_of(d: Declaration, s: GoalStatus) -> Value:
    """What was declared, with what was written beside it, and by whom where several offices declare."""
    said: Value = word("implementation", d.word)
    if d.statement:
        said = sentence("show.declared_said", word=said, statement=d.statement)
    names = {o.id: o.name for o in s.goal.ever} if len(s.goal.ever) > 1 else {}
    return Joined((names[d.office], said), ": ") if d.office in names else said


def _in_years(told: list[tuple[int, Value]]) -> Iterator[Value]:
    """The same declarations together, with the years in which they were made."""
    kept: list[tuple[Value, list[int]]] = []
    for year, said in told:
        years = next((known for other, known in kept if other == said), None)
        if years is None:
            kept.append((said, [year]))
        else:
            years.insert(0, year)
    for said, years in kept:
        yield sentence("report.declared_years", years=Years(tuple(years)), said=said)


def _applies(s: GoalStatus) -> Iterator[Fact]:
    applies = s.goal.applies
    if applies is not None:
        told = sentence("show.applies_until", until=applies.until, reason=applies.reason)
        yield Fact("applies", Sentence("show.applies"), told, applies_data(s.goal))


def _remark(s: GoalStatus) -> Iterator[Fact]:
    yield Fact("remark", Sentence("show.remark"), s.goal.remark or None, s.goal.remark)


def _footnotes(s: GoalStatus) -> Iterator[Fact]:
    """Those of the area are told with the goal where the area itself is not shown."""
    of_area, own = s.goal.area.footnotes if s.goal.area else (), s.goal.footnotes
    data = [{"id": note.id, "text": note.text} for note in (*of_area, *own)]
    yield Fact("footnotes", data=data, told_to=Audience.PROGRAMS)
    for notes, told_to in ((of_area, Audience.SHOW), (own, Audience.PEOPLE)):
        for note in notes:
            yield Fact("footnote", sentence("show.footnote", id=note.id), note.text, told_to=told_to)


FACTS: tuple[Callable[[GoalStatus], Iterator[Fact]], ...] = (
    _offices,
    _coverage,
    _implementation,
    _progress,
    _evidence,
    _disagreement,
    _applies,
    _remark,
    _footnotes,
    _declarations,
)


def goal_facts(s: GoalStatus, levels: Levels) -> tuple[Fact, ...]:
    """Everything that is said of a goal beside its metrics: its place, by what the plan calls its levels, and FACTS."""
    return (*_place(s, levels), *(fact for facts in FACTS for fact in facts(s)))
