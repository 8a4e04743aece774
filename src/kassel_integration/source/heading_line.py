"""What the headings of a measurement file say: the column each one means, what is wrong with it, what is left alone."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import accumulate

from kassel_integration.diagnostics import Finding, Key, Place, codes
from kassel_integration.model.measurement import REQUIRED_COLUMNS, SUPPRESSED_COLUMN, SYNTHETIC_COLUMN
from kassel_integration.source.heading_keys import fold
from kassel_integration.source.headings import Headings
from kassel_integration.source.layout import Layout
from kassel_integration.source.table import letters

SUGGESTIONS = 200  # unknown headings that get a suggestion; each costs a millisecond
PlaceOf = Callable[[int], Place]  # of the heading of a column, from 0
Texts = Sequence[str]

_FLAGS = frozenset([*"abepuomqrs", "vorläufig", "geschätzt", "berichtigt"])
# Headings of breakdowns: the values of such a column are of parts, whether the catalogue knows these or not.
_PARTS_BY = re.compile(
    r"bezirk|ortsteil|stadtteil|quartier|gebiet|region|raumbezug|geschlecht|alter|migration|nationalität|angehörigkeit|"
    r"gruppe|kategorie|gliederung|schulform|schulart|quartal|monat|halbjahr|semester|zeitbezug|zeitraum|"
    r"\b(?:ort|sex|gender|age|group|district|month|quarter|period|nationality|category)\b",
    re.IGNORECASE,
)
# What a table with several values per row adds for its reader.
_ADDED = re.compile(
    r"veränderung|differenz|trend|abweichung|entwicklung|rang|durchschnitt|mittel(?:wert)?|change|difference|average",
    re.IGNORECASE,
)

# Columns by which an export says that it is not to be taken in; the second only where real figures are.
_NEVER_TAKEN = ((SUPPRESSED_COLUMN, codes.SUPPRESSED), (SYNTHETIC_COLUMN, codes.MADE_UP))


def place_of_headings(file: str, names: Texts, line: int, row: int, starts: Sequence[tuple[int, int]] = ()) -> PlaceOf:
    """Where the heading of a column is: in a line of text, and in the row of a spreadsheet.

    `starts`: where each begins, (lines below `line`, column from 1); a column that only other rows of headings have is
    where the last one is. Without it they are taken to stand beside each other.
    """
    starts = starts or [(0, column) for column in accumulate((len(name) + 1 for name in names[:-1]), initial=1)]

    def place(index: int) -> Place:
        name = names[index] if index < len(names) else ""
        below, column = starts[min(index, len(starts) - 1)]
        return Place(file, line + below, column, (name[:80],), f"{letters(index)}{row}")

    return place


def read_headings(
    names: Texts, headings: Headings, place: PlaceOf, *, year: int | None, below: Sequence[Texts] = ()
) -> tuple[dict[str, int], list[Finding]]:
    """Which column each heading means; an unknown, doubled or missing one is a finding with the nearest known one.

    `below`: the first rows of the table; an unknown column whose texts nobody needs is left alone.
    """
    columns: dict[str, int] = {}
    findings: list[Finding] = []
    names = tuple(" ".join(name.split()) for name in names)
    for column, code in _NEVER_TAKEN if headings.refuse_made_up else _NEVER_TAKEN[:1]:
        index = next((index for index, name in enumerate(names) if name.casefold() == column), None)
        if index is not None:  # no column counts, so that no row is taken, whatever the caller asks for
            return {}, [Finding(code, place(index), {"value": names[index]})]
    for index, column in enumerate(map(headings.meaning, names)):
        if column in columns:
            values = {"value": names[index][:80], "first": names[columns[column]][:80]}
            findings.append(Finding(codes.DOUBLE_COLUMN, place(index), values))
        elif column:
            columns[column] = index
    missing = [column for column in REQUIRED_COLUMNS if column not in columns]
    unknown = [index for index, name in enumerate(names) if name and not headings.meaning(name)]
    close = [headings.nearest(names[index], year) for index in unknown[:SUGGESTIONS]]
    for column in missing:
        near = next((names[index] for index, name in zip(unknown, close, strict=False) if name == column), "")
        wanted: dict[str, object] = {"value": headings.heading(column), "nearest": near[:80]}
        findings.append(Finding(codes.MISSING_COLUMN, replace(place(0), path=()), wanted))
    for at, index in enumerate(unknown):
        near = close[at] if at < SUGGESTIONS else ""
        texts = [row[index] for row in below if index < len(row)]
        spare = at < SUGGESTIONS and not near and not missing and not _PARTS_BY.search(names[index])
        spare = spare and not needed(texts, headings)
        findings.append(_unknown(names[index], place(index), headings.heading(near), spare))
    return columns, sorted(findings, key=lambda finding: (finding.place.line, finding.place.column))


def wide_headings(layout: Layout, headings: Headings, place: PlaceOf) -> list[Finding]:
    """What is wrong with the headings of a table with several values per row; only what such tables add is left alone.

    A heading that means nothing may be a misspelt value of a dimension, whose values would be lost.
    """
    found = [Finding(problem.code, place(problem.column), problem.values) for problem in layout.problems]
    if layout.refused:
        return found
    for index in layout.unknown:
        name = layout.names[index]
        near = headings.nearest(name) if len(found) < SUGGESTIONS else ""
        found.append(_unknown(name, place(index), headings.heading(near), bool(not near and _ADDED.search(name))))
    return found


def _unknown(name: str, place: Place, near: Key | str, spare: bool) -> Finding:
    if spare:
        return Finding(codes.COLUMN_LEFT, place, {"value": name[:80]})
    return Finding(codes.UNKNOWN_COLUMN, place, {"value": name[:80], "nearest": near})


def needed(texts: Texts, headings: Headings) -> bool:
    """True where the texts of a column are flags, or name parts or years: without it values would mean another thing.

    Digits may name a district or count something, so all of them must.
    """
    said = [text.strip() for text in texts if text.strip()]
    words = [text for text in said if not text.isdigit()]
    if any(names_part(text, headings) for text in words) or (said and _FLAGS.issuperset(map(fold, said))):
        return True
    return bool(said) and all(names_part(text, headings) for text in said)


def names_part(text: str, headings: Headings) -> bool:
    """True for a value of a dimension, a word for the total, a year."""
    return any(name != "metric" for keys in headings.keys.of(text[:80]) for name, _ in keys)
