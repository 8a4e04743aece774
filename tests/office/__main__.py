"""python -m office ROOM [FOLDER]: makes the workbook, lets LibreOffice save it, compares what is read of each."""

import csv
import io
import shutil
import subprocess
import sys
from itertools import islice
from pathlib import Path

from office.book import FORTY, ROWS, save

TOP = Path(__file__).resolve().parent.parent.parent
_TEXT = "csv:Text - txt - csv (StarCalc)"  # of one sheet: separator, quotation mark, encoding, ... language, as shown
# What LibreOffice saves, and what it is told for it; a text file has one sheet, the second of the workbook.
WORKBOOKS = {"office.ods": "ods", "office.xls": "xls", "office.xlsx": "xlsx"}
TEXTS = {"Windows-1252 with semicolons": f"{_TEXT}:59,34,1,1,,1031,false,true,false,false,false,2"}

# LibreOffice as a German office has it: decimal commas, days as 31.12.2014.
_GERMAN = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>de-DE</value></prop></item></oor:items>
"""


def main() -> int:
    """Exit code 1 when anything is read that is not in forty.csv, or the other way round."""
    room, folder = Path(sys.argv[1]), sys.argv[2:]
    book = room / "office.xlsx"
    save(book)
    (room / "profile" / "user").mkdir(parents=True)
    (room / "profile" / "user" / "registrymodifications.xcu").write_text(_GERMAN, encoding="utf-8")
    forty, first = canonical(None), canonical(ROWS)
    wrong = [name for name, how in WORKBOOKS.items() if differs(name, convert(room, book, how, name), forty)]
    for name in WORKBOOKS if folder else ():
        shutil.copy(room / "saved" / name, folder[0])
    wrong += [name for name, how in TEXTS.items() if differs(name, convert(room, book, how, "office-Kita.csv"), first)]
    return 1 if wrong else 0


def canonical(most: int | None) -> bytes:
    """The first rows of forty.csv."""
    stream = io.StringIO()
    with FORTY.open(encoding="utf-8", newline="") as rows:
        csv.writer(stream, lineterminator="\n").writerows(islice(csv.reader(rows), None if most is None else 1 + most))
    return stream.getvalue().encode("utf-8")


def convert(room: Path, book: Path, how: str, name: str) -> Path:
    """What LibreOffice makes of it."""
    profile = (room / "profile").as_uri()
    words = ["soffice", "--headless", "--norestore", f"-env:UserInstallation={profile}", "--convert-to", how]
    call = [*words, "--outdir", str(room / "saved"), str(book)]
    done = subprocess.run(call, capture_output=True, timeout=300, text=True, check=False)
    made = room / "saved" / name
    if not made.exists():
        raise SystemExit(f"LibreOffice saved no {name}: {done.stdout}{done.stderr}")
    return made


def differs(name: str, made: Path, wanted: bytes) -> bool:
    """Say what is read of it, and whether that is something else than `wanted`."""
    words = ["validate", str(made), "--year", "2014", "--data", str(TOP / "data"), "--normalised", "-", "--lang", "en"]
    done = subprocess.run([sys.executable, "-m", "kassel_integration", *words], capture_output=True, check=False)
    same = (done.returncode, done.stdout) == (0, wanted)
    sys.stdout.write(f"{name}, {made.stat().st_size} bytes: {'as it should be' if same else 'DIFFERENT'}\n")
    if not same:
        sys.stdout.write(done.stdout.decode("utf-8", "replace") + done.stderr.decode("utf-8", "replace"))
    return not same


if __name__ == "__main__":
    sys.exit(main())
