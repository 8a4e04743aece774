"""Checks one row of a measurement file: the measurement it says, or what is wrong with which column."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from kassel_integration.diagnostics import Code, Key, Severity, codes
from kassel_integration.model.catalogue import Catalogue, Dimension, Metric
from kassel_integration.model.cell import Cell
from kassel_integration.model.choices import Delivery
from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import Measurement
from kassel_integration.model.sign_table import DIN55301, SignTable
from kassel_integration.rules.breaks import with_break
from kassel_integration.rules.contributions import check_contribution
from kassel_integration.rules.described import check_described
from kassel_integration.rules.flags import read_flag
from kassel_integration.rules.fractions import check_fraction
from kassel_integration.rules.names import Match, Names
from kassel_integration.rules.number_forms import explains, kept
from kassel_integration.rules.numbers import DecimalSign
from kassel_integration.rules.readings import SHOWN, ReadValue, Writing
from kassel_integration.rules.row_dates import check_day, check_year
from kassel_integration.rules.values import check_baseline, check_size, read_any, read_value

RowFinding = tuple[Code, str, dict[str, object]]
# Doubts that a note in the row has answered.
EXPLAINED = (codes.IMPLAUSIBLE, codes.BELOW_ONE, codes.DAY_OUTSIDE_YEAR, codes.OTHER_DAY, codes.OTHER_OFFICE)
_DIGITS, _DECIMALS = re.compile("-?[0-9]{1,15}").fullmatch, re.compile("[0-9]{1,2}").fullmatch


@dataclass(frozen=True, slots=True)
class RowContext:
    """What rows of one file are checked against; `decimal` gives the file's decimal sign when a text needs it.

    `beside`: the column that would hold the end of a value parted by its own decimal comma; "" for none. `signs`: the
    table of signs by which the file is read. `office`: the id of the one that sent the file, for rows that name none.
    """

    catalogue: Catalogue
    names: Names
    year: int | None
    decimal: Callable[[], DecimalSign]
    beside: str = ""
    signs: SignTable = DIN55301
    office: str = ""

    @property
    def writing(self) -> Writing:
        """How the file writes its values."""
        return Writing(self.decimal, self.signs, self.names.units, self.names.suggest)


class RowCheck:
    """Collects what is said about one row."""

    def __init__(self) -> None:
        self.findings: list[RowFinding] = []

    def say(self, code: Code, column: str, /, **values: object) -> None:
        """Add a finding about a column's text."""
        self.findings.append((code, column, values))

    @property
    def fatal(self) -> bool:
        """True when the row cannot be used."""
        return any(code.severity is Severity.ERROR for code, _, _ in self.findings)


def check_row(
    texts: dict[str, str], context: RowContext, file: str = "", line: int = 0
) -> tuple[Measurement | None, list[RowFinding]]:
    """Check a row, its texts by column; the measurement is None when an error was found or nothing was reported."""
    found = RowCheck()
    if context.office and not texts.get("office", "").strip():
        texts = {**texts, "office": context.office}
    metric_id = _metric(texts.get("metric", ""), context, found)
    metric = context.catalogue.metric_by_id.get(metric_id)
    about = metric or metric_id
    cell = Cell(_cell(d, texts.get(d.id, ""), about, context, found) for d in context.catalogue.dimensions)
    year = check_year(texts.get("year", ""), context.year, found.say)
    as_of = check_day(texts.get("as_of", ""), metric, year, found.say)
    office = _office(texts.get("office", ""), metric_id, year, context, found)
    given = read_flag(texts.get("flag", ""), context.writing, found.say)
    value = _value(texts.get("value", ""), about, given.flag, context, found)
    flag = _agree(
        value, with_break(texts.get("break", ""), given.flag, value.flag, found.say), found, due=cell.is_total
    )
    _whole(texts, context.beside, found)
    if metric:
        check_described(texts, metric, context.names, found.say)
    if metric and isinstance(value.value, Decimal):
        check_size(value.value, metric, found.say)
        if cell.is_total:
            check_baseline(value.value, metric, year, found.say)
    limited = flag is Flag.UNRELIABLE
    parts = check_fraction(texts, value.value, metric, context.writing, found.say, rounded=limited)
    contribution = metric is not None and metric.delivery is Delivery.EACH
    if metric and contribution:
        check_contribution(metric, year, office, texts, found.say, valued=value.value is not None)
    note = texts.get("note", "").strip()
    if explains(note):
        found.findings = [c for c in found.findings if c[0] not in EXPLAINED]
    if found.fatal or not value.reported:
        return None, found.findings
    for written in (*value.kept, *parts.kept, *given.kept):
        note = kept(written, note)
    measurement = Measurement(
        metric=metric_id,
        year=year or 0,
        value=value.value,
        cell=cell,
        as_of=as_of,
        flag=flag,
        numerator=parts.numerator,
        denominator=parts.denominator,
        office=office,
        source=texts.get("source", "").strip(),
        stands_for=texts.get("stands_for", "").strip(),
        note=note,
        file=file,
        line=line,
        contribution=contribution,
        times=metric.times if metric else 100,
    )
    return measurement, found.findings


