"""One list of the columns that a measurement file has."""

from kassel_integration.model.measurement import FIXED_COLUMNS, written_columns


def test_dimensions_come_behind_the_value_and_the_year_is_not_written() -> None:
    assert written_columns(("age", "sex")) == (
        "metric", "value", "age", "sex", "as_of", "flag", "numerator", "denominator", "office", "source", "note",
    )  # fmt: skip
    assert set(FIXED_COLUMNS) - set(written_columns(())) == {"year", "label", "unit", "previous"}
