"""Findings as a JUnit report: a suite a file, a failed case an error; a file without findings is a case that passed."""

import xml.etree.ElementTree as ET

from kassel_integration.checking.finding_groups import FindingGroup
from kassel_integration.checking.loaded import CheckResult
from kassel_integration.diagnostics import Severity
from kassel_integration.render.findings.sentences import place, problem, remedy, unreadable
from kassel_integration.render.findings.shortened import Shortened, shortened
from kassel_integration.render.safe import visible
from kassel_integration.texts import Words

NAME = "kassel validate"


def render(result: CheckResult, words: Words, most: int) -> str:
    """A document that is well-formed whatever the data."""
    part = shortened(result, words, most)
    suites = [_suite(file, cases) for file, cases in _cases(result, part, words).items()]
    if part.notice or result.unreadable:
        suites.append(_suite(NAME, _about_the_run(result, part, words)))
    name = f"{NAME} ({words('notes.synthetic')})" if result.synthetic else NAME
    top = ET.Element("testsuites", {"name": name} | _numbers([case for suite in suites for case in suite]))
    top.extend(suites)
    ET.indent(top)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(top, encoding="unicode")}\n'


def _cases(result: CheckResult, part: Shortened, words: Words) -> dict[str, list[ET.Element]]:
    """The cases of each file, in order; a file passes only when it is sure that nothing was found in it."""
    cases: dict[str, list[ET.Element]] = {file: [] for file in result.checked}
    for group in part.groups:
        cases.setdefault(group.finding.place.file, []).append(_case(group, words))
    found = {group.finding.place.file for group in result.groups}
    for file, known in cases.items():
        if file not in found and not result.dropped:
            known.append(_named(file, words("findings.result.none")))
    return {file: known for file, known in cases.items() if known}


def _case(group: FindingGroup, words: Words) -> ET.Element:
    """A case a code and place; only errors fail."""
    finding = group.finding
    code, where = finding.code, finding.place
    case = _named(where.file, f"{code.id} {code.name}" + (f" {where.line}:{where.column}" if where.line else ""))
    text = f"{place(where)}: {problem(group, words)}\n{remedy(group, words)}"
    if code.severity is Severity.ERROR:
        _add(case, "failure", text, type=code.id, message=problem(group, words))
    else:
        _add(case, "system-out", f"{words(f'labels.severity.{code.severity}')}: {text}")
    return case


def _about_the_run(result: CheckResult, part: Shortened, words: Words) -> list[ET.Element]:
    """Files that could not be read, and findings not shown: failed when errors are among them, else skipped."""
    cases = []
    for number, text in enumerate(unreadable(result, words), 1):
        cases.append(_named(NAME, f"unreadable {number}"))
        _add(cases[-1], "error", text, type=result.unreadable[number - 1].key, message=text)
    if part.notice:
        kind = "failure" if part.worst is Severity.ERROR else "skipped"
        cases.append(_named(NAME, "--max-findings"))
        _add(cases[-1], kind, part.notice, message=part.notice)
    return cases


def _suite(file: str, cases: list[ET.Element]) -> ET.Element:
    skipped = {"skipped": str(_count(cases, "skipped"))}
    suite = ET.Element("testsuite", {"name": visible(file)} | _numbers(cases) | skipped)
    suite.extend(cases)
    return suite


def _numbers(cases: list[ET.Element]) -> dict[str, str]:
    found = {"failures": _count(cases, "failure"), "errors": _count(cases, "error")}
    return {"tests": str(len(cases))} | {key: str(count) for key, count in found.items()}


def _count(cases: list[ET.Element], kind: str) -> int:
    return sum(case.find(kind) is not None for case in cases)


def _named(file: str, name: str) -> ET.Element:
    return ET.Element("testcase", {"classname": visible(file), "name": visible(name)})


def _add(case: ET.Element, kind: str, text: str, **attributes: str) -> None:
    child = ET.SubElement(case, kind, {key: visible(value) for key, value in attributes.items()})
    child.text = "\n".join(visible(line) for line in text.split("\n"))