def _value(text: str, about: Metric | str, flag: Flag | None, context: RowContext, found: RowCheck) -> ReadValue:
    """The value for the metric, or for the goal's id, a row is about; without either only what holds for all."""
    if not about:
        return read_any(text, context.writing, found.say)
    metric = about if isinstance(about, Metric) else None
    sign = context.signs.alone.get(text.strip())
    if flag is Flag.NO_MEANING and sign and sign.flag is flag:
        return ReadValue(flag=flag, reported=True)  # the flag says which of its meanings the x has
    return read_value(text, metric, context.writing, found.say)


def _whole(texts: dict[str, str], beside: str, found: RowCheck) -> None:
    """30 and beside it, where words belong, 1: between commas this is what becomes of 30,1."""
    value, end = texts.get("value", "").strip(), texts.get(beside, "").strip()
    if _DIGITS(value) and _DECIMALS(end):
        column = Key(f"labels.column.{beside}")
        found.say(codes.PARTED_NUMBER, beside, value=value, end=end, joined=Decimal(f"{value}.{end}"), column=column)


def _metric(text: str, context: RowContext, found: RowCheck) -> str:
    if not text.strip():
        found.say(codes.EMPTY_METRIC, "metric")
        return ""
    match = context.names.metric(text)
    if match.candidates:
        shown = ", ".join(match.candidates[:5])
        found.say(codes.METRIC_AMBIGUOUS, "metric", value=text[:SHOWN], candidates=shown)
    elif not match.id:
        close = context.names.near("metric", text)
        found.say(codes.UNKNOWN_METRIC, "metric", value=text[:SHOWN], nearest=close)
    elif match.repair:
        how = Key(f"phrases.repair.{match.repair}")
        found.say(codes.METRIC_REPAIRED, "metric", value=text[:SHOWN], metric=match.id, how=how)
    return match.id


def _cell(dimension: Dimension, text: str, about: Metric | str, context: RowContext, found: RowCheck) -> str:
    """The id of the value that a dimension's column names, "" for none; `about`: a metric, or a goal's id."""
    if not text.strip() or context.names.is_total(dimension.id, text):
        return ""
    name, label = dimension.id, dimension.label
    match: Match = context.names.cell(name, text)
    if not match.id and context.names.means_total(text):
        found.say(codes.TOTAL_WORD, name, value=text[:SHOWN], dimension=label)
    elif not match.id:
        close = context.names.near(name, text)
        found.say(codes.UNKNOWN_CELL, name, value=text[:SHOWN], dimension=label, nearest=close)
    elif isinstance(about, str) and about:
        found.say(codes.PART_OF_STATE, name, value=text[:SHOWN], dimension=label)
    elif isinstance(about, Metric) and name not in about.dimensions:
        found.say(codes.UNDECLARED_DIMENSION, name, value=text[:SHOWN], dimension=label, metric=about.id)
    elif match.repair:
        found.say(codes.ZERO_REPAIRED, name, value=text[:SHOWN], id=match.id)
    return match.id


def _office(text: str, metric: str, year: int | None, context: RowContext, found: RowCheck) -> str:
    if not text.strip():
        return ""
    match, goal = context.names.office(text), context.catalogue.goal_of(metric)
    if not match.id:
        close = context.names.near("office", text)
        found.say(codes.UNKNOWN_OFFICE, "office", value=text[:SHOWN], nearest=close)
        return match.id
    known = context.catalogue.metric_by_id.get(metric)
    if known and known.delivery is Delivery.EACH:
        return match.id  # whose contribution it is must be right, which is looked at elsewhere
    in_charge = (goal.offices if year is None else goal.responsible(year)) if goal else ()
    if in_charge and all(office.id != match.id for office in in_charge):
        responsible = ", ".join(office.name for office in in_charge)
        found.say(codes.OTHER_OFFICE, "office", value=text[:SHOWN], metric=metric, responsible=responsible)
    return match.id


def _agree(value: ReadValue, flag: Flag | None, found: RowCheck, *, due: bool) -> Flag:
    """One flag from the flag column and the sign in the value column; both must say the same.

    An empty value is told where one is `due`, which it never is of a part of the whole.
    """
    if flag and flag.may_be_missing and value.vague:
        value.flag = flag  # it says why
    if flag and value.flag not in (None, Flag.NORMAL, flag):  # normal contradicts nothing
        said = Key("phrases.flag.normal" if flag is Flag.NORMAL else f"labels.flag.{flag}")
        found.say(codes.FLAG_CONFLICT, "flag", value=flag, said=said, meaning=Key(f"labels.flag.{value.flag}"))
    joint = flag or value.flag or Flag.NORMAL
    if value.value is not None and joint.always_missing:
        found.say(codes.VALUE_AND_MISSING, "flag", value=joint, meaning=Key(f"labels.flag.{joint}"))
    if value.empty and not (flag and flag.may_be_missing):
        if due:
            found.say(codes.NOT_REPORTED, "value")
    elif value.empty:
        value.reported = True
    return joint
