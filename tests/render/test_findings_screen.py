"""Findings at a terminal: the file once, blank lines between findings, nothing past the edge, the answer at the end."""

import os
import re
from dataclasses import replace

import pytest

from kassel_integration.checking.finding_groups import FindingGroup
from kassel_integration.checking.load import load
from kassel_integration.checking.loaded import CheckResult
from kassel_integration.checking.rejected import RejectedRows
from kassel_integration.checking.row_counts import RowCounts
from kassel_integration.diagnostics import Finding, Place, codes
from kassel_integration.render.findings import render_findings
from kassel_integration.render.findings.text import as_text
from kassel_integration.render.width import width
from kassel_integration.source.folder import DataFolder
from reports import FINE, Pinned, groups, report

DE, EN = Pinned("de"), Pinned("en")
SENT = "Jugendamt 2016.csv"
WRONG = Finding(codes.NO_SIGN, Place(SENT, 5, 20, ("value",), "B5"), {"value": "k. A."}, excerpt="1.1.1.dauer;k. A.;x")
COLOUR = re.compile("\x1b\\[[0-9;]*m")


def sent(*rejected: RejectedRows, rows: RowCounts) -> CheckResult:
    """A report about a file of an office."""
    made = report([FindingGroup(WRONG, 1, [(5, 5)]), FindingGroup(replace_line(WRONG, 9), 3, [(9, 10), (12, 12)])])
    return replace(made, rejected=rejected, rows=rows, checked=(SENT,))


def replace_line(finding: Finding, line: int) -> Finding:
    return replace(finding, place=replace(finding.place, line=line), excerpt="")


def test_a_finding_is_said_in_parts_and_the_answer_comes_first_at_the_end() -> None:
    made = sent(RejectedRows(SENT, 4, [(5, 5), (9, 10), (12, 12)]), rows=RowCounts(accepted=7, rejected=4))
    assert render_findings(made, "text", DE, 0, width=60) == (
        "Jugendamt 2016.csv\n\n"
        "Fehler[KI218] Zeile 5 (B5)\n"
        "  „k. A.“ sagt nicht, warum der Wert fehlt.\n"
        "  │ 1.1.1.dauer;k. A.;x\n"
        f"  │ {' ' * 19}^\n"
        "  → Ein Zeichen setzen.\n\n"
        "Fehler[KI218] 3-mal, Zeilen 9–10, 12\n"
        "  „k. A.“ sagt nicht, warum der Wert fehlt.\n"
        "  → Ein Zeichen setzen.\n\n"
        "4 von 11 Zeilen können so nicht übernommen werden: Zeilen 5,\n"
        "9–10, 12.\n"
        "4 Fehler, 0 Warnungen, 0 Hinweise.\n"
        "3 Dateien, 11 Zeilen, 58 Regeln geprüft. Daten: Ordner data.\n"
        "Von den Zeilen: 7 angenommen, 4 nicht angenommen, 0 ohne\n"
        "Wert. Keine Messwerte, sondern Text: 0.\n"
    )


@pytest.mark.parametrize("words", [DE, EN], ids=["de", "en"])
def test_every_file_is_named_once_and_no_line_is_wider_than_the_window(words: Pinned) -> None:
    for wide in (40, 80, 160):
        out = render_findings(report(groups()), "text", words, 0, width=wide)
        files = [group.finding.place.file for group in groups()]
        assert [out.splitlines().count(file) for file in dict.fromkeys(files)] == [1] * len(set(files))
        assert "\n\n\n" not in out
        assert max(width(line) for line in out.splitlines()) <= wide


def test_colour_changes_no_letter() -> None:
    plain = render_findings(report(groups()), "text", DE, 0, width=72)
    painted = render_findings(report(groups()), "text", DE, 0, width=72, color=True)
    assert COLOUR.sub("", painted) == plain
    assert "\x1b[32m  → Ein Zeichen setzen.\x1b[0m" in painted
    assert re.search("\x1b\\[32m  │ +\\^\x1b\\[0m", painted)


VERDICTS = {
    "one row": ((RejectedRows(SENT, 1, [(3, 3)]),), 1, "1 of 8 rows cannot be taken in as it is: line 3."),
    "two files": (
        (RejectedRows("a.csv", 1, [(3, 3)]), RejectedRows("b.csv", 2, [(4, 5)])),
        3,
        "3 of 8 rows cannot be taken in as they are: a.csv: line 3; b.csv: lines 4–5.",
    ),
    "a file that is no table": ((RejectedRows(SENT, whole=True),), 0, f"The file {SENT} cannot be taken in as it is."),
    "nothing": ((), 0, "All 8 rows can be taken in as they are."),
}


@pytest.mark.parametrize(("rejected", "count", "said"), VERDICTS.values(), ids=VERDICTS.keys())
def test_what_it_means_for_the_rows(rejected: tuple[RejectedRows, ...], count: int, said: str) -> None:
    rows = RowCounts(accepted=8 - count, rejected=count)
    made = replace(report([]), rejected=rejected, rows=rows, checked=(SENT,))
    assert render_findings(made, "text", EN, 0, width=100).splitlines()[0] == said


def test_of_the_data_themselves_it_is_said_that_rows_are_not_used(mini_folder: DataFolder) -> None:
    own = mini_folder.root / "measurements" / "2014.csv"
    own.write_text("metric,value\n1.1.1.places,viele\n", encoding="utf-8")
    checked = load(mini_folder, os.environ).report
    said = render_findings(checked, "text", EN, 0, width=100).splitlines()
    assert "1 of 1 row is not used: line 2." in said


def test_a_pipe_gets_one_line_a_finding_as_before() -> None:
    out = render_findings(report(groups()), "text", DE, 0)
    assert out == as_text(report(groups()), DE, 0, False, False)
    assert FINE not in out.splitlines()
