"""The words in which catalogue findings are told in tests, kept in files: a place alone would not show a wrong one.

Made by `KASSEL_REWRITE_GOLDEN=1 pytest tests/rules tests/source tests/commands/test_shared_metrics.py` without xdist,
then read the difference. A rewriting run always fails.
"""

import json
import os
from collections.abc import Iterable
from pathlib import Path

from kassel_integration.checking.finding_groups import FindingGroup
from kassel_integration.render.findings.sentences import problem, remedy
from kassel_integration.texts import Words

FOLDER = Path(__file__).resolve().parent / "golden" / "told"
REWRITE = os.environ.get("KASSEL_REWRITE_GOLDEN") == "1"
_WORDS = Words("en")


class Told:
    """What one test is told, call after call."""

    def __init__(self, module: str, test: str) -> None:
        self._file, self._test = FOLDER / f"{module}.json", test
        self._said: list[list[str]] = []

    def hear(self, groups: Iterable[FindingGroup]) -> None:
        """The findings of one call."""
        self._said.append([_told(group) for group in groups])

    def compare(self) -> None:
        """Hold it against the file."""
        said = self._said if any(self._said) else []
        kept = json.loads(self._file.read_text(encoding="utf-8")) if self._file.exists() else {}
        if REWRITE:
            FOLDER.mkdir(parents=True, exist_ok=True)
            more = (
                kept | {self._test: said} if said else {name: each for name, each in kept.items() if name != self._test}
            )
            text = json.dumps(dict(sorted(more.items())), indent=1, ensure_ascii=False)
            self._file.write_text(f"{text}\n", encoding="utf-8")
            raise AssertionError("written anew")
        assert said == kept.get(self._test, [])


def _told(group: FindingGroup) -> str:
    code, place = group.finding.code, group.finding.place
    return f"{code.id} {place.line}:{place.column} {problem(group, _WORDS)} {remedy(group, _WORDS)}"
