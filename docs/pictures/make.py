"""Takes the pictures of README (English) and handbook (German), all of the example data, beside this script.

    python docs/pictures/make.py

Needs kassel in the same environment, and chromium. The program's own answers are shown, unchanged; of a goal,
what folds is open and breakdowns are left out.
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
TOP_OF_PAGE, ONE_GOAL = (1280, 1462), (1100, 1440)
GOAL = "1.1.2"


def say(call: str, *more: str) -> str:
    """What the program says on standard output, without an own cache or settings of whoever takes the picture."""
    program = str(Path(sys.executable).with_name("kassel"))
    with tempfile.TemporaryDirectory() as cache:
        environ = {"COLUMNS": str(WIDTH), "LANG": "C.UTF-8", "TERM": "xterm-256color", "XDG_CACHE_HOME": cache}
        command = [program, *shlex.split(call)[1:], *more]
        return subprocess.run(command, cwd=TOP, env=environ, check=True, capture_output=True, encoding="utf-8").stdout


def terminal() -> str:
    """The calls and their answers as a terminal shows them, without the font rich would fetch from elsewhere."""
    console = Console(record=True, width=WIDTH, file=StringIO(), force_terminal=True, color_system="truecolor")
    for number, call in enumerate(CALLS):
        console.print(Text("\n" * bool(number) + f"$ {call}", style="bold"), soft_wrap=True)
        console.print(Text.from_ansi(say(call, "--lang", "en", "--format", "table", "--color", "always").rstrip("\n")))
    svg = console.export_svg(title="kassel, with example data: made up, not official figures", unique_id="kassel")
    return "\n".join(line.rstrip() for line in re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL).splitlines())


def alone(page: str) -> str:
    """A page of its head, the warning and the first goal, without breakdowns, and what folds is open."""
    head = page.partition("<body>")[0]
    warning = re.findall(r"<p class=warning>[^<]*", page)[0]
    article = re.findall(r"<article.*?</article>", page, re.DOTALL)[0].replace("<details>", "<details open>")
    article = re.sub(r"<figure role=group class=breakdown>.*?</figure>", "", article, flags=re.DOTALL)
    (marker,) = re.findall(r"<svg class=unseen.*?</svg>", page)  # what every line has its dots from
    return f'{head}<body><main class="sheet">{warning}{article}</main>{marker}</body></html>'


def report(picture: Path, lang: str, *more: str, size: tuple[int, int], goal: bool = False) -> None:
    """The top of the report, or a `goal` of it, as a browser shows it."""
    with tempfile.TemporaryDirectory() as folder:
        page, text = (
            Path(folder, "report.html"),
            say(f"kassel report {DATA} --lang {lang}", *more, "--format", "html"),
        )
        text = alone(text) if goal else text
        page.write_text(text, encoding="utf-8")
        flags = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --hide-scrollbars"
        flags += " --disable-background-networking --disable-component-update --disable-sync"
        own = [f"--user-data-dir={folder}/profile", f"--window-size={size[0]},{size[1]}", f"--screenshot={picture}"]
        browser = shutil.which("chromium") or sys.exit("chromium is needed for the pictures of the report")
        subprocess.run([browser, *flags.split(), *own, page.as_uri()], check=True, capture_output=True, timeout=120)


def main() -> None:
    """Take all of them."""
    (HERE / "terminal.svg").write_text(terminal() + "\n", encoding="utf-8")
    for lang, top, goal in (("en", "report.png", "goal.png"), ("de", "bericht.png", "ziel.png")):
        report(HERE / top, lang, size=TOP_OF_PAGE)
        report(HERE / goal, lang, "--goal", GOAL, size=ONE_GOAL, goal=True)


if __name__ == "__main__":
    main()
