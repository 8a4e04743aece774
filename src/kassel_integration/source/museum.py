"""The museum: for each code a smallest file that yields it and one that does not, kept as package data."""

import codecs
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

MUSEUM = Path(__file__).resolve().parent.parent / "museum"
MOST_BYTES = 1 << 16  # of a file; a page shows a few lines only
TEXT_ENDINGS = (".csv", ".yaml")
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A file of the museum: its name and the beginning of its text, bytes that are none written as \\xNN."""

    file: str
    text: str


@dataclass(frozen=True, slots=True)
class Piece:
    """What the museum has about a code: files, and by language the lines `reported` for the bad one.

    `stored` is what the data held before, where a finding compares with it.
    """

    bad: Exhibit | None = None
    good: Exhibit | None = None
    stored: Exhibit | None = None
    reported: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def piece(code: str, folder: Path | None = None) -> Piece:
    """The piece of a code in `folder` (the shipped museum); what is missing or no text is None."""
    room = (folder or MUSEUM) / code
    said = {lang: _reported(room / f"{lang}.txt") for lang in ("de", "en")}
    bad, good, stored = (_exhibit(room, kind) for kind in ("bad", "good", "stored"))
    return Piece(bad, good, stored, {lang: lines for lang, lines in said.items() if lines})


def _exhibit(room: Path, kind: str) -> Exhibit | None:
    files = sorted(path for path in room.glob(f"{kind}*") if path.suffix in TEXT_ENDINGS and path.is_file())
    return Exhibit(files[0].name, _text(files[0])) if files else None


def _text(path: Path) -> str:
    with path.open("rb") as stream:
        raw = stream.read(MOST_BYTES)
    encoding = "utf-16" if raw.startswith(_UTF16) else "utf-8"
    return raw.decode(encoding, "backslashreplace")


def _reported(path: Path) -> tuple[str, ...]:
    return tuple(path.read_text(encoding="utf-8").splitlines()) if path.is_file() else ()
