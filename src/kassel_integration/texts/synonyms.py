"""What people read on the screen for words of the data: any of it may be typed, in either language."""

from collections.abc import Iterable, Mapping

from kassel_integration.texts import LANGUAGES, Words


def synonyms(axes: Iterable[str], known: Iterable[str]) -> dict[str, str]:
    """The known word by what the screen says for it; `axes` as in texts/*/labels.py."""
    words = tuple(known)
    topics = [Words(lang).topic("labels") for lang in LANGUAGES]
    pairs = [(topic.get(f"{axis}.{word}"), word) for axis in axes for topic in topics for word in words]
    return {text: word for text, word in pairs if text}


def short_names(topics: Mapping[str, str]) -> dict[str, str]:
    """The known word by the short name that its topic has for it in either language."""
    return {Words(lang).topic(topic)["short"]: word for lang in LANGUAGES for word, topic in topics.items()}
