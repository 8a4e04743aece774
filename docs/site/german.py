"""The theme's words in German, where it has none of its own: put in after the pages are written."""

from pathlib import Path
from typing import Any

WORDS = {
    'aria-label="Toggle site navigation sidebar"': 'aria-label="Seitenleiste mit allen Seiten ein- oder ausblenden"',
    'aria-label="Toggle table of contents sidebar"': 'aria-label="Inhalt dieser Seite ein- oder ausblenden"',
    'aria-label="Toggle Light / Dark / Auto color theme"': 'aria-label="Hell, dunkel oder wie im System"',
    "Skip to content": "Zum Inhalt",
    "<span>Back to top</span>": "<span>Nach oben</span>",
    "<span>Next</span>": "<span>Weiter</span>",
    "<span>Previous</span>": "<span>Zurück</span>",
    '<div class="title">Home</div>': '<div class="title">Startseite</div>',
    "Made with ": "Gemacht mit ",
    "On this page": "Auf dieser Seite",
    "<title>Contents</title>": "<title>Inhalt</title>",
    "<title>Light mode</title>": "<title>Hell</title>",
    "<title>Dark mode</title>": "<title>Dunkel</title>",
    "<title>Auto light/dark, in light mode</title>": "<title>Wie im System, jetzt hell</title>",
    "<title>Auto light/dark, in dark mode</title>": "<title>Wie im System, jetzt dunkel</title>",
    "<title>Menu</title>": "<title>Menü</title>",
    "<title>Expand</title>": "<title>Aufklappen</title>",
}


def in_german(text: str) -> str:
    """A page with the theme's words in German."""
    for english, german in WORDS.items():
        text = text.replace(english, german)
    return text


def spoken(app: Any, failed: Exception | None) -> None:
    """Put them in; an error when the theme no longer has one of the words, for then it may have a new one."""
    if failed or app.config.language != "de":
        return
    unseen = set(WORDS)
    for file in Path(app.outdir).rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        unseen -= {word for word in unseen if word in text}
        file.write_text(in_german(text), encoding="utf-8")
    if unseen:
        raise SystemExit(f"the theme no longer says: {sorted(unseen)}")
