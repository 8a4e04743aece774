"""Words that people write for a unit: its abbreviations, and the singular for the plural or the other way round."""

from collections.abc import Set
from functools import lru_cache

# Each line is one unit; what could be two of them is in none (TN, m., St.).
_SAME = tuple(
    frozenset(line.split(";"))
    for line in (
        "stunde;stunden;std;std.;stdn.;h;hour;hours",
        "minute;minuten;min;min.;minute;minutes",
        "tag;tage;tagen;day;days",
        "woche;wochen;wo.;week;weeks",
        "monat;monate;monaten;mon.;month;months",
        "jahr;jahre;jahren;year;years",
        "person;personen;pers;pers.;persons;people",
        "einwohner;einwohnerinnen und einwohner;einwohner/innen;einw.;ew;ew.;inhabitants",
        "schülerin oder schüler;schülerinnen und schüler;schülerinnen/schüler;schüler/innen;schüler*innen;sus",
        "stück;stücke;stk;stk.;pieces",
        "quadratmeter;qm;m²;m2",
        "kubikmeter;cbm;m³;m3",
        "kilometer;km",
        "hektar;ha",
        "kilogramm;kg",
        "euro;eur;€",
    )
)
ABBREVIATIONS = frozenset().union(*_SAME)
_ENDINGS = frozenset(("e", "en", "n", "er", "s", "nen"))
_UMLAUTS = str.maketrans("äöü", "aou")
_SHORTEST = 3  # letters before the point of an abbreviation


def means(word: str, own: Set[str], others: Set[str]) -> bool:
    """True where a folded word is one of a metric's `own` units in another form, and could be none of the `others`."""
    if word in own:
        return True
    if word in ABBREVIATIONS and any(word in same and not same.isdisjoint(own) for same in _SAME):
        return True
    strange = others - own
    return any(_is_form(word, each) for each in own) and not any(word == o or _is_form(word, o) for o in strange)


def means_any(word: str, units: frozenset[str]) -> bool:
    """True where a folded word is one of the units, or another form of one."""
    if word in units or word in ABBREVIATIONS:
        return means(word, units, frozenset())
    return any(_is_form(word, unit) for unit in _by_letter(units).get(_plain(word[:1]), ()))


@lru_cache(maxsize=8)
def _by_letter(units: frozenset[str]) -> dict[str, list[str]]:
    """The units by their first letter, in which all forms of one agree."""
    found: dict[str, list[str]] = {}
    for unit in units:
        found.setdefault(_plain(unit[:1]), []).append(unit)
    return found


def _plain(word: str) -> str:
    return word.translate(_UMLAUTS)


def _is_form(word: str, unit: str) -> bool:
    """Veranst. is a form of Veranstaltungen, Angebot one of Angebote and Kurse one of Kurs."""
    if word.endswith("."):
        return len(word) > _SHORTEST and unit.startswith(word[:-1]) and unit != word[:-1]
    short, long = sorted((_plain(word), _plain(unit)), key=len)
    return len(short) >= _SHORTEST and long.startswith(short) and long[len(short) :] in _ENDINGS
