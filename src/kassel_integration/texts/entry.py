"""The texts of one code, so that none can be forgotten."""

from collections.abc import Mapping
from typing import NamedTuple


class Entry(NamedTuple):
    """`title`: what the code is called; `message`: what is wrong with which value; `hint`: the next step; `checks` and `why`: the page of the code; `office`: the next step as an office is told it, where `hint` is for others."""

    title: str
    message: str
    hint: str
    checks: str
    why: str
    office: str = ""


def flat(entries: Mapping[str, Entry]) -> dict[str, str]:
    """The texts by `code.part`, as every topic holds them: `KI218.hint`."""
    return {f"{code}.{part}": text for code, entry in entries.items() for part, text in entry._asdict().items()}
