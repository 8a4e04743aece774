"""Findings as workflow commands of GitHub Actions, which shows them beside the lines of a pull request."""

from kassel_integration.checking.finding_groups import FindingGroup
from kassel_integration.checking.loaded import CheckResult
from kassel_integration.diagnostics import Severity
from kassel_integration.render.findings.sentences import problem, remedy, unreadable
from kassel_integration.render.findings.shortened import shortened
from kassel_integration.render.safe import visible
from kassel_integration.texts import Words

TITLE = "kassel validate"  # of what concerns no single place
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(result: CheckResult, words: Words, most: int) -> str:
    """`::error file=...,line=...,col=...,title=KI203 unknown-column::message`, one command a line."""
    part = shortened(result, words, most)
    lines = [_command(group, words) for group in part.groups]
    lines += [_said("error", {"title": TITLE}, text) for text in unreadable(result, words)]
    if part.notice:
        lines.append(_said(_LEVELS[part.worst], {"title": TITLE}, part.notice))
    if result.synthetic:
        lines.append(_said("notice", {"title": TITLE}, words("notes.synthetic")))
    return "".join(f"{line}\n" for line in lines)


def _command(group: FindingGroup, words: Words) -> str:
    code, place = group.finding.code, group.finding.place
    where = {"file": visible(place.file), "line": str(place.line or ""), "col": str(place.column or "")}
    title = {"title": f"{code.id} {code.name}"}
    return _said(_LEVELS[code.severity], where | title, f"{problem(group, words)}\n{remedy(group, words)}")


def _said(level: str, properties: dict[str, str], text: str) -> str:
    """A command; its separators cannot come from the data."""
    known = ",".join(f"{key}={_value(value)}" for key, value in properties.items() if value)
    return f"::{level} {known}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
