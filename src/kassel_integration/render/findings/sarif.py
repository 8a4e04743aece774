"""Findings as SARIF 2.1.0, the exchange format of code scanning."""

import os
import re
from pathlib import PurePath, PureWindowsPath
from typing import Any
from urllib.parse import quote

from kassel_integration import __version__
from kassel_integration.checking.finding_groups import FindingGroup
from kassel_integration.checking.loaded import CheckResult
from kassel_integration.diagnostics import Code, Finding, Key, Place, Severity
from kassel_integration.render.findings.sentences import problem, remedy, unreadable
from kassel_integration.render.findings.shortened import Shortened, shortened
from kassel_integration.render.structured import dumps
from kassel_integration.texts import Words

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_PLACEHOLDER = re.compile(r"\{[a-z_]+\}")
_CUT = 80  # values in findings are cut at this length: a longer text is not known whole

Json = dict[str, Any]


def render(result: CheckResult, words: Words, most: int) -> str:
    """One run; columns count code points."""
    part = shortened(result, words, most)
    codes = sorted({group.finding.code for group in part.groups}, key=lambda code: code.id)
    driver = {
        "name": "kassel-integration",
        "version": __version__,
        "language": words.lang,
        "rules": [_rule(code, words) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "language": words.lang,
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(result, part, words)],
        "results": [_result(group, codes.index(group.finding.code), words) for group in part.groups],
    }
    return dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(code: Code, words: Words) -> Json:
    """A code; an ellipsis replaces the values that its message names."""
    return {
        "id": code.id,
        "name": code.name,
        "shortDescription": _text(_PLACEHOLDER.sub("…", words(code.key("message")))),
        "help": _text(_PLACEHOLDER.sub("…", words(code.key("hint")))),
        "defaultConfiguration": {"level": code.severity.value},
    }


def _invocation(result: CheckResult, part: Shortened, words: Words) -> Json:
    """What went wrong with the run itself, how many of its findings the log leaves out, and that data are made up."""
    told = [{"level": "error", "message": _text(text)} for text in unreadable(result, words)]
    if part.notice:
        level = "note" if part.worst is Severity.NOTE else "warning"
        told.append({"level": level, "message": _text(part.notice)})
    if result.synthetic:
        told.append({"level": "note", "message": _text(words("notes.synthetic"))})
    known = {"toolExecutionNotifications": told} if told else {}
    return {"executionSuccessful": not result.unreadable, **known}


def _result(group: FindingGroup, index: int, words: Words) -> Json:
    finding = group.finding
    result: Json = {
        "ruleId": finding.code.id,
        "ruleIndex": index,
        "level": finding.code.severity.value,
        "message": _text(f"{problem(group, words)} {remedy(group, words)}"),
        "locations": [{"physicalLocation": _physical(finding.place, finding)}],
        "occurrenceCount": group.count,
    }
    if finding.related:
        related = enumerate(finding.related, 1)
        result["relatedLocations"] = [{"id": number, "physicalLocation": _physical(p)} for number, p in related]
    fix = _fix(finding)
    if fix:
        result["fixes"] = [fix]
    lines = [list(run) for run in group.runs if run[0]]
    cell = {"sheet": finding.place.sheet or None, "cell": finding.place.sheet_cell or None}
    return result | {"properties": cell | {"count": group.count, "lines": lines}}


def _physical(place: Place, finding: Finding | None = None) -> Json:
    """A place; a finding's own place with the text found there and its line, as far as they are known."""
    where: Json = {"artifactLocation": {"uri": uri(place.file)}}
    if not place.line:
        return where
    where["region"] = {"startLine": place.line} | ({"startColumn": place.column} if place.column else {})
    line = finding.excerpt if finding else ""
    found = line[place.column - 1 :] if place.column else ""
    value = _written(finding) if finding else ""
    if value and found.startswith(value):
        found = value
    if found:
        where["region"] |= {"endColumn": place.column + len(found), "snippet": {"text": found}}
    if line:
        whole = {"startLine": place.line, "startColumn": 1, "endColumn": len(line) + 1}
        where["contextRegion"] = whole | {"snippet": {"text": line}}
    return where


def _written(finding: Finding) -> str:
    """The value as the file has it; "" where the finding names a word of ours."""
    value = finding.values.get("value", "")
    return "" if isinstance(value, Key) else str(value)


def _fix(finding: Finding) -> Json | None:
    """The replacement, where it is sure which text it replaces."""
    place, old = finding.place, _written(finding)
    if finding.replacement is None or not place.line or not place.column or not 0 < len(old) < _CUT or "\n" in old:
        return None
    region = {"startLine": place.line, "startColumn": place.column, "endColumn": place.column + len(old)}
    change = {"deletedRegion": region, "insertedContent": {"text": finding.replacement}}
    return {"artifactChanges": [{"artifactLocation": {"uri": uri(place.file)}, "replacements": [change]}]}


def uri(file: str) -> str:
    """A relative reference for a relative path, a file URI for an absolute one; every odd byte percent-encoded."""
    of_windows = PureWindowsPath(file)
    if of_windows.drive and not file.startswith("/"):  # C:\\daten or \\\\server\\daten
        return of_windows.as_uri() if of_windows.is_absolute() else quote(os.fsencode(of_windows.as_posix()))
    path = PurePath(file)
    return ("file://" if path.is_absolute() else "") + quote(os.fsencode(path.as_posix()))


def _text(text: str) -> Json:
    """A message in which data are neither placeholders nor links."""
    return {"text": text.replace("{", "{{").replace("}", "}}").replace("](", "]\\(")}
