"""All words that people read: one package per language, the same topics and keys in each (a test compares them)."""

from collections.abc import Mapping
from importlib import import_module

LANGUAGES = ("de", "en")


class Words:
    """The texts of one language; a topic is loaded when its first word is needed.

    A topic is a module, `labels` or, within a package, `findings/values`.
    """

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self._topics: dict[str, dict[str, str]] = {}

    def topic(self, name: str) -> dict[str, str]:
        """All texts of a topic, by key."""
        if name not in self._topics:
            module = f"kassel_integration.texts.{self.lang}.{name.replace('/', '.')}"
            self._topics[name] = import_module(module).TEXTS
        return self._topics[name]

    def __call__(self, key: str, /, **values: object) -> str:
        """The text `topic.key` with its values filled in; values are put in as they are, never read as a template."""
        topic, _, name = key.partition(".")
        text = self.topic(topic)[name]
        return text.format(**values) if values else text

    def has(self, key: str) -> bool:
        """True when the text exists."""
        topic, _, name = key.partition(".")
        return name in self.topic(topic)


def language(wanted: str | None, environ: Mapping[str, str]) -> str:
    """The language to speak: the one asked for, else the locale's; C, POSIX and anything not German: English."""
    if wanted:
        return wanted
    locale = environ.get("LC_ALL") or environ.get("LC_MESSAGES") or environ.get("LANG") or ""
    return "de" if locale.lower().startswith("de") else "en"
