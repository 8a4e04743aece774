"""Says what checks found: as the answer, or beside it; laid out for the eye where a person looks."""

from kassel_integration.checking.loaded import CheckResult
from kassel_integration.commands.call import Call
from kassel_integration.render.findings import render_findings

TEXT_MOST = 100  # groups shown in text unless said otherwise; other formats give all


def found_as_answer(call: Call, result: CheckResult, fmt: str, most: int | None = None) -> str:
    """What was found, in the format of the answer; colours and carets also where they are wished for in a pipe."""
    most = most if most is not None else TEXT_MOST if fmt == "text" else 0
    person = call.console.is_terminal and not call.output.output
    width = call.console.width if person else 0
    return render_findings(result, fmt, call.words, most, carets=call.color, color=call.color, width=width)


def say_found_beside(call: Call, result: CheckResult) -> None:
    """Say what was found on stderr; never silenced."""
    console = call.console
    width = console.width_of_notes if console.notes_on_terminal else 0
    color = console.color_of_notes and bool(width)
    text = render_findings(result, "text", call.words, TEXT_MOST, color=color, width=width)
    console.lay_beside(f"{text}\n" if width else text)
