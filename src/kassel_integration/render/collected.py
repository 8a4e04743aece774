"""Rows of many municipalities as one table for programs, a piece at a time: the municipality is the first column."""

import json
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from kassel_integration.errors import CannotRunError
from kassel_integration.render import delimited
from kassel_integration.render.synthetic import KEY as SYNTHETIC
from kassel_integration.views.document import Column, Document, Table
from kassel_integration.views.values import Value

MUNICIPALITY = "municipality"
Row = Mapping[str, object]


def as_rows(answers: Iterable[tuple[str, list[Row]]], fmt: str) -> Iterator[str]:
    """Texts that together are the table in tsv, csv or jsonl; `answers`: of each municipality its rows.

    Raises CannotRunError for rows of tsv or csv that have a column which the first ones have not.
    """
    if fmt == "jsonl":
        for name, rows in answers:
            yield "".join(f"{_line({MUNICIPALITY: name, **row})}\n" for row in rows)
        return
    written = delimited.as_tsv if fmt == "tsv" else delimited.as_csv
    keys: list[str] = []
    for name, rows in answers:
        if not rows:
            continue
        is_first, keys = not keys, keys or _keys(rows[0])
        if not set(_keys(rows[0])) <= set(keys):
            raise CannotRunError("collection_columns", value=name)
        text = written(_document(name, rows, keys))
        yield text if is_first else text.partition("\n")[2]


def _keys(row: Row) -> list[str]:
    """The columns of a table; whether figures are made up is said of each, for some may be."""
    return [*(key for key in row if key != SYNTHETIC), SYNTHETIC]


def _document(name: str, rows: list[Row], keys: list[str]) -> Document:
    table = Table(
        (Column(MUNICIPALITY, MUNICIPALITY), *(Column(key, key) for key in keys)),
        tuple((name, *(_value(row.get(key, False if key == SYNTHETIC else None)) for key in keys)) for row in rows),
    )
    return Document("collection", (table,), table)


def _value(found: object) -> Value:
    if isinstance(found, bool):
        return "true" if found else "false"
    if isinstance(found, (list, dict)):
        return _line(found)
    value: Value = found  # type: ignore[assignment]
    return value


def _line(found: object) -> str:
    return json.dumps(found, ensure_ascii=False, default=_number)


def _number(found: object) -> object:
    if not isinstance(found, Decimal):
        raise TypeError
    return float(found)
