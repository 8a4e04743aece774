"""What the keys of one part of the catalogue ask of each other, as far as JSON Schema can say it.

The rules of findings judge; this is for editors, from the same tables. A condition that needs another part of the file
(an id that exists, a year within the plan) only the program sees. Keys of `errorMessage` are translated later on.
"""

from collections.abc import Iterable
from typing import Any

from kassel_integration.model.choices import Delivery, Direction, IdForm, Kind, Rule
from kassel_integration.model.fitting import ABOUT, ADD_UP, AGAINST, NEEDS, OF_A_RULE, USES, kind_uses, rule_fits
from kassel_integration.model.measurement import FIXED_COLUMNS, IMPLEMENTATION_METRIC

Schema = dict[str, Any]

_ABSENT = {"type": "null"}
_THERE = {"not": _ABSENT}
_LISTS = ("interim", "revised")
_MILESTONE = "keys.wrong.milestone_value"


def _keys(**schemas: Schema) -> Schema:
    """What some keys must be, where they are there."""
    return {"properties": schemas}


def _with(**schemas: Schema) -> Schema:
    """The same, and that they are there."""
    return {"properties": schemas, "required": list(schemas)}


def _when(condition: Schema, then: Schema) -> Schema:
    return {"if": condition, "then": then}


def _one_of(words: Iterable[str], said: str = "") -> Schema:
    return {"enum": [str(word) for word in words]} | ({"errorMessage": said} if said else {})


def _never(condition: Schema, said: str) -> Schema:
    """Nothing that this is true of; what editors say of `not` and of limits cannot be worded, of a type it can."""
    return _when(condition, {**_ABSENT, "errorMessage": said})


def _reserved(*words: str) -> Schema:
    """No id that the program uses itself; it is no new key that editors should offer."""
    pattern = rf"^(?!(?:{'|'.join(words)})$)"
    return _keys(id={"pattern": pattern, "patternErrorMessage": "keys.wrong.reserved", "doNotSuggest": True})


def _unused(key: str, said: str) -> Schema:
    """Not there: a list without entries, else nothing."""
    return {key: {"maxItems": 0, "errorMessage": said} if key in _LISTS else {**_ABSENT, "errorMessage": said}}


def _target() -> list[Schema]:
    """What a rule needs and what it cannot use."""
    found: list[Schema] = []
    for key in OF_A_RULE:
        without = [rule for rule in Rule if key not in USES[rule]]
        found.append(_when(_with(rule=_one_of(without)), {"properties": _unused(key, "keys.wrong.unused")}))
        needed = [rule for rule, keys in NEEDS.items() if key in keys]
        if needed:
            found.append(_when(_with(rule=_one_of(needed)), _with(**{key: _THERE})))
    for basis, key in ABOUT.items():
        found.append(_when(_with(**{basis: _THERE}), _with(**{key: _THERE})))
    year = {"type": ["integer", "null"], "errorMessage": "keys.wrong.year_only"}
    found.append(_when(_with(rule={"const": Rule.INCREASE_EVERY_YEAR.value}), _keys(**{"from": year})))
    for impossible in ({"enum": [0, "0"]}, {"type": "number", "exclusiveMaximum": -100}):
        value = _never(impossible, "keys.wrong.change")
        found.append(_when(_with(rule={"const": Rule.CHANGE.value}), _keys(value=value)))
    return found


def _kinds() -> list[Schema]:
    """What a metric's kind asks of its keys and of its target."""
    found: list[Schema] = []
    for key in ("per", "decimals", "baseline"):
        without = [kind for kind in Kind if not kind_uses(key, kind)]
        found.append(_when(_with(kind=_one_of(without)), {"properties": _unused(key, "keys.wrong.unused_by_kind")}))
    found.append(_when(_with(kind={"const": Kind.RATE.value}), _with(per=_THERE)))
    fitting = {kind: tuple(rule for rule in Rule if rule_fits(rule, kind)) for kind in Kind}
    for rules in dict.fromkeys(fitting.values()):
        kinds = [kind for kind in Kind if fitting[kind] == rules]
        allowed = _keys(rule=_one_of(rules, "keys.wrong.rule_of_kind"))
        found.append(_when(_with(kind=_one_of(kinds)), _keys(target=allowed)))
    nothing = {key: schema for key in ("value", "value_basis") for key, schema in _unused(key, _MILESTONE).items()}
    return [*found, _when(_with(kind={"const": Kind.MILESTONE.value}), _keys(target={"properties": nothing}))]


