"""The words for how far things are: computed progress and coverage of the data."""

from enum import StrEnum


class Progress(StrEnum):
    """Computed from figures; best first among those that judge."""

    ACHIEVED = "achieved"
    ON_TRACK = "on_track"
    BEHIND = "behind"
    FAR_BEHIND = "far_behind"
    MOVING_AWAY = "moving_away"
    MISSED = "missed"
    NOT_ASSESSABLE = "not_assessable"
    NO_DATA = "no_data"
    NO_METRIC = "no_metric"  # of a goal that has none yet

    @property
    def judged(self) -> bool:
        """True when figures allowed a judgement."""
        return self not in (Progress.NOT_ASSESSABLE, Progress.NO_DATA, Progress.NO_METRIC)


class Coverage(StrEnum):
    """How much of what was asked has been delivered."""

    COMPLETE = "complete"
    PARTIAL = "partial"
    NONE = "none"
    NO_METRIC = "no_metric"  # of a goal that has none yet, so nothing is missing


class Weather(StrEnum):
    """The signs of the German sustainability strategy, which the method `destatis` tells beside the status."""

    SUN = "sun"
    SLIGHTLY_CLOUDY = "slightly_cloudy"
    CLOUD = "cloud"
    THUNDERSTORM = "thunderstorm"


class Overall(StrEnum):
    """The one word for a group: how more than half of it is doing."""

    MOSTLY_ON_COURSE = "mostly_on_course"
    MIXED = "mixed"
    MOSTLY_OFF_COURSE = "mostly_off_course"
