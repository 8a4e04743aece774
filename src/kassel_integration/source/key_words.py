"""Which key of the catalogue a word of everyday language means: its title on the screen, or another word for it."""

from kassel_integration.diagnostics.suggest import nearest
from kassel_integration.source.schema_parts import PARTS
from kassel_integration.source.schema_types import StrictPart
from kassel_integration.texts import LANGUAGES, Words

# What people write for a key, small and without umlauts; of several keys of a part the first that has the word.
_WRITTEN = {
    "by": "bis zieljahr jahr frist due deadline until year termin zieltermin faellig",
    "value": "wert zielwert ziel betrag zahl goal amount target",
    "target": "ziel zielvorgabe vorgabe soll zielwert ziele targets goal",
    "rule": "regel vorschrift art typ type kind",
    "basis": "grundlage herkunft quelle source",
    "from": "ab von beginn start seit since begin",
    "since": "seit ab von from beginn start",
    "until": "bis ende to end by",
    "interim": "zwischenziel zwischenziele etappe etappen meilensteine zwischenwert zwischenwerte",
    "revised": "geaendert aenderung aenderungen revision revisionen",
    "tolerance": "toleranz spielraum",
    "note": "notiz hinweis bemerkung anmerkung herleitung erlaeuterung kommentar comment",
    "remark": "anmerkung bemerkung hinweis notiz kommentar comment note",
    "caveat": "hinweis vorbehalt bemerkung anmerkung einschraenkung note remark",
    "text": "wortlaut titel title name bezeichnung beschreibung ziel goal description",
    "label": "bezeichnung name titel title beschriftung kennzahl",
    "title": "titel name bezeichnung ueberschrift wortlaut text label",
    "name": "bezeichnung titel title label amt office",
    "definition": "beschreibung erklaerung erlaeuterung description",
    "id": "kennung nummer nr kuerzel schluessel key number",
    "key": "schluessel ags ars gemeindeschluessel regionalschluessel",
    "offices": "amt aemter office zustaendig zustaendige zustaendigkeit dienststelle dienststellen department",
    "metrics": "kennzahl kennzahlen metric messgroesse messgroessen",
    "indicators": "indikator indikatoren indicator kennzahl kennzahlen",
    "goals": "ziel ziele goal",
    "areas": "themenfeld themenfelder thema themen bereich bereiche area",
    "fields": "feld felder handlungsfeld handlungsfelder field",
    "kind": "art typ type sorte",
    "unit": "einheit masseinheit einheiten units",
    "period": "zeitraum zeitbezug laufzeit zeit stichtag jahre",
    "direction": "richtung tendenz",
    "first": "von ab beginn start from anfang erstes",
    "last": "bis ende to until end letztes",
    "day": "tag stichtag datum date",
    "type": "art typ kind zeitraum",
    "as_of": "stand datum date vom beschlossen",
    "baseline": "ausgangswert basiswert ausgangslage startwert basis",
    "baseline_year": "ausgangsjahr basisjahr startjahr",
    "year": "jahr ausgangsjahr basisjahr",
    "source": "quelle herkunft beleg",
    "unknown": "unbekannt",
    "municipality": "kommune stadt gemeinde ort kreis landkreis city",
    "concept": "plan konzept programm",
    "language": "sprache",
    "levels": "ebenen ebene",
    "guidelines": "leitlinie leitlinien grundsaetze",
    "footnotes": "fussnote fussnoten footnote",
    "dimensions": "gliederung gliederungen merkmal merkmale dimension",
    "values": "werte wert value auspraegungen",
    "aliases": "alias andere synonyme kuerzel abkuerzung",
    "headings": "ueberschrift ueberschriften spalten spalte",
    "total": "insgesamt gesamt summe",
    "contact": "kontakt ansprechpartner ansprechpartnerin ansprechperson",
    "email": "mail mailadresse adresse",
    "successor": "nachfolger nachfolge nachfolgerin",
    "reason": "grund begruendung warum",
    "applies": "gilt geltung gueltig",
    "range": "bereich grenzen moeglich wertebereich",
    "plausible": "plausibel ueblich erwartet",
    "min": "von mindestens minimum untergrenze kleinster",
    "max": "bis hoechstens maximum obergrenze groesster",
    "numerator": "zaehler",
    "denominator": "nenner",
    "decimals": "nachkommastellen dezimalstellen stellen kommastellen",
    "per": "je pro",
    "every": "alle rhythmus turnus haeufigkeit erhebung",
    "years": "jahre erhebungsjahre jahr",
    "ref": "verweis kennzahl bezug",
    "relations": "beziehung beziehungen",
    "main_goals": "hauptziel hauptziele oberziel oberziele",
    "on": "am datum ab date",
    "one": "einzahl singular",
    "many": "mehrzahl plural",
}  # fmt: skip
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_NAMES = {model: (topic, name) for topic, parts in PARTS.items() for name, model in parts.items()}


def key_meant(word: str, model: type[StrictPart] | type, known: list[str]) -> str:
    """The key of a part that a wrong one means: by a title or another word for it, else by its spelling; "" if none."""
    wanted = _plain(word)
    titles = {_plain(title): key for key in known for title in _titles(model, key)}
    if wanted in titles:
        return titles[wanted]
    said = (key for key, words in _WRITTEN.items() if key in known and wanted in words.split())
    return next(said, "") or nearest(word, known)


def _plain(word: str) -> str:
    return word.strip().strip('„“"”').casefold().translate(_UMLAUTS).strip()


def _titles(model: type, key: str) -> list[str]:
    """What editors call a key, in each language."""
    topic, name = _NAMES.get(model, ("", ""))
    found = (Words(lang).topic(f"keys/{topic}").get(f"{name}.{key}.title", "") for lang in LANGUAGES if topic)
    return [title for title in found if title]
