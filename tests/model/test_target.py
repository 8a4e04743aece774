"""Who says what of a target: the provenance of each part that its rule uses, and of the whole."""

from decimal import Decimal

import pytest

from kassel_integration.model.catalogue import Target
from kassel_integration.model.choices import Basis, Provenance, Rule

STATED, OURS = Basis.CONCEPT, Basis.ASSUMPTION
N35 = Decimal(35)
PARTS: dict[str, tuple[Target, Provenance]] = {
    "all of a value by a year": (
        Target(Rule.AT_LEAST, N35, 2016, STATED, value_basis=STATED, by_basis=STATED),
        Provenance.STATED,
    ),
    "all but the value": (
        Target(Rule.AT_LEAST, N35, 2016, STATED, value_basis=OURS, by_basis=STATED),
        Provenance.PART,
    ),
    "all but the year": (
        Target(Rule.AT_MOST, N35, 2014, STATED, value_basis=STATED, by_basis=OURS),
        Provenance.PART,
    ),
    "a year only, which alone asks for nothing": (
        Target(Rule.DONE, None, 2014, OURS, by_basis=STATED),
        Provenance.ASSUMED,
    ),
    "the plan's end only": (Target(Rule.AT_LEAST, N35, 2016, OURS, by_basis=STATED), Provenance.ASSUMED),
    "nothing": (Target(Rule.AT_LEAST, N35, 2016, OURS), Provenance.ASSUMED),
    "a direction, which has no other part": (Target(Rule.INCREASE, basis=STATED), Provenance.STATED),
    "a condition whose least value is ours": (Target(Rule.EVERY_YEAR, basis=STATED), Provenance.PART),
    "that nothing is asked": (Target(Rule.NONE, basis=STATED), Provenance.STATED),
    "not even that nothing is asked": (Target(Rule.NONE, basis=OURS), Provenance.ASSUMED),
}


@pytest.mark.parametrize(("target", "wanted"), PARTS.values(), ids=PARTS.keys())
def test_the_plan_says(target: Target, wanted: Provenance) -> None:
    assert target.provenance is wanted
