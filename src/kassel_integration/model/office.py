"""Who is responsible for goals."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Office:
    """Who is responsible: a stable id, the name as printed in the concept, other names in use."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
