"""A cell has one value per declared dimension; the whole is the empty one, however many dimensions there are."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kassel_integration.model.cell import TOTAL, Cell

rows = st.lists(st.sampled_from(["", "01", "02", "m"]), min_size=4, max_size=4)


@given(rows, rows)
def test_cells_are_equal_and_sorted_as_the_columns_of_a_file_are(one: list[str], two: list[str]) -> None:
    assert ((Cell(one) == Cell(two)), (Cell(one) < Cell(two))) == (one == two, one < two)
    assert (hash(Cell(one)) == hash(Cell(two))) or one != two


@given(rows)
def test_a_cell_gives_its_row_back_and_another_dimension_leaves_it_as_it_was(row: list[str]) -> None:
    assert Cell(row).row(4) == tuple(row)
    assert Cell([*row, ""]) == Cell(row)
    assert Cell(row).row(5) == (*row, "")


def test_a_row_too_narrow_for_a_cell_is_an_error_and_loses_nothing() -> None:
    with pytest.raises(ValueError, match="m"):
        Cell(["", "m"]).row(1)


def test_the_whole_is_broken_down_by_nothing() -> None:
    assert Cell(["", "", ""]) == TOTAL
    assert [TOTAL.is_total, TOTAL.dimensions, TOTAL.depth, TOTAL.only_dimension] == [True, (), 0, None]


TOLD: dict[str, tuple[list[str], tuple[int, ...], int | None]] = {
    "the first of several": (["01", "", ""], (0,), 0),
    "one in the middle": (["", "m", ""], (1,), 1),
    "a fourth": (["", "", "", "x"], (3,), 3),
    "two": (["01", "", "mit"], (0, 2), None),
}


@pytest.mark.parametrize(("row", "dimensions", "only"), TOLD.values(), ids=TOLD.keys())
def test_a_cell_knows_by_which_dimensions_it_is_broken_down(
    row: list[str], dimensions: tuple[int, ...], only: int | None
) -> None:
    cell = Cell(row)
    assert (cell.is_total, cell.dimensions, cell.depth, cell.only_dimension) == (
        False, dimensions, len(dimensions), only,
    )  # fmt: skip
    assert [cell.at(index) for index in range(4)] == [*row, *[""] * (4 - len(row))]


@given(rows)
def test_the_coarser_cells_are_all_that_leave_some_dimensions_out(row: list[str]) -> None:
    wanted = {Cell(names) for names in product(*({name, ""} for name in row))}
    assert Cell(row).and_coarser() == wanted
    assert {Cell(row).without(index) for index in Cell(row).dimensions} <= wanted - {Cell(row)}


def test_without_a_dimension_the_others_stay() -> None:
    cell = Cell(["01", "m", "mit"])
    assert [cell.without(index) for index in range(3)] == [("", "m", "mit"), ("01", "", "mit"), ("01", "m")]


def test_a_cell_moves_with_its_dimensions() -> None:
    cell = Cell(["01", "m"])
    assert cell.moved(("district", "sex"), ("age", "sex", "district")) == ("", "m", "01")
