"""All words that people read: one package per language, the same topics and keys in each (a test compares them)."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath

LANGUAGES = ("de", "en")
_CONCEPT = ("konzept", "concept")
_MESSAGES = ("errors", "findings", "notes", "intake")  # topics whose sentences are read whole, whatever fills them
LONGEST = 400  # signs of a value that are told in a message
LONGEST_LINE = 1900  # signs of a line of messages


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text inside a text, spoken in the language of the sentence around it; `quoted` fills its `{quoted}`."""

    key: str
    quoted: str = ""


def bounded(text: str, most: int = LONGEST) -> str:
    """At most `most` signs of a text; what is left out of its middle is announced by …, for its end may say what to do."""
    if len(text) <= most:
        return text
    end = most // 3
    return f"{text[: most - end - 1]}…{text[-end:]}"


class Words:
    """The texts of one language; a topic is loaded when its first word is needed.

    A topic is a module, `labels` or, within a package, `findings/values`. The texts call the plan a concept until it is
    known that this one does not (`speak_of`).
    """

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self._of_another: dict[str, str] = {}
        self._topics: dict[str, dict[str, str]] = {}

    def topic(self, name: str) -> dict[str, str]:
        """All texts of a topic, by key."""
        if name not in self._topics:
            module = f"kassel_integration.texts.{self.lang}.{name.replace('/', '.')}"
            self._topics[name] = import_module(module).TEXTS | {
                key.removeprefix(f"{name}."): text
                for key, text in self._of_another.items()
                if key.startswith(f"{name}.")
            }
        return self._topics[name]

    def in_language_of(self, lang: str, title: str) -> "Words":
        """The words of a plan's own language, where there are any, else these."""
        if lang == self.lang or lang not in LANGUAGES:
            return self
        found = Words(lang)
        found.speak_of(title)
        return found

    def speak_of(self, title: str) -> None:
        """Call the plan of this title a plan, unless it calls itself a concept."""
        if any(word in title.casefold() for word in _CONCEPT):
            return
        self._of_another = self.topic("other_plan")
        self._topics.clear()

    def __call__(self, key: str, /, **values: object) -> str:
        """The text `topic.key` with its values filled in; values are put in as they are, never read as a template."""
        topic, _, name = key.partition(".")
        text = self.topic(topic)[name]
        spoken = {name: self.phrase(v) if isinstance(v, Phrase) else v for name, v in values.items()}
        if topic.partition("/")[0] in _MESSAGES:
            spoken = {name: _short(name, value) for name, value in spoken.items()}
        return text.format(**spoken) if values else text

    def phrase(self, phrase: Phrase) -> str:
        """A phrase in this language."""
        return self(phrase.key, quoted=phrase.quoted)

    def has(self, key: str) -> bool:
        """True when the text exists."""
        topic, _, name = key.partition(".")
        return name in self.topic(topic)


def _short(name: str, value: object) -> object:
    """A value as it is told in a message; of what is possible more is told than of what somebody wrote."""
    if isinstance(value, (str, PurePath)):
        text = str(value)
        return value if len(text) <= LONGEST else bounded(text, 3 * LONGEST if name == "choices" else LONGEST)
    return value


def language(wanted: str | None, environ: Mapping[str, str]) -> str:
    """The language to speak: the one asked for, else the locale's; C, POSIX and anything not German: English."""
    if wanted:
        return wanted
    locale = environ.get("LC_ALL") or environ.get("LC_MESSAGES") or environ.get("LANG") or ""
    return "de" if locale.lower().startswith("de") else "en"
