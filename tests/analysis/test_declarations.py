"""What offices declare of a goal: all of it is kept, and the least advanced of several offices counts."""

from dataclasses import replace

import pytest

from kassel_integration.analysis.goal_status import GoalStatus
from kassel_integration.analysis.series import Declaration, group
from kassel_integration.model.catalogue import Office
from kassel_integration.model.measurement import Measurement
from making import GOAL
from making import Word as W

TWO = replace(GOAL, offices=(Office("jugendamt", "Jugendamt"), Office("kulturamt", "Kulturamt")))


@pytest.mark.parametrize(
    ("declared", "wanted"),
    [
        ([], None),
        ([(2013, "jugendamt", W.DONE)], (2013, W.DONE)),
        ([(2013, "jugendamt", W.DONE), (2014, "kulturamt", W.PLANNED)], (2014, W.PLANNED)),
        ([(2013, "kulturamt", W.PLANNED), (2014, "jugendamt", W.DONE)], (2013, W.PLANNED)),
        ([(2013, "kulturamt", W.PLANNED), (2014, "jugendamt", W.DONE), (2015, "kulturamt", W.DONE)], (2015, W.DONE)),
        ([(2013, "", W.PLANNED), (2014, "jugendamt", W.DONE)], (2013, W.PLANNED)),
    ],
)
def test_a_goal_is_as_far_as_its_least_advanced_office(
    declared: list[tuple[int, str, W]], wanted: tuple[int, W] | None
) -> None:
    assert GoalStatus(TWO, (), tuple(Declaration(*each) for each in declared)).declared == wanted


def test_where_one_office_is_responsible_a_row_without_an_office_is_its_own() -> None:
    told = (Declaration(2013, "", W.PLANNED), Declaration(2014, "jugendamt", W.DONE))
    assert GoalStatus(GOAL, (), told).declared == (2014, W.DONE)


def test_every_declaration_is_kept_with_its_office_and_what_it_wrote() -> None:
    name = "1.1.1.umsetzungsstand"
    rows = [
        Measurement(name, 2014, W.DONE, office="kulturamt", note="Eröffnet."),
        Measurement(name, 2014, W.PLANNED, office="jugendamt"),
        Measurement(name, 2013, W.PLANNED, office="kulturamt", note="Im Bau."),
    ]
    found = group(rows)
    assert found.declared == {
        "1.1.1": (
            Declaration(2013, "kulturamt", W.PLANNED, "Im Bau."),
            Declaration(2014, "jugendamt", W.PLANNED),
            Declaration(2014, "kulturamt", W.DONE, "Eröffnet."),
        )
    }
    assert group(rows, until=2013).declared["1.1.1"] == (Declaration(2013, "kulturamt", W.PLANNED, "Im Bau."),)
