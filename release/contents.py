"""Says what a wheel or a source archive lacks of what git has, what it has too much, and what is wrong in its metadata.

    python release/contents.py WHEEL SDIST TRACKED

TRACKED is a file with the paths that git has, one a line. Exit code 1 when anything is amiss.
"""

import sys
import tarfile
import zipfile
from pathlib import Path

from packaging.metadata import Metadata

PACKAGE = "kassel_integration"
LICENCES_OF_TESTS_ONLY = {"LICENSES/MIT.txt"}
SAME_AS_LICENSE = {"LICENSES/EUPL-1.2.txt"}


def amiss_in_wheel(names: set[str], tracked: set[str]) -> list[str]:
    """A wheel has the package and the data as git has them, the licences of what is in it, and nothing else."""
    wanted = {path.removeprefix("src/") for path in tracked if path.startswith(f"src/{PACKAGE}/")}
    wanted |= {f"{PACKAGE}/{path}" for path in tracked if path.startswith("data/")}
    licences = {path for path in tracked if path.startswith(("LICENSE", "LICENSES/"))}
    shipped = {name.partition("/licenses/")[2] for name in names if ".dist-info/licenses/" in name}
    wrong = _apart("the wheel", {name for name in names if ".dist-info/" not in name}, wanted)
    return wrong + _apart("the wheel, among licences,", shipped, licences - LICENCES_OF_TESTS_ONLY - SAME_AS_LICENSE)


def amiss_in_archive(names: set[str], tracked: set[str]) -> list[str]:
    """A source archive has what git has, and its own metadata."""
    return _apart("the source archive", {name.partition("/")[2] for name in names} - {"PKG-INFO"}, tracked)


def _apart(what: str, found: set[str], wanted: set[str]) -> list[str]:
    lacking = [f"{what} lacks {name}" for name in sorted(wanted - found)]
    return lacking + [f"{what} has {name}, which does not belong there" for name in sorted(found - wanted)]


def amiss_in_metadata(text: bytes) -> list[str]:
    """What the standard for metadata refuses."""
    try:
        Metadata.from_email(text, validate=True)
    except ExceptionGroup as refused:
        return [f"metadata: {error}" for error in refused.exceptions]
    return []


def amiss(wheel: Path, sdist: Path, tracked: set[str]) -> list[str]:
    """All that is amiss in both files."""
    with zipfile.ZipFile(wheel) as opened:
        names = set(opened.namelist())
        metadata = opened.read(next(name for name in names if name.endswith(".dist-info/METADATA")))
    with tarfile.open(sdist) as archive:
        members = {member.name for member in archive if not member.isdir()}
    return [*amiss_in_wheel(names, tracked), *amiss_in_archive(members, tracked), *amiss_in_metadata(metadata)]


def main(argv: list[str]) -> int:
    """Say what is amiss; 1 when something is, 2 for a wrong call."""
    if len(argv) != 3:
        sys.stderr.write(__doc__ or "")
        return 2
    wheel, sdist, listed = map(Path, argv)
    wrong = amiss(wheel, sdist, set(listed.read_text(encoding="utf-8").splitlines()))
    sys.stderr.write("".join(f"{line}\n" for line in wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
