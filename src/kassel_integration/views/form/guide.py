"""The page that is handed out with the forms: how to fill in, the signs, and what each message after sending means."""

from dataclasses import dataclass
from datetime import date

from kassel_integration.diagnostics import Code
from kassel_integration.diagnostics.codes import MEASUREMENT_RULES
from kassel_integration.model.catalogue import Concept
from kassel_integration.texts import Words
from kassel_integration.views.form.explained import FLAGS, LATER_STEPS, SIGNS, STEPS
from kassel_integration.views.pages import page
from kassel_integration.views.values import Day, Sentence, Value, sentence


@dataclass(frozen=True, slots=True)
class Message:
    """What may be said of a form that was sent: its number, what it is called, why it is said, what to do."""

    code: str
    severity: str
    title: str
    checks: str
    hint: str


@dataclass(frozen=True, slots=True)
class GuideView:
    """The page before any layout; `language` is that of the plan, `facts` are when and whom to send to."""

    municipality: str
    plan: str
    language: str
    facts: tuple[Value, ...]
    steps: tuple[Value, ...]
    flags: tuple[tuple[Value, Value], ...]
    signs: tuple[tuple[Value, Value], ...]
    messages: tuple[Message, ...]


def guide_view(concept: Concept, words: Words, due: date | None = None, send_to: str = "") -> GuideView:
    """The page for the offices of a plan."""
    when = (sentence("form.due", due=Day(due.isoformat())),) if due else ()
    where = (sentence("form.send_to", send_to=send_to),) if send_to else ()
    steps = (*STEPS, "goals", "breakdown", *LATER_STEPS)
    return GuideView(
        municipality=concept.municipality,
        plan=concept.title,
        language=concept.language,
        facts=(*when, *where),
        steps=tuple(Sentence(f"form.step.{step}") for step in steps),
        flags=tuple((Sentence(f"form.flag.{key}"), Sentence(f"form.flag_means.{key}")) for key in FLAGS),
        signs=tuple((Sentence(f"form.sign.{key}"), Sentence(f"form.sign_means.{key}")) for key in SIGNS),
        messages=tuple(_message(code, words) for code in MEASUREMENT_RULES),
    )


def _message(code: Code, words: Words) -> Message:
    told = page(code, words)
    return Message(code.id, told.severity, told.title, told.first_sentence, told.hint)
