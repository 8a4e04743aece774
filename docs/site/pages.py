"""Which document is in which language, and what is changed on its way to a page."""

import posixpath
import re
from pathlib import Path
from typing import Any

TOP = Path(__file__).resolve().parent.parent.parent
# German documents, each with the English one that tells the same; without one: None.
GERMAN = {
    "docs/site/de": "docs/site/en",
    "docs/handbuch": "README",
    "docs/handbuch/einrichten": None,
    "docs/handbuch/jahr": None,
    "docs/betrieb": "docs/operations",
    "docs/befunde": "docs/diagnostics",
    "docs/befehle": "docs/commands",
    "docs/methoden": "docs/methods",
    "docs/katalog": "docs/catalogue",
    "docs/annahmen": None,
    "docs/vertrauen": "docs/trust",
}
_FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"(?<!!)\[(?P<text>[^\]\n]*(?:\n[^\]\n]+)?)\]\((?P<target>[^)\s]+)\)")
_WIDE = re.compile(r'<pre(?=>)|<div class="table-wrapper[^"]*"')


def of(lang: str) -> list[str]:
    """The documents in a language, by their paths without ending."""
    if lang == "de":
        return list(GERMAN)
    files = [*TOP.glob("*.md"), *TOP.glob("docs/**/*.md"), *TOP.glob("benchmarks/*.md")]
    names = (file.relative_to(TOP).with_suffix("").as_posix() for file in files)
    return sorted(name for name in names if name not in GERMAN)


def links_between_languages(app: Any, name: str, source: list[str]) -> None:
    """A link to a document in the other language leads into the other half; one to a folder is only its words."""

    def led(link: re.Match[str]) -> str:
        file, _, anchor = link["target"].partition("#")
        if "://" in file or not file:
            return link[0]
        there = posixpath.normpath(posixpath.join(posixpath.dirname(name), file))
        if (TOP / there).is_dir():
            return link["text"]
        there, ending = posixpath.splitext(there)
        if ending != ".md" or (there in GERMAN) == (app.config.language == "de"):
            return link[0]
        lang = "de" if there in GERMAN else "en"
        address = url(name, lang, there) + ("#" + anchor if anchor else "")
        return f'<a href="{address}" hreflang="{lang}">{link["text"]}</a>'

    parts = re.split(f"({_FENCED.pattern})", source[0], flags=_FENCED.flags)
    source[0] = "".join(part if n % 2 else _LINK.sub(led, part) for n, part in enumerate(parts))


def url(name: str, lang: str, there: str) -> str:
    """From the page of a document to a page in the other half of the site."""
    return "../" * (name.count("/") + 1) + f"{lang}/{there}.html"


def anchors_as_written(_: Any, tree: Any) -> None:
    """A heading keeps the anchor by which other documents link to it."""
    for section in tree.findall(lambda node: node.tagname == "section"):
        slug = section.get("slug")
        if slug and slug not in section["ids"]:
            section["ids"].append(slug)


def for_everybody(app: Any, name: str, _template: str, context: dict[str, Any], _tree: Any) -> None:
    """Mend what keeps people out, and name the same page in the other language.

    What may be wider than the window can be scrolled with the arrow keys, and a heading at the side has a level.
    """
    context["body"] = _WIDE.sub(r'\g<0> tabindex="0"', context.get("body", ""))
    for part in ("body", "furo_navigation_tree"):
        context[part] = context.get(part, "").replace('role="heading"', 'role="heading" aria-level="2"')
    here = app.config.language
    other = "en" if here == "de" else "de"
    pairs = GERMAN if here == "de" else {english: german for german, english in GERMAN.items() if english}
    context["other_language"] = other
    context["other_page"] = url(name, other, pairs.get(name) or f"docs/site/{other}")
