"""The checked plain catalogue (as JSON would hold it) to the domain's values; needs neither pydantic nor yaml."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, TypeVar

from kassel_integration.model import catalogue as m
from kassel_integration.model.baseline import OwnBaseline
from kassel_integration.model.choices import Basis, Direction, Kind, PeriodType, Rule

Plain = dict[str, Any]
T = TypeVar("T")


def build(valid: Mapping[str, object]) -> m.Catalogue:
    """Build the catalogue from its plain form, which has been validated: offices and footnotes named in it exist."""
    plain: Plain = dict(valid)
    offices = {o["id"]: m.Office(o["id"], o["name"], tuple(o["aliases"])) for o in plain["offices"]}
    notes = {n["id"]: m.Footnote(n["id"], n["text"]) for n in plain["footnotes"]}
    fields, areas, goals, indicators = [], [], [], []
    metrics: list[m.Metric] = []
    last, lang = plain["concept"]["period"]["last"], plain["concept"]["language"]
    for f in plain["fields"]:
        field = m.ActionField(f["id"], f["title"], tuple(f["main_goals"]))
        fields.append(field)
        for a in f["areas"]:
            area = m.Area(a["id"], a["title"], field, _pick(notes, a["footnotes"]), note=a["note"], remark=a["remark"])
            areas.append(area)
            for g in a["goals"]:
                responsible = _pick(offices, g["offices"])
                marked = _pick(notes, g["footnotes"])
                goal = m.Goal(g["id"], g["text"], area, responsible, footnotes=marked, remark=g["remark"])
                goals.append(goal)
                for number, i in enumerate(g["indicators"], start=1):
                    indicator = m.Indicator(f"{goal.id}-{number}", i["text"], goal, i["remark"])
                    indicators.append(indicator)
                    metrics.extend(_metric(x, indicator, last, lang) for x in i["metrics"])
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
        relations=tuple(_relation(r) for r in plain["relations"]),
    )


def _pick(known: dict[str, T], ids: Iterable[str]) -> tuple[T, ...]:
    return tuple(known[i] for i in ids)


def _concept(c: Plain) -> m.Concept:
    span, city = c["period"], c["municipality"]
    return m.Concept(
        title=c["title"],
        part=c["part"],
        as_of=c["as_of"],
        first=span["first"],
        last=span["last"],
        baseline_year=c["baseline_year"],
        baseline_basis=Basis(c["baseline_basis"]),
        municipality=city["name"],
        municipality_key=city["key"],
        language=c["language"],
    )


def _relation(r: Plain) -> m.Relation:
    return m.Relation(r["metric"], r["at_most"], Basis(r["basis"]), r["reason"])


def _dimension(d: Plain) -> m.Dimension:
    values = tuple(m.DimensionValue(v["id"], v["label"], tuple(v["aliases"])) for v in d["values"])
    gap = (d["gap"][0], d["gap"][1]) if d["gap"] else None
    return m.Dimension(d["id"], d["label"], values, tuple(d["headings"]), gap)


def _metric(x: Plain, indicator: m.Indicator, last: int, lang: str) -> m.Metric:
    unit = x["unit"] if isinstance(x["unit"], dict) else {"one": "", "many": x["unit"]}
    unit = {form: _with_per(name, x["per"], lang) for form, name in unit.items()}
    return m.Metric(
        id=f"{indicator.goal.id}.{x['id']}",
        label=x["label"],
        kind=Kind(x["kind"]),
        unit=unit["many"],
        per=x["per"],
        decimals=x["decimals"],
        baseline=_baseline(x["baseline"]),
        period=m.Period(PeriodType(x["period"]["type"]), x["period"]["day"]),
        direction=Direction(x["direction"]),
        definition=x["definition"],
        dimensions=tuple(x["dimensions"]),
        target=_target(x["target"], last, words=x["kind"] == Kind.MILESTONE),
        indicator=indicator,
        basis=Basis(x["basis"]),
        caveat=x["caveat"],
        numerator=x["numerator"],
        denominator=x["denominator"],
        range=_bounds(x["range"]),
        plausible=_bounds(x["plausible"]),
        unit_of_one=unit["one"],
    )


def _with_per(unit: str, per: int | None, lang: str) -> str:
    """The unit of a rate always says of how many it speaks, also where the catalogue leaves that out."""
    if not unit or per is None or str(per) in re.sub(r"(?<=[0-9])[.,\s](?=[0-9])", "", unit):
        return unit
    return f"{unit} je {per:,}".replace(",", ".") if lang == "de" else f"{unit} per {per:,}"


def _target(t: Plain, last: int, words: bool) -> m.Target:
    interim = tuple(sorted((i["by"], Decimal(i["value"])) for i in t["interim"]))
    rule, basis = Rule(t["rule"]), Basis(t["basis"])
    return m.Target(
        rule=rule,
        value=_decimal(t["value"]),
        by=t["by"],
        basis=basis,
        interim=interim,
        note=t["note"],
        value_basis=Basis(t["value_basis"] or (basis if words or t["value"] else _unsaid(rule, basis))),
        by_basis=Basis(t["by_basis"] or (Basis.CONCEPT if t["by"] == last else basis)),
        tolerance=_decimal(t["tolerance"]) or Decimal(0),
        from_=t["from"],
    )


def _unsaid(rule: Rule, basis: Basis) -> Basis:
    """Whose the value is that no one gave: the 1 of these two rules is an assumption of ours."""
    return Basis.ASSUMPTION if rule in (Rule.EVERY_YEAR, Rule.HAPPENED) else basis


def _baseline(b: Plain | None) -> OwnBaseline | None:
    if b is None:
        return None
    return OwnBaseline(b["year"], _decimal(b["value"]), b["source"] or "", bool(b["unknown"]), Basis(b["basis"]))


def _bounds(b: Plain | None) -> m.Bounds | None:
    return m.Bounds(_decimal(b["min"]), _decimal(b["max"])) if b else None


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
