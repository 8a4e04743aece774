"""What a plan says of itself: title, years, whose it is, and what it calls its levels."""

from dataclasses import dataclass

from kassel_integration.model.choices import Basis


@dataclass(frozen=True, slots=True)
class LevelName:
    """What a level of the plan is called: one part of it, and several."""

    one: str
    many: str


@dataclass(frozen=True, slots=True)
class Levels:
    """What the plan calls its levels; None where it says nothing."""

    field: LevelName | None = None
    area: LevelName | None = None
    goal: LevelName | None = None

    def of(self, level: str) -> LevelName | None:
        """The name of a level by its key."""
        return {"field": self.field, "area": self.area, "goal": self.goal}[level]

    @property
    def words(self) -> tuple[str, ...]:
        """All of it in words, those that are the same for one and for several once."""
        named = (name for name in (self.field, self.area, self.goal) if name)
        return tuple(" / ".join(dict.fromkeys((name.one, name.many))) for name in named)


@dataclass(frozen=True, slots=True)
class Concept:
    """What the plan is, whose it is and which years it covers; no part and no key of the municipality: ""."""

    title: str
    part: str
    as_of: str
    first: int
    last: int
    baseline_year: int
    baseline_basis: Basis
    municipality: str
    municipality_key: str
    language: str = "de"
    levels: Levels = Levels()
