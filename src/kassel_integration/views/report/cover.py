"""What stands at the head of the report: what it rests on, what was chosen, and the numbers beside its sentence."""

from collections.abc import Iterable, Iterator

from kassel_integration.analysis.headline import Headline
from kassel_integration.analysis.selection import Filters
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.publishing import Publishing
from kassel_integration.views.basis import Basis
from kassel_integration.views.levels import level
from kassel_integration.views.method_words import long_name
from kassel_integration.views.report.view import Pairs
from kassel_integration.views.signs import word
from kassel_integration.views.values import Day, Joined, Sentence, Value, sentence


def cover_facts(basis: Basis) -> Pairs:
    """Who publishes it and when, state, method, plan and data."""
    concept, last = basis.concept, basis.last
    pairs: list[tuple[Value, Value]] = [
        *edition(basis.publishing),
        (
            Sentence("report.state"),
            Sentence("report.no_figures") if last is None else sentence("report.figures_up_to", year=last),
        ),
        (Sentence("report.method"), long_name(basis.method)),
        *([(Sentence("report.targets"), Sentence("report.targets_stated"))] if basis.without_assumptions else []),
        (Sentence("report.plan"), sentence("report.plan_years", first=concept.first, last=concept.last)),
        (Sentence("report.concept_as_of"), Day(concept.as_of)),
        (Sentence("report.baseline"), concept.baseline_year),
    ]
    if basis.folder.dataset.title:
        pairs.append((Sentence("report.data"), basis.folder.dataset.title))
    return tuple(pairs)


def edition(publishing: Publishing) -> Iterator[tuple[Value, Value]]:
    """Who publishes it, which edition it is, and of which day, as far as the settings say."""
    if publishing.publisher:
        yield Sentence("report.publisher"), publishing.publisher
    if publishing.edition:
        yield Sentence("report.edition"), publishing.edition
    if publishing.published:
        yield Sentence("report.published"), Day(publishing.published.isoformat())


def choice(filters: Filters, catalogue: Catalogue, count: int) -> Pairs:
    """Which goals were chosen, and how many of all; nothing when everything is shown."""
    chosen = choices(filters, catalogue)
    of_all = sentence("report.of_all", count=count, all=len(catalogue.goals))
    said = Joined((Joined(chosen, "; "), Joined(("(", of_all, ")"), "")))
    return ((Sentence("report.selection"), said),) if chosen else ()


def choices(filters: Filters, catalogue: Catalogue) -> tuple[Value, ...]:
    """Each filter that was used, with its values."""
    return tuple(Joined((label, Joined(values, ", "))) for label, values in _chosen(filters, catalogue) if values)


def _chosen(filters: Filters, catalogue: Catalogue) -> list[tuple[Value, tuple[Value, ...]]]:
    names = {o.id: o.name for o in catalogue.offices}

    def words(axis: str, chosen: Iterable[str]) -> tuple[Value, ...]:
        return tuple(word(axis, name) for name in chosen)

    return [
        (level(catalogue.concept.levels, "field"), filters.field),
        (level(catalogue.concept.levels, "area"), filters.area),
        (level(catalogue.concept.levels, "goal"), filters.goal),
        (Sentence("labels.column.office"), tuple(names[o] for o in filters.office)),
        (Sentence("labels.column.progress"), words("progress", filters.status)),
        (Sentence("labels.column.coverage"), words("coverage", filters.coverage)),
        (Sentence("labels.column.implementation"), words("implementation", filters.implementation)),
        (Sentence("labels.grouping.kind"), words("kind", filters.kind)),
        (Sentence("labels.column.year"), filters.year),
        (Sentence("labels.column.evidence"), words("evidence", filters.evidence)),
        (Sentence("report.search"), (filters.search,) if filters.search else ()),
    ]


def figures(total: Headline) -> tuple[tuple[Value, int, Value], ...]:
    """The numbers beside those of the verdicts: (label, number, of how many)."""

    def of(count: int) -> Sentence:
        return sentence("report.of", all=count)

    return (
        (Sentence("report.goals_on_course"), total.on_course, of(total.judged)),
        (Sentence("report.metrics_with_data"), total.with_values, of(total.metrics)),
        (Sentence("report.values_delivered"), total.delivered, of(total.expected)),
    )
