"""Writes the example data: made-up figures for the whole catalogue, 2011 to 2016, the same bytes on every run.

    python examples/make_beispieldaten.py [FOLDER]        (default: examples/beispieldaten)

No figure is real. The sizes suit a city of 200,000. What happens to them is either told below (SERIES, WORDS, BREAKS)
or drawn from a few courses; each metric has its own random numbers, so that a change to one leaves the others alone.
"""

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from math import fsum
from pathlib import Path
from random import Random

from kassel_integration.checking.load_catalogue import load_catalogue
from kassel_integration.model.catalogue import Catalogue, Dimension, Goal, Metric, Relation
from kassel_integration.model.cell import TOTAL, Cell
from kassel_integration.model.choices import Direction, Kind
from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import IMPLEMENTATION_METRIC, Measurement
from kassel_integration.model.measurement import Implementation as I
from kassel_integration.source.canonical import canonical_text
from kassel_integration.source.files import write_atomically

HERE = Path(__file__).resolve().parent
CATALOGUE = HERE.parent / "data" / "handlungsfelder.yaml"
SEED = "Beispieldaten"
YEARS = (2011, 2012, 2013, 2014, 2015, 2016)
SOURCE, NOTE = "erfunden", "Beispieldaten, keine amtlichen Zahlen"
DATASET = """\
# Made-up figures to try things with; every output says so. Written by examples/make_beispieldaten.py.
synthetic: true
title: Beispieldaten
catalogue: ../../data/handlungsfelder.yaml
"""

NEVER = "bauverwaltungsamt"  # has never delivered anything
LATE = ("kulturamt", "gesundheitsamt")  # have not delivered 2016 yet
PROVISIONAL = ("jugendamt", "jobcenter", "volkshochschule")  # deliver 2016 as provisional

# The level in 2011 by unit, from and to; single metrics of another size below.
LEVELS = {
    "Anfragen": (35, 60), "Angebote": (14, 48), "Anlagen": (50, 160), "Arbeitskreise": (6, 12), "Begegnungen": (8, 16),
    "Belegungen": (600, 700), "Beratungen": (60, 240), "Einrichtungen": (12, 22), "Fortbildungen": (5, 14),
    "Frauen": (18, 40), "Gruppen": (5, 9), "Gründungen": (70, 120), "Initiativen": (9, 20), "Kampagnen": (3, 7),
    "Karten": (160, 300), "Kinder": (60, 160), "Konzepte": (3, 8), "Kurse": (25, 60), "Maßnahmen": (12, 36),
    "Netzwerke": (3, 7), "Nutzungen": (2400, 4200), "Organisationen": (6, 14), "Partnerschaften": (7, 18),
    "Personen": (30, 140), "Projekte": (6, 20), "Projekte und Aktionen": (5, 14), "Projekte und Aktivitäten": (4, 9),
    "Teilnahmen": (220, 1400), "Trainings": (6, 18), "Treffen": (2, 6), "Treffs": (8, 24),
    "Unternehmen": (12, 40), "Veranstaltungen": (6, 22), "Vereine": (14, 45), "Veröffentlichungen": (10, 30),
    "1.4.6.auszubildende_ausserbetrieblich": (320, 360), "1.4.6.auszubildende_regulaer": (3000, 3200),
    "1.4.6.berufsschueler_ohne_vertrag": (590, 650), "1.6.1.kursteilnehmende": (2550, 2650),
    "4.2.3.foerdermassnahmen": (55, 70), "4.2.3.teilnehmende": (3100, 3400), "4.2.3.vermittlungen": (820, 900),
    "4.2.6.beschaeftigte_migration": (390, 430), "1.1.8.teilnahmen": (4100, 4500),
    "3.1.3.fortbildungen_teilnahmen": (85, 120), "3.3.2.qualifizierung_teilnahmen": (380, 460),
}  # fmt: skip

