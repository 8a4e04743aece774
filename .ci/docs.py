"""Keeps the documents honest: their commands run, their excerpts are what the program says, their links lead somewhere.

    python .ci/docs.py block README.md Tests    the first sh block of a section, on stdout
    python .ci/docs.py links                    every relative link of every *.md
    python .ci/docs.py excerpts KASSEL          every excerpt, run again with the program KASSEL
    python .ci/docs.py refresh KASSEL           puts stale excerpts right, except those with lines left out

An excerpt is a fenced `console` block of `$ kassel ...` calls with their answers as a terminal of 100 columns shows
them; a line `[…]` stands for lines left out. `console 2017-03-14` is played on that day, at nine o'clock. A block
fenced as `csv NAME`, `yaml NAME` or `toml NAME` is written to the file NAME first, as `csv NAME ENCODING` in that
encoding. The calls find copies of data/ and examples/.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
LEFT_OUT = "[…]"
GERMAN = {"handbuch.md", "betrieb.md"}
_CLOCK = """
import os
from datetime import UTC, datetime
from kassel_integration.source import clock
clock.now = lambda: datetime.fromisoformat(os.environ["DAY_OF_THE_EXCERPT"] + "T09:00:00").replace(tzinfo=UTC)
"""
_FENCE = re.compile(r"^```(?P<info>[^\n`]*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\[[^\]\n]*\]\((?P<target>[^)\s]+)\)")
_HEADING = re.compile(r"^#+ (?P<text>.+)$", re.MULTILINE)


def documents() -> list[Path]:
    """The Markdown files at the top, in docs/ and in benchmarks/."""
    return sorted([*TOP.glob("*.md"), *TOP.glob("docs/**/*.md"), *TOP.glob("benchmarks/*.md")])


def block(document: Path, section: str) -> str:
    """The first fenced sh block below the heading `## section`; an error if there is none."""
    text = document.read_text(encoding="utf-8")
    rest = re.split(rf"^## {re.escape(section)}$", text, maxsplit=1, flags=re.MULTILINE)[1]
    own = re.split(r"^## ", rest, maxsplit=1, flags=re.MULTILINE)[0]
    return next(fence["body"] for fence in _FENCE.finditer(own) if fence["info"] == "sh")


def broken_links(document: Path) -> list[str]:
    """Relative links to a file or a heading that does not exist."""
    text = _FENCE.sub("", document.read_text(encoding="utf-8"))
    broken = []
    for target in (link["target"] for link in _LINK.finditer(text)):
        file, _, anchor = target.partition("#")
        if "://" in target or target.startswith("mailto:"):
            continue
        there = document.parent / file if file else document
        if not there.exists() or (anchor and anchor not in _anchors(there)):
            broken.append(f"{document.relative_to(TOP)}: {target} leads nowhere")
    return broken


def _anchors(document: Path) -> set[str]:
    text = _FENCE.sub("", document.read_text(encoding="utf-8"))
    titles = (heading["text"].lower() for heading in _HEADING.finditer(text))
    return {re.sub(r"[^\w\- ]", "", title).replace(" ", "-") for title in titles}


def stale_excerpts(document: Path, kassel: str) -> list[str]:
    """Excerpts whose call now says something else."""
    stale = []
    with tempfile.TemporaryDirectory() as folder:
        for name in ("data", "examples"):
            shutil.copytree(TOP / name, Path(folder, name))
        for fence in _FENCE.finditer(document.read_text(encoding="utf-8")):
            match fence["info"].split():
                case ["csv" | "yaml" | "toml", name, *encoding]:
                    Path(folder, name).write_text(fence["body"], encoding=encoding[0] if encoding else "utf-8")
            kind, _, day = fence["info"].partition(" ")
            if kind != "console":
                continue
            for call in re.split(r"^\$ ", fence["body"], flags=re.MULTILINE)[1:]:
                command, _, shown = call.partition("\n")
                said = answer(command, kassel, folder, _german(document), day)
                if not fits(shown, said):
                    stale.append(f"{document.relative_to(TOP)}: $ {command}\nnow says:\n{said}")
    return stale


def refresh(document: Path, kassel: str) -> None:
    """Replace excerpts that no longer fit by what the program says now; those with lines left out stay for a person."""
    text = document.read_text(encoding="utf-8")
    for stale in stale_excerpts(document, kassel):
        command = stale.partition("$ ")[2].partition("\n")[0]
        said = stale.partition("now says:\n")[2]
        shown = re.search(rf"^\$ {re.escape(command)}\n(?P<shown>(?:(?!```|\$ ).*\n)*)", text, re.MULTILINE)
        if shown and LEFT_OUT not in shown["shown"]:
            gap = "\n" if shown["shown"].endswith("\n\n") else ""
            text = text[: shown.start("shown")] + _bare(said) + gap + text[shown.end("shown") :]
    document.write_text(text, encoding="utf-8")


def _german(document: Path) -> bool:
    return document.name in GERMAN or document.parent.name == "handbuch"


def answer(command: str, kassel: str, folder: str, german: bool, day: str = "") -> str:
    """What a terminal of 100 columns shows for a call, notes included; on that `day`, if any, by its clock."""
    environ = {k: v for k, v in os.environ.items() if not k.startswith(("KASSEL_", "LC_", "LANG"))}
    language = "de_DE.UTF-8" if german else "C"
    environ |= {
        "LANG": language,
        "COLUMNS": "100",
        "NO_COLOR": "1",
        "TERM": "dumb",  # no bar on a slow day
        "XDG_CACHE_HOME": f"{folder}/.cache",
    }
    if day:
        Path(folder, ".clock").mkdir(exist_ok=True)
        Path(folder, ".clock", "sitecustomize.py").write_text(_CLOCK, encoding="utf-8")
        environ |= {"PYTHONPATH": f"{folder}/.clock", "DAY_OF_THE_EXCERPT": day}
    reading, writing = os.openpty()
    program, *words = shlex.split(command)
    with subprocess.Popen(
        [kassel if program == "kassel" else program, *words], cwd=folder, env=environ, stdout=writing, stderr=writing
    ):
        os.close(writing)
        said = b""
        while True:
            try:
                said += os.read(reading, 65_536) or b""
            except OSError:  # the other end is closed: all has been said
                break
    os.close(reading)
    return said.decode("utf-8").replace("\r\n", "\n")


def fits(shown: str, said: str) -> bool:
    """True when the parts between `[…]` stand in the answer in this order, from its beginning to its end."""
    parts = re.split(rf"^{re.escape(LEFT_OUT)}\n", _bare(shown), flags=re.MULTILINE)
    pattern = r"(?:.*\n)*?".join(re.escape(part) for part in parts)
    return re.fullmatch(pattern, _bare(said)) is not None


def _bare(text: str) -> str:
    """Without blanks at the ends of lines and of the text."""
    return "\n".join(line.rstrip() for line in text.strip().splitlines()) + "\n"


def main(argv: list[str]) -> int:
    """Run one of the three; 1 when something is broken or stale."""
    match argv:
        case ["block", document, section]:
            sys.stdout.write(block(TOP / document, section))
            return 0
        case ["links"]:
            wrong = [line for document in documents() for line in broken_links(document)]
        case ["excerpts", kassel]:
            program = str(Path(kassel).absolute())
            wrong = [line for document in documents() for line in stale_excerpts(document, program)]
        case ["refresh", kassel]:
            for each in documents():
                refresh(each, str(Path(kassel).absolute()))
            return 0
        case _:
            sys.stderr.write(__doc__ or "")
            return 2
    sys.stderr.write("".join(f"{line}\n" for line in wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
