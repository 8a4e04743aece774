"""The documents as a site: Sphinx reads the Markdown where it is, once for each language (`-t de`, `-t en`)."""

import sys
from pathlib import Path

from pygments.lexers.special import TextLexer

sys.path.insert(0, str(Path(__file__).parent))

import german
import pages

LANG = "de" if tags.has("de") else "en"  # type: ignore[name-defined]  # noqa: F821  # Sphinx puts it there

project = "kassel-integration"
author = "The kassel-integration developers"
language = LANG
root_doc = f"docs/site/{LANG}"
include_patterns = [f"{name}.md" for name in pages.of(LANG)]
exclude_patterns = [".venv*", "**/node_modules"]
extensions = ["myst_parser"]
myst_heading_anchors = 6
smartquotes = False  # it would make a dash of the two in --option
templates_path = ["theme"]
html_theme = "furo"
html_title = "kassel"
html_static_path = ["static"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_sphinx = False
html_show_copyright = False
html_sidebars = {
    "**": [
        "sidebar/scroll-start.html", "sidebar/brand.html", "sidebar/languages.html", "sidebar/search.html",
        "sidebar/navigation.html", "sidebar/scroll-end.html",
    ]
}  # fmt: skip


def setup(app):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201  # Sphinx is not there where types are checked
    """Hang our few changes in."""
    app.add_lexer("csv", TextLexer)
    app.connect("source-read", pages.links_between_languages)
    app.connect("doctree-read", pages.anchors_as_written)
    app.connect("html-page-context", pages.for_everybody, priority=900)  # after the theme
    app.connect("build-finished", german.spoken)
