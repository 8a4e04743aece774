"""The journal's name, by which an unfinished writing of several files is known; what it says: journal.py."""

import os
from pathlib import Path

JOURNAL = ".kassel.journal"


def is_cut_off(root: Path) -> bool:
    """True when several files were to be written together and that is not finished (yet)."""
    return os.path.lexists(root / JOURNAL)
