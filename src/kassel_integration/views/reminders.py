"""A mail for each office that still owes anything: what, with last year's value, until when, and to whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kassel_integration.analysis.outstanding import OwedItem
from kassel_integration.analysis.owed_by import Owed
from kassel_integration.model.catalogue import Office
from kassel_integration.model.measurement import Measurement
from kassel_integration.views.mail import Mail, Sender, opening, regards
from kassel_integration.views.missing import by_office, how_much, previous_of
from kassel_integration.views.signs import alone
from kassel_integration.views.values import Day, Joined, Sentence, Value, Years, sentence


@dataclass(frozen=True, slots=True)
class Reminder(Mail):
    """The mail to an office."""

    office: Office


def reminders(owed: Owed, sender: Sender) -> tuple[Reminder, ...]:
    """One for each office of which something is outstanding, in the order of the offices."""
    found = ((office, items) for office, items in by_office(owed.outstanding) if office is not None)
    return tuple(_reminder(office, items, owed, sender) for office, items in found)


def _reminder(office: Office, items: list[OwedItem], owed: Owed, sender: Sender) -> Reminder:
    name = office.contact.name if office.contact else ""
    years = Years(tuple(sorted({item.year for item in items})))
    blocks = opening(sender, name)
    told = {"plan": sender.concept.title, "office": office.name, "what": how_much(items), "years": years}
    blocks.append((sentence("mail.outstanding", **told), *_by_when(items, owed)))
    blocks += _lists(items, several=len(years.years) > 1)
    blocks.append(tuple(_close(sender)))
    blocks.append(regards(sender))
    subject = sentence("mail.subject", plan=sender.concept.title, years=years)
    address = office.contact.email if office.contact else ""
    return Reminder(name, address, subject, tuple(blocks), office)


def _by_when(items: list[OwedItem], owed: Owed) -> Iterator[Value]:
    """The day of each year, said once where it is the same."""
    days: dict[tuple[date, bool], list[int]] = {}
    for year in sorted({item.year for item in items}):
        if year in owed.due:
            days.setdefault((owed.due[year], year in owed.passed), []).append(year)
    for (day, passed), years in days.items():
        key = "mail.was_due" if passed else "mail.due"
        yield sentence(key, years=Years(tuple(years)), due=Day(day.isoformat()))


def _lists(items: list[OwedItem], *, several: bool) -> Iterator[tuple[Value, ...]]:
    figures = [item for item in items if item.metric is not None]
    declared = [item for item in items if item.metric is None]
    if figures:
        yield (Sentence("mail.figures"), *(_line(item, several=several) for item in figures))
    if declared:
        yield (Sentence("mail.declarations"), *(_line(item, several=several) for item in declared))


def _line(item: OwedItem, *, several: bool) -> Value:
    """`- Plätze für Kinder unter 3 Jahren (1.1.3.plaetze_u3), Plätze; Vorjahr: 1.893`."""
    metric, before = item.metric, _before(item)
    name = metric.label if metric else sentence("mail.goal", id=item.goal.id, text=item.goal.text)
    parts: list[Value] = [Joined((name, Joined(("(", item.id, ")"), "")))]
    parts += [sentence("mail.unit", unit=metric.unit)] if metric else []
    parts += [sentence("mail.year", year=item.year)] if several else []
    parts += [sentence("mail.previous", year=item.year - 1, value=before)] if before is not None else []
    return Joined(("- ", Joined(tuple(parts), "; ")), "")


def _before(item: OwedItem) -> Value:
    """The figure of the year before; where it had none, the reason in words, for signs are not explained here."""
    told = item.previous
    return alone(told.flag) if isinstance(told, Measurement) and told.value is None else previous_of(item)


def _close(sender: Sender) -> Iterator[Value]:
    yield Sentence("mail.reasons")
    if sender.send_to:
        yield sentence("mail.send_to", to=sender.send_to)
    yield Sentence("mail.crossed")
