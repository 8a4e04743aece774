"""What must hold of every finding and of every complaint, whatever the bytes were."""

import re
from collections.abc import Iterable
from itertools import islice

from kassel_integration.checking.finding_groups import FindingGroup
from kassel_integration.diagnostics import Finding, Place
from kassel_integration.errors import CannotRunError
from kassel_integration.render.findings.sentences import problem, remedy
from kassel_integration.render.safe import visible
from kassel_integration.texts import Words

LONGEST = 2000  # characters of a message
_MOST = 4  # findings of a file that are said in words
_LINE_END = re.compile("\r\n|\r|\n")
_STEERS = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_WORDS = (Words("de"), Words("en"))
_KNOWN = 50_000  # findings whose words need not be looked at again
_known: set[tuple[str, str]] = set()


class BrokenError(AssertionError):
    """Something that must hold does not."""


def lines_of(text: str) -> list[str]:
    """The lines of a text as editors number them."""
    return _LINE_END.split(text)


def check_findings(findings: Iterable[Finding], file: str, lines: list[str]) -> None:
    """The places lie in the file, and each message is short and harmless."""
    for finding in findings:
        for place in (finding.place, *finding.related):
            if place.file == file:
                _check_place(place, lines, finding)


def check_words(findings: Iterable[Finding]) -> None:
    """What is said of the first findings, in both languages, is short, harmless and complete."""
    for finding in islice(findings, _MOST):
        said = finding.code.id, repr(finding.values)
        if said in _known:
            continue
        if len(_known) >= _KNOWN:
            _known.clear()
        for words in _WORDS:
            group = FindingGroup(finding)
            check_sentence(problem(group, words), finding.code.id)
            check_sentence(remedy(group, words), finding.code.id)
        _known.add(said)


def check_complaint(error: CannotRunError) -> None:
    """What stops a run is said in both languages, in words that are short and harmless."""
    for words in _WORDS:
        check_sentence(visible(words(f"errors.{error.key}", **error.values)), error.key)


def check_sentence(said: str, of: str) -> None:
    """A sentence is there, short, and steers no terminal."""
    if not said or len(said) > LONGEST or _STEERS.search(said):
        raise BrokenError(f"{of} is said in {len(said)} characters: {said[:200]!r}")


def _check_place(place: Place, lines: list[str], finding: Finding) -> None:
    if (place.line, place.column) in ((0, 0), (len(lines) + 1, 1)):  # unknown, or where the file ends
        return
    inside = 1 <= place.line <= len(lines) and 1 <= place.column <= len(lines[place.line - 1]) + 1
    if not inside:
        raise BrokenError(f"{finding.code.id} is at {place.line}:{place.column} of {len(lines)} lines")
