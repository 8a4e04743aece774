"""Mails as text to read and paste, and as mail files (.eml) that a mail program opens as a draft."""

import re
from collections.abc import Iterable
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import quote
from typing import NamedTuple
from unicodedata import normalize

from kassel_integration.render.people import text
from kassel_integration.render.protected import unprotect
from kassel_integration.render.safe import visible
from kassel_integration.texts import Words
from kassel_integration.views.mail import Mail
from kassel_integration.views.values import Value, sentence

_ATOMS = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"(?:[^\W_]|-)+"  # of a domain, in any script
_PLAIN = re.compile(rf"(?P<local>{_ATOMS}(?:[.]{_ATOMS})*)@(?P<domain>{_LABEL}(?:[.]{_LABEL})*)")
_LONGEST_LABEL, _LONGEST_LINE = 63, 76
_BOUNDARY = "=kassel-integration=part="  # neither line of base64 nor of quoted-printable begins so
_BETWEEN = f"\n{'-' * 72}\n\n"


class Attached(NamedTuple):
    """A file that goes with a mail: its name, its kind (text/html), its bytes."""

    name: str
    kind: str
    content: bytes


def as_texts(mails: Iterable[Mail], words: Words) -> str:
    """All of them below each other, each with its heads."""
    return _BETWEEN.join(_with_heads(each, words) for each in mails)


def as_eml(mail: Mail, words: Words, attached: Attached | None = None) -> str:
    """One mail as a file; `X-Unsent` makes mail programs open it for sending. Without an address there is no `To`."""
    made = EmailMessage(policy=SMTP)
    made["X-Unsent"] = "1"
    made.set_content(_body(mail, words), charset="utf-8", cte="quoted-printable")
    if attached:
        made.add_attachment(attached.content, *attached.kind.split("/"), filename=attached.name)
        made.set_boundary(_BOUNDARY)
    address = _address(mail)
    to = [f"To: {_recipient(address)}"] if address else []
    heads = (*to, f"Subject: {_encoded(_said(mail.subject, words), 'Subject')}")
    return "".join(f"{head}\r\n" for head in heads) + made.as_bytes().decode("ascii")


def can_be_addressed(mail: Mail) -> bool:
    """Whether a mail file of it has somebody to go to."""
    return _address(mail) is not None


def _address(mail: Mail) -> Address | None:
    """The address of what can stand in a mail's head as it is; the rest a person has to look at."""
    found = _PLAIN.fullmatch(normalize("NFC", mail.address))
    if not found:
        return None
    domain = ".".join(map(_in_ascii, found["domain"].split(".")))
    if any(len(label) > _LONGEST_LABEL for label in domain.split(".")):
        return None
    return Address(display_name=visible(mail.to), username=found["local"], domain=domain)


def _recipient(address: Address) -> str:
    name = _encoded(address.display_name, "To")
    return f"{name}\r\n <{address.addr_spec}>" if name else address.addr_spec


def _encoded(text: str, head: str) -> str:
    """A text for a head, folded (RFC 2047); what the library folds by itself loses blanks between its words."""
    if text.isascii() and head == "To":
        return f'"{quote(text)}"' if text else ""
    return Header(text, "us-ascii" if text.isascii() else "utf-8", _LONGEST_LINE, head).encode(linesep="\r\n")


def _in_ascii(label: str) -> str:
    """A label of a domain as mails carry it (IDNA): grün is xn--grn-goa. The library's own codec makes an ss of ß."""
    if label.isascii():
        return label
    return "xn--" + label.lower().encode("punycode").decode("ascii")


def _with_heads(mail: Mail, words: Words) -> str:
    to = f"{mail.to} <{mail.address}>".strip() if mail.address else words("mail.nobody")
    heads = (sentence("mail.to", to=to), sentence("mail.about", subject=mail.subject))
    return "".join(f"{_said(head, words)}\n" for head in heads) + f"\n{_body(mail, words)}"


def _body(mail: Mail, words: Words) -> str:
    return "\n".join("".join(f"{_said(line, words)}\n" for line in block) for block in mail.blocks)


def _said(value: Value, words: Words) -> str:
    return unprotect(text(value, words))
