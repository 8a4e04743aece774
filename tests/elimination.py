"""What follows from equations by elimination alone, for the tests that attack hidden counts."""

from fractions import Fraction


def solved_alone(rows: list[list[Fraction]], width: int) -> set[int]:
    """The unknowns that the equations give away: the columns that a row of the reduced system has alone.

    Each row holds the coefficients of `width` unknowns; the right-hand sides do not matter for whether one is known.
    """
    solved: list[list[Fraction]] = []
    for column in range(width):
        pivot = next((row for row in rows if row[column]), None)
        if pivot is None:
            continue
        rows.remove(pivot)
        pivot = [x / pivot[column] for x in pivot]
        rows, solved = ([_reduced(row, pivot, column) for row in group] for group in (rows, solved))
        solved.append(pivot)
    return {next(i for i, x in enumerate(row) if x) for row in solved if sum(map(bool, row)) == 1}


def _reduced(row: list[Fraction], pivot: list[Fraction], column: int) -> list[Fraction]:
    return [x - row[column] * p for x, p in zip(row, pivot, strict=True)]