def _directions() -> list[Schema]:
    """Which rules and which changes a metric's direction allows."""
    found: list[Schema] = []
    for direction in Direction:
        rules = [rule for rule in Rule if rule not in AGAINST[direction]]
        allowed = _keys(rule=_one_of(rules, "keys.wrong.rule_of_direction"))
        found.append(_when(_with(direction={"const": direction.value}), _keys(target=allowed)))
    for direction, beyond in ((Direction.UP, "exclusiveMaximum"), (Direction.DOWN, "exclusiveMinimum")):
        value = _never({"type": "number", beyond: 0}, "keys.wrong.other_way")
        changed = _when(_with(rule={"const": Rule.CHANGE.value}), _keys(value=value))
        found.append(_when(_with(direction={"const": direction.value}), _keys(target=changed)))
    return found


def _metric() -> list[Schema]:
    """Kind and direction, who reports it and when."""
    each = _with(delivery={"const": Delivery.EACH.value})
    parts = _keys(kind=_one_of(ADD_UP, "keys.wrong.no_parts")) | {"required": ["delivery_reason"]}
    return [
        _reserved(IMPLEMENTATION_METRIC),
        *_kinds(),
        *_directions(),
        {"if": each, "then": parts, "else": {"properties": _unused("delivery_reason", "keys.wrong.no_each")}},
        _when(each, _keys(delivery_reason=_THERE)),
        _when(_with(every=_THERE), {"properties": _unused("years", "keys.wrong.every_and_years")}),
    ]


def _baseline() -> list[Schema]:
    """A year, a year with value and source, or not known."""
    unused = {k: s for key in ("value", "source") for k, s in _unused(key, "keys.wrong.unknown").items()}
    return [
        _when(_with(unknown=_THERE), {"properties": unused}) | {"else": _with(year=_THERE)},
        _when(_with(value=_THERE), _with(year=_THERE, source=_THERE)),
        _when(_with(source=_THERE), _with(value=_THERE)),
    ]


def _field() -> list[Schema]:
    """Areas, or goals without areas between."""
    goals = {"properties": _unused("goals", "keys.wrong.areas_and_goals")}
    return [{"if": _with(areas=_THERE), "then": goals, "else": _with(goals=_THERE)}]


def _goal() -> list[Schema]:
    """An office alone reports no part."""
    alone = {"enum": [Delivery.LEAD.value], "errorMessage": "keys.wrong.alone"}
    metrics = _keys(metrics={"items": _keys(delivery=alone)})
    shared = _with(offices={"minItems": 2})
    return [{"if": shared, "else": {"allOf": [metrics, _keys(indicators={"items": metrics})]}}]


def _nested(depth: int) -> Schema:
    number = "[1-9][0-9]?"
    pattern = rf"^{number}(?:\.{number}){{{depth - 1}}}$"
    return {"pattern": pattern, "patternErrorMessage": f"phrases.form.{('field', 'area', 'goal')[depth - 1]}"}


def _catalogue() -> list[Schema]:
    """Ids are nested numbers unless they are free."""
    area = _keys(id=_nested(2), goals={"items": _keys(id=_nested(3))})
    field = _keys(id=_nested(1), areas={"items": area}, goals={"items": _keys(id=_nested(2))})
    return [{"if": _with(ids={"const": IdForm.FREE.value}), "else": _keys(fields={"items": field})}]


def _office() -> list[Schema]:
    """Who has a successor ends."""
    return [_when(_with(successor=_THERE), _with(until=_THERE))]


CATALOGUE: Schema = {"allOf": _catalogue()}
FIELD: Schema = {"allOf": _field()}
GOAL: Schema = {"allOf": _goal()}
METRIC: Schema = {"allOf": _metric()}
TARGET: Schema = {"allOf": _target()}
BASELINE: Schema = {"allOf": _baseline()}
DIMENSION: Schema = {"allOf": [_reserved(*FIXED_COLUMNS)]}
OFFICE: Schema = {"allOf": _office()}

# What one key alone must not be, for the field that has it.
TWO: Schema = {"minItems": 2, "maxItems": 2, "uniqueItems": True}
PAIR: Schema = {"minItems": 2, "maxItems": 2}
DIFFERENT: Schema = {"uniqueItems": True}