# Courses from 2011 to 2016 as parts of a way, and how often each is drawn.
COURSES = {
    "rise": (0.40, (0, 0.15, 0.4, 0.6, 0.8, 1)),
    "ups and downs": (0.20, (0, 0.3, 0.2, 0.55, 0.5, 0.9)),
    "reached and lost": (0.12, (0, 0.4, 0.8, 0.9, 0.4, -0.15)),
    "late turn": (0.10, (0, -0.2, -0.4, -0.3, -0.15, 0.3)),
    "flat": (0.10, (0, 0.2, 0.3, 0.2, 0, 0)),
    "fall": (0.08, (0, -0.1, -0.2, -0.35, -0.5, -0.6)),
}
WAY = (0.15, 0.45)  # the whole way, as a part of the level
LEAST_WAY = 2.0

# Told outright: None is a year without a row, a letter is a missing value with its flag.
Told = tuple[float | str | None, ...]
SERIES: dict[str, Told] = {
    "1.1.1.besuchsdauer": (31.4, 31.9, 32.6, 33.1, 33.8, 34.2),
    "1.1.2.kindergartenbesuchsquote": (90.1, 90.9, 91.6, 92.4, 93.2, 94.1),  # missed by a little
    "1.1.3.plaetze_u3": (1180, 1390, 1620, 1870, 1935, 1880),
    "1.1.3.betreuungsquote_u3": (22.3, 26.2, 30.7, 35.4, 36.2, 34.4),  # reached in 2014, lost again
    "1.3.2.schueler_mh_sek1": (4870, 4935, 5010, 5122, 5204, 5291),  # rises every year
    "1.3.2.schueler_mh_sek2": (812, 846, 871, 859, 905, 938),  # all but one
    "1.4.5.ausbildungsverhaeltnisse_mh": (228, 241, None, 255, 263, 279),  # cannot be known
    "2.1.1.interkulturelle_aspekte": (1, 1, 2, 1, 1, None),  # far behind
    "2.1.6.praesenz_stadtoeffentlichkeit": (3, 3, 2, 2, None, None),  # was there at the beginning, not kept
    "2.1.7.anteil_ausstellungen": (12, 14, 15.5, 18, 17, None),
    "2.3.1.einberufungen_runder_tisch": (4, 3, 4, 0, 2, 3),  # a year without
    "3.2.3.bewegung_auf_rezept": ("Q", "Q", "Q", "Q", "Q", None),  # confidential throughout
    "3.3.3.behandlung_und_pflege": (3, 3, 3, 4, 3, 3),  # kept
    "4.1.1.azubi_anteil_migration": (14.5, 15.8, 17.1, 18.9, 18.2, 21.0),
    "4.1.4.massnahmen_ausbildungsaufnahme": (9, 11, None, 12, 10, 11),  # nobody knows about 2013
    "4.2.5.selbstaendigenquote": (10.8, 10.9, 11.1, "M", 11.2, 11.3),
    "5.1.4.spielstaetten": (182, 182, 184, 184, 187, 189),
    "5.1.4.sportstaetten": (141, 141, 142, 142, 142, 143),
    "5.1.4.freizeitanlagen": (58, 59, 59, 61, 62, 62),
    "6.1.1.austauschtreffen": (3, 4, 4, 4, 5, "O"),  # comes later
    "6.3.5.ehrenamtskarten": (212, "U", 248, 263, 281, 296),
    "1.2.3.kitas_mit_lesepaten": (41.7, 50, 58.3, 66.7, 75.8, 84.2),  # on its way, never there
}
BREAKS = {"1.4.4.bildungslotsen": 2014, "4.2.6.beschaeftigte_migration": 2013, "6.4.5.dienstleistungsangebote": 2015}
WHOLES = {  # what 100 percent is
    "1.1.2.kindergartenbesuchsquote": 1720, "1.1.3.betreuungsquote_u3": 5130, "2.1.7.anteil_ausstellungen": 64,
    "4.1.1.azubi_anteil_migration": 118, "4.2.5.selbstaendigenquote": 97_400, "1.2.3.kitas_mit_lesepaten": 120,
    "1.2.4.rueckstellungsquote": 1640, "1.3.2.anteil_mh_sek1": 10_900, "1.3.2.anteil_mh_sek2": 3480,
    "1.4.5.ausbildungsquote_mh": 640, "4.2.6.beschaeftigtenquote_migration": 4650,
}  # fmt: skip
SHARE_OF = {  # whose figure is the numerator
    "1.2.4.rueckstellungsquote": "1.2.4.rueckstellungen",
    "1.3.2.anteil_mh_sek1": "1.3.2.schueler_mh_sek1",
    "1.3.2.anteil_mh_sek2": "1.3.2.schueler_mh_sek2",
    "1.4.5.ausbildungsquote_mh": "1.4.5.ausbildungsverhaeltnisse_mh",
    "4.2.6.beschaeftigtenquote_migration": "4.2.6.beschaeftigte_migration",
}
ALL_YEARS = frozenset(YEARS)
STAND_INS = {  # what figures measure instead, and in which years
    "1.6.1.kursteilnehmende": (ALL_YEARS, "Belegungen von Sprachkursen allein, ohne andere Weiterbildungsangebote"),
    "2.1.7.anteil_ausstellungen": (ALL_YEARS, "Ausstellungen der städtischen Museen allein"),
    "4.1.2.unternehmen_interkulturell": (frozenset((2011, 2012)), "Unternehmen, die eine Fortbildung besucht haben"),
}

