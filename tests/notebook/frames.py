"""Makes data frames of a plan with pandas, and with polars where it is installed: frames.py DATA.

Exit code 1 when they are not what the rows say.
"""

import sys
from importlib.util import find_spec

import pandas

from kassel_integration import open_plan

NUMBERS = {"value", "numerator", "denominator", "target_value"}


def main(data: str) -> int:
    """0 when there is every row and every column, numbers are numbers, and their sum is right."""
    rows = open_plan(data).rows()
    wanted = (
        len(rows),
        list(rows[0]),
        NUMBERS,
        round(sum(v for row in rows if isinstance(v := row["value"], float)), 3),
    )
    one = pandas.DataFrame(rows)
    numbers = {name for name in NUMBERS if one[name].dtype == float}
    found = [(len(one), list(one.columns), numbers, round(float(one["value"].sum()), 3))]
    if find_spec("polars"):
        import polars  # noqa: PLC0415

        other = polars.DataFrame(rows, infer_schema_length=None)
        numbers = {name for name in NUMBERS if other[name].dtype == polars.Float64}
        found.append((other.height, other.columns, numbers, round(float(other["value"].sum()), 3)))
    right = [each == wanted for each in found]
    sys.stdout.write(f"{len(rows)} rows in {len(found)} kinds of data frames: {right}\n")
    return 0 if all(right) else 1


sys.exit(main(sys.argv[1]))
