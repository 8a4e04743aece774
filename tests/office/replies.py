"""Marked copies in LibreOffice: opened and saved again, every colour and every comment must be in its place.

`python tests/office/replies.py KASSEL`: the program to try. Needs LibreOffice. A form is filled in wrongly, answered as
.xlsx and as .ods, and each answer saved by LibreOffice as .xlsx. Exit code 1 when a mark is missing.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from openpyxl import load_workbook

TOP = Path(__file__).resolve().parent.parent.parent
FAULTS = {"I5": "fast fertig", "I6": "ca. 30-40", "I8": "1893,5", "N8": "im März"}
COLOURS = ("FFFFC9BD", "FFFFF0A8")  # of cells to change, to look at
OFFICE, YEAR, SHEET, FIRST = "jugendamt", "2014", "Kennzahlen", "Rückmeldung"


def main() -> int:
    """Exit code 1 when anything is missing."""
    kassel, wrong = sys.argv[1], 0
    with tempfile.TemporaryDirectory() as room:
        folder = Path(room)
        form = folder / "Bogen.xlsx"
        _run(kassel, "form", "--office", OFFICE, "--year", YEAR, "-o", str(form), *_words())
        book = load_workbook(form)
        for cell, text in FAULTS.items():
            book[SHEET][cell] = text
        book.save(form)
        _convert(folder, form, "ods", "sent")
        for sent in (form, folder / "sent" / "Bogen.ods"):
            _run(kassel, "validate", str(sent), "--reply", str(folder / "answers"), *_words(), code=1)
        for answer in sorted((folder / "answers").glob("*.[ox][dl]s*")):
            _convert(folder, answer, "xlsx", f"saved{answer.suffix}")
            missing = _missing(folder / f"saved{answer.suffix}" / f"{answer.stem}.xlsx")
            sys.stdout.write(f"{answer.name}: {'; '.join(missing) or 'every mark is in its place'}\n")
            wrong += len(missing)
    return 1 if wrong else 0


def _words() -> tuple[str, ...]:
    return ("--data", str(TOP / "examples" / "beispieldaten"), "--lang", "de", "-q")


def _missing(file: Path) -> list[str]:
    """The marks that are not there, and whether the first sheet is."""
    book = load_workbook(file)
    sheet = book[SHEET]
    found = [] if book.sheetnames[0] == FIRST and book.active is book[FIRST] else ["the first sheet"]
    for cell, text in FAULTS.items():
        told = sheet[cell].comment.text if sheet[cell].comment else ""
        if text not in told and text.partition(",")[0] not in told.replace(".", ""):
            found.append(f"the comment of {cell}")
        if sheet[cell].fill.fgColor.rgb not in COLOURS:
            found.append(f"the colour of {cell}")
        if sheet[cell].value != text:
            found.append(f"the text of {cell}")
    if sheet["I7"].comment is not None and sheet["I7"].fill.fgColor.rgb not in COLOURS:
        found.append("the colour of I7")
    return found


def _convert(folder: Path, file: Path, kind: str, into: str) -> None:
    profile = (folder / "profile").as_uri()
    words = ["soffice", "--headless", "--norestore", f"-env:UserInstallation={profile}", "--convert-to", kind]
    done = subprocess.run(
        [*words, "--outdir", str(folder / into), str(file)], capture_output=True, timeout=300, check=False
    )
    if not (folder / into / f"{file.stem}.{kind}").exists():
        raise SystemExit(f"LibreOffice saved nothing: {done.stdout!r}{done.stderr!r}")


def _run(kassel: str, *words: str, code: int = 0) -> None:
    done = subprocess.run([kassel, *words], capture_output=True, text=True, check=False)
    if done.returncode != code:
        raise SystemExit(f"{words}: {done.stderr}{done.stdout}")


if __name__ == "__main__":
    sys.exit(main())
