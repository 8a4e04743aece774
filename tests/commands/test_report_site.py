"""`kassel report -o site/`: pages that work from a folder, all or none of them, and nobody else's file is touched."""

import csv
import itertools
import json
import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote
from xml.etree.ElementTree import Element

import pytest

from conftest import TOP, Kassel
from kassel_integration.cli import main
from kassel_integration.source.folder import DataFolder
from kassel_integration.source.written_folder import LIST
from report_pages import HEADINGS, every, name, parse, text, write_years

EXAMPLE = TOP / "examples" / "beispieldaten"
FIGURES: dict[int, list[tuple[str, ...]]] = {2014: [("1.1.1.rate", "25.5", "P"), ("1.1.10.guide", "planned")]}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the example data."""
    folder = tmp_path_factory.mktemp("out") / "site"
    assert main(["report", "--data", str(EXAMPLE), "-o", str(folder), "-q", "--lang", "en"]) == 0
    return folder


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, Element]:
    """Every page of it, parsed without mercy."""
    return {file: parse(file.read_text(encoding="utf-8")) for file in sorted(site.rglob("*.html"))}


@pytest.fixture
def plan(mini_folder: DataFolder) -> Path:
    """The small plan with two figures."""
    write_years(mini_folder.root, FIGURES)
    return mini_folder.root


def content(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def links(file: Path, root: Element) -> Iterator[tuple[Path, str]]:
    """Where the links of a page lead: a file, and a place in it."""
    for element in every(root, "a", "link"):
        address = element.attrib["href"]
        if not address.startswith("data:"):
            path, _, place = unquote(address).partition("#")
            yield (file.parent / path).resolve() if path else file, place


def test_every_link_leads_to_a_file_of_the_site_and_a_place_in_it(site: Path, pages: dict[Path, Element]) -> None:
    places = {file.resolve(): {e.attrib["id"] for e in every(root) if "id" in e.attrib} for file, root in pages.items()}
    found = {(target, place) for file, root in pages.items() for target, place in links(file, root)}
    assert len(found) > 600
    assert [str(t) for t, _ in found if not (t.is_file() and t.is_relative_to(site.resolve()))] == []
    assert [(t.name, p) for t, p in found if p and p not in places[t]] == []
    reached = {target for target, _ in found}
    assert [f.name for f in site.rglob("*") if f.is_file() and f.resolve() not in reached] == [LIST]


def test_each_page_is_one_with_a_heading_of_its_own_and_runs_nothing(pages: dict[Path, Element]) -> None:
    assert len(pages) == 3 + 99 + 6 + 13 + 4  # first, keywords, about; goals, fields, offices, states
    titles = [text(every(root, "title")[0]) for root in pages.values()]
    assert len(set(titles)) == len(titles)
    for file, root in pages.items():
        levels = [int(name(e)[1]) for e in every(root, *HEADINGS)]
        assert (levels[0], levels.count(1)) == (1, 1), file
        assert [b for a, b in itertools.pairwise(levels) if b > a + 1] == [], file
        assert every(root, "script", "iframe", "style") == []
        assert [text(e) for e in every(root, "p") if e.attrib.get("class") == "warning"] == [
            "Example data, not official figures"
        ] * 2


def test_a_goal_has_its_neighbours_and_its_figures(site: Path, pages: dict[Path, Element]) -> None:
    root = pages[site / "goals" / "1.1.3.html"]
    turned = {e.attrib["rel"]: e.attrib["href"] for e in every(root, "a") if "rel" in e.attrib}
    assert turned == {"prev": "../goals/1.1.2.html", "next": "../goals/1.1.4.html"}
    figures = (site / "data" / "1.1.3.betreuungsquote_u3.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(figures.splitlines()))
    place = "m1.1.3.betreuungsquote_u3"
    metrics = [e for e in every(root, "div") if e.attrib.get("class") == "metric"]
    (metric,) = [e for e in metrics if every(e, "h2")[0].attrib["id"] == place]
    years = next(e for e in every(metric, "ol") if e.attrib["class"] == "years")
    assert [row["year"] for row in rows] == [text(e).partition(":")[0] for e in years]
    told = json.loads((site / "data" / "1.1.3.betreuungsquote_u3.json").read_text(encoding="utf-8"))
    assert (told["format"], told["version"], told["goal"]["id"]) == ("kassel-integration/metric", 1, "1.1.3")
    assert [str(v["year"]) for v in told["metric"]["values"]] == [row["year"] for row in rows]


def test_the_same_data_give_the_same_bytes_and_replace_the_old_site(kassel: Kassel, site: Path, plan: Path) -> None:
    folder = plan.parent / "site"
    assert kassel("report", "--data", plan, "-o", folder, "--lang", "en").code == 0
    answer = kassel("report", "--data", EXAMPLE, "-o", folder, "--lang", "en")
    assert (answer.code, answer.out) == (0, "")
    assert answer.err == f"Written: {folder} with {len(content(site)) - 1} files. Start with {folder}/index.html\n"
    assert content(folder) == content(site)
    assert [p.name for p in plan.parent.iterdir() if p.name.startswith(".kassel")] == []


def test_a_folder_with_anything_else_in_it_is_refused_and_left_alone(kassel: Kassel, plan: Path) -> None:
    folder = plan.parent / "site"
    kassel("report", "--data", plan, "-o", folder)
    for foreign in (folder / "goals" / "mine.txt", folder / "index.html.bak"):
        foreign.write_text("mine", encoding="utf-8")
        before = content(folder)
        answer = kassel("report", "--data", plan, "-o", folder, "--lang", "en")
        assert (answer.code, answer.out) == (2, "")
        assert foreign.relative_to(folder).as_posix() in answer.err
        assert content(folder) == before
        foreign.unlink()
    assert kassel("report", "--data", plan, "-o", folder).code == 0


@pytest.mark.parametrize("where", ["data", "above the data", "figures", "here", "a file", "nowhere"])
def test_a_site_is_never_written_over_data_or_into_the_folder_one_works_in(
    kassel: Kassel, plan: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    work = plan.parent / "work"
    work.mkdir()
    (plan.parent / "plain").write_text("x", encoding="utf-8")
    monkeypatch.chdir(work)
    places = {"data": plan, "above the data": plan.parent, "figures": plan / "measurements", "here": work}
    target = places.get(where, plan.parent / ("plain" if where == "a file" else "no/such"))
    before = content(plan.parent)
    answer = kassel("report", "--data", plan, "-o", target, "-f", "site", "--lang", "en")
    assert (answer.code, answer.out) == (2, "")
    assert str(target) in answer.err
    assert content(plan.parent) == before


def test_a_site_needs_a_folder(kassel: Kassel, plan: Path) -> None:
    for argv in ((), ("-o", "-"), ("-o", "site.html")):
        answer = kassel("report", "--data", plan, "-f", "site", *argv, "--lang", "en")
        assert (answer.code, answer.out) == (2, "")
        assert "for example: -o site/" in answer.err


def test_where_the_exchange_is_prevented_the_old_site_is_there(
    kassel: Kassel, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = plan.parent / "site"
    kassel("report", "--data", plan, "-o", folder)
    before, rename = content(folder), Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if self.name == "new" and self.parent.name.startswith(".kassel-"):
            raise PermissionError(13, os.strerror(13))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse)
    monkeypatch.setattr("kassel_integration.source.written_folder.exchanged", lambda *_: False)
    assert kassel("report", "--data", EXAMPLE, "-o", folder, "--lang", "en").code == 2
    monkeypatch.undo()
    assert content(folder) == before
    assert [p.name for p in plan.parent.iterdir() if p.name.startswith(".kassel")] == []
