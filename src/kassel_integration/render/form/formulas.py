"""The formulas of a form, in a neutral writing: arguments parted by semicolons, cells in braces, `{D7}`.

Excel parts arguments by commas and names cells bare; OpenFormula keeps the semicolons and puts cells into brackets.
"""

import re

from kassel_integration.render.form.book import Area, Ref
from kassel_integration.views.form.sheet import Limits

_CELL = re.compile(r"\{(?:([^{}!]+)!)?([A-Z]+[0-9]+(?::[A-Z]+[0-9]+)?)\}")
_SIGNS = ("-", "–", "...", "…", "/", ".", "x", "X")  # what may be put in place of a number
NOTHING = "–"  # shown where nothing has been typed yet


def for_excel(formula: str) -> str:
    """As an .xlsx file holds it, without the equals sign."""
    return _CELL.sub(lambda m: f"'{m[1]}'!{m[2]}" if m[1] else m[2], formula).replace(";", ",")


def for_odf(formula: str) -> str:
    """As an .ods file holds it, without the namespace and the equals sign."""

    def named(match: re.Match[str]) -> str:
        sheet = "$'" + match[1] + "'" if match[1] else ""
        first, _, last = match[2].partition(":")
        return f"[{sheet}.{first}:.{last}]" if last else f"[{sheet}.{first}]"

    return _CELL.sub(named, formula)


def shows(sheet: str, ref: Ref) -> str:
    """What another sheet has in a cell, a dash for nothing."""
    cell = f"{{{sheet}!{ref.name}}}"
    return f'IF({cell}="";"{NOTHING}";{cell})'


def odd(ref: Ref, limits: Limits, above: Ref | None = None) -> str:
    """True where a cell should be looked at again: a number outside its limits, a text that is no sign."""
    x = f"{{{ref.name}}}"
    doubts = _outside(x, limits)
    if above:
        doubts.append(f"AND(ISNUMBER({{{above.name}}});{x}>{{{above.name}}})")
    tried = (x, f"LEFT({x};LEN({x})-1)", f"MID({x};2;LEN({x})-2)")  # 12 typed as text, "12 p", "(12)"
    signs = (f'TRIM({x})<>"{sign}"' for sign in _SIGNS)
    unknown = ";".join((f"ISTEXT({x})", *signs, *(f"ISERROR(VALUE({text}))" for text in tried)))
    return f"IF(ISNUMBER({x});OR({';'.join(doubts)});AND({unknown}))"


def fine(ref: Ref, limits: Limits) -> str:
    """True for a number within its limits, and for every text."""
    x = f"{{{ref.name}}}"
    return f"IF(ISNUMBER({x});NOT(OR({';'.join(_outside(x, limits))}));TRUE())"


def above_whole(whole: Ref, parts: Area) -> str:
    """True where the parts are together more than the whole."""
    x = f"{{{whole.name}}}"
    return f"IF(ISNUMBER({x});SUM({{{parts.name}}})>{x};FALSE())"


def _outside(x: str, limits: Limits) -> list[str]:
    found = [f"{x}<{limits.low:f}"]
    if limits.high is not None:
        found.append(f"{x}>{limits.high:f}")
    if limits.whole:
        found.append(f"{x}<>INT({x})")
    return found
