"""The numbers a metric is held against, wherever the catalogue has them, and the texts that may explain them."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from kassel_integration.diagnostics import DataPath, Key
from kassel_integration.model.fitting import USES, rule_fits
from kassel_integration.rules.catalogue_parts import (
    LocatedPart,
    Plain,
    inner,
    mapping,
    metrics,
    number_of,
    targets,
    text,
)

_GERMAN = str.maketrans(",.", ".,")
_EXPLAINING = (("target", "note"), ("baseline", "source"), ("", "caveat"), ("", "definition"))


def _forms(number: Decimal) -> tuple[str, str]:
    return f"{number:f}", f"{number:,f}"


class Held(NamedTuple):
    """A number a metric is held against: where it is, as what, and in `percent` of the baseline or in its own unit."""

    path: DataPath
    role: str
    number: Decimal
    metric: Plain
    full: str
    percent: bool
    texts: tuple[str, ...]

    @property
    def explained(self) -> bool:
        """True when a text of the metric names the number, in any way of writing it."""
        forms = {re.escape(form.translate(signs)) for form in _forms(abs(self.number)) for signs in ({}, _GERMAN)}
        named = re.compile(f"(?<![0-9.,])(?:{'|'.join(forms)})(?![0-9]|[.,][0-9])")
        return any(named.search(said) for said in self.texts)

    def values(self, **more: object) -> dict[str, object]:
        """What a finding says of it."""
        return {"value": self.full, "role": Key(f"phrases.role.{self.role}"), "number": self.number, **more}


def held_against(plain: Plain) -> Iterator[Held]:
    """The numbers asked by targets, and the stated baselines."""
    for path, target, metric, full in targets(plain):
        rule, kind = text(target, "rule"), text(metric, "kind")
        if "value" in USES.get(rule, ()) and kind != "milestone" and rule_fits(rule, kind):
            of = Asking(metric, full, target)
            first: LocatedPart = (path, target)
            yield from of.number("sum" if rule == "happened" else "value", first, "value")
            for key in ("interim", "revised"):
                for part in inner(target, key, path) if key in USES[rule] else ():
                    yield from of.number(key, part, "value")
    for path, metric, full in metrics(plain):
        if text(metric, "kind") != "milestone":
            stated: LocatedPart = ((*path, "baseline"), mapping(metric, "baseline"))
            yield from Asking(metric, full).number("baseline", stated, "value")


def tolerances(plain: Plain) -> Iterator[Held]:
    """By how much what is held may be worse."""
    for path, target, metric, full in targets(plain):
        if text(target, "rule") == "hold":
            yield from Asking(metric, full, target).number("tolerance", (path, target), "tolerance")


def upper_limits(plain: Plain) -> Iterator[Held]:
    """The upper ends of what is possible and what is usual."""
    for path, metric, full in metrics(plain):
        for key in ("range", "plausible"):
            yield from Asking(metric, full).number(key, ((*path, key), mapping(metric, key)), "max")


class Asking(NamedTuple):
    """A metric and, where it is asked something, the target that asks."""

    metric: Plain
    full: str
    target: Plain | None = None

    def number(self, role: str, holder: LocatedPart, key: str) -> Iterator[Held]:
        """The number under `key`, if there is one."""
        path, part = holder
        number = number_of(part, key)
        if number is not None:
            percent = role == "tolerance" or (self.target is not None and text(self.target, "rule") == "change")
            yield Held(
                path=(*path, key),
                role=role,
                number=number,
                metric=self.metric,
                full=self.full,
                percent=percent,
                texts=(*self._texts(), text(part, "reason")),
            )

    def _texts(self) -> tuple[str, ...]:
        """The texts that may answer a doubt."""
        own = self.target if self.target is not None else mapping(self.metric, "target")
        holders = {"target": own, "baseline": mapping(self.metric, "baseline"), "": self.metric}
        return tuple(text(holders[part], key) for part, key in _EXPLAINING)
