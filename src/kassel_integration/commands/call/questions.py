"""Gets to know a new plan: by the options of the call, by asking on a terminal, by what is taken otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass

from kassel_integration.commands.call import Call
from kassel_integration.errors import CannotRunError
from kassel_integration.model.new_plan import NewPlan
from kassel_integration.rules.new_plan import OFFICE, QUESTIONS, Answers, Question, Wrong, judged, twice
from kassel_integration.source.folder import as_word
from kassel_integration.texts import Words

_OFFICE = Question(OFFICE, lambda _answer, _before: None)


@dataclass(frozen=True, slots=True)
class Asking:
    """What the call says: answers by the name of their option, offices, where the plan goes; `yes`: ask nothing."""

    given: Answers
    offices: list[str] | None
    folder: str
    yes: bool


def new_plan(asking: Asking, call: Call) -> NewPlan:
    """The plan; raises CannotRunError for an option that cannot be taken, and where something is not known."""
    _judge_options(asking, call)
    if asking.yes:
        _nothing_missing(asking, call)
    elif not call.console.can_ask:
        raise CannotRunError("init_no_terminal", command=_command(asking, call.words))
    else:
        call.console.note(call.words("new_plan.begin", folder=asking.folder))
    found: dict[str, str] = {}
    for question in QUESTIONS:
        found[question.name] = _answer(question, found, asking, call)
    return _plan(found, _offices(asking, call))


def _plan(found: Mapping[str, str], offices: list[str]) -> NewPlan:
    years = {"first": int(found["from"]), "last": int(found["until"])}
    texts = {name: text for name, text in found.items() if name not in ("from", "until")}
    return NewPlan(**texts, **years, offices=tuple(offices))  # type: ignore[arg-type]


def _answer(question: Question, before: Answers, asking: Asking, call: Call) -> str:
    """An answer as it is taken: the option's, the one typed, or what is taken where there is none."""
    otherwise = _default(question, before)
    if question.name in asking.given:
        given = asking.given[question.name]
        _judge_option(question, given, before, call)
        return given.strip() or otherwise
    if asking.yes:
        return otherwise
    shown = call.words(f"new_plan.ask.{question.name}") + (f" [{otherwise}]" if otherwise else "")
    while True:
        typed = call.console.ask(f"{shown}: ").strip()
        if (wrong := judged(question, typed, before)) is None:
            return typed or otherwise
        _say(wrong, call)


def _default(question: Question, before: Answers) -> str:
    german = Words("de")  # the data are German, whoever asks
    key = f"new_plan.default.{question.name}"
    return german(key) if german.has(key) else question.default(before)


def _offices(asking: Asking, call: Call) -> list[str]:
    if asking.offices is not None or asking.yes:
        return [office.strip() for office in asking.offices or () if office.strip()]
    found: list[str] = []
    while True:
        key = "new_plan.ask.office" if not found else "new_plan.ask.office_more"
        typed = call.console.ask(f"{call.words(key, number=len(found) + 1)}: ").strip()
        if not typed:
            return found
        if (wrong := judged(_OFFICE, typed, {}) or twice(typed, found)) is None:
            found.append(typed)
        else:
            _say(wrong, call)


def _say(wrong: Wrong, call: Call) -> None:
    call.console.error(f"  {_why(wrong, call.words)}")


def _why(wrong: Wrong, words: Words) -> str:
    return words(f"new_plan.wrong.{wrong.key}", **wrong.values)


def _judge_options(asking: Asking, call: Call) -> None:
    """Refuse what is wrong in the call before the first question."""
    for question in QUESTIONS:
        if question.name in asking.given:
            _judge_option(question, asking.given[question.name], asking.given, call)
    before: list[str] = []
    for office in asking.offices or ():
        wrong = judged(_OFFICE, office, {}) or twice(office, before)
        if wrong is not None:
            raise CannotRunError("init_refused", option=OFFICE, why=_why(wrong, call.words))
        before.append(office)


def _judge_option(question: Question, given: str, before: Answers, call: Call) -> None:
    wrong = judged(question, given.strip(), before)
    if wrong is not None:
        raise CannotRunError("init_refused", option=question.name, why=_why(wrong, call.words))


def _nothing_missing(asking: Asking, call: Call) -> None:
    missing = [f"--{q.name}" for q in QUESTIONS if q.needed and q.name not in asking.given]
    if missing:
        raise CannotRunError("init_missing", choices=", ".join(missing), command=_command(asking, call.words))


def _command(asking: Asking, words: Words) -> str:
    """The line to type instead: what was given, and examples for what is needed beside."""
    told = dict(asking.given)
    told |= {q.name: words(f"new_plan.example.{q.name}") for q in QUESTIONS if q.needed and q.name not in told}
    pairs = [(q.name, told[q.name]) for q in QUESTIONS if q.name in told]
    pairs += [(OFFICE, office) for office in asking.offices or ()]
    typed = [f"--{name} {as_word(text)}" for name, text in pairs]
    return " ".join([f"kassel init {as_word(asking.folder)} --yes", *typed])
