"""kassel-integration: a city's integration plan as data, checked and told in plain words.

`from kassel_integration import open_plan` is the way in for programs; docs/library.md says what is promised.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kassel_integration.library.errors import DataError as DataError
    from kassel_integration.library.errors import KasselError as KasselError
    from kassel_integration.library.errors import UnknownValueError as UnknownValueError
    from kassel_integration.library.findings import Finding as Finding
    from kassel_integration.library.goal import Goal as Goal
    from kassel_integration.library.goal import GoalStatus as GoalStatus
    from kassel_integration.library.metric import Metric as Metric
    from kassel_integration.library.metric import MetricStatus as MetricStatus
    from kassel_integration.library.metric import Value as Value
    from kassel_integration.library.plan import Plan as Plan
    from kassel_integration.library.plan import open_plan as open_plan

__version__ = "0.1.0"

# The public names and where they are; nothing of it is loaded before it is asked for, because a command needs none.
_PUBLIC = {
    "open_plan": "plan",
    "Plan": "plan",
    "Goal": "goal",
    "GoalStatus": "goal",
    "Metric": "metric",
    "MetricStatus": "metric",
    "Value": "metric",
    "Finding": "findings",
    "KasselError": "errors",
    "DataError": "errors",
    "UnknownValueError": "errors",
}
__all__ = ["__version__", *_PUBLIC]  # noqa: PLE0604  (texts, all of them)


def __getattr__(name: str) -> object:
    if name not in _PUBLIC:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.library.{_PUBLIC[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
