"""Forms there and back: written, filled in, saved by LibreOffice, imported; the same bytes return.

`tests/office/run PYTHON` does it (`-m office.form_round_trip`). Needs LibreOffice. The forms of all offices are made
as .xlsx and as .ods, opened and saved by LibreOffice, filled in from the example data, and saved again as .xlsx, .ods
and German .csv; what `kassel import` makes of each must be the example's file of the year, with contributions and
breaks added, byte for byte. Exit code 0 when it is, 1 when not.
"""

import difflib
import subprocess
import sys
import tempfile
from pathlib import Path

from forms.filling import fill, key_of
from office.sent_year import YEAR, make, wanted

PROGRAM = (sys.executable, "-m", "kassel_integration")
GERMAN_CSV = "csv:Text - txt - csv (StarCalc):59,34,76,1,,1031,false,true,false,false,false,-1"
CHAINS = {"xlsx": ("xlsx", "xlsx"), "ods": ("ods", "ods"), "csv": ("xlsx", GERMAN_CSV)}  # made as, saved at last as


def say(text: str) -> None:
    """Tell how far it is."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


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
    """The files as one LibreOffice saves them all in another format."""
    folder.mkdir()
    profile = folder.parent / "profile"
    if not profile.exists():
        german(profile)
    command = ["soffice", "--headless", f"-env:UserInstallation={profile.as_uri()}", "--convert-to", kind]
    subprocess.run([*command, "--outdir", folder, *files], check=True, capture_output=True, timeout=600)
    return sorted(folder.iterdir())


def forms(work: Path, kind: str) -> list[Path]:
    """The forms of all offices as the program writes them, opened and saved once by LibreOffice."""
    options = ["--year", str(YEAR), "--lang", "de", "--quiet", "--data", str(work / "data"), "-f", kind]
    made = work / f"made-{kind}"
    subprocess.run([*PROGRAM, "form", "--all", str(made), *options], check=True)
    return saved(sorted(made.iterdir()), "xlsx", work / f"opened-{kind}")


def imported(data: Path, files: list[Path]) -> bytes:
    """What the year's file is after all of them were taken in."""
    command = [*PROGRAM, "import", *files, "--yes", "--quiet", "--lang", "de", "--data", data, "--year", YEAR]
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, encoding="utf-8", check=False)
    file = data / "measurements" / f"{YEAR}.csv"
    if done.returncode or not file.exists():
        say(f"{done.returncode} {done.stdout[:5000]}{done.stderr[:5000]}")
        return b""
    return file.read_bytes()


def differs(name: str, came: bytes, right: bytes) -> bool:
    """Say whether something else came, and what."""
    lines = right.decode("utf-8").splitlines(), came.decode("utf-8").splitlines()
    other = [line for line in difflib.unified_diff(*lines, "sent", "came", lineterm="", n=0) if line[0] in "+-"]
    say("\n".join(other[:20]) if other else f"{name}: {len(lines[1]) - 1} rows came back, byte for byte")
    return came != right


def main() -> int:
    """Take the forms there and back."""
    rows, wrong = {key_of(row): row for row in wanted()}, False
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        make(work / "data")
        opened = {kind: forms(work, kind) for kind in ("xlsx", "ods")}
        asked = {kind: set().union(*(fill(file, rows) for file in files)) for kind, files in opened.items()}
        for kind, keys in asked.items():
            say(f"{kind}: {len(opened[kind])} forms with {len(keys)} lines, {len(rows.keys() - keys)} rows without one")
        for last, (first, filter_) in CHAINS.items():
            sent = [f for f in saved(opened[first], filter_, work / last) if not f.stem.endswith("-Anleitung")]
            right = make(work / f"data-{last}")
            wrong |= differs(f".{last}", imported(work / f"data-{last}", sent), right)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
