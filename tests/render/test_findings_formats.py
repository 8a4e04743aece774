"""The formats of findings for machines, letter by letter: golden/findings holds each of them in both languages.

To rewrite the files after a wanted change: `KASSEL_REWRITE_GOLDEN=1 pytest tests/render/test_findings_formats.py`, then
read the difference. A rewriting run always fails.
"""

import json
import os
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from findings_parsed import commands, sarif_run, sarif_text
from kassel_integration import __version__
from kassel_integration.render.findings import render_findings
from kassel_integration.render.findings.json import as_object
from kassel_integration.render.formats import FINDING_FORMATS as FORMATS
from kassel_integration.texts import Words
from reports import CATALOGUE, FILE, FINE, Pinned, around, groups, report

GOLDEN = Path(__file__).parent.parent / "golden" / "findings"
REWRITE = os.environ.get("KASSEL_REWRITE_GOLDEN") == "1"
MACHINES = tuple(fmt for fmt in FORMATS if fmt != "text")
EN = Words("en")
ALL = report(groups())
CUT = "4 of 5 findings not shown; --max-findings 0 shows all."


@pytest.mark.parametrize("lang", ["de", "en"])
@pytest.mark.parametrize("fmt", MACHINES)
def test_a_small_report_is_letter_by_letter_the_golden_one(fmt: str, lang: str) -> None:
    out = render_findings(ALL, fmt, Pinned(lang), 0, carets=True, color=True)
    out = out.replace(f'"version": "{__version__}"', '"version": "(this one)"')
    golden = GOLDEN / f"{fmt}-{lang}.txt"
    if REWRITE:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(out, encoding="utf-8")
        pytest.fail(f"{golden.name} was rewritten, not compared; read the difference and run again")
    assert out == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("fmt", MACHINES)
def test_the_same_report_gives_the_same_bytes(fmt: str) -> None:
    again = report(groups())
    assert render_findings(again, fmt, EN, 0) == render_findings(ALL, fmt, EN, 0, carets=True, color=True)


def test_json_lines_are_the_objects_of_json_and_a_last_one_counts_what_is_not_shown() -> None:
    out = render_findings(ALL, "jsonl", EN, 1)
    first = json.loads(json.dumps(as_object(ALL.groups[0], EN)))
    assert [json.loads(line) for line in out.splitlines()] == [first, {"not_shown": 4}]


def test_github_is_told_as_an_error_that_errors_are_not_shown() -> None:
    out = render_findings(ALL, "github", EN, 1)
    assert commands(out)[1:] == [("error", {"title": "kassel validate"}, CUT)]


def test_github_is_told_in_the_severity_of_what_is_not_shown() -> None:
    *most, warning = groups()
    out = render_findings(report((*most, warning)), "github", EN, len(most))
    assert commands(out)[-1][:2] == ("warning", {"title": "kassel validate"})


def test_sarif_says_as_a_notification_of_the_run_what_is_not_shown() -> None:
    run = sarif_run(render_findings(ALL, "sarif", EN, 1))
    told = {"executionSuccessful": True, "toolExecutionNotifications": [{"level": "warning", "message": {"text": CUT}}]}
    assert (run["invocations"], len(run["results"])) == ([told], 1)


def test_junit_fails_when_errors_are_not_shown_and_skips_when_only_doubts_are_not() -> None:
    *most, warning = groups()
    for cut, kind in ((1, "failure"), (len(most), "skipped")):
        out = render_findings(report((*most, warning)), "junit", EN, cut)
        about = ET.fromstring(out)[-1]
        assert (about.get("name"), [child.tag for child in about[0]]) == ("kassel validate", [kind])


def test_junit_passes_a_file_only_when_nothing_was_found_in_it() -> None:
    suites = {
        cut: [suite.get("name") for suite in ET.fromstring(render_findings(ALL, "junit", EN, cut))] for cut in (0, 1)
    }
    assert suites == {0: [CATALOGUE, FILE, FINE], 1: [CATALOGUE, FINE, "kassel validate"]}


def test_junit_passes_no_file_when_findings_were_too_many_to_keep() -> None:
    out = render_findings(report(groups()[:1], dropped=3), "junit", EN, 0)
    assert [suite.get("name") for suite in ET.fromstring(out)] == [CATALOGUE, "kassel validate"]


@pytest.mark.parametrize("fmt", MACHINES)
def test_made_up_data_are_called_so(fmt: str) -> None:
    out = render_findings(around("x", FILE), fmt, EN, 0)
    assert "synthetic" in out if fmt.startswith("json") else "Example data, not official figures" in out


def test_a_file_that_could_not_be_read_is_named_where_the_format_has_a_place_for_it() -> None:
    broken = around("no such device", "a.csv")
    said = "The file a.csv cannot be read: no such device. Please check the path and the permissions."
    run = sarif_run(render_findings(broken, "sarif", EN, 0))["invocations"][0]
    assert (run["executionSuccessful"], sarif_text(run["toolExecutionNotifications"][0]["message"])) == (False, said)
    assert ("error", {"title": "kassel validate"}, said) in commands(render_findings(broken, "github", EN, 0))
    top = ET.fromstring(render_findings(broken, "junit", EN, 0))
    assert [error.text for error in top.iter("error")] == [said]
