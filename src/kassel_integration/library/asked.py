"""What a program may ask for, with the names and words of the commands' options."""

from collections.abc import Iterable, Mapping
from typing import TypedDict, cast

from kassel_integration.analysis.selection import Filters

Wanted = str | int | Iterable[str | int]  # one value, or several that are alternatives


class Judging(TypedDict, total=False):
    """How a status is computed; what is left out is as `kassel.toml` says.

    `method` is "path", "open-sdg" or "destatis", or what the program calls it ("Zielpfad"). `as_of`: only figures up to
    this year, judged from that year.
    `without_assumptions`: metrics are judged only by targets that the plan states in full.
    """

    method: str | None
    as_of: int | None
    without_assumptions: bool


class Asked(Judging, total=False):
    """The filters of `kassel list` as well, in English words or in German ones; several values are alternatives.

    `search` is one text; all of its words must occur.
    """

    field: Wanted
    area: Wanted
    goal: Wanted
    office: Wanted
    status: Wanted
    coverage: Wanted
    implementation: Wanted
    evidence: Wanted
    kind: Wanted
    year: Wanted
    search: str


def parted(asked: Asked) -> tuple[Judging, Filters]:
    """How to judge, and the filters; None is as if it were not said. Raises TypeError as `only` does."""
    only(asked, Asked)
    given = {name: value for name, value in asked.items() if value is not None}
    judging = {name: given.pop(name) for name in Judging.__annotations__ if name in given}
    search = str(given.pop("search", ""))
    return cast("Judging", judging), Filters(search=search, **_texts(cast("Mapping[str, Wanted]", given)))


def only(given: Mapping[str, object], known: type[Judging]) -> None:
    """Raise TypeError for a name that is not known, or a year or a choice of another type, as a function does."""
    for name in given:
        if name not in known.__annotations__:
            raise TypeError(f"unexpected keyword argument {name!r}; possible: {', '.join(known.__annotations__)}")
    for name, kind in (("as_of", int), ("without_assumptions", bool)):
        value = given.get(name)
        if value is not None and type(value) is not kind:
            raise TypeError(f"{name} must be {kind.__name__}, not {value!r}")


def _texts(given: Mapping[str, Wanted]) -> dict[str, tuple[str, ...]]:
    return {name: (str(v),) if isinstance(v, str | int) else tuple(map(str, v)) for name, v in given.items()}
