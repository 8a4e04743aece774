"""From the file's keys to the catalogue's values: whose each part of a target is when the file does not say."""

import os
from collections.abc import Callable
from decimal import Decimal

import pytest

from kassel_integration.checking.load_catalogue import load_catalogue
from kassel_integration.model.catalogue import Catalogue, Target
from kassel_integration.model.choices import Basis, Rule
from kassel_integration.source.folder import DataFolder

STATED, OURS = Basis.CONCEPT, Basis.ASSUMPTION
Built = Callable[[str, str], Catalogue]


@pytest.fixture
def built(mini_folder: DataFolder, mini: str) -> Built:
    """The small catalogue after one change."""

    def build(old: str, new: str) -> Catalogue:
        assert old in mini
        mini_folder.catalogue.write_text(mini.replace(old, new, 1), encoding="utf-8")
        catalogue, findings = load_catalogue(mini_folder.catalogue, os.environ)
        assert (catalogue is not None, findings) == (True, [])
        assert catalogue == load_catalogue(mini_folder.catalogue, os.environ)[0]  # as it is remembered, too
        assert catalogue is not None
        return catalogue

    return build


N2, N35 = Decimal(2), Decimal(35)
TARGETS: dict[str, tuple[str, Target]] = {
    "all as the rule": (
        "{rule: at_least, value: 35, by: 2015, basis: assumption}",
        Target(Rule.AT_LEAST, N35, 2015, OURS, value_basis=OURS, by_basis=OURS),
    ),
    "the plan's end as stated": (
        "{rule: at_least, value: 35, by: 2016, basis: assumption}",
        Target(Rule.AT_LEAST, N35, 2016, OURS, value_basis=OURS, by_basis=STATED),
    ),
    "each as it says": (
        "{rule: at_least, value: 35, by: 2016, basis: concept, value_basis: assumption, by_basis: assumption}",
        Target(Rule.AT_LEAST, N35, 2016, STATED, value_basis=OURS, by_basis=OURS),
    ),
    "the one that nobody wrote as ours": (
        "{rule: every_year, basis: concept}",
        Target(Rule.EVERY_YEAR, basis=STATED, value_basis=OURS, by_basis=STATED),
    ),
    "the least sum that nobody wrote as ours": (
        "{rule: happened, basis: concept}",
        Target(Rule.HAPPENED, basis=STATED, value_basis=OURS, by_basis=STATED),
    ),
    "a tolerance of its own": (
        "{rule: hold, tolerance: 2, basis: concept}",
        Target(Rule.HOLD, basis=STATED, value_basis=STATED, by_basis=STATED, tolerance=N2),
    ),
    "a first year": (
        "{rule: every_year, value: 2, from: 2014, basis: concept}",
        Target(Rule.EVERY_YEAR, N2, basis=STATED, value_basis=STATED, by_basis=STATED, from_=2014),
    ),
    "a milestone to begin with": (
        "{rule: every_year, value: 2, from: 1.1.10.guide, basis: concept}",
        Target(Rule.EVERY_YEAR, N2, basis=STATED, value_basis=STATED, by_basis=STATED, from_="1.1.10.guide"),
    ),
}


@pytest.mark.parametrize(("written", "wanted"), TARGETS.values(), ids=TARGETS.keys())
def test_a_target_has(built: Built, written: str, wanted: Target) -> None:
    assert built("{rule: increase, basis: concept}", written).metric_by_id["1.1.1.places"].target == wanted


def test_a_milestone_that_holds_every_year_has_no_value_that_could_be_ours(built: Built) -> None:
    written = "{rule: every_year, basis: concept}"
    catalogue = built("{rule: done, by: 2016, basis: assumption, note: The year is ours.}", written)
    assert catalogue.metric_by_id["1.1.10.guide"].target == Target(
        Rule.EVERY_YEAR, basis=STATED, value_basis=STATED, by_basis=STATED
    )


def test_a_dimension_has_the_two_values_whose_gap_is_shown(built: Built) -> None:
    catalogue = built("{id: sex,", "{id: sex, gap: [w, m],")
    assert [dimension.gap for dimension in catalogue.dimensions] == [None, ("w", "m")]
