"""Prints the release notes of a version: its section of CHANGELOG.md, without the heading.

    python release/notes.py 0.1.0

Exit code 1 when the CHANGELOG has no such section or an empty one.
"""

import re
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
_SECTION = re.compile(r"^## \[(?P<version>[^\]]+)\] - (?P<date>\S+)\n(?P<body>(?:(?!^## ).*\n?)*)", re.MULTILINE)


def section(changelog: str, version: str) -> tuple[str, str] | None:
    """Date and body of the version's section; None when there is none."""
    found = (match for match in _SECTION.finditer(changelog) if match["version"] == version)
    return next(((match["date"], match["body"].strip() + "\n") for match in found), None)


def main(argv: list[str]) -> int:
    """Print the notes; 1 when there are none, 2 for a wrong call."""
    if len(argv) != 1:
        sys.stderr.write(__doc__ or "")
        return 2
    found = section((TOP / "CHANGELOG.md").read_text(encoding="utf-8"), argv[0])
    if found is None or not found[1].strip():
        sys.stderr.write(f"CHANGELOG.md has no section with words for {argv[0]}\n")
        return 1
    sys.stdout.write(found[1])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
