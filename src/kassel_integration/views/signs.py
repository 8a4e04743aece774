"""The signs of words, of missing values and of changes, each chosen once; colour never carries a meaning alone."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from kassel_integration.model.evidence import Mark
from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import Measurement
from kassel_integration.model.status import Progress
from kassel_integration.views.values import Figure, Joined, Labelled, Sentence, Value, Word, sentence

NOT_DECLARED = "none"
NOTHING = "–"  # a count of none, or no word where too much is unknown
SILENT = "!"

_SIGNS: dict[str, dict[str, str]] = {
    "progress": {
        "achieved": "✓",
        "on_track": "►",
        "behind": "◑",
        "far_behind": "◔",
        "moving_away": "◄",
        "missed": "✗",
        "not_assessable": "?",
        "no_data": "·",
        "no_metric": "∅",
    },
    "coverage": {"complete": "■", "partial": "◧", "none": "□", "no_metric": "∅"},
    "implementation": {
        "not_started": "○",
        "planned": "◇",
        "in_progress": "◈",
        "ongoing": "◉",
        "done": "◆",
        "postponed": "◌",
        "dropped": "⊘",
        NOT_DECLARED: NOTHING,
    },
}
# What is shown for a value that is missing with a reason; the signs of DIN 55301.
MISSING = {Flag.LATER: "…", Flag.UNRELIABLE: "/", Flag.CONFIDENTIAL: ".", Flag.NO_MEANING: "x"}
ONLY_PARTS = "▦"  # a breakdown came and no total
INCOMPLETE = "◫"  # some offices have reported their part, others have not
CHANGES = {"added": "+", "removed": "−", "changed": "~"}


def word(axis: str, name: str) -> Word:
    """A word of the domain without a sign."""
    return Word(f"labels.{axis}", str(name))


def alone(flag: Flag, sign: str = "") -> Word:
    """What a flag says of a value that is not there; of one of them that is more than of a value that is."""
    return Word("labels.flag_alone" if flag is Flag.UNRELIABLE else "labels.flag", flag, sign)


def signed(axis: str, name: str) -> Word:
    """A word of one of the three axes with its sign."""
    return Word(f"labels.{axis}", str(name), _SIGNS[axis][name])


def figure(point: Measurement, places: int | None = None) -> Figure:
    """A value with the letter of its flag, or the sign of why it is missing; with so many `places` if any are named."""
    letter = "" if point.flag is Flag.NORMAL else point.flag.value
    return Figure(point.value, MISSING[point.flag] if point.value is None else letter, places)


def bare_figure(point: Measurement, places: int | None = None) -> Figure:
    """A value without its flag, or the sign of why it is missing."""
    return Figure(point.value, MISSING[point.flag] if point.value is None else "", places)


def legend(words: Iterable[Word]) -> Sentence:
    """What signs mean."""
    return sentence("notes.legend", signs=Joined(tuple(words), ", "))


def legend_of_progress(statuses: Iterable[Progress]) -> Sentence:
    """What the signs of these statuses mean."""
    return legend(signed("progress", status) for status in statuses)


def legend_of_flags(
    points: Iterable[Measurement], *, only_parts: bool = False, incomplete: bool = False
) -> tuple[Value, ...]:
    """What the flags and missing signs of these values mean, those for `only_parts` and `incomplete`; or nothing."""
    flags = sorted({(p.flag, p.value is None) for p in points if p.flag is not Flag.NORMAL})
    found = [alone(flag, MISSING[flag]) if gone else Word("labels.flag", flag, flag) for flag, gone in flags]
    found += [Word("labels", "only_parts", ONLY_PARTS)] if only_parts else []
    found += [Word("labels", "incomplete", INCOMPLETE)] if incomplete else []
    return (legend(found),) if found else ()


def marks(status: Progress, carried: tuple[Mark, ...]) -> Labelled:
    """Reservations of a verdict: keys for programs, letters for people, explained by `legend_of_marks`."""
    letters = tuple(_letter(mark) for mark in worth_telling(status, carried))
    return Labelled([mark.value for mark in carried], Joined(letters))


def worth_telling(status: Progress, carried: Iterable[Mark]) -> list[Mark]:
    """Words such as "on track" say themselves that they are not final."""
    said_by_the_word = status not in (Progress.ACHIEVED, Progress.MISSED)
    return [mark for mark in carried if not (mark is Mark.OPEN and said_by_the_word)]


def legend_of_marks(verdicts: Iterable[tuple[Progress, tuple[Mark, ...]]]) -> tuple[Value, ...]:
    """What the letters of these verdicts mean, each once; nothing where there are none."""
    carried = {mark for status, marked in verdicts for mark in worth_telling(status, marked)}
    told = tuple(Joined((_letter(mark), word("evidence", mark))) for mark in Mark if mark in carried)
    return (sentence("notes.legend_marks", marks=Joined(told, ", ")),) if told else ()


def _letter(mark: Mark) -> Sentence:
    return Sentence(f"labels.mark.{mark}")


def css_class(found: Word) -> str:
    """A name that chooses the look of a word, never its only meaning."""
    return f"{found.topic.rpartition('.')[2]}-{found.word}".replace("_", "-")


def every_signed() -> Iterator[Word]:
    """Every word of the three axes with its sign."""
    for axis, members in _SIGNS.items():
        yield from words_of(axis, members)


def words_of(axis: str, members: Iterable[StrEnum | str]) -> tuple[Word, ...]:
    """Several words of an axis with their signs."""
    return tuple(signed(axis, member) for member in members)
