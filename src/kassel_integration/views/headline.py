"""What the numbers of a set of goals say in sentences; they are taken from its `Headline`, none is counted here."""

from kassel_integration.analysis.headline import Headline
from kassel_integration.model.evidence import Mark
from kassel_integration.model.status import Overall, Progress
from kassel_integration.views.signs import word
from kassel_integration.views.values import Joined, Sentence, Value, sentence

# What the judged rest on is told in this order; the other reservations stand beside each goal.
RESERVATIONS = (Mark.STAND_IN, Mark.ASSUMED, Mark.PART, Mark.PROVISIONAL, Mark.ESTIMATED, Mark.OPEN)
_LAST_WORDS = (Progress.ACHIEVED, Progress.MISSED)

_OVERALL = {  # of many, of all, of one: nobody says "more than half" of one, or where it is all of them
    Overall.MOSTLY_ON_COURSE: ("headline.most_on_course", "headline.all_on_course", "headline.one_on_course"),
    Overall.MIXED: ("headline.mixed", "headline.mixed", "headline.mixed"),
    Overall.MOSTLY_OFF_COURSE: ("headline.most_off_course", "headline.all_off_course", "headline.one_off_course"),
}


def made_up_of(total: Headline, *, metrics: bool = False) -> tuple[Value, ...]:
    """How many are judged, as what, and on what that rests; of how many answers there were to choose from."""
    answers = (Sentence("headline.two_answers"),) if total.two_answers else ()
    return (judged_sentence(total, metrics=metrics), *rests_on(total), *answers)


def judged_sentence(total: Headline, *, metrics: bool = False) -> Sentence:
    """How many of all are judged, and as what."""
    members = "metrics" if metrics else "goals"
    states = [_state(total, status) for status in Progress if status.judged and total.counts[status]]
    return sentence(
        f"headline.judged_{members}" if states else f"headline.none_judged_{members}",
        judged=total.judged,
        size=total.size,
        states=Joined(tuple(states), ", "),
    )


def _state(total: Headline, status: Progress) -> Value:
    """How many have a status, and of the two last words how many only because of a target that was assumed."""
    assumed = total.carrying(Mark.ASSUMED, status) if status in _LAST_WORDS else 0
    key = "headline.state_assumed" if assumed else "headline.state"
    return sentence(key, count=total.counts[status], state=word("progress", status), assumed=assumed)


def rests_on(total: Headline) -> tuple[Sentence, ...]:
    """How many have no metric, then on which reservations how many of the judged rest; nothing where there are none."""
    without = total.counts[Progress.NO_METRIC]
    unmeasured = (sentence("headline.no_metric", count=without),) if without else ()
    carried = [(mark, total.carrying(mark)) for mark in RESERVATIONS]
    told = tuple(sentence(f"headline.on.{mark}", count=count) for mark, count in carried if count)
    return (*unmeasured, *((sentence("headline.rests_on", told=Joined(told, "; ")),) if told else ()))


def overall_sentence(total: Headline) -> Sentence:
    """One sentence on the whole, about the judged; where there is no overall word, why."""
    if total.overall is not None:
        most, every, one = _OVERALL[total.overall]
        key = one if total.judged == 1 else every if total.on_course in (0, total.judged) else most
    elif not total.half_judged or not total.judged:
        key = "headline.too_few_judged"
    else:
        key = "headline.too_little_data"
    return sentence(key, judged=total.judged, size=total.size, lacking=total.lacking, metrics=total.metrics)


def data_sentence(total: Headline) -> Sentence:
    """How many metrics have values, and what is said of the others."""
    key = "headline.data_complete" if total.with_values == total.metrics else "headline.data"
    counts = {"with_values": total.with_values, "metrics": total.metrics}
    return sentence(key, **counts, only_reasons=total.only_reasons, without_any=total.without_any)
