"""What `log` shows: the submissions in the order in which they were taken in, or the figures of one of them."""

from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.submission import Submission, TakenIn
from kassel_integration.source.folder import DataFolder
from kassel_integration.views.document import Block, Column, Document, Facts, Heading, Prose, Table
from kassel_integration.views.intake import figures_table, stamp
from kassel_integration.views.values import Counted, Joined, Labelled, Sentence, Value, Years, sentence


def log_document(submissions: tuple[Submission, ...], catalogue: Catalogue, folder: DataFolder) -> Document:
    """All submissions, the latest last."""
    table = _table(submissions, catalogue)
    title = Heading(sentence("intake.log", submissions=Counted(len(submissions), "submissions")))
    data = sentence(f"notes.origin.{folder.origin}", root=str(folder.root))
    notes = [sentence("findings.data", data=data)]
    notes.insert(0, Sentence("intake.log_show") if submissions else Sentence("intake.log_empty"))
    parts: tuple[Block, ...] = (title, *((table,) if submissions else ()), Prose(tuple(notes)))
    return Document("submissions", parts, table)


def submission_document(each: Submission, taken: tuple[TakenIn, ...], catalogue: Catalogue) -> Document:
    """One submission: what is known of its file, then each figure it brought or changed."""
    table = figures_table(taken, catalogue)
    numbers = tuple((_head(key), number) for key, number in _numbers(each).items())
    facts: tuple[tuple[Value, Value], ...] = (
        (_head("received"), sentence("intake.utc", time=stamp(each))),
        (_head("file"), each.file),
        (_head("sha256"), each.sha256),
        (_head("offices"), _offices(each, catalogue).text),
        (_head("years"), Years(each.years)),
        *numbers,
    )
    row = dict(zip((column.key for column in _columns()), _row(each, catalogue), strict=True))
    meta = {key: value.value if isinstance(value, Labelled) else value for key, value in row.items()}
    meta["years"] = list(each.years)
    del meta["values"]
    below = table if taken else Prose((Sentence("intake.confirms_only"),))
    parts = (Heading(sentence("intake.submission", id=each.id)), Facts(facts), below)
    return Document("changes", parts, table, {"submission": meta})


def _numbers(each: Submission) -> dict[str, int]:
    return {"new": each.new, "changed": each.changed, "unchanged": each.unchanged, "left": each.left}


def _head(key: str) -> Sentence:
    return Sentence(f"intake.column.{key}")


def _columns() -> tuple[Column, ...]:
    """People read what became of the values in one column, programs in four."""
    return (
        Column("id", _head("id")),
        Column("received", _head("received")),
        Column("file", _head("file"), wrap=14),
        Column("sha256", _head("sha256"), human=False),
        Column("offices", _head("offices"), wrap=14, drop=2),
        Column("years", _head("years"), drop=1),
        *(Column(key, _head(key), kind="number", human=False) for key in ("new", "changed", "unchanged", "left")),
        Column("values", _head("values"), wrap=14, machine=False),
    )


def _table(submissions: tuple[Submission, ...], catalogue: Catalogue) -> Table:
    return Table(_columns(), tuple(_row(each, catalogue) for each in submissions))


def _row(each: Submission, catalogue: Catalogue) -> tuple[Value, ...]:
    return (
        each.id,
        Labelled(f"{each.received:%Y-%m-%dT%H:%M:%SZ}", stamp(each)),
        each.file,
        each.sha256,
        _offices(each, catalogue),
        Years(each.years),
        *_numbers(each).values(),
        _counted(each),
    )


def _counted(each: Submission) -> Value:
    """`2 neu, 1 geändert`: what there was any of."""
    told = (sentence(f"intake.count.{name}", number=number) for name, number in _numbers(each).items() if number)
    return Joined(tuple(told), ", ")


def _offices(each: Submission, catalogue: Catalogue) -> Labelled:
    """Their ids for programs, their names for people."""
    names = {office.id: office.name for office in catalogue.offices}
    said: Value = Joined(tuple(names.get(office, office) for office in each.offices), "; ")
    return Labelled(list(each.offices), said if each.offices else Sentence("labels.group.no_office"))
