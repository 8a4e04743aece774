"""Reminders as text to read and paste, and as mail files (.eml) that a mail program opens as a draft."""

import re
from collections.abc import Iterable
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from kassel_integration.render.people import text
from kassel_integration.render.protected import unprotect
from kassel_integration.render.safe import visible
from kassel_integration.texts import Words
from kassel_integration.views.reminders import Reminder
from kassel_integration.views.values import Value, sentence

_ATOMS = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_PLAIN = re.compile(rf"{_ATOMS}(?:[.]{_ATOMS})*@[A-Za-z0-9-]+(?:[.][A-Za-z0-9-]+)*")
_BETWEEN = f"\n{'-' * 72}\n\n"


def as_texts(reminders: Iterable[Reminder], words: Words) -> str:
    """All of them below each other, each with its heads."""
    return _BETWEEN.join(_with_heads(each, words) for each in reminders)


def as_eml(reminder: Reminder, words: Words) -> str:
    """One mail as a file; `X-Unsent` makes mail programs open it for sending. Without an address there is no `To`."""
    mail = EmailMessage(policy=SMTP)
    if address := _address(reminder):
        mail["To"] = address
    mail["Subject"] = _said(reminder.subject, words)
    mail["X-Unsent"] = "1"
    mail.set_content(_body(reminder, words), charset="utf-8", cte="quoted-printable")
    return mail.as_bytes().decode("ascii")


def can_be_addressed(reminder: Reminder) -> bool:
    """Whether a mail file of it has somebody to go to."""
    return _address(reminder) is not None


def _address(reminder: Reminder) -> Address | None:
    """The address of what can stand in a mail's head as it is; the rest a person has to look at."""
    if not _PLAIN.fullmatch(reminder.address):
        return None
    return Address(display_name=visible(reminder.to), addr_spec=reminder.address)


def _with_heads(reminder: Reminder, words: Words) -> str:
    to = f"{reminder.to} <{reminder.address}>".strip() if reminder.address else words("mail.nobody")
    heads = (sentence("mail.to", to=to), sentence("mail.about", subject=reminder.subject))
    return "".join(f"{_said(head, words)}\n" for head in heads) + f"\n{_body(reminder, words)}"


def _body(reminder: Reminder, words: Words) -> str:
    return "\n".join("".join(f"{_said(line, words)}\n" for line in block) for block in reminder.blocks)


def _said(value: Value, words: Words) -> str:
    return unprotect(text(value, words))
