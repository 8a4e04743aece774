"""What a form says of itself on the sheet in front: whose it is, how to fill it in, what the signs mean."""

from collections.abc import Iterator

from kassel_integration.views.form.asked import Asked
from kassel_integration.views.form.sheet import Line
from kassel_integration.views.values import Day, Joined, Sentence, Value, sentence

# How to fill in, step by step; what stands in a sheet that a form does not have is left out.
STEPS = ("open", "value", "share", "missing", "break", "stands_for", "comments")
LATER_STEPS = ("colour", "file")
# Signs that may be put in place of a number or behind it, as official statistics use them.
SIGNS = ("null", "dots", "slash", "point", "x", "brackets", "p", "s", "r")
FLAGS = ("provisional", "estimated", "limited", "later", "confidential", "not_reliable", "no_meaning")


def titles(asked: Asked) -> tuple[Value, ...]:
    """What stands above each table: what it is, and until when it is asked for."""
    name = asked.catalogue.concept.municipality
    title = sentence("form.title", year=asked.year, office=asked.office.name, municipality=name)
    return title, Joined(tuple(_when(asked)), " ")


def _when(asked: Asked) -> Iterator[Value]:
    if asked.due:
        yield sentence("form.due", due=Day(asked.due.isoformat()))
    if asked.send_to:
        yield sentence("form.send_to", send_to=asked.send_to)
    yield Sentence("form.fill_in")
    if asked.synthetic:
        yield sentence("form.synthetic", warning=Sentence("notes.synthetic"))


def explained(asked: Asked) -> Iterator[Line]:
    """The lines of the sheet in front."""
    first, *others = titles(asked)
    yield Line("title", first)
    yield Line("text", sentence("form.plan", plan=asked.catalogue.concept.title))
    yield from (Line("text", each) for each in others)
    yield Line("heading", Sentence("form.how"))
    yield from (Line("text", Sentence(f"form.step.{step}")) for step in steps(asked))
    yield Line("heading", Sentence("form.flags"))
    yield from (Line("sign", Sentence(f"form.flag.{key}"), Sentence(f"form.flag_means.{key}")) for key in FLAGS)
    yield Line("heading", Sentence("form.signs"))
    yield from (Line("sign", Sentence(f"form.sign.{key}"), Sentence(f"form.sign_means.{key}")) for key in SIGNS)


def steps(asked: Asked) -> Iterator[str]:
    """The steps that this form needs."""
    if asked.metrics:
        yield from STEPS
    if asked.goals:
        yield "goals"
    if asked.dimensions:
        yield "breakdown"
    yield from LATER_STEPS
