"""The site of the documents: its halves lead into each other, and what is wrong in a built one is found."""

import re
from pathlib import Path
from types import SimpleNamespace

import pytest

import german
import links
import pages
from conftest import TOP

DE, EN = (SimpleNamespace(config=SimpleNamespace(language=lang)) for lang in ("de", "en"))


def led(app: SimpleNamespace, name: str, text: str) -> str:
    """A document as Sphinx gets it."""
    source = [text]
    pages.links_between_languages(app, name, source)
    return source[0]


def test_a_link_into_the_other_language_leads_into_the_other_half() -> None:
    assert led(EN, "README", "See the [German\nhandbook](docs/handbuch.md#glossar).") == (
        'See the <a href="../de/docs/handbuch.html#glossar" hreflang="de">German\nhandbook</a>.'
    )
    assert led(DE, "docs/handbuch/jahr", "[warum](../decisions/0004-keep-rule-before-reached.md)") == (
        '<a href="../../../en/docs/decisions/0004-keep-rule-before-reached.html" hreflang="en">warum</a>'
    )


@pytest.mark.parametrize(
    "text", ["[b](betrieb.md#cron)", "[x](https://reuse.software)", "[x](#da)", "![x](pictures/report.png)"]
)
def test_a_link_in_the_same_half_or_out_of_the_site_stays(text: str) -> None:
    assert led(DE, "docs/handbuch", text) == text


def test_a_link_to_a_folder_is_only_its_words_and_code_is_left_alone() -> None:
    code = "```md\n[a](docs/handbuch.md)\n```\n"
    assert led(EN, "README", f"[Decisions](docs/decisions/)\n{code}") == f"Decisions\n{code}"


def test_every_document_is_in_one_half_and_pairs_exist() -> None:
    both = [*pages.of("de"), *pages.of("en")]
    assert len(both) == len(set(both))
    assert [name for name in [*both, *filter(None, pages.GERMAN.values())] if not (TOP / f"{name}.md").is_file()] == []
    assert [english for english in pages.GERMAN.values() if english and english not in pages.of("en")] == []


def test_what_is_wide_can_be_scrolled_by_keyboard_and_the_other_language_is_named() -> None:
    context = {
        "body": '<pre>x</pre><div class="table-wrapper docutils container">',
        "furo_navigation_tree": '<p role="heading">',
    }
    pages.for_everybody(EN, "docs/operations", "", context, None)
    assert context == {
        "body": '<pre tabindex="0">x</pre><div class="table-wrapper docutils container" tabindex="0">',
        "furo_navigation_tree": '<p role="heading" aria-level="2">',
        "other_language": "de", "other_page": "../../de/docs/betrieb.html",
    }  # fmt: skip
    pages.for_everybody(DE, "docs/annahmen", "", context, None)
    assert context["other_page"] == "../../en/docs/site/en.html"


def test_a_built_site_is_followed_and_what_it_loads_is_named(tmp_path: Path) -> None:
    (tmp_path / "de").mkdir()
    (tmp_path / "de" / "a.html").write_text(
        '<link href="https://fonts.test/x.css"><img src="weg.png"><script src="//cdn.test/x.js"></script>'
        '<a href="../b.html#da">1</a><a href="../b.html#weg">2</a><a href="c.html">3</a><a href="#hier">4</a><a href="https://x.test/">5</a>',
        encoding="utf-8",
    )
    (tmp_path / "b.html").write_text('<p id="da"><a href="de/a.html">zurück</a></p>', encoding="utf-8")
    assert links.wrong(tmp_path) == [
        "de/a.html: loads https://fonts.test/x.css",
        "de/a.html: loads //cdn.test/x.js",
        "de/a.html: ../b.html#weg leads nowhere",
        "de/a.html: c.html leads nowhere",
        "de/a.html: #hier leads nowhere",
        "de/a.html: weg.png leads nowhere",
    ]


def test_the_themes_words_are_german_on_german_pages_and_a_lost_one_is_an_error(tmp_path: Path) -> None:
    app = SimpleNamespace(config=SimpleNamespace(language="de"), outdir=tmp_path)
    (tmp_path / "a.html").write_text("\n".join(german.WORDS), encoding="utf-8")
    german.spoken(app, None)
    assert (tmp_path / "a.html").read_text(encoding="utf-8").splitlines() == list(german.WORDS.values())
    with pytest.raises(SystemExit, match="the theme no longer says"):
        german.spoken(app, None)


def test_no_german_document_is_among_the_english_ones() -> None:
    german_words, english_words = (
        re.compile(rf"\b({words})\b") for words in ("und|der|die|nicht|für", "and|the|of|not|for")
    )
    wrong = []
    for name in pages.of("en"):
        text = re.sub(
            r"^```.*?^```$", "", (TOP / f"{name}.md").read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL
        )
        if len(german_words.findall(text)) > len(english_words.findall(text)):
            wrong.append(f"{name} is German: it belongs into GERMAN in docs/site/pages.py and into docs/site/de.md")
    assert wrong == []
