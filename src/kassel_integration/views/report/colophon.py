"""What a published report says of itself: who answers questions, under which licence, and how it is cited."""

import re
from dataclasses import dataclass

from kassel_integration.model.publishing import LICENCES, Publishing
from kassel_integration.views.basis import Basis
from kassel_integration.views.values import Day, Joined, Sentence, Value, sentence

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)


@dataclass(frozen=True, slots=True)
class ColophonLine:
    """A line of the colophon: its label, what is said, and the address it leads to ("" for none)."""

    label: Value
    said: Value
    address: str = ""


@dataclass(frozen=True, slots=True)
class ColophonView:
    """The lines about a report, and the sentence to cite it by."""

    lines: tuple[ColophonLine, ...]
    citation: Value


def colophon_of(basis: Basis) -> ColophonView | None:
    """The colophon as the settings fill it; None where they say nothing of publishing."""
    told = basis.publishing
    if told == Publishing():
        return None
    lines = [
        ColophonLine(Sentence("colophon.contact"), told.contact, _mail(told.contact)),
        ColophonLine(Sentence("colophon.imprint"), told.imprint, told.imprint),
        ColophonLine(Sentence("colophon.accessibility"), told.accessibility, told.accessibility),
    ]
    if told.licence:
        lines.append(ColophonLine(Sentence("colophon.licence"), licence(told.licence), LICENCES[told.licence].address))
    return ColophonView(tuple(line for line in lines if line.said), _citation(basis, told))


def licence(key: str) -> Sentence:
    """The name of a licence."""
    return Sentence(f"colophon.licence_{LICENCES[key].name}")


def _mail(contact: str) -> str:
    """The address to write to, where the contact names just one."""
    found = _MAIL.findall(contact)
    return f"mailto:{found[0]}" if len(found) == 1 else ""


def _citation(basis: Basis, told: Publishing) -> Value:
    """Who, when, what, up to which year, which edition, under which licence; that figures are made up comes first."""
    parts: list[Value] = (
        [sentence("colophon.made_up", warning=Sentence("notes.synthetic"))] if basis.folder.dataset.synthetic else []
    )
    when: Value = str(told.published.year) if told.published else Sentence("colophon.undated")
    publisher = told.publisher or basis.concept.municipality
    parts.append(sentence("colophon.cited", publisher=publisher, year=when, title=basis.concept.title))
    if basis.last is not None:
        parts.append(sentence("colophon.cited_figures", year=basis.last))
    if told.edition:
        parts.append(sentence("colophon.cited_edition", edition=told.edition.rstrip(".")))
    if told.published:
        parts.append(sentence("colophon.cited_day", day=Day(told.published.isoformat())))
    if told.licence:
        parts.append(
            sentence("colophon.cited_licence", name=licence(told.licence), address=LICENCES[told.licence].address)
        )
    return Joined(tuple(parts), " ")
