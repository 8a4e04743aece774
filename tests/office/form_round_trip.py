"""Forms there and back: written, filled in from the example data, saved by LibreOffice, read; every figure must return.

`python tests/office/form_round_trip.py KASSEL [OFFICE ...]`: the program to try, and the offices, without any all of
them. Needs LibreOffice. Each form is made as .xlsx and as .ods, opened and saved by LibreOffice, filled in, saved again
as .xlsx, .ods and German .csv, and each sheet normalised. Exit code 0 when all figures came back, 1 when any did not.
"""

import csv
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

import yaml
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

TOP = Path(__file__).resolve().parent.parent.parent
DATA = TOP / "examples" / "beispieldaten"
YEAR = 2014
HEADING = 4  # the row of the heading
SIDE_BY_SIDE = "nach "  # how the names of sheets begin on which the values of a dimension stand side by side
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
ONCE = ("Stichtag", "Quelle", "Misst stattdessen", "Bemerkung")  # said of all values of a line
OF_GOALS = {"Wert": "Umsetzungsstand", "Bemerkung": "Stellungnahme"}
GERMAN_CSV = "csv:Text - txt - csv (StarCalc):59,34,76,1,,1031,false,true,false,false,false,-1"
Row = dict[str, str]
Key = tuple[str, ...]


def labels() -> dict[str, dict[str, str]]:
    """The ids of the values of each dimension by label, the dimension by its label."""
    with (TOP / "data" / "handlungsfelder.yaml").open(encoding="utf-8") as stream:
        found = yaml.safe_load(stream)["dimensions"]
    return {d["label"]: {v["label"]: v["id"] for v in d["values"]} for d in found}


LABELS = labels()


def key_of(row: Row) -> Key:
    """What a row is of."""
    return (row["metric"], row["office"], *(row[name] for name in DIMENSIONS))


def say(text: str) -> None:
    """Tell how far it is."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def figures() -> dict[Key, Row]:
    """The figures of the year, but for those broken down by several dimensions at once."""
    with (DATA / "measurements" / f"{YEAR}.csv").open(encoding="utf-8", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if sum(bool(row[name]) for name in DIMENSIONS) < 2]
    return {key_of(row): row for row in rows}


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


def fill(file: Path, rows: dict[Key, Row]) -> set[Key]:
    """Fill in a workbook what the rows say of its lines; returns what the lines there are of."""
    book = load_workbook(file)
    found: set[Key] = set()
    for sheet in book.worksheets[1:]:
        columns = {str(cell.value): cell.column for cell in sheet[HEADING] if cell.value}
        for line in range(HEADING + 1, sheet.max_row + 1):
            found |= fill_line(sheet, line, columns, rows)
    book.save(file)
    return found


def fill_line(sheet: Worksheet, line: int, columns: dict[str, int], rows: dict[Key, Row]) -> set[Key]:
    """Fill in one line as a person would: words for flags, numbers as numbers, days as days."""

    def text(heading: str) -> str:
        return str(sheet.cell(line, columns[heading]).value or "") if heading in columns else ""

    metric, office = text("Kennung"), text("Amt")
    if not sheet.title.startswith(SIDE_BY_SIDE):
        key = (metric, office, *(LABELS[name].get(text(name), "") for name in LABELS))
        for heading, value in typed(rows[key]).items() if key in rows else ():
            sheet.cell(line, columns.get(heading) or columns[OF_GOALS[heading]]).value = value
        return {key}
    by, dimension = list(LABELS), sheet.title.removeprefix(SIDE_BY_SIDE)
    keys = set()
    for label, name in LABELS[dimension].items():
        key = (metric, office, *(name if each == dimension else "" for each in by))
        keys.add(key)
        if key in rows:
            sheet.cell(line, columns[label]).value = with_sign(rows[key])
            once = {
                h: v
                for h, v in typed(rows[key]).items()
                if h in ("Stichtag", "Quelle", "Misst stattdessen", "Bemerkung")
            }
            for heading, value in once.items():
                sheet.cell(line, columns[heading]).value = value
    return keys


def with_sign(row: Row) -> str | float:
    """A value as it is typed where there is no column for its flag."""
    if not row["value"]:
        return {"O": "...", "Q": ".", "M": "x", "U": "/"}[row["flag"]]
    value = row["value"].replace(".", ",")
    return {"E": f"{value} s", "P": f"{value} p", "U": f"({value})"}.get(row["flag"]) or float(row["value"])


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


def compare(name: str, wanted: dict[Key, Row], came: list[Row]) -> int:
    """Say what did not come back as it was."""
    there = {key_of(row): row for row in came}
    lost = [row for key, row in wanted.items() if there.get(key) != row]
    for row in lost[:3]:
        say(f"{name}: sent {row}, came {there.get(key_of(row))}")
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
            lines = {file.stem: fill(file, rows) for file in opened}
            for last in ("xlsx", "ods", GERMAN_CSV):
                short = last.partition(":")[0]
                came: dict[str, list[Row]] = {stem: [] for stem in lines}
                for file in saved(opened, last, work / f"{kind}-{short}"):
                    stem = next(stem for stem in came if file.stem.startswith(stem))
                    if not file.stem.endswith("-Anleitung"):
                        came[stem] += normalised(kassel, file, "--year", str(YEAR))
                for stem, found in came.items():
                    wanted = {key: row for key, row in rows.items() if key in lines[stem]}
                    wrong += compare(f"{stem}.{kind} as .{short}", wanted, found)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
