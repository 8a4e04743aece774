"""A data folder to try things in, the program run in it, and what is there afterwards."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent.parent
KASSEL = (sys.executable, "-m", "kassel_integration")
State = dict[str, str]


def prepared(folder: Path, before: tuple[str, ...] = ()) -> Path:
    """A data folder with figures of two years, two files of an office that change both, and what was written before."""
    shutil.copytree(TOP / "data", folder / "data")
    for year, value in ((2015, 10), (2016, 11)):
        rows = f"metric,value,office\n1.1.3.plaetze_u3,{value},jugendamt\n"
        (folder / f"Jugendamt {year}.csv").write_text(rows, encoding="utf-8")
    for name in ("bericht.md", "bogen.xlsx"):
        (folder / name).write_text("alt\n", encoding="utf-8")
        (folder / name).chmod(0o640)
    if before:
        run(folder, before)
    return folder


def made(folder: Path, template: Path) -> Path:
    """The same once more, as it was before the call."""
    shutil.rmtree(folder, ignore_errors=True)
    return shutil.copytree(template, folder)


def state(folder: Path) -> State:
    """Every file with its hash, what names a time left out."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            text = re.sub(rb"[0-9]{8}-[0-9a-f]{8}|[0-9-]{10}T[0-9:]{8}Z", b"", path.read_bytes())
            own = "ID" + hashlib.sha256(text).hexdigest()[:4]
            name = re.sub("[0-9]{8}-[0-9a-f]{8}", own, str(path.relative_to(folder)))
            found[name] = hashlib.sha256(text).hexdigest()[:12]
    return found


def environment() -> dict[str, str]:
    """The same for every run; what Python and the program keep between runs is warm and never in the way."""
    kept = tempfile.gettempdir()
    return {
        **os.environ,
        "PYTHONPYCACHEPREFIX": f"{kept}/durability",
        "XDG_CACHE_HOME": kept,
        "LANG": "C.UTF-8",
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONHASHSEED": "0",
    }


def run(folder: Path, argv: tuple[str, ...], fault: tuple[str, ...] = ()) -> tuple[int, str]:
    """Run the program in a folder, under strace for a fault; its exit code, 128 + n for a signal, and what it said."""
    done = subprocess.run(
        [*fault, *KASSEL, *argv], cwd=folder, env=environment(), capture_output=True, text=True, check=False
    )
    if "Traceback" in done.stderr or "Exception ignored" in done.stderr:
        raise SystemExit(f"words of Python: {fault}\n{done.stderr}")
    return (done.returncode if done.returncode >= 0 else 128 - done.returncode), done.stderr
