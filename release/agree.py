"""Says where pyproject.toml, CITATION.cff, publiccode.yml, CHANGELOG.md, package and licences tell different things.

    python release/agree.py [--final]

Also says what a person has to fill in before a release; with --final that counts. Exit code 1 when anything is amiss.
"""

import re
import sys
import tomllib
from pathlib import Path
from typing import Any

import yaml

from notes import section

TOP = Path(__file__).resolve().parent.parent
_VERSION = re.compile(r'^__version__ = "(?P<version>[^"]+)"$', re.MULTILINE)
NOT_YET = "unreleased"


def _read(top: Path) -> dict[str, Any]:
    """What each file says, parsed where it can be."""
    text = {
        name: (top / name).read_text(encoding="utf-8") for name in ("CHANGELOG.md", "CITATION.cff", "publiccode.yml")
    }
    return {
        "project": tomllib.loads((top / "pyproject.toml").read_text(encoding="utf-8"))["project"],
        "citation": yaml.safe_load(text["CITATION.cff"]),
        "publiccode": yaml.safe_load(text["publiccode.yml"]),
        "changelog": text["CHANGELOG.md"],
        "licences": {(top / name).read_bytes() for name in ("LICENSE", "LICENSES/EUPL-1.2.txt")},
    }


def differences(top: Path = TOP) -> list[str]:
    """What the files say differently; empty when they agree."""
    said = _read(top)
    project, citation, publiccode = said["project"], said["citation"], said["publiccode"]
    version, licence = project["version"], project["license"].split(" AND ")[0]
    package = _VERSION.search((top / "src" / "kassel_integration" / "__init__.py").read_text(encoding="utf-8"))
    owner = project["authors"][0]["name"]
    checks = {
        "CITATION.cff: version": (citation["version"], version),
        "publiccode.yml: softwareVersion": (publiccode["softwareVersion"], version),
        "the package: __version__": (package and package["version"], version),
        "CHANGELOG.md: a section with words for it": (
            version if section(said["changelog"], version) else None,
            version,
        ),
        "CITATION.cff: license": (citation["license"], licence),
        "publiccode.yml: legal/license": (publiccode["legal"]["license"], licence),
        "CITATION.cff: authors": (citation["authors"][0]["name"], owner),
        "publiccode.yml: legal/mainCopyrightOwner": (publiccode["legal"]["mainCopyrightOwner"], owner),
        "LICENSE and LICENSES/EUPL-1.2.txt: texts": (len(said["licences"]), 1),
    }
    return [f"{what}: {found}, but {wanted} is right" for what, (found, wanted) in checks.items() if found != wanted]


def to_fill_in(top: Path = TOP) -> list[str]:
    """What only a person can say, and has not said yet."""
    said = _read(top)
    publiccode, version = said["publiccode"], said["project"]["version"]
    left = {
        "publiccode.yml, url: where this repository is published": ".example" in publiccode["url"],
        "publiccode.yml, maintenance: who answers for it, with contacts": publiccode["maintenance"]["type"] == "none",
        "publiccode.yml, releaseDate: the day of the release": "releaseDate" not in publiccode,
        "CITATION.cff, date-released: the day of the release": "date-released" not in said["citation"],
        f"CHANGELOG.md, {version}: the day of the release in place of {NOT_YET!r}": _date(said["changelog"], version)
        == NOT_YET,
    }
    return [what for what, is_left in left.items() if is_left]


def _date(changelog: str, version: str) -> str:
    found = section(changelog, version)
    return found[0] if found else NOT_YET


def main(argv: list[str]) -> int:
    """Say both; 1 when files differ or, before a release, something is left; 2 for a wrong call."""
    if argv not in ([], ["--final"]):
        sys.stderr.write(__doc__ or "")
        return 2
    wrong, left = differences(), to_fill_in()
    sys.stderr.write("".join(f"{line}\n" for line in wrong))
    sys.stdout.write("".join(f"to fill in before a release: {line}\n" for line in left))
    return 1 if wrong or (argv and left) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
