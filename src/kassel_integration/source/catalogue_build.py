"""The checked plain catalogue (as JSON would hold it) to the domain's values; needs neither pydantic nor yaml."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any, TypeVar

from kassel_integration.model import catalogue as m
from kassel_integration.model.baseline import OwnBaseline
from kassel_integration.model.choices import Basis, Delivery, Direction, Kind, PeriodType, Rule
from kassel_integration.model.office import Contact, terms_of
from kassel_integration.model.survey import Survey
from kassel_integration.model.target import Revision

Plain = dict[str, Any]
T = TypeVar("T")


def build(valid: Mapping[str, object]) -> m.Catalogue:
    """Build the catalogue from its plain form, which has been validated: what is named in it exists."""
    plain: Plain = dict(valid)
    offices = {o["id"]: _office(o) for o in plain["offices"]}
    notes = {n["id"]: m.Footnote(n["id"], n["text"]) for n in plain["footnotes"]}
    fields = {f["id"]: m.ActionField(f["id"], f["title"], tuple(f["main_goals"])) for f in plain["fields"]}
    areas = {a["id"]: _area(a, fields[f["id"]], notes) for f in plain["fields"] for a in f["areas"] or ()}
    goals = [(_goal(g, fields[f["id"]], areas.get(a), offices, notes), g) for f, a, g in _goals(plain["fields"])]
    indicators = [(_indicator(n, i, goal), i) for goal, g in goals for n, i in enumerate(g["indicators"], start=1)]
    metrics, references = _asked([*indicators, *goals], plain["concept"])
    order = {goal.id: number for number, (goal, _) in enumerate(goals)}
    return m.Catalogue(
        concept=_concept(plain["concept"], plain["levels"]),
        guidelines=tuple(plain["guidelines"]),
        footnotes=tuple(notes.values()),
        offices=tuple(offices.values()),
        dimensions=tuple(_dimension(d) for d in plain["dimensions"]),
        fields=tuple(fields.values()),
        areas=tuple(areas.values()),
        goals=tuple(goal for goal, _ in goals),
        indicators=tuple(indicator for indicator, _ in indicators),
        metrics=tuple(sorted(metrics, key=lambda metric: order[metric.goal.id])),
        relations=tuple(_relation(r) for r in plain["relations"]),
        references=references,
    )


def _goals(fields: Iterable[Plain]) -> Iterator[tuple[Plain, str, Plain]]:
    """(field, id of the area or "", goal) of every goal."""
    for f in fields:
        yield from ((f, a["id"], g) for a in f["areas"] or () for g in a["goals"])
        yield from ((f, "", g) for g in f["goals"] or ())


def _area(a: Plain, field: m.ActionField, notes: dict[str, m.Footnote]) -> m.Area:
    return m.Area(a["id"], a["title"], field, _pick(notes, a["footnotes"]), note=a["note"], remark=a["remark"])


def _goal(
    g: Plain, field: m.ActionField, area: m.Area | None, offices: dict[str, m.Office], notes: dict[str, m.Footnote]
) -> m.Goal:
    responsible, marked = _pick(offices, g["offices"]), _pick(notes, g["footnotes"])
    terms = terms_of(responsible, offices)
    applies = g["applies"] and m.Applies(g["applies"]["until"], g["applies"]["reason"])
    ours = {"remark": g["remark"], "applies": applies}
    return m.Goal(g["id"], g["text"], field, area, responsible, footnotes=marked, terms=terms, **ours)


def _office(o: Plain) -> m.Office:
    told = o["contact"] and Contact(o["contact"]["name"] or "", o["contact"]["email"] or "")
    years = {"since": o["since"], "until": o["until"], "successor": o["successor"] or ""}
    return m.Office(o["id"], o["name"], tuple(o["aliases"]), told, **years)


def _indicator(number: int, i: Plain, goal: m.Goal) -> m.Indicator:
    return m.Indicator(f"{goal.id}-{number}", i["text"], goal, i["remark"])


def _asked(
    parents: Iterable[tuple[m.Indicator | m.Goal, Plain]], concept: Plain
) -> tuple[list[m.Metric], tuple[m.Metric, ...]]:
    """The metrics under their parents, and those that refer to one of them."""
    asked = [(x, parent) for parent, part in parents for x in part["metrics"]]
    metrics = [_metric(x, parent, concept) for x, parent in asked if "ref" not in x]
    by_id = {metric.id: metric for metric in metrics}
    return metrics, tuple(_reference(x, parent, by_id[x["ref"]], concept) for x, parent in asked if "ref" in x)


def _reference(x: Plain, parent: m.Indicator | m.Goal, original: m.Metric, concept: Plain) -> m.Metric:
    target = _target(x["target"], concept["period"]["last"], words=original.kind is Kind.MILESTONE)
    return replace(original, parent=parent, target=target, refers_to=original)


def _level(name: str | Plain) -> m.LevelName:
    return m.LevelName(name, name) if isinstance(name, str) else m.LevelName(name["one"], name["many"])


def _pick(known: dict[str, T], ids: Iterable[str]) -> tuple[T, ...]:
    return tuple(known[i] for i in ids)


def _concept(c: Plain, levels: Plain) -> m.Concept:
    span, city = c["period"], c["municipality"]
    return m.Concept(
        title=c["title"],
        part=c["part"] or "",
        as_of=c["as_of"],
        first=span["first"],
        last=span["last"],
        baseline_year=c["baseline_year"],
        baseline_basis=Basis(c["baseline_basis"]),
        municipality=city["name"],
        municipality_key=city["key"] or "",
        language=c["language"],
        levels=m.Levels(**{level: _level(name) for level, name in levels.items() if name}),
    )


def _relation(r: Plain) -> m.Relation:
    return m.Relation(r["metric"], r["at_most"], Basis(r["basis"]), r["reason"])


def _dimension(d: Plain) -> m.Dimension:
    values = tuple(_dimension_value(v) for v in d["values"])
    gap = (d["gap"][0], d["gap"][1]) if d["gap"] else None
    return m.Dimension(d["id"], d["label"], values, headings=tuple(d["headings"]), gap=gap, total=tuple(d["total"]))


def _dimension_value(v: Plain) -> m.DimensionValue:
    tile = (v["tile"][0], v["tile"][1]) if v["tile"] else None
    return m.DimensionValue(v["id"], v["label"], tuple(v["aliases"]), tile)


def _metric(x: Plain, parent: m.Indicator | m.Goal, concept: Plain) -> m.Metric:
    unit = x["unit"] if isinstance(x["unit"], dict) else {"one": "", "many": x["unit"]}
    unit = {form: _with_per(name, x["per"], concept["language"]) for form, name in unit.items()}
    return m.Metric(
        id=f"{(parent.goal if isinstance(parent, m.Indicator) else parent).id}.{x['id']}",
        label=x["label"],
        kind=Kind(x["kind"]),
        unit=unit["many"],
        per=x["per"],
        decimals=x["decimals"],
        baseline=_baseline(x["baseline"]),
        survey=_survey(x["every"], x["years"]),
        period=m.Period(PeriodType(x["period"]["type"]), x["period"]["day"]),
        direction=Direction(x["direction"]),
        definition=x["definition"],
        dimensions=tuple(x["dimensions"]),
        delivery=Delivery(x["delivery"]),
        delivery_reason=x["delivery_reason"] or "",
        target=_target(x["target"], concept["period"]["last"], words=x["kind"] == Kind.MILESTONE),
        parent=parent,
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
        revised=tuple(Revision(r["on"], Decimal(r["value"]), r["reason"]) for r in t["revised"]),
        ends=last,
    )


def _unsaid(rule: Rule, basis: Basis) -> Basis:
    """Whose the value is that no one gave: the 1 of these two rules is an assumption of ours."""
    return Basis.ASSUMPTION if rule in (Rule.EVERY_YEAR, Rule.HAPPENED) else basis


def _baseline(b: Plain | None) -> OwnBaseline | None:
    if b is None:
        return None
    return OwnBaseline(b["year"], _decimal(b["value"]), b["source"] or "", bool(b["unknown"]), Basis(b["basis"]))


def _survey(every: Plain | None, years: list[int] | None) -> Survey | None:
    if every is not None:
        return Survey(every["years"], every["from"])
    return Survey(years=tuple(years)) if years else None


def _bounds(b: Plain | None) -> m.Bounds | None:
    return m.Bounds(_decimal(b["min"]), _decimal(b["max"])) if b else None


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
