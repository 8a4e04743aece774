"""The council page in HTML, in the report and alone: in both languages, the same numbers in both formats."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from conftest import TOP
from kassel_integration.cli import main
from kassel_integration.texts import LANGUAGES, Words
from report_pages import every, parse, text

EXAMPLE = TOP / "examples" / "beispieldaten"


def made(folder: Path, name: str, *argv: str) -> str:
    """What a report says, written to a file."""
    file = folder / name
    assert main(["report", "--data", str(EXAMPLE), "-o", str(file), "-q", *argv]) == 0
    return file.read_text(encoding="utf-8")


@pytest.fixture(scope="module", params=LANGUAGES)
def lang(request: pytest.FixtureRequest) -> str:
    """German and English."""
    return str(request.param)


@pytest.fixture(scope="module")
def pages(
    lang: str, example_root: Callable[[str], Element], remembered: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Element, Element, str]:
    """The page alone, the report, and the page alone in Markdown."""
    folder = tmp_path_factory.mktemp("council")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(remembered))
        alone, words = (made(folder, name, "--brief", "--lang", lang) for name in ("brief.html", "b.md"))
    return parse(alone), example_root(lang), words


def council(root: Element) -> Element:
    """The page within a page."""
    (found,) = (e for e in every(root, "div") if e.attrib.get("class") == "council")
    return found


def tiles(root: Element) -> list[Element]:
    """The tiles of all goals."""
    return [t for e in every(root, "div") if e.attrib.get("class") == "tiles" for li in every(e, "li") for t in li]


def numbers(told: str) -> list[str]:
    """Every number in the order of the page, those of goals and of years among them."""
    return re.findall(r"\d+(?:\.\d+)*", told)


def test_it_says_the_same_alone_and_in_the_report(pages: tuple[Element, Element, str]) -> None:
    alone, whole = (" ".join(text(council(root)).split()) for root in pages[:2])
    assert (
        re.sub(r" (Im Einzelnen|In detail|Mit Vorbehalt bewertete Ziele|Goals judged with a reservation)", "", whole)
        == alone
    )


def test_its_numbers_are_those_of_markdown(pages: tuple[Element, Element, str]) -> None:
    told = pages[2].partition("\n# ")[2].partition("\n\n")[2].partition("\n\n")[2]  # without title and state
    told = told.rpartition("\n\n")[0].rpartition("\n\n")[0]  # and without the foot
    again = Counter(numbers(text(bar_of(pages[0]))))  # the bar says again what is told beside it
    assert Counter(numbers(text(council(pages[0])))) - again == Counter(numbers(told))


def bar_of(root: Element) -> Element:
    """The bar at the top."""
    (found,) = (e for e in every(council(root), "span") if e.attrib.get("class") == "bar large")
    return found


def test_the_bar_has_the_number_of_each_state_and_all_add_up(pages: tuple[Element, Element, str]) -> None:
    bar = bar_of(pages[0])
    counts = [int(numbers(text(part))[0]) for part in bar]
    assert sum(counts) == len(tiles(pages[0])) == 99
    assert [part.attrib["class"].split()[1] for part in bar] == [f"n{count}" for count in counts]


def test_every_tile_leads_to_its_goal_in_the_report_and_nowhere_alone(pages: tuple[Element, Element, str]) -> None:
    alone, whole, _ = pages
    places = {e.attrib["id"]: text(e).partition(" ")[0] for e in every(whole, "h4")}
    found = [(places[e.attrib["href"][1:]], re.sub(r"[^\d.]", "", text(e))) for e in tiles(whole)]
    assert len(found) == 99
    assert [pair for pair in found if pair[0] != pair[1]] == []
    assert every(alone, "a") == []


def test_a_tile_says_its_state_in_words_and_alone_what_the_goal_is(
    pages: tuple[Element, Element, str], lang: str
) -> None:
    words = Words(lang)
    wanted = {
        f"p-{key[9:]}".replace("_", "-"): said for key, said in words.topic("labels").items() if key[:9] == "progress."
    }
    found = tiles(pages[0])
    assert [t for t in found if not text(t).endswith(f" {wanted[t.attrib['class'].split()[1]]}")] == []
    assert [t for t in found if not t.attrib["title"]] == []


def test_its_widths_are_in_the_stylesheet(pages: tuple[Element, Element, str]) -> None:
    for root in pages[:2]:
        style = "".join(every(root, "style")[0].itertext())
        used = {
            e.attrib["class"].split()[1] for e in every(root, "span") if e.attrib.get("class", "").startswith("solid n")
        }
        used = {name for name in used if re.fullmatch(r"n\d+", name)}
        assert used == set(re.findall(r"\.bar \.(n\d+)\{", style))
        assert used
