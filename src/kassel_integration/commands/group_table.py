"""The matrix that `summary` shows: groups against statuses, with a bar and the coverage."""

from kassel_integration.analysis.summary import GroupCounts
from kassel_integration.model.status import Coverage, Progress
from kassel_integration.render.cells import SIGNS
from kassel_integration.render.document import Column, Labelled, Table
from kassel_integration.texts import Words

BAR = 10


def group_table(groups: list[GroupCounts], by: str, words: Words) -> Table:
    """One row a group, the total last; every status has its column, so the counts of a row add up to its size."""

    def head(key: str) -> str:
        return words(f"labels.column.{key}")

    size = "size_metrics" if by == "kind" else "size_goals"
    states = (
        Column(s.value, f"{SIGNS[s]} {words(f'labels.progress.{s}')}", kind="number", short=SIGNS[s]) for s in Progress
    )
    columns = (
        Column("id", head("id"), human=by in ("field", "area")),
        Column("title", head(f"title_{by}"), wrap=20),
        Column("size", head(size), kind="number"),
        *states,
        Column("bar", head("bar"), machine=False, drop=1),
        Column("overall", head("overall"), human=any(group.overall for group in groups), wrap=12, drop=3),
        *(Column(f"coverage_{c}", words(f"labels.coverage.{c}"), kind="number", human=False) for c in Coverage),
        Column("expected", head("expected"), kind="number", human=False),
        Column("delivered", head("delivered"), kind="number", human=False),
        Column("values", head("values"), machine=False, drop=2),
    )
    return Table(columns, tuple(_row(group, words) for group in groups))


def _row(group: GroupCounts, words: Words) -> tuple[object, ...]:
    title = Labelled("total", words("labels.total")) if not group.title else group.title
    if group.title.startswith("kind."):
        title = Labelled(group.id, words(f"labels.{group.title}"))
    covered = (group.coverage[c] for c in Coverage)
    values = f"{group.delivered}/{group.expected}"
    counts = (Labelled(n, str(n) if n else "–") for n in group.counts.values())
    name = group.id or Labelled("total", "")
    return (
        name,
        title,
        group.size,
        *counts,
        bar(group),
        _overall(group, words),
        *covered,
        group.expected,
        group.delivered,
        values,
    )


def _overall(group: GroupCounts, words: Words) -> Labelled:
    """Where more than half stands; a dash where too much is unknown to say so."""
    word = group.overall
    return Labelled(word.value if word else None, words(f"labels.overall.{word}") if word else "–")


def overall_note(groups: list[GroupCounts], words: Words) -> str:
    """What the overall word means, or why there is none."""
    return words("notes.overall" if any(group.overall for group in groups) else "notes.no_overall")


def bar(group: GroupCounts) -> str:
    """The counts as a bar of signs, largest remainders rounded up, so that it is always full and no status vanishes."""
    present = {status: n for status, n in group.counts.items() if n}
    if not present:
        return ""
    exact = {status: n * BAR / group.size for status, n in present.items()}
    cells = {status: max(1, int(share)) for status, share in exact.items()}
    while sum(cells.values()) < BAR:
        behind = max(exact, key=lambda status: exact[status] - cells[status])
        cells[behind] += 1
    while sum(cells.values()) > BAR:
        wide = [status for status in cells if cells[status] > 1]  # no status vanishes
        cells[max(wide, key=lambda status: cells[status] - exact[status])] -= 1
    return "".join(SIGNS[status] * n for status, n in cells.items())


def legend(words: Words) -> str:
    """What the signs mean."""
    signs = ", ".join(f"{SIGNS[s]} {words(f'labels.progress.{s}')}" for s in Progress)
    return words("notes.legend", signs=signs)
