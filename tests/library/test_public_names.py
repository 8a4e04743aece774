"""What the library promises: its names, what they take and what they hold. A change here is a change of the promise.

Something new may be added at the end. What is taken away or means something else needs a new major version.
"""

import dataclasses
import inspect
import re
import subprocess
import sys

import kassel_integration
from conftest import TOP, scrubbed
from kassel_integration.library.asked import Asked, Judging
from kassel_integration.library.rows import FIRST, LAST

# Each Python writes these in its own way: where a type is from, and that keywords are those of a dictionary.
_MODULE = re.compile(r"\b(?:\w+\.)+(?=[A-Za-z])")
_UNPACKED = re.compile(r"(?:\*|Unpack\[)(?:<class ')?(Judging|Asked)(?:'>|\])?")
PROMISED = TOP / "tests" / "library" / "promised.txt"


def described(name: str) -> list[str]:
    """A public name: what it takes, or its attributes and methods with their types."""
    found = getattr(kassel_integration, name)
    if not inspect.isclass(found):
        return [f"{name}{inspect.signature(found)}" if callable(found) else name]
    head = f"{name}({', '.join(base.__name__ for base in found.__bases__)})"
    if not dataclasses.is_dataclass(found):
        return [f"{head}{inspect.signature(found)}"]
    shown = [f"    {f.name}: {f.type if isinstance(f.type, str) else inspect.formatannotation(f.type)}"
             for f in dataclasses.fields(found) if not f.name.startswith("_")]  # fmt: skip
    methods = [
        f"    {name}{inspect.signature(method)}"
        for name, method in vars(found).items()
        if inspect.isfunction(method) and not name.startswith("_")
    ]
    return [head, *shown, *methods]


def promised() -> str:
    """Everything that is public, a line each."""
    lines = [line for name in kassel_integration.__all__ for line in described(name)]
    for group in (Judging, Asked):
        lines += [
            group.__name__,
            *(f"    {name}: {inspect.formatannotation(kind)}" for name, kind in group.__annotations__.items()),
        ]
    lines = [_UNPACKED.sub(r"\1", _MODULE.sub("", line)) for line in lines]
    return "\n".join((*lines, "rows", *(f"    {name}" for name in (*FIRST, *LAST)), ""))


def test_the_public_names_are_those_promised() -> None:
    assert promised().splitlines() == PROMISED.read_text(encoding="utf-8").splitlines()


def test_every_public_name_says_what_it_is() -> None:
    for name in kassel_integration.__all__[1:]:
        found = getattr(kassel_integration, name)
        methods = (
            [m for n, m in vars(found).items() if inspect.isfunction(m) and not n.startswith("_")]
            if inspect.isclass(found)
            else []
        )
        assert all(inspect.getdoc(each) for each in (found, *methods)), name


def test_the_page_of_the_library_names_all_of_it() -> None:
    page = (TOP / "docs" / "library.md").read_text(encoding="utf-8")
    names = {name for name in kassel_integration.__all__ if not name.startswith("_")}
    for line in promised().splitlines():
        names |= {line.strip().partition(":")[0].partition("(")[0]} if line.startswith("    ") else set()
    assert sorted(name for name in names if not re.search(rf"[`.]{name}\b", page)) == []


def ran(document: str) -> tuple[str, str]:
    """What the one example of a document writes to stderr and stdout."""
    page = (TOP / document).read_text(encoding="utf-8")
    (code,) = re.findall(r"^```python\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code],
        capture_output=True, text=True, encoding="utf-8", cwd=TOP, env=scrubbed(), check=False,
    )  # fmt: skip
    return done.stderr, done.stdout


def test_the_example_of_the_page_says_what_it_says_it_does() -> None:
    page = (TOP / "docs" / "library.md").read_text(encoding="utf-8")
    (wanted,) = re.findall(r"^```text\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    assert ran("docs/library.md") == ("", wanted)


def test_the_example_of_the_handbook_runs() -> None:
    errors, said = ran("docs/handbuch.md")
    assert (errors, len(said.splitlines())) == ("", 12)


def test_the_example_in_the_readme_is_six_lines_and_runs() -> None:
    text = (TOP / "README.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert len([line for line in example.splitlines() if line]) == 6
    errors, said = ran("README.md")
    assert errors == ""
    assert len(said.splitlines()) > 1
    assert [line for line in said.splitlines() if not re.fullmatch(r"[0-9.]+ [a-z_]+", line)] == []


def test_the_chart_is_drawn_in_thirty_lines() -> None:
    lines = (TOP / "docs" / "examples" / "chart.py").read_text(encoding="utf-8").splitlines()
    assert len([line for line in lines if line.strip()]) <= 30
