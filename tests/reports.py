"""Reports of findings for tests of rendering: a small one with something of everything, and one around any text."""

from collections.abc import Iterable
from pathlib import Path

from kassel_integration.checking.finding_groups import FindingGroup
from kassel_integration.checking.loaded import CheckResult
from kassel_integration.checking.row_counts import RowCounts
from kassel_integration.diagnostics import Finding, Place, Severity, codes
from kassel_integration.errors import CannotRunError
from kassel_integration.source.folder import DataFolder
from kassel_integration.texts import Words

# The wording of the findings in `groups()`, so that a better wording in the program changes no format's golden output.
WORDING = {
    "en": {
        "KI011.message": 'Read as {encoding}, separator "{separator}", lines above the heading: {skipped}.',
        "KI011.hint": "Nothing to do if that is right.",
        "KI113.message": '"{key}" must be text, but YAML reads {value} as a number.',
        "KI113.hint": 'Put it in quotes: "{value}".',
        "KI218.message": '"{value}" does not say why the value is missing.',
        "KI218.hint": "Put a sign.",
        "KI301.message": 'There is no metric "{value}".',
        "KI301.hint": "Take the id from the catalogue.",
        "KI401.message": "The share {value} is above 100 percent.",
        "KI401.hint": "Check the value.",
    },
    "de": {
        "KI011.message": "Gelesen als {encoding}, Trennzeichen „{separator}“, Zeilen über der Überschrift: {skipped}.",
        "KI011.hint": "Nichts zu tun, wenn das stimmt.",
        "KI113.message": "„{key}“ muss ein Text sein, aber YAML liest {value} als Zahl.",
        "KI113.hint": 'In Anführungszeichen setzen: "{value}".',
        "KI218.message": "„{value}“ sagt nicht, warum der Wert fehlt.",
        "KI218.hint": "Ein Zeichen setzen.",
        "KI301.message": "Die Kennzahl „{value}“ gibt es nicht.",
        "KI301.hint": "Die Kennung aus dem Katalog übernehmen.",
        "KI401.message": "Der Anteil {value} liegt über 100 Prozent.",
        "KI401.hint": "Den Wert prüfen.",
    },
}


class Pinned(Words):
    """The words of a language, with the wording above."""

    def topic(self, name: str) -> dict[str, str]:
        """All texts of a topic, by key."""
        texts = super().topic(name)
        return texts | {key: text for key, text in WORDING[self.lang].items() if key in texts}


FILE = "data/Ämter & Co/Jugend 100%.csv"
CATALOGUE = "data/handlungsfelder.yaml"
FINE = "data/2016.csv"


def report(
    groups: Iterable[FindingGroup],
    *,
    dropped: int = 0,
    unreadable: tuple[CannotRunError, ...] = (),
    synthetic: bool = False,
) -> CheckResult:
    """A report of these groups over three files."""
    kept = tuple(groups)
    counts = dict.fromkeys(Severity, 0)
    for group in kept:
        counts[group.finding.code.severity] += group.count
    counts[Severity.ERROR] += dropped
    files = (CATALOGUE, FILE, FINE)
    return CheckResult(
        kept,
        counts,
        dropped,
        len(files),
        RowCounts(accepted=3, rejected=8, without_value=1, not_rows=2, blank=4),
        58,
        DataFolder(Path("data"), "nearest"),
        unreadable=unreadable,
        synthetic=synthetic,
        checked=files,
    )


def groups() -> tuple[FindingGroup, ...]:
    """A note, an error that repeats, an error with a related place, a warning, and one with a replacement."""
    head = Place(FILE, 1, 1)
    sign = Place(FILE, 2, 14, ("value",), "B2")
    metric = Place(FILE, 9, 1, ("metric",), "A9")
    share = Place(FILE, 11, 12, ("value",), "B11")
    key = Place(CATALOGUE, 8, 40, ("concept", "municipality", "key"))
    read_as = {"encoding": "Windows-1252", "separator": ";", "skipped": 0}
    unknown = {"value": "1.1.1.plätze", "nearest": "1.1.1.places", "data": ""}
    found = (
        Finding(codes.UNQUOTED, key, {"key": "key", "value": "06611000"}, replacement='"06611000"'),
        Finding(codes.READ_AS, head, read_as),
        Finding(codes.NO_SIGN, sign, {"value": "k. A."}, excerpt='1.1.1.places;"k. A."'),
        Finding(codes.UNKNOWN_METRIC, metric, unknown, related=(key,), excerpt="1.1.1.plätze;5"),
        Finding(codes.ABOVE_HUNDRED, share, {"value": "101"}, excerpt="1.1.1.rate;101"),
    )
    runs = {codes.READ_AS: (1, [(1, 1)]), codes.NO_SIGN: (5, [(2, 5), (8, 8)])}
    return tuple(FindingGroup(f, *runs.get(f.code, (1, [(f.place.line, f.place.line)]))) for f in found)


def around(text: str, name: str) -> CheckResult:
    """A report with a text wherever data can stand, about a file of that name."""
    place, other = Place(name, 3, 1, ("metric", text), "A3"), Place(name, 1, 1)
    error = Finding(
        codes.UNKNOWN_METRIC, place, {"value": text, "nearest": text, "data": text}, (other,), text, f"{text};1"
    )
    note = Finding(codes.FOOTNOTE, Place(name, 9, 1, (), "A9"), {"value": text})
    gone = CannotRunError("file_unreadable", file=name, reason=text)
    return report(
        (FindingGroup(error, 1, [(3, 3)]), FindingGroup(note, 2, [(9, 10)])), unreadable=(gone,), synthetic=True
    )
