"""What the levels of a plan are called: as the plan says, else in words of the program."""

from kassel_integration.model.catalogue import Levels
from kassel_integration.views.values import Counted, Joined, Sentence, Value, sentence

LEVELS = ("field", "area", "goal")
_OF_PROGRAM = {"field": "labels.column.field", "area": "labels.column.area", "goal": "labels.column.text"}


def level(levels: Levels, name: str) -> Value:
    """What one part of a level (field, area, goal) is called."""
    named = levels.of(name)
    return named.one if named else Sentence(_OF_PROGRAM[name])


def goals(levels: Levels) -> Value:
    """What several goals are called."""
    named = levels.of("goal")
    return named.many if named else Sentence("labels.column.goals")


def counted(levels: Levels, count: int) -> Value:
    """So many goals."""
    named = levels.goal
    return Joined((count, named.one if count == 1 else named.many)) if named else Counted(count, "goals")


def part(levels: Levels, name: str, number: str, otherwise: str) -> Value:
    """A part of a level with its id; `otherwise` is the text for a level without a name of its own."""
    named = levels.of(name)
    return Joined((named.one, number)) if named else sentence(otherwise, id=number)


def progress_by(levels: Levels, name: str) -> Value:
    """The heading of a table of progress by the parts of a level."""
    named = levels.of(name)
    return sentence("report.by_level", level=named.one) if named else Sentence(f"report.by_{name}")


def of_all(levels: Levels, count: int, everything: int) -> Value:
    """The title of a list of some of the goals."""
    named = levels.goal
    if named is None:
        return sentence("notes.title.goals", count=count, all=everything)
    return sentence("notes.title.goals_named", level=named.many, count=count, all=everything)


def overview(levels: Levels, count: int, everything: int) -> Value:
    """The title of an overview of some of the goals."""
    named = levels.goal
    if named is None:
        return sentence("notes.title.summary", count=count, all=everything)
    return sentence("notes.title.summary_named", level=named.many, count=count, all=everything)
