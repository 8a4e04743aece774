"""What must hold over a whole file: breakdowns and totals, declared relations, the year before, what was stored."""

from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Kassel
from kassel_integration.source.folder import DataFolder

Rows = dict[str, str]
Say = Callable[..., list[str]]


@pytest.fixture
def say(kassel: Kassel, mini_folder: DataFolder) -> Say:
    """The codes and lines said about a file for 2014, with what the folder holds for other years."""
    relation = "- {metric: 1.1.1.places, at_most: 1.1.1.places, reason: Only to have one.}"
    text = mini_folder.catalogue.read_text("utf-8").replace(
        relation, "- {metric: 1.1.10.guide, at_most: 1.1.10.plan, reason: First the plan.}"
    )
    plan = text[text.index("                  - id: guide") : text.index('      - id: "1.2"')].replace("guide", "plan")
    text = text.replace('      - id: "1.2"', plan + '      - id: "1.2"')
    mini_folder.catalogue.write_text(text, encoding="utf-8")

    def check(rows: str, stored: dict[str, str] | None = None) -> list[str]:
        for year, body in (stored or {}).items():
            path = mini_folder.root / "measurements" / f"{year}.csv"
            path.write_text(f"metric,value,district\n{body}", encoding="utf-8")
        sent: Path = mini_folder.root / "sent 2014.csv"
        sent.write_text(f"metric,value,district\n{rows}", encoding="utf-8")
        out = kassel("validate", sent, "--data", mini_folder.root, "--lang", "en").out
        lines = (line.removeprefix(f"{sent}:") for line in out.splitlines() if line.startswith(str(sent)))
        return [f"{line.split(':')[0]} {line.split('[')[1][:5]}" for line in lines]

    return check


CASES: dict[str, tuple[str, dict[str, str], list[str]]] = {
    "districts that give the total": ("1.1.1.places,30,\n1.1.1.places,10,01\n1.1.1.places,20,02\n", {}, []),
    "districts above the total": ("1.1.1.places,30,\n1.1.1.places,10,01\n1.1.1.places,21,02\n", {}, ["2 KI314"]),
    "one district above the total, which comes later": ("1.1.1.places,31,01\n1.1.1.places,30,\n", {}, ["3 KI314"]),
    "all districts below the total": ("1.1.1.places,30,\n1.1.1.places,10,01\n1.1.1.places,19,02\n", {}, ["2 KI405"]),
    "a district missing below the total": ("1.1.1.places,30,\n1.1.1.places,10,01\n", {}, []),
    "a district without a value below the total": ("1.1.1.places,30,\n1.1.1.places,10,01\n1.1.1.places,…,02\n", {}, []),
    "districts without a total": ("1.1.1.places,10,01\n1.1.1.places,20,02\n", {}, ["2 KI410"]),
    "districts whose total is stored": (
        "1.1.1.places,10,01\n", {"2014": "1.1.1.places,11,\n1.1.1.places,11,01\n"}, [],
    ),
    "districts whose total is wrong": ("1.1.1.places,10,01\n1.1.1.places,many,\n", {}, ["3 KI210"]),
    "districts whose total has no value": ("1.1.1.places,10,01\n1.1.1.places,…,\n", {}, []),
    "a relation that holds": ("1.1.10.guide,planned,\n1.1.10.plan,done,\n", {}, []),
    "a relation that does not": ("1.1.10.guide,done,\n1.1.10.plan,planned,\n", {}, ["2 KI313"]),
    "a relation with one side missing": ("1.1.10.guide,done,\n1.1.10.plan,…,\n", {}, []),
    "a jump of a count": ("1.1.1.places,160,\n", {"2013": "1.1.1.places,100,\n"}, ["2 KI403"]),
    "half as many again is no jump": ("1.1.1.places,150,\n", {"2013": "1.1.1.places,100,\n"}, []),
    "a large change of a small count is no jump": ("1.1.1.places,9,\n", {"2013": "1.1.1.places,1,\n"}, []),
    "a jump of a share": ("1.1.1.rate,45,\n", {"2013": "1.1.1.rate,30,\n"}, ["2 KI403"]),
    "a change of a share": ("1.1.1.rate,44.9,\n", {"2013": "1.1.1.rate,30,\n"}, []),
    "the year before last does not count": ("1.1.1.places,160,\n", {"2012": "1.1.1.places,100,\n"}, []),
    "a revision": ("1.1.1.places,101,\n", {"2014": "1.1.1.places,100,\n"}, ["2 KI404"]),
    "a revised step": ("1.1.10.plan,done,\n", {"2014": "1.1.10.plan,planned,\n"}, ["2 KI404"]),
    "the same again": ("1.1.1.places,100.0,\n", {"2014": "1.1.1.places,100,\n"}, []),
    "another district is no revision": ("1.1.1.places,10,01\n", {"2014": "1.1.1.places,11,01\n"}, ["2 KI410"]),
    "a row twice": ("1.1.1.places,1,01\n1.1.1.places,2,02\n1.1.1.places,1,1\n", {}, ["2 KI410", "4 KI302", "4 KI231"]),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "stored", "said"), CASES.values(), ids=CASES.keys())
def test_whole_file(say: Say, rows: str, stored: dict[str, str], said: list[str]) -> None:
    assert say(rows, stored) == said
