"""SARIF fits the official schema, JUnit the Jenkins one, and what the schemas cannot say holds as well."""

import os
import re
from pathlib import Path
from string import Formatter
from urllib.parse import unquote_to_bytes

import pytest

from conftest import Kassel
from findings_parsed import JUNIT, SARIF, sarif_run
from kassel_integration.checking.finding_groups import FindingGroup
from kassel_integration.checking.loaded import CheckResult
from kassel_integration.diagnostics import Finding, Key, Place, codes
from kassel_integration.diagnostics.codes import all_codes
from kassel_integration.render.findings import render_findings
from kassel_integration.render.findings.sarif import uri
from kassel_integration.source.folder import DataFolder
from kassel_integration.texts import LANGUAGES, Words
from reports import FILE, around, groups, report

REPORTS = {
    "nothing found": report(()),
    "something of everything": report(groups()),
    "more than could be kept": report(groups(), dropped=7),
    "odd texts and files that could not be read": around("<a> & 'b' \x00 ]]> \ufffe", "ä\udcff b#c?.csv"),
}
VALUES = {
    name
    for code in all_codes().values()
    for part in ("message", "hint")
    for _, name, _, _ in Formatter().parse(Words("en")(code.key(part)))
    if name
}
REFERENCE = re.compile(r"(?:file:///)?(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("most", [0, 1])
@pytest.mark.parametrize("made", REPORTS.values(), ids=REPORTS.keys())
def test_fits_its_schema(made: CheckResult, most: int, lang: str) -> None:
    run = sarif_run(render_findings(made, "sarif", Words(lang), most))
    junit = render_findings(made, "junit", Words(lang), most)
    assert [error.reason for error in JUNIT.iter_errors(junit)] == []
    assert (run["language"], run["columnKind"]) == (lang, "unicodeCodePoints")


def test_the_schemas_are_really_asked() -> None:
    runs = [{"tool": {"driver": {"name": "x"}}}]
    assert [SARIF.is_valid({"version": version, "runs": runs}) for version in ("2.1.0", "1.0")] == [True, False]
    suites = ('<testsuite name="x" tests="0" failures="0" errors="0"/>', "<testsuite/>", "<testcase/>")
    assert [JUNIT.is_valid(f"<testsuites>{suite}</testsuites>") for suite in suites] == [True, False, False]


def test_each_result_names_its_rule_by_id_and_index_and_each_rule_is_used() -> None:
    run = sarif_run(render_findings(report(groups()), "sarif", Words("en"), 0))
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert [rules[result["ruleIndex"]] for result in run["results"]] == [result["ruleId"] for result in run["results"]]
    assert sorted({result["ruleId"] for result in run["results"]}) == rules


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_rule_shows_the_gaps_of_a_template(lang: str) -> None:
    place = Place(FILE, 1, 1)
    values = dict.fromkeys(VALUES, "x")
    every = [FindingGroup(Finding(code, place, values), 1, [(1, 1)]) for code in all_codes().values()]
    run = sarif_run(render_findings(report(every), "sarif", Words(lang), 0))
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(all_codes())
    assert [rule["id"] for rule in rules if "{" in rule["shortDescription"]["text"] + rule["help"]["text"]] == []


def test_a_word_of_ours_is_no_text_of_the_file_and_nothing_is_replaced_by_it() -> None:
    key = Key("labels.column.value")
    found = Finding(codes.MISSING_COLUMN, Place(FILE, 1, 1), {"value": key}, (), "value", f"{key};Wert")
    run = sarif_run(render_findings(report((FindingGroup(found, 1, [(1, 1)]),)), "sarif", Words("en"), 0))
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert ("fixes" in run["results"][0], region["snippet"]["text"]) == (False, f"{key};Wert")


def test_a_region_is_the_wrong_text_and_the_context_its_line() -> None:
    run = sarif_run(render_findings(report(groups()), "sarif", Words("en"), 0))
    place = next(r for r in run["results"] if r["ruleId"] == "KI301")["locations"][0]["physicalLocation"]
    text, line = "1.1.1.plätze", "1.1.1.plätze;5"
    assert place["region"] == {
        "startLine": 9, "startColumn": 1, "endColumn": 1 + len(text), "snippet": {"text": text},
    }  # fmt: skip
    assert place["contextRegion"] == {
        "startLine": 9, "startColumn": 1, "endColumn": 1 + len(line), "snippet": {"text": line},
    }  # fmt: skip


def test_applying_the_fix_repairs_the_catalogue(
    kassel: Kassel, mini_folder: DataFolder, mini: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    mini_folder.catalogue.write_text(mini.replace('key: "06611000"', "key: 06611000"), encoding="utf-8")
    run = sarif_run(kassel("validate", "--data", "plan", "-f", "sarif").out)
    (result,) = run["results"]
    (change,) = result["fixes"][0]["artifactChanges"]
    (replacement,) = change["replacements"]
    lines = Path(change["artifactLocation"]["uri"]).read_text(encoding="utf-8").split("\n")
    region = replacement["deletedRegion"]
    line = lines[region["startLine"] - 1]
    start, end = region["startColumn"] - 1, region["endColumn"] - 1
    lines[region["startLine"] - 1] = line[:start] + replacement["insertedContent"]["text"] + line[end:]
    assert "\n".join(lines) == mini


@pytest.mark.parametrize(
    "name", [FILE, "a:b.csv", "/tmp/ä b.csv", "x/\udcff?.csv", "a:\udcff.csv", "50%#.csv", "[1].csv"]
)
def test_the_name_of_a_file_is_a_reference_that_leads_back_to_it(name: str) -> None:
    reference = uri(name)
    assert REFERENCE.fullmatch(reference)
    assert unquote_to_bytes(reference.removeprefix("file://")) == os.fsencode(name)