# Declared words, one letter a year: not_started, planned, in_progress, done. "-" is a year without a word.
LETTERS = {"n": I.NOT_STARTED, "p": I.PLANNED, "i": I.IN_PROGRESS, "d": I.DONE}
MILESTONES = {"pidddd": 0.3, "npiiid": 0.3, "npiiii": 0.14, "piddii": 0.08, "nnpppp": 0.1, "nnnnnn": 0.08}
DECLARED = {
    "-piddd": 0.24,
    "-npiid": 0.24,
    "-piiii": 0.2,
    "-nnppi": 0.08,
    "-nnppp": 0.06,
    "-nnnnn": 0.04,
    "------": 0.14,
}
WORDS = {
    "1.1.6.uebersicht_projekte": "piddii",  # done, then lost
    "2.1.3.runder_tisch_interkultur": "piddi-",
    "2.1.2.handlungskonzept_entwickelt": "pidddd",
    "2.1.2.handlungskonzept_fortgeschrieben": "npidid",  # must hold every year, and did not
    "2.2.5.kinderkulturprogramm": "dddddd",  # did
    "1.1.2.umsetzungsstand": "-piidd",  # declared done, figures say missed
    "1.1.3.umsetzungsstand": "-piidd",
    "3.3.5.umsetzungsstand": "-ppppp",
    "4.1.4.umsetzungsstand": "-piidd",  # the first office; the other one is not so far
    "6.4.1.umsetzungsstand": "-iddii",
}

# What other offices of a goal declare, and what offices write beside their words.
OTHER_OFFICES = {"4.1.4": ("jobcenter", "-pppii"), "2.2.8": ("jugendamt", "-npi-i")}
STATEMENTS = {
    ("1.1.2", 2014): "Beispieldaten: Die Beiträge im letzten Kindergartenjahr trägt die Stadt.",
    ("1.1.3", 2013): "Beispieldaten: Zwei Kindertagesstätten sind im Bau.",
    ("1.1.3", 2016): "Beispieldaten: Alle geplanten Plätze sind in Betrieb.",
    ("3.3.5", 2016): "Beispieldaten: Der Text ist übersetzt, der Druck ist noch nicht bestellt.",
    ("4.1.4", 2016): "Beispieldaten: Die Maßnahmen laufen weiter.",
}

PEOPLE = {"Personen", "Kinder", "Teilnahmen", "Nutzungen", "Belegungen", "Karten", "Plätze", "Schülerinnen und Schüler"}
SEX = {"m": 0.47, "w": 0.522, "d": 0.002, "o": 0.006}
MIGRATION = {"mit": 0.38, "ohne": 0.6, "unbekannt": 0.02}
DISTRICTS = 0.7  # how many of the metrics that may be broken down by district are
CONFIDENTIAL = 0.5  # how many breakdowns of people hide cells below 3
Totals = dict[tuple[str, int], Measurement]


