"""Findings as JSON lines: one object a group, as in the JSON format; a last line counts those not shown, if any."""

from kassel_integration.checking.loaded import CheckResult
from kassel_integration.render.findings.json import as_object
from kassel_integration.render.findings.shortened import shortened
from kassel_integration.render.structured import dumps
from kassel_integration.texts import Words


def render(result: CheckResult, words: Words, most: int) -> str:
    """One line a group; `synthetic` is in each when data are made up, as in every answer."""
    part = shortened(result, words, most)
    made_up = {"synthetic": True} if result.synthetic else {}
    lines = [dumps(as_object(group, words) | made_up) for group in part.groups]
    if part.hidden:
        lines.append(dumps({"not_shown": part.hidden}))
    return "".join(f"{line}\n" for line in lines)
