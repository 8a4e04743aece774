"""A mail before it is words."""

from dataclasses import dataclass

from kassel_integration.views.values import Value


@dataclass(frozen=True, slots=True)
class Mail:
    """To whom (name and address, "" where not known), about what, its lines in blocks."""

    to: str
    address: str
    subject: Value
    blocks: tuple[tuple[Value, ...], ...]
