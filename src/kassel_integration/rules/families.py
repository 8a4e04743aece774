"""Every code there is, so that a run can say how many rules it checked and which code a user names."""

from types import ModuleType

from kassel_integration.diagnostics import Code
from kassel_integration.rules import catalogue, codes
from kassel_integration.source import codes as source_codes


def _of(module: ModuleType) -> dict[str, Code]:
    return {value.id: value for value in vars(module).values() if isinstance(value, Code)}


MEASUREMENT_RULES = tuple(_of(codes).values())


def all_codes() -> dict[str, Code]:
    """All codes by id, in order."""
    return dict(sorted((_of(source_codes) | _of(catalogue) | _of(codes)).items()))
