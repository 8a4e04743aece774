"""Catalogues: YAML bytes through the reader, the shape and the rules, as a data folder's plan comes in."""

import json
from collections.abc import Iterator
from pathlib import Path

from fuzz.entries import MUSEUM, TOP, Trial
from fuzz.held import BrokenError, check_findings, check_words, lines_of
from kassel_integration.analysis.goal_status import assess_goals
from kassel_integration.analysis.series import group
from kassel_integration.checking.catalogue_findings import catalogue_findings
from kassel_integration.checking.plan import plan_of
from kassel_integration.diagnostics import Severity
from kassel_integration.source.catalogue_build import build
from kassel_integration.source.catalogue_file import read_catalogue

LONGEST = 4096
WORDS = (
    "version: 1", "ids: ", "free", "nested", "levels: ", "concept:", "title: ", "part: ", "as_of: ", "period: ",
    "first: ", "last: ", "baseline_year: ", "baseline: ", "municipality: ", "name: ", "key: ", "guidelines: ",
    "footnotes: ", "offices:", "aliases: ", "since: ", "until: ", "successor: ", "contact: ", "email: ",
    "dimensions:", "values: ", "total: ", "gap: ", "headings: ", "fields:", "areas:", "goals:", "main_goals: ",
    "text: ", "indicators:", "metrics:", "label: ", "kind: ", "count", "share", "rate", "amount", "duration",
    "frequency", "milestone", "rating", "unit: ", "one: ", "many: ", "per: ", "decimals: ", "direction: ", "up",
    "down", "definition: ", "every: ", "years: ", "from: ", "delivery: ", "lead", "each", "delivery_reason: ",
    "target: ", "rule: ", "at_least", "at_most", "change", "increase", "decrease", "hold", "happened",
    "increase_every_year", "every_year", "done", "none", "value: ", "by: ", "basis: ", "value_basis: ", "by_basis: ",
    "interim: ", "revised: ", "on: ", "reason: ", "tolerance: ", "applies: ", "ref: ", "relations: ", "metric: ",
    "at_most: ", "plausible: ", "min: ", "max: ", "- {id: ", "- id: ", "{", "}", "[", "]", '"', "'", "|\n", ">\n",
    "&a ", "*a", "!!str ", "<<: ", "---", "...", "%YAML 1.1", "? ", ": ", "# ", "\n  ", "\t", "2012-03-26", "2014",
    "1.1.1", "0x1F", "1e400", ".nan", ".inf", "~", "null", "yes", "no", "1_000", "12:30", "-0", "\ufeff", "\u0085",
    "\u2028", "\0", "„", "“",
)  # fmt: skip


def seeds() -> Iterator[bytes]:
    """Small plans, and what the museum has of them that is small."""
    for path in (TOP / "tests" / "tiny", TOP / "tests" / "mini", TOP / "tests" / "official"):
        yield (path / "handlungsfelder.yaml").read_bytes()
    for path in sorted(MUSEUM.glob("KI1*/*.yaml")):
        raw = path.read_bytes()
        if len(raw) < 3000:
            yield raw
    yield _LEAST


_LEAST = b"""version: 1
concept: {title: A, as_of: 2020-01-15, period: {first: 2020, last: 2024}, baseline_year: 2019, municipality: {name: B}}
ids: free
offices: [{id: a, name: A}]
fields: [{id: A, title: A, goals: [{id: A.1, text: A., offices: [a], metrics: [{id: m, label: M, kind: count, unit: x,
  period: {type: calendar_year}, direction: up, definition: D., target: {rule: increase, basis: concept}}]}]}]
"""


def prepare(folder: Path) -> Trial:
    """Nothing is needed beforehand."""
    path = folder / "handlungsfelder.yaml"

    def trial(data: bytes) -> None:
        file = read_catalogue(path, data)
        findings = catalogue_findings(file)
        check_findings(findings, str(path), lines_of(_text(data)))
        check_words(findings)
        wrong = any(finding.code.severity is Severity.ERROR for finding in findings)
        if file.plain is None and not wrong:
            raise BrokenError("no catalogue, and no error says why")
        if file.plain is not None and not wrong:
            _use(file.plain)

    return trial


def _use(plain: dict[str, object]) -> None:
    """What is found valid can be used, and remembered as it is."""
    catalogue = build(plain)
    if build(json.loads(json.dumps(plain))) != catalogue:
        raise BrokenError("a catalogue is remembered as another one")
    plan_of(catalogue)
    assessed = assess_goals(catalogue, group(()), "path")
    if len(assessed) != len(catalogue.goals):
        raise BrokenError(f"{len(assessed)} of {len(catalogue.goals)} goals are assessed")


def _text(data: bytes) -> str:
    return data.decode("utf-8-sig", "replace")
