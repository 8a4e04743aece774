"""Reads a data folder with nothing but PyYAML, csv and tomllib: canonical files only, no dialects."""

import csv
import tomllib
from collections import defaultdict
from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml

from recompute.plan import Baseline, Declaration, Folder, Goal, Metric, Plan, Point, Target

DECLARED = ".umsetzungsstand"
_FIXED = {"metric", "value", "as_of", "flag", "numerator", "denominator", "office", "source", "stands_for", "note"}
_WORDS = {"not_started", "planned", "in_progress", "ongoing", "done", "postponed", "dropped"}
_DIRECTIONS = {"up": 1, "down": -1, "none": 0}


def read_folder(path: Path) -> Folder:
    """Read catalogue, measurements and settings of a folder; whatever is not canonical raises."""
    plan = _plan(_yaml(_catalogue(path)))
    metrics = {metric.id: metric for metric in plan.metrics}
    points: dict[str, list[Point]] = defaultdict(list)
    parts: dict[str, set[int]] = defaultdict(set)
    declared: dict[str, list[Declaration]] = defaultdict(list)
    years = set()
    for file in sorted((path / "measurements").glob("*.csv")):
        year = int(file.stem)
        for row in _rows(file):
            years.add(year)
            name = row["metric"]
            if name.endswith(DECLARED) and name not in metrics:
                declared[name.removesuffix(DECLARED)].append(Declaration(year, row["office"], row["value"]))
            elif not any(text for column, text in row.items() if column not in _FIXED):
                points[name].append(_point(year, row, metrics[name]))
            else:
                parts[name].add(year)
    return Folder(
        plan=plan,
        points={name: tuple(sorted(found, key=lambda p: p.year)) for name, found in points.items()},
        parts={name: frozenset(found) for name, found in parts.items()},
        declared={goal: tuple(found) for goal, found in declared.items()},
        years=tuple(sorted(years)),
        reporting_year=_reporting_year(path / "kassel.toml"),
    )


def _catalogue(path: Path) -> Path:
    dataset = path / "dataset.yaml"
    named = _yaml(dataset).get("catalogue") if dataset.exists() else None
    return path / (named or "handlungsfelder.yaml")


def _yaml(path: Path) -> Any:
    # Every scalar stays text: no id becomes a number, no word a truth value.
    return yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)


def _reporting_year(path: Path) -> int | None:
    if not path.exists():
        return None
    year = tomllib.loads(path.read_text("utf-8")).get("status", {}).get("reporting_year")
    return None if year is None else int(year)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def _point(year: int, row: dict[str, str], metric: Metric) -> Point:
    text, flag, stands_for = row["value"], row["flag"] or "A", row.get("stands_for") or ""
    word = text if text in _WORDS else None
    printed = Fraction(text) if text and word is None else None
    parts = row["numerator"], row["denominator"]
    exact = metric.kind in ("share", "rate") and printed is not None and all(parts) and flag != "U"
    number = metric.per * Fraction(parts[0]) / Fraction(parts[1]) if exact else printed
    published = bool(row["source"]) and not row["office"]
    return Point(
        year=year,
        number=number,
        printed=printed,
        word=word,
        flag=flag,
        stands_for=stands_for,
        published=published,
    )


def _plan(raw: Any) -> Plan:
    concept = raw["concept"]
    goals = [
        _goal(goal, field["id"], area["id"])
        for field in raw["fields"]
        for area in field.get("areas", [])
        for goal in area.get("goals", [])
    ]
    return Plan(
        first=int(concept["period"]["first"]),
        last=int(concept["period"]["last"]),
        baseline=int(concept["baseline_year"]),
        offices=tuple(office["id"] for office in raw["offices"]),
        goals=tuple(goals),
    )


def _goal(raw: Any, field: str, area: str) -> Goal:
    metrics = [
        _metric(metric, raw["id"]) for indicator in raw.get("indicators", []) for metric in indicator.get("metrics", [])
    ]
    return Goal(id=raw["id"], field=field, area=area, offices=tuple(raw.get("offices", [])), metrics=tuple(metrics))


def _metric(raw: Any, goal: str) -> Metric:
    return Metric(
        id=f"{goal}.{raw['id']}",
        goal=goal,
        kind=raw["kind"],
        direction=_DIRECTIONS[raw["direction"]],
        target=_target(raw["target"], goal),
        per=int(raw.get("per", 100)),
        own=_baseline(raw.get("baseline")),
        every=(int(raw["every"]["years"]), int(raw["every"]["from"])) if "every" in raw else None,
        years=tuple(int(year) for year in raw["years"]) if "years" in raw else None,
    )


def _baseline(raw: Any) -> Baseline | None:
    if raw is None:
        return None
    year, value = raw.get("year"), raw.get("value")
    return Baseline(int(year) if year else None, Fraction(value) if value else None, "unknown" in raw)


def _target(raw: Any, goal: str) -> Target:
    start = raw.get("from")
    if start is not None and not start.isdigit():
        start = start if "." in start else f"{goal}.{start}"
    return Target(
        rule=raw["rule"],
        value=Fraction(raw["value"]) if "value" in raw else None,
        by=int(raw["by"]) if "by" in raw else None,
        start=int(start) if start and start.isdigit() else start,
        interim=tuple((int(step["by"]), Fraction(step["value"])) for step in raw.get("interim", [])),
        tolerance=Fraction(raw.get("tolerance", "0")),
        basis=raw["basis"],
        value_basis=raw.get("value_basis", raw["basis"]),
        by_basis=raw.get("by_basis", raw["basis"]),
    )
