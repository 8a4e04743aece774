"""A plan as it was read once, and its verdicts, each computed when first asked for."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kassel_integration.analysis.contributions import figures_of
from kassel_integration.analysis.goal_status import GoalStatus, MetricStatus, assess_goals
from kassel_integration.analysis.methods import METHODS
from kassel_integration.analysis.series import Figures
from kassel_integration.analysis.spoken import known_word
from kassel_integration.checking.loaded import Loaded
from kassel_integration.checking.method_of import method_of
from kassel_integration.library.asked import Judging
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.texts import Words
from kassel_integration.texts.synonyms import short_names


@dataclass(frozen=True, slots=True)
class Judged:
    """The status of every goal under a method, with the figures it was computed from."""

    method: str
    figures: Figures
    goals: Mapping[str, GoalStatus]
    as_of: int | None  # the last year of which figures are used, None for all

    @property
    def counted(self) -> tuple[GoalStatus, ...]:
        """The goals that apply in the year they are seen from."""
        return tuple(s for s in self.goals.values() if s.applies_in(self.figures.reporting_year))

    def metric(self, goal: str, name: str) -> MetricStatus:
        """One metric of a goal."""
        return next(m for m in self.goals[goal].every if m.metric.id == name)


@dataclass(frozen=True, slots=True)
class Opened:
    """What was read, the words to speak, and what was judged before."""

    loaded: Loaded
    catalogue: Catalogue
    words: Words
    known: dict[tuple[str, int | None, bool], Judged] = field(default_factory=dict)

    def judged(self, judging: Judging) -> Judged:
        """The status of every goal; raises CannotRunError for a method that does not exist."""
        settings = self.loaded.settings
        method = judging.get("method") or method_of(settings, self.loaded.folder)
        if method not in METHODS:
            names = short_names({name: each.topic for name, each in METHODS.items()})
            method = known_word("method", method, tuple(METHODS), names)
        as_of = judging.get("as_of")
        as_of = settings.reporting_year if as_of is None else as_of
        key = (method, as_of, judging.get("without_assumptions", False))
        if key not in self.known:
            self.known[key] = self._judge(*key)
        return self.known[key]

    def _judge(self, method: str, as_of: int | None, without_assumptions: bool) -> Judged:
        figures = figures_of(self.loaded.measurements, self.catalogue, as_of)
        found = assess_goals(self.catalogue, figures, method, without_assumptions=without_assumptions)
        return Judged(method, figures, {s.goal.id: s for s in found}, as_of)
