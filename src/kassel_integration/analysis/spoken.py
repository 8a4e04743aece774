"""What is typed for the value of an option: its fixed word, what the screen says for it, or a name."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from kassel_integration.diagnostics import Key
from kassel_integration.diagnostics.suggest import nearest
from kassel_integration.errors import CannotRunError
from kassel_integration.model.ids import typed_id
from kassel_integration.texts.synonyms import synonyms

MOST_CHOICES = 30  # possible values that a message lists
MOST_NAMES = 15  # of these with their names, which may be long
# The words that people read for the values of these options: their axes in texts/*/labels.py, the first for messages.
AXES = {
    "status": ("progress",),
    "coverage": ("coverage",),
    "implementation": ("implementation",),
    "kind": ("kind",),
    "evidence": ("typed", "evidence"),  # a table says "assumed target", nobody types it
    "by": ("grouping",),
    "sort": ("sorting", "grouping"),
    "color": ("color",),
}
_TOLD_WITH_NAMES = ("field", "area", "office", "breakdown")  # the names of others are of both languages
_NO_NAMES: Mapping[str, str] = MappingProxyType({})
Names = Mapping[str, str]  # the known word by a name of it


def known_words(
    option: str, values: Iterable[str], known: tuple[str, ...], names: Names = _NO_NAMES
) -> tuple[str, ...]:
    """The values as they are known; raises CannotRunError for one that is not, naming the nearest."""
    wanted = tuple(values)
    if all(value in known for value in wanted):
        return wanted
    shown = {**synonyms(AXES.get(option, ()), known), **names}
    folded = {typed_id(text): word for text, word in ({word: word for word in known} | shown).items()}
    found = tuple(value if value in known else folded.get(typed_id(value), value) for value in wanted)
    for value in found:
        if value not in known:
            raise unknown(option, value, known, names)
    return found


def known_word(option: str, value: str, known: tuple[str, ...], names: Names = _NO_NAMES) -> str:
    """The same of one value."""
    return known_words(option, (value,), known, names)[0]


def unknown(option: str, value: str, known: tuple[str, ...], names: Names = _NO_NAMES) -> CannotRunError:
    """The error for a value that does not exist, naming the nearest one and, if few, all of them in words."""
    shown = {**synonyms(AXES.get(option, ()), known), **names}
    close = nearest(value, (*known, *(text for text in shown if text.casefold() not in known)))
    choices = choices_of(option, known, names) if len(known) <= MOST_CHOICES else ()
    return CannotRunError("unknown_value", option=option, value=value, nearest=close, choices=choices)


def choices_of(option: str, known: Iterable[str], names: Names = _NO_NAMES) -> tuple[object, ...]:
    """What is possible: a word in the reader's language, (id, name), or a fixed word."""
    if option in AXES:
        return tuple(Key(f"labels.{AXES[option][0]}.{word}") for word in known)
    told = option in _TOLD_WITH_NAMES and len(names) <= MOST_NAMES
    name_of = {word: name for name, word in names.items()} if told else {}
    return tuple((word, name_of[word]) if word in name_of else word for word in known)
