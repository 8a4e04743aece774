"""Words that are wrong, mean two things or sound like a reproach are in nothing that people read in German.

Why each is rejected and what is said instead stands beside it. The words of the concept itself are never judged.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml

import kassel_integration
from conftest import TOP
from kassel_integration.texts import Words

PACKAGE = Path(kassel_integration.__file__).parent
OWN_KEYS = frozenset({"remark", "definition", "caveat", "note", "label", "reason", "numerator", "denominator", "unit"})

REJECTED = {
    r"Merkmale?s?\b": "Kennzeichen: a Merkmal is a variable in statistics",
    r"Widerspr(?:uch|üche)\b": "Abweichung: a Widerspruch is a legal remedy",
    r"Urteile?\b|[Bb]eurteil": "Bewertung: courts pass an Urteil",
    r"\bRechnung(?:en)?\b": "Berechnung: a Rechnung is an invoice",
    r"Gegenrichtung": "gegenläufig",
    r"Wetterzeichen": "Wettersymbol",
    r"\bWolken?\b|\bwolkig": "bewölkt",
    r"Weg gegen Zeit": "Zielpfad",
    r"Gliederungs(?:wert|zelle)|Teilwert|Einzelwert": "Wert einer Gliederung, Untergruppe",
    r"Zwischenwert|Etappenziel": "Zwischenziel: a value is measured, a target is set",
    r"\bVorgaben?\b": "Zielvorgabe or Zielwert",
    r"\b[Ww]enigstens\b": "mindestens",
    r"\bausgeliefert|\bbeigelegt": "mitgeliefert",
    r"\behe\b": "bevor",
    r"\b[Uu]nsere?[mnrs]?\b|\b[Ww]ir\b": "in a report of the city, we are the city: Annahme (nicht im Konzept)",
    r"Ersatzwert|Stellvertreter|Proxy|Hilfsgröße|Ersatzgröße": "Ersatzkennzahl",
    r"[Ii]ndikativ|[Uu]nverbindlich|Schlusswert": "nur Anhaltspunkt; noch nicht abschließend",
    r"Formular|Vordruck|Erhebungsbogen": "Meldebogen",
    r"[Ii]mportier|[Ee]inlesen|[Ee]ingelesen": "übernehmen",
    r"Einreichung": "Lieferung",
    r"in einer Leitung|eine Leitung": "Pipe",
    r"\bRückgabe\b": "Rückgabewert",
    r"nimmt keinen|Überzählig": "said as German is",
    r"nachgeführt": "aktualisiert: Swiss",
    r"umgeschrieben|\bstill\b": "nachträglich geändert, unbegründet",
    r"[Vv]erborgen|[Vv]erbergen|Geheime Zelle": "geheim halten",
    r"Sekundarstufe [12]\b": "Sekundarstufe I, II",
    r"Stadtteil ist|im Bericht zu nennen": "Ortsbezirk ist; in der Bemerkung",
    r"Das Amt hat nichts|Was fehlt\b|falsch abgeschrieben|\bbilliger": "no reproach: Ausstehende Angaben",
    r"ein Zeichen setzen": "ein Zeichen eintragen",
    r"[Tt]ausendzweihundert": "1234",
    r"Ämter und Stellen|Amt, Stelle": "Amt",
    r"\d mal\b|\} mal\b": "3-mal",
    r"unbekannt oder geheim\b(?! zu halten)": "unbekannt oder geheim zu halten: the figure is not secret",
    r"\(nicht sicher\)|\(unsicher\)": "nicht sicher genug; Aussagewert eingeschränkt",
    r"\bfällige[nrs]? (?:Werte?|Angaben?|Jahre?)\b": "erwartet: a deadline is due, a figure is expected",
    r"vermutlich wurde die Datei|vergessen hat": "no reproach",
    r"\bBasisjahr|Zeitreihenbruch": "Ausgangsjahr; Bruch in der Zeitreihe",
}


def texts() -> Iterator[tuple[str, str]]:
    """Every German text of the program by file and key."""
    for file in sorted((PACKAGE / "texts" / "de").rglob("*.py")):
        where = file.relative_to(PACKAGE / "texts" / "de").with_suffix("")
        topic = (where.parent if file.name == "__init__.py" else where).as_posix()
        if topic != ".":
            yield from ((f"{topic}.{key}", text) for key, text in Words("de").topic(topic).items())


def museum() -> Iterator[tuple[str, str]]:
    """What the museum's examples make the program say."""
    for file in sorted((PACKAGE / "museum").glob("*/de.txt")):
        yield f"museum {file.parent.name}", file.read_text(encoding="utf-8")


def own_words(part: object, where: str = "") -> Iterator[tuple[str, str]]:
    """What the catalogue says that is not in the concept."""
    if isinstance(part, list):
        for each in part:
            yield from own_words(each, where)
    elif isinstance(part, dict):
        where = f"{where} {part.get('id', '')}".strip()
        for key, value in part.items():
            if key in OWN_KEYS and isinstance(value, str) and part.get("title") is None:
                yield f"{where} {key}", re.sub("„[^“]*“", "„“", value)  # what it quotes are the concept's words
            yield from own_words(value, where)


def pages() -> Iterator[tuple[str, str]]:
    """The handbook, line by line; without the blocks that show what the program says, for its texts are judged."""
    blocks = re.compile("```.*?```", re.DOTALL)
    for file in (
        TOP / "docs" / "handbuch.md",
        TOP / "docs" / "betrieb.md",
        *sorted((TOP / "docs" / "handbuch").glob("*.md")),
    ):
        shown = blocks.sub(lambda block: "\n" * block[0].count("\n"), file.read_text(encoding="utf-8"))
        yield from ((f"{file.name}:{number}", line) for number, line in enumerate(shown.splitlines(), 1))


@cache
def everything() -> list[tuple[str, str]]:
    catalogue = yaml.safe_load((TOP / "data" / "handlungsfelder.yaml").read_text(encoding="utf-8"))
    return [*texts(), *museum(), *own_words(catalogue), *pages()]


@pytest.mark.parametrize("pattern", REJECTED)
def test_a_rejected_word_is_in_nothing_that_people_read(pattern: str) -> None:
    assert [f"{where}: {text}" for where, text in everything() if re.search(pattern, text)] == []


def test_the_words_are_looked_for_where_people_read() -> None:
    found = dict(everything())
    assert {"labels.flag.P", "report.legend", "handbuch.md:1", "jahr.md:1", "betrieb.md:1"} <= found.keys()
    assert {"findings/values.KI217.message", "museum KI217"} <= found.keys()
    assert any(where.endswith("2.2.7 remark") for where in found)
    assert len(found) > 1000
