"""Forms there and back: written, filled in from the example data, saved by LibreOffice, read; every figure must return.

`python tests/office/form_round_trip.py KASSEL [OFFICE ...]`: the program to try, and the offices, without any all of
them. Needs LibreOffice. Each form is made as .xlsx and as .ods, opened and saved by LibreOffice, filled in, saved again
as .xlsx, .ods and German .csv, and each sheet normalised. Exit code 0 when all figures came back, 1 when any did not.
"""

import csv
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

TOP = Path(__file__).resolve().parent.parent.parent
DATA = TOP / "examples" / "beispieldaten"
YEAR = 2014
HEADING = 4  # the row of the heading
SHEETS = ("Kennzahlen", "Umsetzungsstand")
DIMENSIONS = ("district", "sex", "migration")
FLAGS = {
    "E": "geschätzt",
    "P": "vorläufig",
    "U": "Aussagewert eingeschränkt",
    "O": "fällt später an",
    "Q": "unbekannt oder geheim zu halten",
    "M": "Aussage nicht sinnvoll",
}
STEPS = {
    "not_started": "nicht begonnen",
    "planned": "geplant",
    "in_progress": "in Umsetzung",
    "ongoing": "laufend",
    "done": "umgesetzt",
    "postponed": "zurückgestellt",
    "dropped": "aufgegeben",
}
OF_GOALS = {"Wert": "Umsetzungsstand", "Bemerkung": "Stellungnahme"}
GERMAN_CSV = "csv:Text - txt - csv (StarCalc):59,34,76,1,,1031,false,true,false,false,false,-1"
Row = dict[str, str]


def say(text: str) -> None:
    """Tell how far it is."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def figures() -> list[Row]:
    """The figures of the year for the whole, and what was declared."""
    with (DATA / "measurements" / f"{YEAR}.csv").open(encoding="utf-8", newline="") as stream:
        return [row for row in csv.DictReader(stream) if not any(row[name] for name in DIMENSIONS)]


def german(profile: Path) -> None:
    """A profile of LibreOffice with German days and numbers, as in a German office."""
    (profile / "user").mkdir(parents=True)
    locale = '<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>de-DE</value></prop>'
    (profile / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        f'<item oor:path="/org.openoffice.Setup/L10N">{locale}</item></oor:items>\n',
        encoding="utf-8",
    )


def saved(files: list[Path], kind: str, folder: Path) -> list[Path]:
    """The files as LibreOffice saves them in another format."""
    folder.mkdir()
    profile = folder.parent / "profile"
    if not profile.exists():
        german(profile)
    command = ["soffice", "--headless", f"-env:UserInstallation={profile.as_uri()}", "--convert-to", kind]
    subprocess.run([*command, "--outdir", folder, *files], check=True, capture_output=True, timeout=600)
    return sorted(folder.iterdir())


def fill(file: Path, rows: list[Row]) -> set[tuple[str, str]]:
    """Fill in a workbook what the rows say of its lines; returns metric and office of the lines there are."""
    book = load_workbook(file)
    found = {key for name in SHEETS if name in book.sheetnames for key in fill_sheet(book[name], rows)}
    book.save(file)
    return found


def fill_sheet(sheet: Worksheet, rows: list[Row]) -> Iterator[tuple[str, str]]:
    """Fill in one sheet as a person would: words for flags, numbers as numbers, days as days."""
    columns = {str(cell.value): cell.column for cell in sheet[HEADING] if cell.value}
    given = {(row["metric"], row["office"]): row for row in rows}
    for line in range(HEADING + 1, sheet.max_row + 1):
        key = (str(sheet.cell(line, columns["Kennung"]).value), str(sheet.cell(line, columns["Amt"]).value))
        yield key
        for heading, value in typed(given[key]).items() if key in given else ():
            sheet.cell(line, columns.get(heading) or columns[OF_GOALS[heading]]).value = value


def typed(row: Row) -> dict[str, str | float | date]:
    """What a person types, by the heading it goes under."""
    found: dict[str, str | float | date | None] = {
        "Wert": STEPS.get(row["value"]) or (float(row["value"]) if row["value"] else None)
    }
    for heading, name in (("Zähler", "numerator"), ("Nenner", "denominator")):
        found[heading] = float(row[name]) if row[name] else None
    found |= {"Kennzeichen": FLAGS.get(row["flag"]), "Bruch": "ja" if row["flag"] == "B" else None}
    found |= {"Stichtag": date.fromisoformat(row["as_of"]) if row["as_of"] else None, "Quelle": row["source"]}
    found |= {"Misst stattdessen": row["stands_for"], "Bemerkung": row["note"]}
    return {heading: value for heading, value in found.items() if value is not None and value != ""}


def normalised(kassel: str, file: Path, *more: str) -> list[Row]:
    """The rows that a file says, by `kassel validate --normalised`."""
    command = [kassel, "validate", file, "--normalised", "-", "--quiet", "--lang", "de", "--data", DATA, *more]
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:  # what came on stdout is no table then
        say(f"{file.name} {' '.join(more)}: {done.stdout}{done.stderr}")
        return []
    return list(csv.DictReader(done.stdout.splitlines()))


def back(kassel: str, file: Path, sheets: list[str]) -> list[Row]:
    """The rows of all sheets of a file; of a text file, which is one sheet, those of it."""
    if file.suffix == ".csv":
        return normalised(kassel, file, "--year", str(YEAR)) if file.stem.endswith(SHEETS) else []
    return [row for sheet in sheets for row in normalised(kassel, file, "--sheet", sheet)]


def compare(name: str, wanted: list[Row], came: list[Row]) -> int:
    """Say what did not come back as it was."""
    there = {(row["metric"], row["office"]): row for row in came}
    lost = [row for row in wanted if there.get((row["metric"], row["office"])) != row]
    for row in lost[:5]:
        say(f"{name}: sent {row}, came {there.get((row['metric'], row['office']))}")
    say(f"{name}: {len(wanted) - len(lost)} of {len(wanted)} rows came back, {len(came)} came")
    return len(lost) + abs(len(came) - len(wanted))


def main(kassel: str, offices: list[str]) -> int:
    """Take the forms there and back."""
    rows, wrong = figures(), 0
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        for kind in ("xlsx", "ods"):
            made = work / f"made-{kind}"
            made.mkdir()
            options = ["--year", str(YEAR), "--lang", "de", "--quiet", "--data", str(DATA), "-f", kind]
            subprocess.run([kassel, "form", "--all", str(made), *options], check=True)
            chosen = [f for f in sorted(made.iterdir()) if not offices or f.stem.partition("_")[2][5:] in offices]
            opened = saved(chosen, "xlsx", work / f"opened-{kind}")
            sheets = {file.stem: [s for s in SHEETS if s in load_workbook(file).sheetnames] for file in opened}
            lines = {file.stem: fill(file, rows) for file in opened}
            for last in ("xlsx", "ods", GERMAN_CSV):
                short = last.partition(":")[0]
                came: dict[str, list[Row]] = {stem: [] for stem in lines}
                for file in saved(opened, last, work / f"{kind}-{short}"):
                    stem = next(stem for stem in came if file.stem.startswith(stem))
                    came[stem] += back(kassel, file, sheets[stem])
                for stem, found in came.items():
                    wanted = [row for row in rows if (row["metric"], row["office"]) in lines[stem]]
                    wrong += compare(f"{stem}.{kind} as .{short}", wanted, found)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
