"""Measurement files: bytes through the table reader and the row checks, as `kassel validate FILE` has them.

Most inputs are a file as it is sent. One that begins with a byte below 8 is read under other terms: see `_TERMS`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from fuzz.counted import CountedRecords
from fuzz.entries import MUSEUM, TOP, Trial
from fuzz.held import BrokenError, check_complaint, check_findings, check_words, lines_of
from kassel_integration.checking.file_check import FileCheck
from kassel_integration.checking.finding_groups import FindingGroups
from kassel_integration.checking.load_catalogue import load_catalogue
from kassel_integration.checking.plan import Plan, plan_of
from kassel_integration.checking.rejected import Rejections
from kassel_integration.diagnostics import Severity
from kassel_integration.errors import CannotRunError
from kassel_integration.model.measurement import Measurement
from kassel_integration.rules.tally import Tallies
from kassel_integration.rules.whole_file import whole_file
from kassel_integration.source.canonical import canonical_text
from kassel_integration.source.encoding import detect
from kassel_integration.source.measurement_file import open_export, open_tables
from kassel_integration.source.official_file import OfficialSource, read_official
from kassel_integration.source.table import MeasurementTable, RecordStream

LONGEST = 800
WORDS = (
    "metric", "value", "flag", "as_of", "numerator", "denominator", "office", "source", "stands_for", "note", "year",
    "Kennzahl", "Wert", "Stichtag", "Kennzeichen", "Zähler", "Nenner", "Amt", "Quelle", "Bemerkung", "Jahr",
    "Einheit", "Bezeichnung", "Vorjahr", "Vorjahr 2013", "break", "synthetic", "suppressed_below", "Lfd. Nr.",
    "insgesamt", "Insgesamt", "zusammen", "männlich", "weiblich", "Quelle: Amt", "# ", "2013", "2014", "31.12.2014",
    "2014-12-31", "1.1.1.plaetze", "1.1.1.betreuungsquote", "1.2.3.besuche", "1.1.2.leitfaden",
    "1.1.1.umsetzungsstand", "1.2.2.foerdermittel", "done", "umgesetzt", "laufend", "nicht begonnen",
    "jugendamt", "Jugendamt", "sportamt", ";", ",", "\t", "|", "\n", "\r\n", "\r", '"', '""', ";;", "-", "–", "…",
    "...", ".", "/", "x", "X", "(", ")", "p", "r", "s", "e", "0", "5", "1.234", "1,5", "1 234", "1.234,5", "1e3",
    "50 %", "%", "ca. ", "> ", "−5", "\u00a0", "\u202f", "\ufeff", "=1+1", "nan", "inf", "1_000", "٣", "²", "⁽¹⁾",
    "*)", "\x01", "\x02", "\x03", "\x04", "\x05", "\x06", "\x07", "Länge", "A.1.radwege", "Ü1.besuche", "age",
    "Alter",
)  # fmt: skip

_OFFICIAL = TOP / "tests" / "official"
_CATALOGUES = {
    "museum": MUSEUM / "handlungsfelder.yaml",
    "own": TOP / "data" / "handlungsfelder.yaml",
    "tiny": TOP / "tests" / "tiny" / "handlungsfelder.yaml",
    "mini": TOP / "tests" / "mini" / "handlungsfelder.yaml",
    "official": _OFFICIAL / "handlungsfelder.yaml",
}


@dataclass(frozen=True, slots=True)
class Terms:
    """Under which name, catalogue, source file, office and patience a file is read."""

    name: str = "2014.csv"
    catalogue: str = "museum"
    source: str = ""
    office: str = ""
    patience: int = 0
    of_one_year: bool = False
    keeps: bool = True


# By the first byte; without one of these a file is read as most are.
_TERMS = (
    Terms(keeps=False),
    Terms("meldung.txt", "own"),
    Terms("2022.csv", "tiny"),
    Terms("meldung.csv", "mini", office="jugendamt", patience=3),
    Terms("export.csv", "official", "genesis"),
    Terms("export.csv", "official", "inkar"),
    Terms("meldung.csv", of_one_year=True),
    Terms("2015.csv", "mini"),
)
_USUAL = Terms()
_KNOWN = 20_000  # canonical texts that need not be read again


def seeds() -> Iterator[bytes]:
    """The museum, the example data, what offices and statistics bodies send, small tables of each layout."""
    for path in sorted(MUSEUM.glob("KI*/*.csv")):
        raw = path.read_bytes()
        if len(raw) < LONGEST:
            yield raw
            yield b"\x07" + raw
    for path in sorted(_OFFICIAL.glob("*.csv")):
        for source in (b"\x04", b"\x05"):
            yield source + path.read_bytes()[:LONGEST]
    for path in sorted(TOP.glob("data/measurements/*.csv")) + sorted(TOP.glob("examples/**/*.csv")):
        yield b"".join(path.read_bytes().splitlines(keepends=True)[:12])
    for text in _SMALL:
        for first in ("", "\0", "\1", "\6"):
            yield (first + text).encode("utf-8")
    yield "\2metric,value,age,note\nA.1.radwege,12,,\nÜ1.besuche,5,u18,\n".encode()
    yield _SMALL[0].encode("utf-16")
    yield _SMALL[0].encode("cp1252")


_SMALL = (
    "Kennzahl;Wert;Bemerkung\n1.1.1.plaetze;1.234;größer\n1.2.2.foerdermittel;30,5;\nQuelle: Amt\n",
    "Kennzahl;2013;2014\n1.1.1.plaetze;5;6\n1.2.2.foerdermittel;7,5;…\n",
    "Kennzahl;Stadtteil;männlich;weiblich;Insgesamt\n1.1.1.plaetze;;1;2;3\n",
    "Kennzahl;2013;;2014;\n;männlich;weiblich;männlich;weiblich\n1.1.1.plaetze;1;2;3;4\n",
    "Jahr;1.1.1.plaetze;1.2.3.besuche\n2013;5;6\n2014;7;8\n",
    'metric,value,flag,numerator,denominator,note\n1.1.1.betreuungsquote,50,P,1,2,"a\nb"\n',
    "metric,value,office,note\n1.1.1.umsetzungsstand,in_progress,jugendamt,Es geht voran.\n",
)


def prepare(folder: Path) -> Trial:
    """Each catalogue is loaded once."""
    plans: dict[str, Plan] = {}
    sources: dict[str, OfficialSource] = {}
    for name, path in _CATALOGUES.items():
        catalogue, _ = load_catalogue(path, {"XDG_CACHE_HOME": str(folder / "cache")})
        assert catalogue is not None
        plans[name] = plan_of(catalogue)
    for name in ("genesis", "inkar"):
        source, _ = read_official(_OFFICIAL / "sources" / f"{name}.yaml", plans["official"].catalogue)
        assert source is not None
        sources[name] = source
    return _Reader(folder, plans, sources)


class _Reader:
    def __init__(self, folder: Path, plans: dict[str, Plan], sources: dict[str, OfficialSource]) -> None:
        self._folder, self._plans, self._sources = folder, plans, sources
        self._known: set[str] = set()

    def __call__(self, data: bytes) -> None:
        terms = _TERMS[data[0]] if data and data[0] < len(_TERMS) else _USUAL
        raw = data if terms is _USUAL else data[1:]
        path, plan = self._folder / terms.name, self._plans[terms.catalogue]
        path.write_bytes(raw)
        try:
            kept = self._check(path, raw, plan, terms)
        except CannotRunError as error:
            check_complaint(error)
            return
        if kept:
            self._read_again(kept, plan)

    def _check(self, path: Path, raw: bytes, plan: Plan, terms: Terms) -> list[Measurement]:
        tables = (
            open_export(path, self._sources[terms.source], plan.headings)
            if terms.source
            else open_tables(path, plan.headings)
        )
        groups, rejected, tallies = FindingGroups(), Rejections(), Tallies(plan.catalogue)
        kept: list[Measurement] = []

        def keep(m: Measurement, _: dict[str, str]) -> None:
            kept.append(m)

        for table in tables:
            table.office, table.of_one_year = table.office or terms.office, terms.of_one_year
            check = FileCheck(table, plan, groups, keep if terms.keeps else None, rejected, tallies, terms.patience)
            _run(check, table, terms)
            if terms.keeps and check.counts.accepted != len(kept):
                raise BrokenError(f"{check.counts.accepted} rows are accepted and {len(kept)} kept")
            _check_rejected(check, rejected, groups)
            for year in sorted(tallies):
                groups.extend(whole_file(tallies[year], plan.catalogue, {}, {}))
        found = [group.finding for group in groups.all()]
        check_findings(found, str(path), lines_of(_text(path, raw)))
        check_words(found)
        return kept

    def _read_again(self, kept: list[Measurement], plan: Plan) -> None:
        """What is accepted comes out of its canonical form as it went in."""
        for year in {m.year for m in kept}:
            of_year = [m for m in kept if m.year == year]
            text = canonical_text(of_year, plan.catalogue.dimension_ids)
            if text in self._known:
                continue
            if len(self._known) > _KNOWN:
                self._known.clear()
            self._known.add(text)
            path = self._folder / f"{year}.csv"
            path.write_text(text, encoding="utf-8", newline="")
            again, said = _accepted(path, plan)
            path.unlink()
            if _bare(of_year) != _bare(again):
                raise BrokenError(f"{text!r} is read as {_bare(again)}, not {_bare(of_year)}: {said}")


def _accepted(path: Path, plan: Plan) -> tuple[list[Measurement], list[str]]:
    """What a canonical file is read as, and what is said of it."""
    accepted: list[Measurement] = []
    groups = FindingGroups()
    FileCheck(open_tables(path, plan.headings)[0], plan, groups, lambda m, _: accepted.append(m)).run()
    return accepted, [f"{group.finding.code.id} {dict(group.finding.values)}" for group in groups.all()]


def _run(check: FileCheck, table: MeasurementTable, terms: Terms) -> None:
    if table.columns.keys() < {"metric", "value"}:
        check.run()
        return
    records = CountedRecords(table.records)
    table.records = cast(RecordStream, records)
    check.run()
    if not check.given_up and check.counts.read != records.seen:
        raise BrokenError(f"{records.seen} records are counted as {check.counts}")
    if check.given_up and not terms.patience:
        raise BrokenError("the file was given up without leave")


def _check_rejected(check: FileCheck, rejected: Rejections, groups: FindingGroups) -> None:
    """No row is left out without a word, and what is said of them is counted alike."""
    counted = sum(each.count for each in rejected.all())
    if counted != check.counts.rejected:
        raise BrokenError(f"{check.counts.rejected} rejected rows are listed as {counted}")
    if (counted or any(each.whole for each in rejected.all())) and not groups.counts[Severity.ERROR]:
        raise BrokenError(f"{check.counts} without an error")


def _bare(measurements: list[Measurement]) -> list[Measurement]:
    """Without where they are, in the order of the canonical form."""
    bare = (replace(m, file="", line=0) for m in measurements)
    return sorted(bare, key=lambda m: (m.metric, m.cell, m.office))


def _text(path: Path, raw: bytes) -> str:
    """The text of a file, be it in no encoding that is read."""
    if b"\0" in raw[:2] or raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode(detect(path).name or "latin-1", "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")
