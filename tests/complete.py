"""Whatever stops a run or is found in a test must have words in both languages, and every value that these need.

A message may be right where a test looks at it and lack a value where none does; so all are looked at where they are
made: each error, and of the findings one for each code and set of values.
"""

from kassel_integration.checking.finding_groups import FindingGroup
from kassel_integration.diagnostics import Code, Finding, codes
from kassel_integration.errors import CannotRunError
from kassel_integration.render.findings.sentences import problem, remedy
from kassel_integration.render.stopped import why
from kassel_integration.texts import Words

_WORDS = (Words("de"), Words("en"))
_WITHOUT_ITS_PLACE = {codes.DUPLICATE, codes.REPORTED_TWICE}  # where it was first is looked up at the end of the file
_NEVER_NOTHING = ("file", "folder", "key", "reason", "value", "line")
_seen: set[tuple[object, ...]] = set()


def watch() -> None:
    """Look at every error and finding from now on."""
    error, finding = CannotRunError.__init__, Finding.__init__

    def error_made(self: CannotRunError, key: str, /, **values: object) -> None:
        error(self, key, **values)
        for words in _WORDS:
            assert why(self, words)
        assert None not in (values.get(name, "") for name in _NEVER_NOTHING), f"{key}: {values}"

    def finding_made(self: Finding, code: Code, *more: object, **named: object) -> None:
        finding(self, code, *more, **named)  # type: ignore[arg-type]
        kind = (code, *sorted(self.values), *(name for name, value in self.values.items() if value is None))
        if kind not in _seen and not (code in _WITHOUT_ITS_PLACE and "line" not in self.values):
            _seen.add(kind)
            _look_at(self)

    CannotRunError.__init__ = error_made  # type: ignore[method-assign]
    Finding.__init__ = finding_made  # type: ignore[method-assign]


def _look_at(finding: Finding) -> None:
    for words in _WORDS:
        assert problem(FindingGroup(finding), words)
        assert remedy(FindingGroup(finding), words)
    assert None not in finding.values.values(), f"{finding.code.id}: {finding.values}"