def main(argv: list[str]) -> int:
    """Write all files."""
    folder = Path(argv[0]) if argv else HERE / "beispieldaten"
    (folder / "measurements").mkdir(parents=True, exist_ok=True)
    for name, text in files().items():
        write_atomically(folder / name, text)
    return 0


def files() -> dict[str, str]:
    """Every file of the data set: its name within the folder, its text."""
    catalogue, _ = load_catalogue(CATALOGUE, os.environ)
    assert catalogue is not None
    rows = tuple(figures(catalogue))
    by_year = {year: [r for r in rows if r.year == year] for year in YEARS}
    named = {f"measurements/{year}.csv": canonical_text(by_year[year], catalogue.dimension_ids) for year in YEARS}
    return {"dataset.yaml": DATASET, **named}


def figures(catalogue: Catalogue) -> Iterator[Measurement]:
    """All measurements: totals first, fitted to the declared relations, then their breakdowns."""
    totals: Totals = {}
    for metric in catalogue.metrics:
        if metric.goal.offices[0].id != NEVER:
            totals |= {(metric.id, m.year): m for m in total(metric, totals)}
    for relation in catalogue.relations[::-1] + catalogue.relations:
        fit(relation, totals)
    yield from totals.values()
    for metric in catalogue.metrics:
        yield from breakdowns(metric, catalogue, totals)
    for goal in catalogue.goals:
        yield from declared(goal)


def total(metric: Metric, before: Totals) -> Iterator[Measurement]:
    """The values of a metric for the whole city; `before` has those of the metrics before it."""
    if metric.id in SHARE_OF:
        yield from shares(metric, before)
        return
    rng = Random(f"{SEED} {metric.id}")
    if metric.kind is Kind.MILESTONE:
        yield from words(metric.id, metric.goal, WORDS.get(metric.id) or drawn(MILESTONES, rng))
        return
    told = SERIES.get(metric.id)
    series = told or course(metric, rng)
    for year, value in zip(YEARS, series, strict=True):
        flag = flagged(metric, year, rng, bool(told))
        if value is not None and flag != "gap" and in_time(metric.goal, year):
            yield measured(metric, year, value, flag)


def shares(metric: Metric, before: Totals) -> Iterator[Measurement]:
    """A share whose numerator is a figure that is there already, with its flag."""
    for year in YEARS:
        part = before.get((SHARE_OF[metric.id], year))
        if part is None:
            continue
        if isinstance(part.value, Decimal):
            yield share(metric, year, int(part.value), whole(metric, year), TOTAL, part.flag)
        else:
            yield row(metric.id, metric.goal, year, None, flag=part.flag, day=metric.period.day)


def whole(metric: Metric, year: int) -> int:
    """What 100 percent is in a year."""
    return round(WHOLES[metric.id] * (1 + 0.01 * (year - YEARS[0])))


def course(metric: Metric, rng: Random) -> Told:
    """A level drawn for the unit, and a course drawn from COURSES; it never falls to nothing."""
    low, high = LEVELS.get(metric.id) or LEVELS[metric.unit]
    level = round(low + (high - low) * rng.random())
    way = max(LEAST_WAY, level * (WAY[0] + (WAY[1] - WAY[0]) * rng.random()))
    shape = COURSES[drawn({name: often for name, (often, _) in COURSES.items()}, rng)][1]
    sign = -1 if metric.direction is Direction.DOWN else 1
    wobble = [0.06 * level * (rng.random() - 0.5) if part else 0.0 for part in shape]
    return tuple(max(1, round(level + sign * way * part + extra)) for part, extra in zip(shape, wobble, strict=True))


def drawn(often: dict[str, float], rng: Random) -> str:
    """One of the keys, each as often as it says."""
    left = rng.random() * fsum(often.values())
    for key, weight in often.items():
        left -= weight
        if left < 0:
            return key
    return next(reversed(often))


