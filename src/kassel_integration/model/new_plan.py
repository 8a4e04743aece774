"""What must be known of a plan before its files can be written: the answers to the questions of `kassel init`."""

from dataclasses import dataclass

from kassel_integration.model.choices import Kind
from kassel_integration.model.ids import slug_of
from kassel_integration.model.measurement import IMPLEMENTATION_METRIC


@dataclass(frozen=True, slots=True)
class NewPlan:
    """Texts as they were typed; `first` and `last` are years, both included; the first office has the first goal.

    `key`: the official key of the municipality, "" for none.
    """

    name: str
    title: str
    first: int
    last: int
    field: str
    goal: str
    metric: str
    unit: str
    key: str = ""
    offices: tuple[str, ...] = ()

    @property
    def metric_id(self) -> str:
        """The id of the metric within its goal, made of its label."""
        slug = slug_of(self.metric, "kennzahl")
        return f"kennzahl_{slug}" if slug == IMPLEMENTATION_METRIC else slug

    @property
    def kind(self) -> Kind:
        """What its unit says it is: a share where it is percent, else a count."""
        return Kind.SHARE if self.unit.casefold() in ("%", "prozent", "percent") else Kind.COUNT

    @property
    def office_ids(self) -> tuple[str, ...]:
        """The ids of the offices, made of their names, each once."""
        found: list[str] = []
        for name in self.offices:
            slug, number = slug_of(name, "amt"), 2
            free = slug
            while free in found:
                free, number = f"{slug}_{number}", number + 1
            found.append(free)
        return tuple(found)
