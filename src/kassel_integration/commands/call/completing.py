"""What may come next on a command line: commands, options, and the values of the plan, in both languages."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from kassel_integration.analysis.methods import METHODS
from kassel_integration.analysis.selection import NOT_DECLARED, WITHOUT_MARKS
from kassel_integration.analysis.sorting import SORTS
from kassel_integration.analysis.spoken import AXES
from kassel_integration.analysis.summary import GROUPINGS
from kassel_integration.checking.load_catalogue import load_catalogue
from kassel_integration.diagnostics.codes import all_codes
from kassel_integration.model.catalogue import Catalogue, Kind
from kassel_integration.model.evidence import Mark
from kassel_integration.model.measurement import Implementation
from kassel_integration.model.status import Coverage, Progress
from kassel_integration.render.export import FORMATS as EXPORTS
from kassel_integration.render.formats import DOCUMENT_FORMATS, FINDING_FORMATS, FORM_FORMATS, REPORT_FORMATS
from kassel_integration.source.folder import find_data
from kassel_integration.texts import LANGUAGES
from kassel_integration.texts.synonyms import synonyms

SHELLS = ("bash", "zsh", "fish")
_WORDS: Mapping[str, tuple[str, ...]] = {
    "status": tuple(Progress),
    "coverage": tuple(Coverage),
    "implementation": (*Implementation, NOT_DECLARED),
    "evidence": (*Mark, WITHOUT_MARKS),
    "kind": tuple(Kind),
    "by": GROUPINGS,
    "sort": tuple(SORTS),
    "color": ("auto", "always", "never"),
}
_FIXED: Mapping[str, tuple[str, ...]] = {
    "lang": LANGUAGES,
    "method": tuple(METHODS),
    "to": tuple(EXPORTS),
}
_FORMATS = {"report": REPORT_FORMATS, "validate": FINDING_FORMATS, "form": FORM_FORMATS, "schema": ("json",)}
_ARGUMENTS = {"goal": "goal", "a": "year", "b": "year"}
_LISTS = ("field", "area", "goal", "status", "coverage", "implementation", "evidence", "kind", "year")


def candidates(words: Sequence[str], commands: Mapping[str, Any]) -> list[str]:
    """What the last word may become, given those before it; `commands` by name, with their parameters."""
    *before, current = [_unquoted(word) for word in words] or [""]
    name = next((word for word in before if word in commands), None)
    if name is None:
        known = ["--lang", "--version", "--help"] if current.startswith("-") else [*commands, "help"]
        return _fitting(current, LANGUAGES if before[-1:] == ["--lang"] else known)
    options = _options(commands[name])
    asked = options.get(before[-1]) if before else None
    if asked is not None:
        return _values_of(asked, current, name, before)
    if current.startswith("-"):
        return _fitting(current, [*(word for word in options if word.startswith("--")), *_flags(commands[name])])
    return _argument(name, commands[name], current, before)


def _options(command: Any) -> dict[str, str]:
    """The options that take a value, each by every way to write it."""
    return {
        word: p.name or ""
        for p in command.params
        if p.param_type_name == "option" and not getattr(p, "is_flag", False)
        for word in p.opts
    }


def _flags(command: Any) -> list[str]:
    return [word for p in command.params if getattr(p, "is_flag", False) for word in p.opts if word.startswith("--")]


def _argument(name: str, command: Any, current: str, before: Sequence[str]) -> list[str]:
    if name == "explain":
        return _fitting(current, all_codes())
    if name == "completion":
        return _fitting(current, SHELLS)
    for p in command.params:
        if p.param_type_name == "argument" and p.name in _ARGUMENTS:
            return _fitting(current, _values(_ARGUMENTS[p.name], name, before))
    return []


def _values_of(option: str, current: str, name: str, before: Sequence[str]) -> list[str]:
    """The values of an option; in a list that of its last part."""
    head, comma, last = current.rpartition(",") if option in _LISTS else ("", "", current)
    return [f"{head}{comma}{value}" for value in _fitting(last, _values(option, name, before))]


def _values(option: str, name: str, before: Sequence[str]) -> Iterable[str]:
    if option == "format":
        return _FORMATS.get(name, DOCUMENT_FORMATS)
    if option in _FIXED:
        return _FIXED[option]
    if option in _WORDS:
        known = tuple(str(word) for word in _WORDS[option] if word != Progress.NO_METRIC)
        return dict.fromkeys((*known, *synonyms(AXES[option], known)))
    catalogue = _catalogue(before)
    return _of_plan(option, catalogue) if catalogue else ()


def _of_plan(option: str, catalogue: Catalogue) -> Iterator[str]:
    plan = catalogue.concept
    if option == "field":
        yield from (field.id for field in catalogue.fields)
        yield from (field.title for field in catalogue.fields if "," not in field.title)
    elif option == "area":
        yield from (area.id for area in catalogue.areas)
    elif option == "goal":
        yield from catalogue.goal_by_id
    elif option == "office":
        yield from (o.id for o in catalogue.offices)
        yield from (o.name for o in catalogue.offices)
    elif option in ("year", "as_of"):
        yield from map(str, range(min(plan.first, plan.baseline_year), plan.last + 1))
    elif option == "breakdown":
        yield from catalogue.dimension_ids
        yield from (d.label for d in catalogue.dimensions)


def _catalogue(before: Sequence[str]) -> Catalogue | None:
    named = next((b for a, b in pairwise(before) if a == "--data"), None)
    return load_catalogue(find_data(named, os.environ).catalogue, os.environ)[0]


def _fitting(current: str, known: Iterable[str]) -> list[str]:
    low = current.casefold()
    return [word for word in known if word.casefold().startswith(low)]


def _unquoted(word: str) -> str:
    """A word as it is meant, however its shell wrote it so far."""
    return word.lstrip("'\"").rstrip("'\"").replace("\\", "")
