"""The mails of `missing`: as text, as one mail file, or a file for each office in a folder."""

from pathlib import Path

from kassel_integration.commands.call import Call
from kassel_integration.commands.call.owed import OwedOf
from kassel_integration.errors import CannotRunError
from kassel_integration.render.mail import as_eml, as_texts, can_be_addressed
from kassel_integration.source.guard import guard
from kassel_integration.views.mail import Sender
from kassel_integration.views.reminders import Reminder, reminders

_MAIL, _TEXT = ".eml", ".txt"


def remind(call: Call, found: OwedOf) -> None:
    """Write the mails; raises CannotRunError where one file is named for several of them."""
    basis, settings = found.basis, found.settings
    sender = Sender(basis.concept, settings.send_to, settings.publishing.publisher, basis.folder.dataset.synthetic)
    made, target = reminders(found.owed, sender), call.output.output
    nobody = [each.office.name for each in made if not can_be_addressed(each)]
    if nobody:
        call.console.note(call.words("mail.without_address", offices="; ".join(nobody)))
    if target is None or target.suffix.lower() == _TEXT:
        call.write(as_texts(made, call.words))
    elif target.suffix.lower() == _MAIL:
        if len(made) != 1:
            raise CannotRunError("mail_one", file=target, count=len(made))
        call.write(as_eml(made[0], call.words))
    else:
        _into(target, made, call)


def _into(folder: Path, made: tuple[Reminder, ...], call: Call) -> None:
    """A file for each office; all are looked at before the first is written."""
    files = {folder / f"{each.office.id}{_MAIL}": each for each in made}
    for file in files:
        guard(file)
    call.console.write_files({file: as_eml(each, call.words) for file, each in files.items()})
    call.console.note(call.words("mail.written", count=len(files), folder=folder))
