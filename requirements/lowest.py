"""Writes the lowest versions of what pyproject.toml names directly, as constraints for pip."""

import re
import sys
import tomllib
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
LOWEST = re.compile(r"(?P<name>[A-Za-z0-9_.-]+)>=(?P<version>[0-9.]+)")


def lowest(requirements: list[str]) -> list[str]:
    """`name==version` of each requirement; every one needs a lower bound."""
    bounds = [LOWEST.match(requirement) for requirement in requirements]
    without = [requirement for requirement, bound in zip(requirements, bounds, strict=True) if bound is None]
    if without:
        raise SystemExit(f"no lower bound: {', '.join(without)}")
    return sorted({f"{bound['name']}=={bound['version']}" for bound in bounds if bound})


if __name__ == "__main__":
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    named = [*project["dependencies"], *extras["xls"], *extras["test"]]
    sys.stdout.write("".join(f"{line}\n" for line in lowest(named)))
