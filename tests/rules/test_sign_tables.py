"""Signs are read by the table of the file alone; one that only another knows is refused with its meaning there."""

from dataclasses import replace

import pytest

from breakdowns import catalogue
from kassel_integration.diagnostics import Key
from kassel_integration.model.choices import Kind
from kassel_integration.model.sign_table import DIN55301, EUROSTAT, GENESIS, SignTable, declared
from kassel_integration.rules.check_row import RowContext, check_row
from kassel_integration.rules.flags import read_flag
from kassel_integration.rules.names import Names
from kassel_integration.rules.numbers import DecimalSign
from kassel_integration.rules.readings import Writing
from kassel_integration.rules.values import read_value
from making import metric

OWN = declared("Land", {"*": "Q", "-": "zero", "~": "U"}, {"v": "P"}, brackets="U")
COUNT = replace(metric("none", kind=Kind.COUNT), unit="Plätze")
READ: dict[str, tuple[SignTable, str, str | None, str | None, list[str], list[str]]] = {  # value, flag, kept, said
    "not available": (EUROSTAT, ":", None, "Q", [], []),
    "confidential": (EUROSTAT, ": c", None, "Q", [], []),
    "not applicable": (EUROSTAT, ":z", None, "M", [], []),
    "estimated": (EUROSTAT, "12 e", "12", "E", [], []),
    "a break that is provisional": (EUROSTAT, "12 bp", "12", "B", ["12 bp"], ["KI290"]),
    "another definition": (EUROSTAT, "12 d", "12", "U", ["12 d"], ["KI290"]),
    "a word of three letters": (EUROSTAT, "12 die", None, None, [], ["KI210"]),
    "DIN's zero at Eurostat": (EUROSTAT, "-", None, None, [], ["KI296"]),
    "DIN's brackets at Eurostat": (EUROSTAT, "(12)", None, None, [], ["KI296"]),
    "Eurostat's colon in a DIN table": (DIN55301, ":", None, None, [], ["KI296"]),
    "e in a DIN table": (DIN55301, "12 e", None, None, [], ["KI296"]),
    "final in GENESIS": (GENESIS, "12 e", "12", "A", [], []),
    "a body's own sign": (OWN, "*", None, "Q", [], []),
    "a body's own zero": (OWN, "-", "0", "A", [], []),
    "a body's own letter": (OWN, "12 v", "12", "P", [], []),
    "a body without DIN's x": (OWN, "x", None, None, [], ["KI296"]),
}


@pytest.mark.parametrize(("table", "text", "value", "flag", "stays", "said"), READ.values(), ids=READ)
def test_a_sign_is_read_by_its_table(
    table: SignTable, text: str, value: str | None, flag: str | None, stays: list[str], said: list[str]
) -> None:
    codes: list[str] = []
    found = read_value(text, COUNT, Writing(signs=table), lambda code, *_, **__: codes.append(code.id))
    shown = None if found.value is None else str(found.value)
    assert (shown, found.flag, found.kept, codes) == (value, flag, stays, said)


def test_what_e_means_elsewhere_is_said_for_both() -> None:
    told: list[dict[str, object]] = []
    read_value("12 e", COUNT, Writing(), lambda *_, **values: told.append(values))
    names, meanings = ("genesis", "eurostat"), ("final", "estimated")
    assert told[0]["legend"] == tuple(Key(f"phrases.table.{name}") for name in names)
    assert told[0]["meaning"] == tuple(Key(f"phrases.sign.{meaning}") for meaning in meanings)


@pytest.mark.parametrize("sign", [{"5": "Q"}, {"": "Q"}, {"*": "Z"}, {"*": "P"}, {" *": "Q"}])
def test_a_table_that_cannot_be_is_no_table(sign: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=f"^{next(iter(sign)).replace('*', '[*]')}$"):
        declared("Land", sign)


@pytest.mark.parametrize(
    ("table", "text", "flag", "said"),
    [
        (EUROSTAT, "c", "Q", []), (EUROSTAT, "z", "M", []), (DIN55301, "z", None, ["KI296"]), (DIN55301, "p", "P", []),
        (DIN55301, "Q", "Q", []), (DIN55301, "Aussagewert eingeschränkt", "U", []), (DIN55301, "Z", None, ["KI213"]),
    ],
)  # fmt: skip
def test_the_column_of_flags_knows_the_letters_of_the_table(
    table: SignTable, text: str, flag: str | None, said: list[str]
) -> None:
    codes: list[str] = []
    found = read_flag(text, Writing(signs=table), lambda code, *_, **__: codes.append(code.id))
    assert (found.flag, codes) == (flag, said)


@pytest.mark.parametrize(("flag", "kept"), [("", "Q"), ("c", "Q"), ("z", "M"), ("U", "U")])
def test_a_sign_that_does_not_say_why_leaves_it_to_the_column_of_flags(flag: str, kept: str) -> None:
    plan = catalogue()
    row = {"metric": plan.metrics[0].id, "value": ":", "flag": flag}
    found, said = check_row(row, RowContext(plan, Names(plan), 2014, DecimalSign, signs=EUROSTAT))
    assert found is not None
    assert (found.value, found.flag, [code.id for code, _, _ in said]) == (None, kept, [])
