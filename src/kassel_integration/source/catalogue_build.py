"""The checked plain catalogue (as JSON would hold it) to the domain's values; needs neither pydantic nor yaml."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, TypeVar

from kassel_integration.model import catalogue as m

Plain = dict[str, Any]
T = TypeVar("T")


def build(plain: Plain) -> m.Catalogue:
    """Build the catalogue; `plain` has been validated, so offices and footnotes named in it exist."""
    offices = {o["id"]: m.Office(o["id"], o["name"], tuple(o["aliases"])) for o in plain["offices"]}
    notes = {n["id"]: m.Footnote(n["id"], n["text"]) for n in plain["footnotes"]}
    fields, areas, goals, indicators = [], [], [], []
    metrics: list[m.Metric] = []
    for f in plain["fields"]:
        field = m.ActionField(f["id"], f["title"], tuple(f["main_goals"]))
        fields.append(field)
        for a in f["areas"]:
            area = m.Area(a["id"], a["title"], field, _pick(notes, a["footnotes"]), a["note"], a["remark"])
            areas.append(area)
            for g in a["goals"]:
                responsible = _pick(offices, g["offices"])
                goal = m.Goal(g["id"], g["text"], area, responsible, _pick(notes, g["footnotes"]), g["remark"])
                goals.append(goal)
                for number, i in enumerate(g["indicators"], start=1):
                    indicator = m.Indicator(f"{goal.id}-{number}", i["text"], goal, i["remark"])
                    indicators.append(indicator)
                    metrics.extend(_metric(x, indicator) for x in i["metrics"])
    return m.Catalogue(
        concept=_concept(plain["concept"]),
        guidelines=tuple(plain["guidelines"]),
        footnotes=tuple(notes.values()),
        offices=tuple(offices.values()),
        dimensions=tuple(_dimension(d) for d in plain["dimensions"]),
        fields=tuple(fields),
        areas=tuple(areas),
        goals=tuple(goals),
        indicators=tuple(indicators),
        metrics=tuple(metrics),
        relations=tuple(m.Relation(r["metric"], r["at_most"], r["basis"], r["reason"]) for r in plain["relations"]),
    )


def _pick(known: dict[str, T], ids: Iterable[str]) -> tuple[T, ...]:
    return tuple(known[i] for i in ids)


def _concept(c: Plain) -> m.Concept:
    span, city = c["period"], c["municipality"]
    years = (span["first"], span["last"], c["baseline_year"], c["baseline_basis"])
    return m.Concept(c["title"], c["part"], c["as_of"], *years, city["name"], city["key"], c["language"])


def _dimension(d: Plain) -> m.Dimension:
    values = tuple(m.DimensionValue(v["id"], v["label"], tuple(v["aliases"])) for v in d["values"])
    return m.Dimension(d["id"], d["label"], values)


def _metric(x: Plain, indicator: m.Indicator) -> m.Metric:
    return m.Metric(
        id=f"{indicator.goal.id}.{x['id']}",
        label=x["label"],
        kind=m.Kind(x["kind"]),
        unit=x["unit"],
        period=m.Period(x["period"]["type"], x["period"]["day"]),
        direction=x["direction"],
        definition=x["definition"],
        dimensions=tuple(x["dimensions"]),
        target=_target(x["target"]),
        indicator=indicator,
        basis=x["basis"],
        caveat=x["caveat"],
        numerator=x["numerator"],
        denominator=x["denominator"],
        range=_bounds(x["range"]),
        plausible=_bounds(x["plausible"]),
    )


def _target(t: Plain) -> m.Target:
    interim = tuple(sorted((i["by"], Decimal(i["value"])) for i in t["interim"]))
    return m.Target(m.Rule(t["rule"]), _decimal(t["value"]), t["by"], t["basis"], interim, t["note"])


def _bounds(b: Plain | None) -> m.Bounds | None:
    return m.Bounds(_decimal(b["min"]), _decimal(b["max"])) if b else None


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
