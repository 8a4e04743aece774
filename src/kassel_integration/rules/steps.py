"""The words offices use for how far a milestone or a goal's implementation is, and what is none of them."""

from kassel_integration.diagnostics import Key, codes
from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import Implementation
from kassel_integration.rules.names import fold
from kassel_integration.rules.no_number import is_no_step
from kassel_integration.rules.readings import SHOWN, ReadValue, Say, Writing

_WORDS = {
    Implementation.NOT_STARTED: "nicht begonnen;noch nicht begonnen;nicht gestartet;not started;"
    "not yet started;not begun",
    Implementation.PLANNED: "geplant;in planung;in vorbereitung;vorgesehen;planned;in preparation",
    Implementation.IN_PROGRESS: "in umsetzung;in arbeit;in bearbeitung;begonnen;angefangen;läuft;teilweise umgesetzt;"
    "teilweise;in progress;started;begun;under way;underway;partly done",
    Implementation.ONGOING: "laufend;fortlaufend;daueraufgabe;laufend / daueraufgabe;laufend/daueraufgabe;dauerhaft;"
    "ständige aufgabe;ongoing;continuous;permanent task",
    Implementation.DONE: "umgesetzt;vollständig umgesetzt;erledigt;abgeschlossen;fertig;erreicht;done;completed;"
    "complete;finished;implemented;achieved",
    Implementation.POSTPONED: "zurückgestellt;verschoben;vertagt;aufgeschoben;ausgesetzt;ruht;postponed;on hold;"
    "deferred",
    Implementation.DROPPED: "aufgegeben;entfallen;abgebrochen;eingestellt;gestrichen;verworfen;dropped;cancelled;"
    "canceled;abandoned;discontinued",
}
IMPLEMENTATION_WORDS = {word: step for step, words in _WORDS.items() for word in (*words.split(";"), step.value)}
# One reading only: a cross or a box may be a tick or its opposite.
_TICKS = dict.fromkeys("\u2713\u2714\u2611\u2705", Implementation.DONE)
YES_NO = {
    "ja": Implementation.DONE,
    "nein": Implementation.NOT_STARTED,
    "yes": Implementation.DONE,
    "no": Implementation.NOT_STARTED,
    "wahr": Implementation.DONE,
    "falsch": Implementation.NOT_STARTED,
    "true": Implementation.DONE,
    "false": Implementation.NOT_STARTED,
    **_TICKS,
}
CROSSES = frozenset("xX\u00d7\u2612\u2717\u2718\u274c\u2610")
_VARIATION = "\ufe0e\ufe0f"  # how a tick is to be drawn
NOT_APPLICABLE = frozenset(
    ["trifft nicht zu", "nicht zutreffend", "nicht anwendbar", "entfällt", "not applicable", "does not apply"]
)
_DROPPED_OR_NOT_APPLICABLE = "entfällt"


def is_step(word: str) -> bool:
    """True for a word or sign that may stand for a milestone."""
    folded = fold(word).strip(_VARIATION)
    return folded in IMPLEMENTATION_WORDS or folded in YES_NO or folded in CROSSES or folded in NOT_APPLICABLE


def read_step(word: str, writing: Writing, say: Say) -> ReadValue:
    """What an office declares; a cross, and "entfällt", have two readings and are refused."""
    folded = fold(word).strip(_VARIATION)
    if folded in CROSSES:
        say(codes.TICK_OR_SIGN, "value", value=word)
        return ReadValue()
    if folded == _DROPPED_OR_NOT_APPLICABLE:
        say(codes.DROPPED_OR_NOT_APPLICABLE, "value", value=word)
        return ReadValue()
    if folded in NOT_APPLICABLE:
        return not_applicable(word, say)
    step = IMPLEMENTATION_WORDS.get(folded)
    if step is None and folded in YES_NO:
        step = YES_NO[folded]
        say(codes.YES_NO_READ, "value", value=word[:SHOWN], step=Key(f"labels.implementation.{step}"))
    if step is None and not is_no_step(word, writing, say):
        near = IMPLEMENTATION_WORDS.get(writing.suggest(word, tuple(IMPLEMENTATION_WORDS)))
        meant = Key(f"labels.implementation.{near}") if near else ""
        say(codes.NOT_A_STEP, "value", value=word[:SHOWN], nearest=meant)
    return ReadValue(step, reported=step is not None)


def not_applicable(word: str, say: Say) -> ReadValue:
    """There can be no value: the same as the sign x of DIN 55301."""
    say(codes.FORM_READ, "value", value=word, reading=Key("labels.flag.M"), how=Key("phrases.written.not_applicable"))
    return ReadValue(flag=Flag.NO_MEANING, reported=True)
