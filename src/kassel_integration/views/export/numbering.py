"""The numbers of goals in three parts, goal, target and indicator, as programs for the SDGs want them.

1.1.3 of area 1.1 of field 1 is 1-1-3 there. In a plan whose ids do not begin with their parent's each part is a whole
id, and the target of a goal without an area is 0.
"""

from collections.abc import Iterable
from itertools import pairwise

from kassel_integration.model.catalogue import Catalogue, Goal

NO_AREA = "0"
Number = tuple[str, str, str]


def numbers(catalogue: Catalogue) -> dict[str, Number]:
    """The three parts by the id of each goal; no part holds a point or a hyphen."""
    chains = {goal.id: _chain(goal) for goal in catalogue.goals}
    nested = all(_is_nested(chain) for chain in chains.values())
    return {name: _parts(chain, nested=nested) for name, chain in chains.items()}


def _chain(goal: Goal) -> tuple[str, str | None, str]:
    return (goal.field.id, goal.area.id if goal.area else None, goal.id)


def _is_nested(chain: Iterable[str | None]) -> bool:
    known = [each for each in chain if each]
    return all(child.startswith(f"{parent}.") for parent, child in pairwise(known))


def _parts(chain: tuple[str, str | None, str], *, nested: bool) -> Number:
    field, area, goal = chain
    if not nested:
        return (_plain(field), _plain(area) if area else NO_AREA, _plain(goal))
    own_area = _plain(area.removeprefix(f"{field}.")) if area else NO_AREA
    return (_plain(field), own_area, _plain(goal.removeprefix(f"{area or field}.")))


def _plain(name: str) -> str:
    return name.replace(".", "_").replace("-", "_")
