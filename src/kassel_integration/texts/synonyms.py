"""What people read on the screen for words of the data: any of it may be typed, in either language."""

from collections.abc import Iterable

from kassel_integration.texts import LANGUAGES, Words


def synonyms(axis: str, known: Iterable[str]) -> dict[str, str]:
    """The known word by what the screen says for it; `axis` as in texts/*/labels.py."""
    words = tuple(known)
    topics = [Words(lang).topic("labels") for lang in LANGUAGES]
    pairs = [(topic.get(f"{axis}.{word}"), word) for topic in topics for word in words]
    return {text: word for text, word in pairs if text}