def flagged(metric: Metric, year: int, rng: Random, told: bool) -> str:
    """The flag of a year: a break, provisional, estimated, missing, or "gap" for no row at all."""
    chance = rng.random()
    if BREAKS.get(metric.id) == year:
        return "B"
    if not told and chance < 0.02:
        return "gap"
    if not told and chance < 0.04:
        late = year == YEARS[-1]
        return "O" if late else "Q" if metric.unit in PEOPLE else "MU"[chance > 0.03]
    if year == YEARS[-1] and metric.goal.offices[0].id in PROVISIONAL:
        return "P"
    return "E" if chance > 0.97 else "A"


def measured(metric: Metric, year: int, value: float | str, flag: str) -> Measurement:
    """One total; shares are worked out from whole parts."""
    if isinstance(value, str) or flag in "OMQU":
        return row(
            metric.id, metric.goal, year, None, flag=value if isinstance(value, str) else flag, day=metric.period.day
        )
    if metric.kind is Kind.SHARE:
        all_of_it = whole(metric, year)
        return share(metric, year, round(all_of_it * value / 100), all_of_it, TOTAL, flag)
    exact = Decimal(str(value)) if metric.kind is Kind.DURATION else Decimal(round(value))
    return row(metric.id, metric.goal, year, exact, flag=flag, day=metric.period.day)


def share(metric: Metric, year: int, part: int, whole: int, cell: Cell, flag: str) -> Measurement:
    """A share with its numerator and denominator."""
    value = (Decimal(100 * part) / whole).quantize(Decimal("0.1"))
    parts = (Decimal(part), Decimal(whole))
    return row(metric.id, metric.goal, year, value, cell, flag, metric.period.day, parts)


def row(
    metric: str,
    goal: Goal,
    year: int,
    value: Decimal | I | None,
    cell: Cell = TOTAL,
    flag: str = "A",
    day: str | None = None,
    parts: tuple[Decimal | None, Decimal | None] = (None, None),
) -> Measurement:
    """A measurement that says it is made up."""
    as_of = f"{year}-{day}" if day else ""
    years, instead = STAND_INS.get(metric, (frozenset(), ""))
    return Measurement(
        metric,
        year,
        value,
        cell,
        as_of=as_of,
        flag=Flag(flag),
        numerator=parts[0],
        denominator=parts[1],
        office=goal.offices[0].id,
        source=SOURCE,
        stands_for=instead if year in years else "",
        note=NOTE,
    )


def in_time(goal: Goal, year: int) -> bool:
    """False for what the office has not delivered."""
    office = goal.offices[0].id
    return office != NEVER and not (office in LATE and year == YEARS[-1])


def words(metric: str, goal: Goal, letters: str) -> Iterator[Measurement]:
    """Declared words, one letter a year."""
    for year, letter in zip(YEARS, letters, strict=True):
        if letter != "-" and in_time(goal, year):
            yield row(metric, goal, year, LETTERS[letter], day="12-31")


def declared(goal: Goal) -> Iterator[Measurement]:
    """What the office says about the goal as a whole; some say nothing."""
    name = f"{goal.id}.{IMPLEMENTATION_METRIC}"
    for m in words(name, goal, WORDS.get(name) or drawn(DECLARED, Random(f"{SEED} {name}"))):
        yield replace(m, note=STATEMENTS.get((goal.id, m.year), m.note))
    office, letters = OTHER_OFFICES.get(goal.id, ("", ""))
    if letters:
        yield from (replace(m, office=office) for m in words(name, goal, letters))


def fit(relation: Relation, totals: Totals) -> None:
    """Lower what would be above its limit."""
    for year in YEARS:
        lower, upper = totals.get((relation.metric, year)), totals.get((relation.at_most, year))
        if lower is None or upper is None:
            continue
        above_number = (
            isinstance(lower.value, Decimal) and isinstance(upper.value, Decimal) and lower.value > upper.value
        )
        above_word = isinstance(lower.value, I) and isinstance(upper.value, I) and lower.value.step > upper.value.step
        if above_number or above_word:
            totals[(relation.metric, year)] = replace(lower, value=upper.value)


