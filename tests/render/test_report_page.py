"""The report of the example data is one valid page that runs nothing, asks for nothing and can be read in any way."""

import re
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from conftest import TOP
from kassel_integration.cli import main
from kassel_integration.render.html.stylesheets import short_class
from kassel_integration.texts import LANGUAGES, Words
from report_pages import HEADINGS, every, name, text

EXAMPLE = TOP / "examples" / "beispieldaten"
MOST_BYTES, MOST_WITHOUT_DOWNLOADS = 820_000, {"de": 600_000, "en": 630_000}  # the plan's words say their language
DOWNLOAD = re.compile(r'href="data:text/csv;[^"]*"')


@pytest.fixture(scope="module", params=LANGUAGES)
def lang(request: pytest.FixtureRequest) -> str:
    """German and English."""
    return str(request.param)


@pytest.fixture(scope="module")
def page(lang: str, example_page: Callable[[str], str]) -> str:
    """The report of the example data."""
    return example_page(lang)


@pytest.fixture(scope="module")
def root(lang: str, example_root: Callable[[str], Element]) -> Element:
    """The page parsed without mercy."""
    return example_root(lang)


def test_it_is_small_enough_to_send_by_mail(page: str, lang: str) -> None:
    assert 0 < len(page.encode()) < MOST_BYTES
    assert len(DOWNLOAD.sub("", page).encode()) < MOST_WITHOUT_DOWNLOADS[lang]


def test_it_says_its_language_and_that_of_the_concept(root: Element, lang: str) -> None:
    assert root.attrib["lang"] == lang
    foreign = {None} if lang == "de" else {"de"}
    assert {e[0].attrib.get("lang") for e in every(root, "h5")} == foreign
    assert {e[-1].attrib.get("lang") if len(e) else None for e in every(root, "h1", "h4")} == foreign


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
    links = {e.attrib["href"] for e in every(root, "a") if not e.attrib["href"].startswith("data:text/csv;")}
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
    assert len(rows) > 30
    assert {name(row[0]) for row in rows} == {"th"}


def test_every_drawing_is_named_and_described_or_hidden(root: Element) -> None:
    drawn = [e for e in every(root, "svg") if e.attrib.get("role") == "img"]
    assert len(drawn) == 107 + 31  # courses and maps of tiles
    assert len([e for e in every(root, "ol") if e.attrib.get("class") == "strip"]) == 33
    assert [e for e in drawn if not e.attrib["aria-label"].strip()] == []
    silent = [e.attrib.get("aria-hidden") == "true" or e.attrib.get("role") == "none" for e in every(root, "svg")]
    assert len(silent) - silent.count(True) == len(drawn)


def test_every_metric_has_its_place_with_its_definition(root: Element, lang: str) -> None:
    metrics = [e for e in every(root, "div") if e.attrib.get("class", "").startswith("metric")]
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
    shown = {text(e) for e in every(root, "b") if "-" in e.attrib.get("class", "")}
    assert wanted - shown == set()
    assert words("labels.progress.no_metric") not in shown  # there are none in this plan


@pytest.mark.usefixtures("recalling")
def test_the_same_data_give_the_same_bytes(page: str, lang: str, tmp_path: Path) -> None:
    again = tmp_path / "again.html"
    assert main(["report", "--data", str(EXAMPLE), "-o", str(again), "-q", "--lang", lang]) == 0
    assert again.read_text(encoding="utf-8") == page


def opened(root: Element, beginning: str) -> dict[str, Element]:
    """The lists that fold away, by the place inside them that is led to: so a browser opens them."""
    folded = [(inner.attrib.get("id", ""), e) for e in every(root, "details") for inner in e]
    return {f"#{place}": e for place, e in folded if place.startswith(beginning)}


def test_a_count_leads_to_the_goals_it_counts(root: Element) -> None:
    shown = {text(every(e, "h4")[0][0]): e for e in every(root, "article")}
    marked = {
        goal: next(m.attrib["class"] for m in every(e, "b") if m.attrib.get("class", "")[:2] == "p-")
        for goal, e in shown.items()
    }
    to_lists = [e for e in every(root, "a") if e.attrib["href"].startswith("#w-progress")]
    counts = {(e.attrib["href"], int(text(e).split()[-1])) for e in to_lists}
    lists = opened(root, "w-progress")
    assert len(to_lists) == 2 * len(lists)  # one below the bar of the council page, one in the first table
    for place, found in lists.items():
        listed = [text(a).partition(" ")[0] for a in every(found, "a")]
        assert listed == [goal for goal, classes in marked.items() if classes == short_class(place[3:])]
        assert len(listed) == int(text(found[0]).rpartition(" ")[2])
        assert {n for to, n in counts if to == place} == {len(listed)}


def test_every_goal_is_reached_by_its_offices_and_by_the_name_of_each_of_its_metrics(root: Element) -> None:
    goals = [text(e[0]) for e in every(root, "h4")]
    lists = opened(root, "w-o-")
    assert {text(a).partition(" ")[0] for e in lists.values() for a in every(e, "a")} == set(goals)
    assert sum(len(every(e, "li")) for e in lists.values()) == 113  # goals and offices, as the plan has them
    (register,) = [e for e in every(root, "dl") if e.attrib.get("class") == "register"]
    named = {(text(e).rpartition(" ")[0], text(e[-1])) for e in every(register, "dd")}
    metrics = {
        (label(h), text(every(e, "h4")[0]).partition(" ")[0]) for e in every(root, "article") for h in every(e, "h5")
    }
    assert named == metrics
    firsts = [text(e) for e in every(register, "dt")]
    assert firsts == sorted(set(firsts))


def test_every_goal_has_a_place_of_its_own_and_a_way_back(root: Element) -> None:
    articles = every(root, "article")
    (always,) = [e for e in every(root, "p") if e.attrib.get("class") == "to-contents"]  # stays where the window is
    assert [e.attrib["href"] for e in every(always, "a")] == ["#verzeichnis", "#ziele", "#quellen"]
    assert len(articles) == 99
    assert [every(a, "h4")[0].attrib["id"] for a in articles] == [f"z{text(every(a, 'h4')[0][0])}" for a in articles]


def label(heading: Element) -> str:
    """What a metric is called, without its status."""
    return text(heading).removesuffix(text(heading[-1])).strip()


def test_what_is_long_waits_behind_a_line(root: Element) -> None:
    long = [
        e
        for metric in every(root, "div")
        if metric.attrib.get("class") == "metric"
        for e in every(metric, "pre", "dl")
        if not e.attrib.get("class", "").startswith("dots")
    ]
    hidden = {id(e) for d in every(root, "details") for e in every(d, "pre", "dl")}
    assert len(long) > 140
    assert [text(e)[:40] for e in long if id(e) not in hidden] == []
    assert {e.attrib.get("open") for e in every(root, "details")} == {None}
