"""What the documents say of the methods, their names and thresholds, is what the program has."""

import re

from conftest import TOP
from kassel_integration.analysis.methods import METHODS
from kassel_integration.analysis.methods.destatis import LEAST, MOST
from kassel_integration.analysis.methods.path import RATIO
from kassel_integration.render.numbers import number
from kassel_integration.texts import Words

DE = Words("de")
COUNTED = {4: "four", 6: "six"}


def document(name: str) -> str:
    """A document of the repository."""
    return (TOP / name).read_text(encoding="utf-8")


def rows_under(heading: str, text: str) -> list[list[str]]:
    """The rows of the Markdown table with this heading row, cell by cell."""
    lines = text.partition(f"{heading}\n")[2].splitlines()[1:]
    rows = lines[: next(n for n, line in enumerate(lines) if not line.startswith("|"))]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]


def test_the_handbook_lists_the_thresholds_of_the_ratio() -> None:
    wanted = [[f"ab {number(limit, 'de')}", DE(f"labels.progress.{word}")] for word, limit in RATIO.limits.items()]
    wanted.append([f"unter {number(min(RATIO.limits.values()), 'de')}", DE(f"labels.progress.{RATIO.words[-1]}")])
    assert rows_under("| r | Zielerreichung |", document("docs/handbuch.md")) == wanted


def test_the_handbook_lists_the_methods() -> None:
    rows = rows_under("| Methode | fragt |", document("docs/handbuch.md"))
    assert [row[0].strip("`") for row in rows] == list(METHODS)
    settings = re.findall(r"# (.+), wenn --method fehlt", document("docs/handbuch.md"))
    assert settings == [DE("labels.or", some=", ".join(list(METHODS)[:-1]), last=list(METHODS)[-1])]


def test_the_decision_on_the_methods_names_them_and_how_many_points_count() -> None:
    text = document("docs/decisions/0009-three-methods.md")
    assert re.findall(r"^\| \|(.*)\|$", text, re.MULTILINE) == [" " + " | ".join(f"`{name}`" for name in METHODS) + " "]
    assert f"the last {COUNTED[MOST]} points, at least {COUNTED[LEAST]} |" in text


def test_the_page_on_the_status_names_the_methods() -> None:
    assert [name for name in METHODS if f"`{name}`" not in document("docs/status.md").replace("--method ", "")] == []
