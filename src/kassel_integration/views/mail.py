"""A mail before it is words: who writes it, how it begins and ends."""

from dataclasses import dataclass

from kassel_integration.model.catalogue import Concept
from kassel_integration.views.values import Sentence, Value, sentence

Block = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Mail:
    """To whom (name and address, "" where not known), about what, its lines in blocks."""

    to: str
    address: str
    subject: Value
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Sender:
    """Who writes: the plan, to whom the answer goes, who signs; `synthetic`: the figures are made up."""

    concept: Concept
    send_to: str = ""
    signs: str = ""
    synthetic: bool = False


def opening(sender: Sender, name: str) -> list[Block]:
    """That the figures are made up, if they are, and the greeting; `name` is "" where nobody is known."""
    made_up: list[Block] = [(Sentence("notes.synthetic"),)] if sender.synthetic else []
    return [*made_up, (sentence("mail.dear", name=name) if name else Sentence("mail.hello"),)]


def regards(sender: Sender) -> Block:
    """The end, signed by the publisher of the report, else by the municipality."""
    return Sentence("mail.regards"), sender.signs or sender.concept.municipality
