"""The report of the example data is one valid page that runs nothing, asks for nothing and can be read in any way."""

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from conftest import TOP
from kassel_integration.cli import main
from kassel_integration.texts import LANGUAGES, Words
from report_pages import HEADINGS, every, name, parse, text

EXAMPLE = TOP / "examples" / "beispieldaten"
MOST_BYTES = 2_000_000


@pytest.fixture(scope="module", params=LANGUAGES)
def lang(request: pytest.FixtureRequest) -> str:
    """German and English."""
    return str(request.param)


@pytest.fixture(scope="module")
def page(lang: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The report of the example data."""
    file = tmp_path_factory.mktemp("report") / "report.html"
    assert main(["report", "--data", str(EXAMPLE), "-o", str(file), "-q", "--lang", lang]) == 0
    return file.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def root(page: str) -> Element:
    """The page parsed without mercy."""
    return parse(page)


def test_it_is_small_enough_to_send_by_mail(page: str) -> None:
    assert 0 < len(page.encode()) < MOST_BYTES


def test_it_says_its_language_and_that_of_the_concept(root: Element, lang: str) -> None:
    assert root.attrib["lang"] == lang
    foreign = {None} if lang == "de" else {"de"}
    assert {e.attrib.get("lang") for e in every(root, "h5")} == foreign
    assert {e[-1].attrib.get("lang") for e in every(root, "h1", "h4")} == foreign


def test_nothing_in_it_runs_and_no_element_has_a_style_of_its_own(root: Element) -> None:
    assert every(root, "script", "iframe", "object", "embed", "form", "base") == []
    assert [e.attrib for e in every(root) if any(str(a).startswith("on") or a == "style" for a in e.attrib)] == []


def test_its_policy_allows_its_own_stylesheet_and_nothing_else(root: Element) -> None:
    policy = [e.attrib["content"] for e in every(root, "meta") if "http-equiv" in e.attrib]
    wanted = (
        r"default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src 'sha256-[0-9A-Za-z+/]{43}='"
    )
    assert len(policy) == 1
    assert re.fullmatch(wanted, policy[0])


def test_every_link_leads_to_a_place_in_the_page(root: Element) -> None:
    places = Counter(e.attrib["id"] for e in every(root) if "id" in e.attrib)
    links = {e.attrib["href"] for e in every(root, "a")}
    assert [place for place, count in places.items() if count > 1] == []
    assert links - {f"#{place}" for place in places} == set()
    assert {e.attrib.get("href") for e in every(root, "link")} == {"data:,"}


def test_the_first_link_skips_to_the_content(root: Element) -> None:
    first = every(root, "a")[0]
    assert [name(e) for e in every(root) if f"#{e.attrib.get('id')}" == first.attrib["href"]] == ["main"]


def test_headings_never_skip_a_level(root: Element) -> None:
    levels = [int(name(e)[1]) for e in every(root, *HEADINGS)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert [(a, b) for a, b in pairwise(levels) if b > a + 1] == []


def test_every_table_header_has_a_scope_and_every_row_a_header(root: Element) -> None:
    assert [text(e) for e in every(root, "th") if "scope" not in e.attrib] == []
    rows = [row for body in every(root, "tbody") for row in body]
    assert len(rows) > 600
    assert {name(row[0]) for row in rows} == {"th"}


def test_every_drawing_is_named_and_described_or_hidden(root: Element) -> None:
    drawn = [e for e in every(root, "svg") if e.attrib.get("role") == "img"]
    ids = {e.attrib["id"]: text(e) for e in every(root, "title", "desc") if "id" in e.attrib}
    assert len(drawn) == 140
    assert [e for e in drawn if not all(ids[part] for part in e.attrib["aria-labelledby"].split())] == []
    assert {e.attrib.get("aria-hidden") for e in every(root, "svg") if e not in drawn} == {"true"}


def test_every_metric_has_its_place_with_its_definition(root: Element, lang: str) -> None:
    metrics = [e for e in every(root, "section") if e.attrib.get("class", "").startswith("metric")]
    definition = Words(lang)("show.definition")
    assert len(metrics) == 142
    assert [text(m) for m in metrics if definition not in [text(dt) for dt in every(m, "dt")]] == []


def test_it_says_at_the_top_and_at_the_bottom_that_the_figures_are_made_up(root: Element, lang: str) -> None:
    warnings = [text(e) for e in every(root, "p") if e.attrib.get("class") == "warning"]
    assert warnings == [Words(lang)("notes.synthetic")] * 2


def test_every_word_of_the_three_axes_is_in_it_but_that_of_goals_without_metrics(root: Element, lang: str) -> None:
    words = Words(lang)
    axes = ("progress.", "coverage.", "implementation.")
    wanted = {label for key, label in words.topic("labels").items() if key.startswith(axes)}
    in_none = ("no_metric", "ongoing", "postponed", "dropped")  # of these words no goal of the example has any
    wanted -= {label for key, label in words.topic("labels").items() if key.startswith(axes) and key.endswith(in_none)}
    shown = {text(e).partition(" ")[2] for e in every(root, "span") if e.attrib.get("class", "").startswith("mark ")}
    assert wanted - shown == set()
    assert words("labels.progress.no_metric") not in shown  # there are none in this plan


def test_the_same_data_give_the_same_bytes(page: str, lang: str, tmp_path: Path) -> None:
    again = tmp_path / "again.html"
    assert main(["report", "--data", str(EXAMPLE), "-o", str(again), "-q", "--lang", lang]) == 0
    assert again.read_text(encoding="utf-8") == page
