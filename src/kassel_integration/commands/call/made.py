"""What is said when a new plan has its folder: what is in it, and the next three steps with the lines to type."""

import os
from pathlib import Path

from kassel_integration.render.new_plan import PAGE
from kassel_integration.render.safe import visible
from kassel_integration.source.folder import CATALOGUE, MEASUREMENTS, SCHEMA, as_word
from kassel_integration.source.settings import FILE as SETTINGS
from kassel_integration.source.there import real, working_folder
from kassel_integration.texts import Words


def said_of(folder: str, words: Words) -> str:
    """The answer of `kassel init`, line by line."""
    names = (CATALOGUE, MEASUREMENTS, SETTINGS, SCHEMA, PAGE)
    wide = max(map(len, names)) + 2
    here = real(Path(folder)) == working_folder() and not os.environ.get("KASSEL_DATA")
    option = "" if here else f" --data {as_word(folder)}"
    path = Path(folder) / CATALOGUE
    lines = [
        words("new_plan.made", folder=folder),
        *(f"  {name:<{wide}}{words(f'new_plan.what.{name}')}" for name in names),
        "",
        words("new_plan.next"),
        words("new_plan.next.edit", file=path),
        words("new_plan.next.check", command=f"kassel validate{option}"),
        words("new_plan.next.look", command=f"kassel list{option}"),
    ]
    return "".join(f"{visible(line)}\n" for line in lines)
