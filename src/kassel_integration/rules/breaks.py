"""The column "break" of forms: whether a value cannot be compared with the year before, as one flag with the others."""

from kassel_integration.diagnostics import Key, codes
from kassel_integration.model.flag import Flag
from kassel_integration.rules.names import fold
from kassel_integration.rules.readings import SHOWN, Say
from kassel_integration.rules.steps import YES_NO

_YES = frozenset(["x", "b", "bruch", "break", *(word for word, step in YES_NO.items() if step.is_done)])
_NO = frozenset(["", "-", "–", *(word for word, step in YES_NO.items() if not step.is_done)])


def with_break(text: str, given: Flag | None, of_value: Flag | None, say: Say) -> Flag | None:
    """The flag a row gives: BREAK where its column says so, else the one `given`.

    Beside a break neither the flag column nor the sign at the value (`of_value`) may say anything else.
    """
    word = fold(text)
    if word in _NO:
        return given
    if word not in _YES:
        say(codes.UNKNOWN_BREAK, "break", value=text[:SHOWN])
        return given
    other = next((flag for flag in (given, of_value) if flag not in (None, Flag.NORMAL, Flag.BREAK)), None)
    if other is None:
        return Flag.BREAK
    say(codes.BREAK_AND_FLAG, "break", meaning=Key(f"labels.flag.{other}"))
    return given
