"""The heads of mail files: names and addresses as RFC 2047 and IDNA ask for, read back by the library's own parser."""

from email import message_from_string
from email.header import decode_header, make_header
from email.policy import compat32, default

import pytest

from kassel_integration.render.mail import Attached, as_eml, can_be_addressed
from kassel_integration.texts import Words
from kassel_integration.views.mail import Mail

WORDS = Words("de")
# As the catalogue has them, and who gets the mail.
PEOPLE = {
    "a name with a comma": ("Müller, Jörg", "j.mueller@kassel.example", "j.mueller@kassel.example"),
    "no name": ("", "jo@kassel.example", "jo@kassel.example"),
    "a comma without umlaut": ("Muller, Jorg", "j@kassel.example", "j@kassel.example"),
    "quotation marks": ('Jörg "Jo" Grün', "jo@kassel.example", "jo@kassel.example"),
    "what would be another head": ("Jo\nBcc: all@kassel.example", "jo@kassel.example", "jo@kassel.example"),
    "an umlaut in the domain": ("Jörg Grün", "jg@Grün.example", "jg@xn--grn-ioa.example"),
    "a sharp s, which is no double s": ("Jo", "jo@straße.example", "jo@xn--strae-oqa.example"),
    "an umlaut typed as two signs": ("Jo", "jo@gru\u0308n.example", "jo@xn--grn-ioa.example"),
}


def made(to: str, address: str, subject: str = "Rückmeldung") -> str:
    return as_eml(Mail(to, address, subject, (("Guten Tag,",),)), WORDS)


@pytest.mark.parametrize(("to", "address", "typed"), PEOPLE.values(), ids=PEOPLE)
def test_a_mail_goes_to_exactly_one_person_by_their_name(to: str, address: str, typed: str) -> None:
    raw = made(to, address)
    heads = message_from_string(raw, policy=default)
    (only,) = heads["To"].addresses
    assert (only.display_name, only.addr_spec) == (to.replace("\n", "␊"), typed)
    assert (raw.isascii(), heads["Bcc"], heads["Subject"]) == (True, None, "Rückmeldung")


def test_a_long_name_is_folded_and_comes_back_whole() -> None:
    name = "Referat für Größe, Straße und Übermaß der Stadt, zuständig für Äpfel, Öl und übrige Güter"
    raw = made(name, "a@kassel.example")
    head = message_from_string(raw, policy=compat32)["To"]
    told = str(make_header(decode_header(head)))
    assert " ".join(told.split()).startswith(name)
    assert max(map(len, raw.partition("\r\n\r\n")[0].split("\r\n"))) <= 78


@pytest.mark.parametrize(
    "address",
    ["grün@kassel.example", "jo@", "jo@ü..example", "jo@kassel.example, x@y.example", f"jo@{'ü' * 63}.example"],
)
def test_what_no_mail_can_carry_goes_to_nobody(address: str) -> None:
    assert not can_be_addressed(Mail("Jo", address, "Rückmeldung", ()))
    assert message_from_string(made("Jo", address), policy=default)["To"] is None


def test_a_file_with_an_umlaut_in_its_name_goes_with_it_whole() -> None:
    sent = Attached("Rückmeldung, neu.html", "text/html", "ü\n".encode())
    raw = as_eml(Mail("Jo", "jo@kassel.example", "Rückmeldung", (("Guten Tag,",),)), WORDS, sent)
    (found,) = message_from_string(raw, policy=default).iter_attachments()
    assert (found.get_filename(), found.get_payload(decode=True)) == (sent.name, sent.content)