def breakdowns(metric: Metric, catalogue: Catalogue, totals: Totals) -> Iterator[Measurement]:
    """The cells of each dimension a metric is broken down by; they add up to the total."""
    for at, dimension in enumerate(catalogue.dimensions):
        rng = Random(f"{SEED} {metric.id} {dimension.id}")
        if dimension.id not in metric.dimensions or (dimension.id == "district" and rng.random() >= DISTRICTS):
            continue
        weights = weigh(metric, dimension, rng)
        for year in YEARS:
            known = totals.get((metric.id, year))
            if known is not None and isinstance(known.value, Decimal):
                yield from cells(metric, at, weights, known, rng)


def weigh(metric: Metric, dimension: Dimension, rng: Random) -> dict[str, float]:
    """How a metric spreads over the cells of a dimension, each metric a little differently."""
    ids = [value.id for value in dimension.values]
    if dimension.id == "district":
        city = Random(f"{SEED} {dimension.id}")
        weights = {name: 0.3 + city.random() for name in ids}
        for name in ("ohne_zuordnung", "ausserhalb"):
            weights[name] = 0.04 if metric.unit in PEOPLE else 0.0
    else:
        weights = {name: (SEX | MIGRATION)[name] for name in ids}
    return {name: weight * (0.7 + 0.6 * rng.random()) for name, weight in weights.items() if weight}


def cells(metric: Metric, at: int, weights: dict[str, float], known: Measurement, rng: Random) -> Iterator[Measurement]:
    """One total broken down by the dimension at a position of the catalogue."""
    names, flag = list(weights), "A" if known.flag == "B" else known.flag
    if metric.kind is Kind.SHARE:
        assert known.numerator is not None
        assert known.denominator is not None
        parts = split(int(known.numerator), noisy(weights, rng))
        rests = split(int(known.denominator - known.numerator), noisy(weights, rng))
        for name, part, rest in zip(names, parts, rests, strict=True):
            if part + rest >= 10:
                yield share(metric, known.year, part, part + rest, Cell([*[""] * at, name]), flag)
            elif part + rest:
                yield row(metric.id, metric.goal, known.year, None, Cell([*[""] * at, name]), "Q", metric.period.day)
        return
    assert isinstance(known.value, Decimal)
    if metric.kind is Kind.DURATION:
        values = [known.value + Decimal(round(40 * (rng.random() - 0.5))) / 10 for _ in names]
        hidden: set[int] = set()
    else:
        counts = split(int(known.value), noisy(weights, rng))
        values = [Decimal(count) for count in counts]
        hide = metric.unit in PEOPLE and rng.random() < CONFIDENTIAL
        hidden = confidential(counts) if hide else set()
    for index, (name, value) in enumerate(zip(names, values, strict=True)):
        shown = None if index in hidden else value
        sign = flag if shown is not None else "Q"
        yield row(metric.id, metric.goal, known.year, shown, Cell([*[""] * at, name]), sign, metric.period.day)


def noisy(weights: dict[str, float], rng: Random) -> list[float]:
    """The weights of one year."""
    return [weight * (0.92 + 0.16 * rng.random()) for weight in weights.values()]


def split(whole: int, weights: list[float]) -> list[int]:
    """Whole parts in proportion to the weights; the largest remainders get what is left over."""
    all_weights = fsum(weights)  # the same to the last bit on every Python
    exact = [whole * weight / all_weights for weight in weights]
    parts = [int(value) for value in exact]
    by_rest = sorted(range(len(parts)), key=lambda i: (parts[i] - exact[i], i))
    for i in by_rest[: whole - sum(parts)]:
        parts[i] += 1
    return parts


def confidential(counts: list[int]) -> set[int]:
    """The cells an office hides: 1 and 2, and if that is one cell only the next larger one, too."""
    filled = sorted((count, index) for index, count in enumerate(counts) if count)
    small = [index for count, index in filled if count < 3]
    return set(small) if len(small) != 1 else {index for _, index in filled[:2]}


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
