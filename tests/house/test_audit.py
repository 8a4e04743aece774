"""The audit of the libraries: what is mended fails it, what nothing mends yet is told, silence is no clean bill."""

import json
import runpy

from conftest import TOP

verdict = runpy.run_path(str(TOP / ".ci" / "audit.py"))["verdict"]


def library(name: str, *fixes: tuple[str, ...]) -> dict[str, object]:
    """A library with a weakness for each tuple of versions that mend it."""
    vulns = [{"id": f"W-{n}", "fix_versions": list(versions)} for n, versions in enumerate(fixes)]
    return {"name": name, "version": "1.0", "vulns": vulns}


def report(*dependencies: dict[str, object]) -> str:
    """As pip-audit writes it."""
    return json.dumps({"dependencies": dependencies, "fixes": []})


SKIPPED: dict[str, object] = {"name": "away", "skip_reason": "Dependency not found on PyPI"}


def test_a_weakness_that_a_newer_version_mends_fails_the_audit() -> None:
    assert verdict(report(library("a"), library("b", ("1.1", "2.0")), SKIPPED)) == (
        ["2 of 3 libraries looked up", "b 1.0: W-0, mended in: 1.1, 2.0"], 1,
    )  # fmt: skip


def test_a_weakness_that_nothing_mends_yet_is_only_told() -> None:
    said = ["1 of 1 libraries looked up", "a 1.0: W-0, mended in: no version yet"]
    assert verdict(report(library("a", ()))) == (said, 0)


def test_no_answer_is_not_taken_for_a_good_one() -> None:
    silences = ("", "Connection refused", "[]", report(), report(SKIPPED, SKIPPED))
    assert [verdict(text) for text in silences] == [None] * 5
