"""Every option is written once here; a command names the groups it takes.

A group is a NamedTuple whose fields carry their typer options. `takes_groups` lays the fields of the groups out as
parameters for typer and hands the command the filled groups. Help texts are keys; cli.py puts in the words.
"""

import inspect
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, get_type_hints

import typer

from kassel_integration.errors import CannotRunError

if TYPE_CHECKING:
    from kassel_integration.analysis.selection import Filters

Given = list[str] | None  # as often as the option was given


def _filter(name: str, metavar: str) -> Any:
    return typer.Option(f"--{name}", help=f"option.{name}", metavar=metavar)


def _as_of() -> Any:
    return typer.Option("--as-of", min=1900, max=2200, help="option.as_of", metavar="YEAR")


class Selection(NamedTuple):
    """The shared filters."""

    field: Annotated[Given, _filter("field", "FIELD")] = None
    area: Annotated[Given, _filter("area", "AREA")] = None
    goal: Annotated[Given, _filter("goal", "GOAL")] = None
    office: Annotated[Given, _filter("office", "OFFICE")] = None
    status: Annotated[Given, _filter("status", "STATUS")] = None
    coverage: Annotated[Given, _filter("coverage", "COVERAGE")] = None
    implementation: Annotated[Given, _filter("implementation", "IMPLEMENTATION")] = None
    kind: Annotated[Given, _filter("kind", "KIND")] = None
    year: Annotated[Given, _filter("year", "YEAR")] = None
    evidence: Annotated[Given, _filter("evidence", "EVIDENCE")] = None
    search: Annotated[Given, _filter("search", "WORDS")] = None

    def filters(self) -> "Filters":
        """The filters as the analysis takes them; a value may hold several, separated by commas, except offices."""
        from kassel_integration.analysis.selection import Filters  # noqa: PLC0415  (slow, and help needs none)

        lists = {name: _split(name, getattr(self, name)) for name in self._fields if name != "search"}
        return Filters(search=" ".join(self.search or ()), **lists)


def _split(name: str, values: Given) -> tuple[str, ...]:
    if name == "office":  # one office has commas in its name
        return tuple(values or ())
    return tuple(part.strip() for value in values or () for part in value.split(",") if part.strip())


class Judging(NamedTuple):
    """How a status is computed; without a method the one of the settings."""

    method: Annotated[str | None, typer.Option("--method", help="option.method", metavar="METHOD")] = None
    as_of: Annotated[int | None, _as_of()] = None
    without_assumptions: Annotated[bool, typer.Option("--without-assumptions", help="option.without_assumptions")] = (
        False
    )


class DataPlace(NamedTuple):
    """Where the data are."""

    data: Annotated[str | None, typer.Option("--data", help="option.data", metavar="DIR")] = None


class Many(NamedTuple):
    """Instead of one data folder a folder of them, and who works on it."""

    collection: Annotated[Path | None, typer.Option("--collection", help="option.collection", metavar="DIR")] = None
    jobs: Annotated[int | None, typer.Option("--jobs", min=1, max=1000, help="option.jobs", metavar="N")] = None
    cluster: Annotated[str | None, typer.Option("--cluster", help="option.cluster", metavar="ADDRESS")] = None

    @property
    def jobs_alone(self) -> bool:
        """True where only processes are asked for, which can read the files of one call, too."""
        return self.jobs is not None and self.collection is None and self.cluster is None

    @property
    def wanted(self) -> bool:
        """True where a collection is asked for; raises CannotRunError where workers are and no collection is."""
        if self.collection is None and (self.jobs is not None or self.cluster is not None):
            raise CannotRunError("jobs_alone")
        return self.collection is not None


class Output(NamedTuple):
    """How and where the answer is written."""

    format: Annotated[str | None, typer.Option("--format", "-f", help="option.format", metavar="FORMAT")] = None
    excel: Annotated[bool, typer.Option("--excel", help="option.excel")] = False
    output: Annotated[Path | None, typer.Option("--output", "-o", help="option.output", metavar="FILE")] = None
    lang: Annotated[str | None, typer.Option("--lang", help="option.lang", metavar="de|en")] = None
    color: Annotated[str, typer.Option("--color", help="option.color", metavar="WHEN")] = "auto"
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="option.quiet")] = False


class Speech(NamedTuple):
    """How a command speaks that gives no answer in a format."""

    lang: Annotated[str | None, typer.Option("--lang", help="option.lang", metavar="de|en")] = None
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="option.quiet")] = False


class Publishing(NamedTuple):
    """What is held back from what is shown; without a number the one of the settings."""

    suppress_below: Annotated[
        int | None, typer.Option("--suppress-below", help="option.suppress_below", metavar="N")
    ] = None


_GROUPS = (Selection, Judging, DataPlace, Publishing, Many, Output, Speech)


def takes_groups(command: Callable[..., int]) -> Callable[..., int]:
    """Turn parameters annotated with a group into the group's options."""
    return takes_groups_without()(command)


def takes_groups_without(*left_out: str) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """The same for a command for which the options of these names mean nothing."""
    return lambda command: _with_options(command, left_out)


def _with_options(command: Callable[..., int], left_out: tuple[str, ...]) -> Callable[..., int]:
    hints = get_type_hints(command, include_extras=True)
    groups = {name: hint for name, hint in hints.items() if hint in _GROUPS}

    @wraps(command)
    def run(**given: Any) -> int:
        filled = {
            name: group(**{f: given.pop(f) for f in group._fields if f in given}) for name, group in groups.items()
        }
        return command(**filled, **given)

    signature = inspect.signature(command)
    parameters = []
    for parameter in signature.parameters.values():
        if parameter.name in groups:
            parameters += _options(groups[parameter.name], left_out)
        else:
            parameters.append(parameter.replace(annotation=hints[parameter.name]))
    ordered = sorted(parameters, key=lambda p: p.kind is inspect.Parameter.KEYWORD_ONLY)
    run.__signature__ = signature.replace(parameters=ordered)  # type: ignore[attr-defined]
    return run


def _options(group: Any, left_out: tuple[str, ...]) -> list[inspect.Parameter]:
    hints = get_type_hints(group, include_extras=True)
    defaults = group._field_defaults
    keyword = inspect.Parameter.KEYWORD_ONLY
    wanted = (f for f in group._fields if f not in left_out)
    return [inspect.Parameter(f, keyword, default=defaults[f], annotation=hints[f]) for f in wanted]
