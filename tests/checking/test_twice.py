"""A figure that a file has twice is told with both values and both places, in any layout and format."""

from collections.abc import Callable

import pytest

from forms.books import as_ods, as_xlsx
from forms.reading import Reader, Reading
from kassel_integration.checking.file_check import FileCheck
from kassel_integration.checking.finding_groups import FindingGroups
from kassel_integration.diagnostics import Severity
from kassel_integration.source.measurement_file import open_measurements

A, B = "1.1.8.teilnahmen", "1.3.4.kinder_deutschsommer"
SOME = (
    "1.1.3.plaetze_u3", "1.1.4.fortbildungen_elternarbeit", "1.1.5.angebote_entwickelt", "1.1.5.angebote_umgesetzt",
    "1.1.8.bildungsangebote", "1.1.8.teilnahmen", "1.2.2.elterninitiativen", "1.2.3.lesepaten",
    "1.2.4.rueckstellungen", "1.3.1.hausaufgabenbetreuungen", "1.3.1.sprachfoerdermassnahmen",
)  # fmt: skip
Told = tuple[object, ...]
Made = Callable[[Reader], Reading]


def told(reading: Reading) -> list[Told]:
    """Line, first and second value as the message has them, the cell it is told in and the cell of the first."""
    found = [f for f in reading.findings if f.code.id == "KI302"]
    return [
        (*(f.values[key] for key in ("line", "first", "second")), f.place.sheet_cell, [p.sheet_cell for p in f.related])
        for f in found
    ]


def text(*lines: str, name: str = "2014.csv") -> Made:
    return lambda reader: reader.text("\n".join((*lines, "")), name)


SHEET = [["Kennzahl", "Ortsbezirk", "2014", "2015"], [A, "01", "500", "600"], [], [A, "Mitte", "500", "800"]]
FILES: dict[str, tuple[Made, list[Told]]] = {
    "one value per row": (
        text("metric,value,note", f"{A},5,", f"{B},7,", f"{A},6,x"), [(2, "5", "6", "A4", ["A2"])],
    ),
    "the same value": (text("metric,value", f"{A},5", f"{A},5"), [(2, "5", "5", "A3", ["A2"])]),
    "a sign, and three of them": (
        text("metric,value", f"{A},…", f"{A},5 p", f"{A},(6)"),
        [(2, "…", "5 p", "A3", ["A2"]), (2, "…", "(6)", "A4", ["A2"])],
    ),
    "below a note of several lines": (
        text("metric,value,note", f'{B},7,"eins\nzwei"', f"{A},5,", f"{A},6,"), [(4, "5", "6", "A4", ["A3"])],
    ),
    "below a quotation mark that is never closed": (
        text("metric,value,note", f'{B},7,"eins', f"{A},5,", f"{A},6,"), [(3, "5", "6", "A4", ["A3"])],
    ),
    "a declaration": (
        text("metric,value,office", "1.1.1.umsetzungsstand,done,jugendamt", "1.1.1.umsetzungsstand,planned,Jugendamt"),
        [(2, "done", "planned", "A3", ["A2"])],
    ),
    "years as columns": (
        text("Kennzahl;Ortsbezirk;2014;2015", f"{A};01;5;6", f"{A};Mitte;5;8", name="Meldung.csv"),
        [("2 (C2)", "5", "5", "C3", ["C2"]), ("2 (D2)", "6", "8", "D3", ["D2"])],
    ),
    "below a row of the same that is not accepted": (
        text("metric,value", f"{A},viele", f"{A},5", f"{A},6"), [(3, "5", "6", "A4", ["A3"])],
    ),
    "metrics that are neighbours": (
        text("metric,value", *(f"{m},{n}" for n, m in enumerate(SOME)), f"{SOME[7]},20", f"{SOME[8]},21"),
        [(9, "7", "20", "A13", ["A9"]), (10, "8", "21", "A14", ["A10"])],
    ),
    "an .xlsx": (
        lambda reader: reader.bytes(as_xlsx({"Zahlen": SHEET}), "Meldung.xlsx"),
        [("2 (C2)", "500", "500", "C4", ["C2"]), ("2 (D2)", "600", "800", "D4", ["D2"])],
    ),
    "an .ods": (
        lambda reader: reader.bytes(as_ods({"Zahlen": SHEET}), "Meldung.ods"),
        [("2 (C2)", "500", "500", "C4", ["C2"]), ("2 (D2)", "600", "800", "D4", ["D2"])],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("made", "wanted"), FILES.values(), ids=FILES.keys())
def test_both_values_and_both_places_are_told(reader: Reader, made: Made, wanted: list[Told]) -> None:
    assert told(made(reader)) == wanted


def test_rows_that_only_differ_in_their_place_are_told_as_one(reader: Reader) -> None:
    reading = reader.text("\n".join(("metric,value", f"{A},5", f"{B},1", f"{A},6", f"{A},6", f"{A},7", "")))
    groups = [(g.count, g.runs, g.cells) for g in reading.groups if g.finding.code.id == "KI302"]
    assert groups == [(2, [(4, 5)], ["A5"]), (1, [(6, 6)], [])]


def test_more_than_can_be_told_are_counted(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kassel_integration.checking.twice.MAX_GROUPS", 3)
    rows = [f"{m},{n}" for n, m in enumerate(SOME)]
    path = reader.folder / "2014.csv"
    path.write_text("\n".join(("metric,value", *rows, *rows, "")), encoding="utf-8")
    groups, muted = FindingGroups(), FindingGroups(["KI302"])
    for each in (groups, muted):
        FileCheck(open_measurements(path, reader.plan.headings), reader.plan, each).run()
    assert [group.finding.values["line"] for group in groups.all() if group.finding.code.id == "KI302"] == [2, 3, 4]
    assert (groups.counts[Severity.ERROR], groups.dropped, groups.muted) == (11, 8, 0)
    assert (muted.counts[Severity.ERROR], muted.dropped, muted.muted) == (0, 0, 11)


def test_a_second_reading_ends_where_the_last_first_row_is(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[str] = []
    check = FileCheck._check

    def counted(self: FileCheck, record: list[str]) -> bool:
        kept.append(record[0])
        return check(self, record)

    monkeypatch.setattr(FileCheck, "_check", counted)
    reader.text("\n".join(("metric,value", *(f"{m},viele" for m in (B, A, A)), f"{A},5", f"{B},1", f"{A},5", "")))
    assert kept == [B, A, A, A, B, A, B, A, A, A]
