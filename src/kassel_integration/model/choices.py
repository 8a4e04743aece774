"""The words of the catalogue where only certain ones are possible; its schema, its values and the rules share them."""

from enum import StrEnum


class IdForm(StrEnum):
    """How fields, areas and goals are numbered: each number begins with its parent's, or any id will do."""

    NESTED = "nested"
    FREE = "free"


class Kind(StrEnum):
    """What sort of quantity a metric is."""

    COUNT = "count"
    SHARE = "share"
    RATE = "rate"
    AMOUNT = "amount"
    DURATION = "duration"
    FREQUENCY = "frequency"
    MILESTONE = "milestone"
    RATING = "rating"


class Delivery(StrEnum):
    """Who reports a metric of several offices: the first of them, or each a part of its own."""

    LEAD = "lead"
    EACH = "each"


class Rule(StrEnum):
    """What a goal asks of a metric."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    CHANGE = "change"
    INCREASE = "increase"
    DECREASE = "decrease"
    HOLD = "hold"
    HAPPENED = "happened"
    INCREASE_EVERY_YEAR = "increase_every_year"
    EVERY_YEAR = "every_year"
    DONE = "done"
    NONE = "none"


class PeriodType(StrEnum):
    """What span of time a value speaks of."""

    CALENDAR_YEAR = "calendar_year"
    DATE = "date"
    SCHOOL_YEAR = "school_year"
    TRAINING_YEAR = "training_year"
    SEMESTER = "semester"


class Direction(StrEnum):
    """Which way a value is meant to go."""

    UP = "up"
    DOWN = "down"
    NONE = "none"


class Basis(StrEnum):
    """Who says so: the plan itself, or an assumption made when it was put down as data."""

    CONCEPT = "concept"
    ASSUMPTION = "assumption"


class Provenance(StrEnum):
    """How much of a target the plan itself says: every part that is used, none, or some."""

    STATED = "stated"
    PART = "part"
    ASSUMED = "assumed"
