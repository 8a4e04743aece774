"""The year and the as-of day of a row: what its columns say, and whether the one can be of the other."""

from kassel_integration.diagnostics import Key, codes
from kassel_integration.model.catalogue import Metric
from kassel_integration.model.choices import PeriodType
from kassel_integration.rules.dates import day_readings, year_reading
from kassel_integration.rules.readings import SHOWN, Say


def check_year(text: str, reporting: int | None, say: Say) -> int | None:
    """The year a row is of: the one in its column, else the file's, `reporting`; None when neither says."""
    if not text.strip():
        if reporting is None:
            say(codes.NO_YEAR, "year")
        return reporting
    year, how = year_reading(text)
    if how:
        say(codes.FORM_READ, "year", value=text[:SHOWN], reading=year, how=Key(f"phrases.written.{how}"))
    if year is None:
        say(codes.BAD_YEAR, "year", value=text[:SHOWN])
    elif reporting is not None and year != reporting:
        say(codes.WRONG_YEAR, "year", value=text[:SHOWN], year=reporting)
    return year


def check_day(text: str, metric: Metric | None, year: int | None, say: Say) -> str:
    """The as-of day of a row as YYYY-MM-DD, "" for none; a day that cannot be of the year is said."""
    if not text.strip():
        return ""
    days, how = day_readings(text, year)
    if len(days) > 1:
        say(codes.TWO_DAYS, "as_of", value=text[:SHOWN], day=days[0], given=days[1])
    elif not days:
        say(codes.BAD_DATE, "as_of", value=text[:SHOWN])
    if len(days) != 1:
        return ""
    day = days[0]
    if how:
        say(codes.DAY_READ, "as_of", value=text[:SHOWN], day=day, how=Key(f"phrases.written.{how}"))
    if year and int(day[:4]) not in _years_of(metric, year):
        say(codes.DAY_OUTSIDE_YEAR, "as_of", value=text[:SHOWN], year=year)
    elif metric and metric.period.day and day[5:] != metric.period.day:
        say(codes.OTHER_DAY, "as_of", given=day, day=f"{day[:4]}-{metric.period.day}")
    return day


def _years_of(metric: Metric | None, year: int) -> range:
    """The calendar years in which a figure's day may be: the year before only where the period began in it."""
    before = year if metric and metric.period.type in (PeriodType.CALENDAR_YEAR, PeriodType.DATE) else year - 1
    after = year if metric and metric.period.day else year + 1
    return range(before, after + 1)
