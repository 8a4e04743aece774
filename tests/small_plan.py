"""A data folder made for one test: a plan of a single area, its metrics as YAML, its figures by year."""

from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent, indent

_HEAD = """\
version: 1
concept:
  title: Ein Klimaplan
  part: Ziele
  as_of: 2020-07-01
  period: {first: 2018, last: 2030}
  baseline_year: 2017
  municipality: {name: Musterstadt, key: "00000000"}
offices:
  - {id: umweltamt, name: Umweltamt}
  - {id: verkehrsamt, name: Verkehrsamt}
fields:
  - id: "1"
    title: Verkehr
    areas:
      - id: "1.1"
        title: Alltag
        goals:
"""
COLUMNS = "metric,value,as_of,flag,numerator,denominator,office,source,stands_for,note"
COMMON = "period: {type: calendar_year}\ndefinition: Was gezählt wird.\n"


def metric(text: str) -> str:
    """A metric in YAML, with the keys that every one needs and no test is about."""
    written = dedent(text).strip()
    return (
        written
        + "\n"
        + "".join(line + "\n" for line in COMMON.splitlines() if line.partition(":")[0] + ":" not in written)
    )


def goal(*metrics: str, id: str = "1.1.1", more: str = "", offices: str = "umweltamt") -> str:
    """A goal in YAML with these metrics; `more` are further keys of its own."""
    lines = [f'- id: "{id}"', "  text: Der Verkehr wird klimafreundlich.", f"  offices: [{offices}]"]
    lines += [f"  {line}" for line in dedent(more).strip().splitlines()]
    lines += ["  indicators:", "    - text: Ein Indikator", "      metrics:"]
    for each in metrics:
        first, *rest = metric(each).splitlines()
        lines += [f"        - {first}", *(f"          {line}" for line in rest)]
    return "\n".join(lines) + "\n"


def plan(folder: Path, goals: str, figures: Mapping[int, str], **concept: str) -> Path:
    """A data folder; `figures` by year are lines of a measurement file, their empty ends left out."""
    (folder / "measurements").mkdir(parents=True, exist_ok=True)
    head = _HEAD
    for key, value in concept.items():
        before = next(line for line in head.splitlines() if line.startswith(f"  {key}:"))
        head = head.replace(before, f"  {key}: {value}")
    (folder / "handlungsfelder.yaml").write_text(head + indent(goals, " " * 10), encoding="utf-8")
    for year, lines in figures.items():
        rows = [line.strip() for line in lines.strip().splitlines()]
        full = [row + "," * (COLUMNS.count(",") - row.count(",")) for row in rows]
        (folder / "measurements" / f"{year}.csv").write_text("\n".join([COLUMNS, *full]) + "\n", encoding="utf-8")
    return folder
