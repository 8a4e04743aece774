"""Forty figures of two years written in every layout that offices use, most of them with several in one row."""

from collections.abc import Callable
from itertools import product

METRICS = ("1.1.8.teilnahmen", "1.3.4.kinder_deutschsommer")
YEARS = ("2014", "2015")
DISTRICTS = ("", "01")
SEXES = ("m", "w", "d", "o", "")
LABELS = {"m": "männlich", "w": "Frauen", "d": "divers", "o": "ohne Angabe", "": "insgesamt"}

Lines = list[list[str]]
Key = tuple[str, str, str, str]  # metric, year, district, sex
Figures = dict[Key, str]
SAID_ONCE = ("Zählung", "wie im Vorjahr")  # source and note of every row


def figures() -> Figures:
    """A value of its own for each key; the whole is more than its parts; a sign, a letter and a word for nothing."""
    found: Figures = {}
    for number, key in enumerate(product(METRICS, YEARS, DISTRICTS, SEXES)):
        _, year, district, sex = key
        part = 9_000 * (not sex) + 50_000 * (not district) * (10 if not sex else 1)
        found[key] = str(101 + 7 * number + part + 3 * (year == "2015"))
    found[METRICS[0], "2015", "01", "d"] = "…"
    found[METRICS[1], "2014", "", "o"] = "-"
    found[METRICS[1], "2015", "", ""] += " p"
    return found


def long(of: Figures) -> Lines:
    """One row per value, several years."""
    rows = [[m, y, d, LABELS[s], v, *SAID_ONCE] for (m, y, d, s), v in of.items()]
    return [["Kennzahl", "Jahr", "Ortsbezirk", "Geschlecht", "Wert", "Quelle", "Bemerkung"], *rows]


def years(of: Figures) -> Lines:
    """Years as columns."""
    rows = [[m, d, s, *(of[m, y, d, s] for y in YEARS), *SAID_ONCE] for m, d, s in product(METRICS, DISTRICTS, SEXES)]
    return [["Kennzahl", "Ortsbezirk", "Geschlecht", "Wert 2014", "2015 1)", "Quelle", "Bemerkung"], *rows]


def sexes(of: Figures) -> Lines:
    """The values of a dimension as columns, the total among them."""
    rows = [
        [m, y, d or "Stadt Kassel", *(of[m, y, d, s] for s in SEXES), *SAID_ONCE]
        for m, y, d in product(METRICS, YEARS, DISTRICTS)
    ]
    return [["Kennzahl", "Jahr", "Stadtteil", *LABELS.values(), "Quelle", "Bemerkung"], *rows]


def _crossed(of: Figures) -> Lines:
    return [
        [m, d, *(of[m, y, d, s] for y, s in product(YEARS, SEXES)), *SAID_ONCE] for m, d in product(METRICS, DISTRICTS)
    ]


def crossed(of: Figures) -> Lines:
    """Year and sex in one heading."""
    names = [f"{LABELS[s]} {y}" for y, s in product(YEARS, SEXES)]
    return [["Kennzahl", "Ortsbezirk", *names, "Quelle", "Bemerkung"], *_crossed(of)]


def two_rows(of: Figures) -> Lines:
    """The year above the sexes, once for all of them."""
    upper = ["Kennzahl", "Ortsbezirk", *(y if not at else "" for y, at in product(YEARS, range(5))), "Quelle", ""]
    lower = ["", "", *(LABELS[s] for _, s in product(YEARS, SEXES)), "", "Bemerkung"]
    return [["Meldung"], [], upper, lower, *_crossed(of)]


def names_below(of: Figures) -> Lines:
    """The names of the first columns in the lower row, and the year above each column."""
    upper = ["", "", *(y for y, _ in product(YEARS, SEXES)), "", ""]
    lower = ["Kennzahl", "Ortsbezirk", *(LABELS[s] for _, s in product(YEARS, SEXES)), "Quelle", "Bemerkung"]
    return [upper, lower, *_crossed(of)]


def three_rows(of: Figures) -> Lines:
    """A word for all columns, the years, the sexes."""
    upper = ["Kennzahl", "Ortsbezirk", "Anzahl", *[""] * 9, "Quelle", "Bemerkung"]
    return [upper, *[[*row[:-2], "", ""] for row in _below(two_rows(of)[2:4])], *_crossed(of)]


def _below(rows: Lines) -> Lines:
    return [["", "", *row[2:]] for row in rows]


def metrics(of: Figures) -> Lines:
    """Metrics as columns."""
    rows = [[y, d, s, *(of[m, y, d, s] for m in METRICS), *SAID_ONCE] for y, d, s in product(YEARS, DISTRICTS, SEXES)]
    return [["Jahr", "Ortsbezirk", "Geschlecht", *METRICS, "Quelle", "Bemerkung"], *rows]


def metrics_and_sexes(of: Figures) -> Lines:
    """Metrics above sexes."""
    upper = ["Jahr", "Ortsbezirk", *(m if not at else "" for m, at in product(METRICS, range(5))), "Quelle", ""]
    lower = ["", "", *(LABELS[s] for _, s in product(METRICS, SEXES)), "", "Bemerkung"]
    rows = [
        [y, d, *(of[m, y, d, s] for m, s in product(METRICS, SEXES)), *SAID_ONCE] for y, d in product(YEARS, DISTRICTS)
    ]
    return [upper, lower, *rows]


LAYOUTS: dict[str, Callable[[Figures], Lines]] = {
    "long": long,
    "years as columns": years,
    "sexes as columns": sexes,
    "both in one heading": crossed,
    "two rows of headings": two_rows,
    "names in the lower row": names_below,
    "three rows of headings": three_rows,
    "metrics as columns": metrics,
    "metrics above sexes": metrics_and_sexes,
}


def text_of(lines: Lines, separator: str = ";") -> str:
    """The lines as text, as wide as the widest; no text of them needs quotation marks."""
    width = max(map(len, lines))
    return "".join(separator.join([*line, *[""] * (width - len(line))]) + "\n" for line in lines)
