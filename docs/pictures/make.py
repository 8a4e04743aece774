"""Takes the two pictures of the README, both of the example data: terminal.svg and report.png, beside this script.

    python docs/pictures/make.py

Needs kassel in the same environment, and chromium for report.png. The program's own answers are shown, unchanged.
"""

import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.text import Text

HERE = Path(__file__).resolve().parent
TOP = HERE.parent.parent
DATA = "--data examples/beispieldaten"
CALLS = (f"kassel summary {DATA}", f"kassel progress {DATA} --goal 2.1.1,2.1.4,2.1.6,2.1.7")
WIDTH = 116
SIZE = (1280, 1462)


def say(call: str, *more: str) -> str:
    """What the program says on standard output, without an own cache or settings of whoever takes the picture."""
    program = str(Path(sys.executable).with_name("kassel"))
    with tempfile.TemporaryDirectory() as cache:
        environ = {"COLUMNS": str(WIDTH), "LANG": "C.UTF-8", "TERM": "xterm-256color", "XDG_CACHE_HOME": cache}
        command = [program, *shlex.split(call)[1:], "--lang", "en", *more]
        return subprocess.run(command, cwd=TOP, env=environ, check=True, capture_output=True, encoding="utf-8").stdout


def terminal() -> str:
    """The calls and their answers as a terminal shows them, without the font rich would fetch from elsewhere."""
    console = Console(record=True, width=WIDTH, file=StringIO(), force_terminal=True, color_system="truecolor")
    for number, call in enumerate(CALLS):
        console.print(Text("\n" * bool(number) + f"$ {call}", style="bold"), soft_wrap=True)
        console.print(Text.from_ansi(say(call, "--format", "table", "--color", "always").rstrip("\n")))
    svg = console.export_svg(title="kassel, with example data: made up, not official figures", unique_id="kassel")
    return "\n".join(line.rstrip() for line in re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL).splitlines())


def report(picture: Path) -> None:
    """The top of the report, as a browser shows it."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "report.html")
        page.write_text(say(f"kassel report {DATA}", "--format", "html"), encoding="utf-8")
        flags = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --hide-scrollbars"
        flags += " --disable-background-networking --disable-component-update --disable-sync"
        own = [f"--user-data-dir={folder}/profile", f"--window-size={SIZE[0]},{SIZE[1]}", f"--screenshot={picture}"]
        browser = shutil.which("chromium") or sys.exit("chromium is needed for report.png")
        subprocess.run([browser, *flags.split(), *own, page.as_uri()], check=True, capture_output=True, timeout=120)


def main() -> None:
    """Take both."""
    (HERE / "terminal.svg").write_text(terminal() + "\n", encoding="utf-8")
    report(HERE / "report.png")


if __name__ == "__main__":
    main()
