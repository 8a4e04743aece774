"""The page that is handed out with the forms: whom to ask, how to fill in, the signs, what an answer may say."""

from dataclasses import dataclass
from datetime import date

from kassel_integration.model.catalogue import Concept
from kassel_integration.views.form.explained import FLAGS, LATER_STEPS, SIGNS, STEPS
from kassel_integration.views.values import Day, Sentence, Value, sentence

# What offices meet in an answer, the most frequent first, and the findings that say it. What only who keeps the plan
# can mend (the catalogue, the call) and what needs nothing to be done is not on the page.
MESSAGES: dict[str, tuple[str, ...]] = {
    "no_value": ("KI214", "KI218", "KI221"),
    "no_number": ("KI210", "KI222", "KI223", "KI224", "KI225", "KI237"),
    "range": ("KI240", "KI294", "KI295"),
    "readings": ("KI217", "KI220"),
    "date": ("KI219",),
    "formula": ("KI238", "KI292", "KI293"),
    "word": ("KI211", "KI236", "KI297"),
    "flag": ("KI213", "KI226", "KI227", "KI296", "KI460", "KI461"),
    "day": ("KI212", "KI298", "KI406", "KI407"),
    "limits": ("KI303", "KI304", "KI402"),
    "percent": ("KI401", "KI411"),
    "fraction": ("KI308", "KI309", "KI310", "KI311", "KI330"),
    "parts": ("KI314", "KI405", "KI410"),
    "jump": ("KI403", "KI409"),
    "changed": ("KI404", "KI445", "KI446"),
    "twice": ("KI302", "KI315", "KI443"),
    "id": ("KI228", "KI301", "KI305", "KI318"),
    "office": ("KI408", "KI442"),
    "year": ("KI215", "KI216", "KI229"),
    "hidden": ("KI013", "KI014", "KI016"),
    "password": ("KI271",),
}


@dataclass(frozen=True, slots=True)
class Message:
    """What an answer may say of a form that was sent, in plain words, and what to do; `codes` for who looks it up."""

    said: Value
    to_do: Value
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GuideView:
    """The page before any layout; `language` is that of the plan, `facts` are when and whom to ask and to send to."""

    title: Value
    municipality: str
    plan: str
    language: str
    facts: tuple[Value, ...]
    steps: tuple[Value, ...]
    flags_title: Value
    flags: tuple[tuple[Value, Value], ...]
    signs_title: Value
    signs: tuple[tuple[Value, Value], ...]
    messages: tuple[Message, ...]


def guide_view(concept: Concept, due: date | None = None, send_to: str = "") -> GuideView:
    """The page for the offices of a plan."""
    when = (sentence("guide.due", due=Day(due.isoformat())),) if due else ()
    whom = sentence("guide.ask", send_to=send_to) if send_to else Sentence("guide.ask_sender")
    steps = (*STEPS, "goals", "breakdown", *LATER_STEPS)
    return GuideView(
        title=Sentence("form.how"),
        municipality=concept.municipality,
        plan=concept.title,
        language=concept.language,
        facts=(*when, whom),
        steps=tuple(Sentence(f"form.step.{step}") for step in steps),
        flags_title=Sentence("form.flags"),
        flags=tuple((Sentence(f"form.flag.{key}"), Sentence(f"form.flag_means.{key}")) for key in FLAGS),
        signs_title=Sentence("form.signs"),
        signs=tuple((Sentence(f"form.sign.{key}"), Sentence(f"form.sign_means.{key}")) for key in SIGNS),
        messages=tuple(_message(name, codes) for name, codes in MESSAGES.items()),
    )


def _message(name: str, codes: tuple[str, ...]) -> Message:
    return Message(Sentence(f"guide.said.{name}"), Sentence(f"guide.to_do.{name}"), codes)
