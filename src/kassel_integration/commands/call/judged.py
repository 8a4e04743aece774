"""The data of a call, judged: the status of every goal, and which the filters chose."""

import os
from dataclasses import dataclass

from kassel_integration.analysis.contributions import figures_of
from kassel_integration.analysis.goal_status import GoalStatus, assess_goals
from kassel_integration.analysis.methods import METHODS
from kassel_integration.analysis.selection import Filters, resolve
from kassel_integration.analysis.series import Figures
from kassel_integration.analysis.spoken import known_word
from kassel_integration.checking.load_for_answers import load_for_answers
from kassel_integration.checking.loaded import Loaded
from kassel_integration.checking.method_of import method_of
from kassel_integration.commands.call import Call
from kassel_integration.commands.call.place import found_data
from kassel_integration.commands.options import DataPlace, Judging, Selection
from kassel_integration.errors import CannotRunError
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.render.formats import FOR_PEOPLE
from kassel_integration.render.people import text as text_of
from kassel_integration.texts.synonyms import short_names
from kassel_integration.views.basis import Basis
from kassel_integration.views.rejected import rejected_note


@dataclass(frozen=True, slots=True)
class Judged:
    """The data of a call, judged: the status of every goal with the figures up to a year, and what was asked for."""

    loaded: Loaded
    catalogue: Catalogue
    method: str
    as_of: int | None
    figures: Figures
    goal_statuses: tuple[GoalStatus, ...]
    filters: Filters
    without_assumptions: bool = False

    @property
    def counted(self) -> tuple[GoalStatus, ...]:
        """The goals that apply in the year they are seen from."""
        return tuple(s for s in self.goal_statuses if s.applies_in(self.figures.reporting_year))

    @property
    def basis(self) -> Basis:
        """What an answer made of these rests on."""
        figures, loaded = self.figures, self.loaded
        return Basis(
            catalogue=self.catalogue,
            method=self.method,
            last=figures.last,
            folder=loaded.folder,
            reporting_year=figures.reporting_year,
            rejected=loaded.report.rejected,
            publishing=loaded.settings.publishing,
            without_assumptions=self.without_assumptions,
            inapplicable=tuple(m for s in self.counted for m in s.inapplicable if not m.metric.refers_to),
            ended=tuple(s.goal for s in self.goal_statuses if not s.applies_in(figures.reporting_year)),
        )


def load_data(call: Call, place: DataPlace) -> tuple[Loaded, Catalogue]:
    """Load and check the data folder; where the answer is not for people's eyes, stderr says what is left out of it."""
    folder = found_data(call, place)
    with call.waiting():
        loaded = load_for_answers(folder, os.environ)
    if loaded.catalogue is None:
        count = len(loaded.report.findings)
        raise CannotRunError("catalogue_invalid", file=folder.catalogue, count=count, data=folder.option)
    call.words.speak_of(loaded.catalogue.concept.title)
    if call.format("table", "tsv") not in FOR_PEOPLE:
        for note in rejected_note(loaded.report.rejected, folder):
            call.console.note(text_of(note, call.words))
    return loaded, loaded.catalogue


def _method(asked: str) -> str:
    """The method asked for by its name or as people read it."""
    if asked in METHODS:
        return asked
    names = short_names({name: method.topic for name, method in METHODS.items()})
    return known_word("method", asked, tuple(METHODS), names)


def load_judged(call: Call, place: DataPlace, judging: Judging, selection: Selection | None = None) -> Judged:
    """Load the data and judge every goal; raises CannotRunError for a method or filter that does not exist."""
    asked = _method(judging.method) if judging.method is not None else None
    loaded, catalogue = load_data(call, place)
    method = asked or method_of(loaded.settings, loaded.folder)
    as_of = loaded.settings.reporting_year if judging.as_of is None else judging.as_of
    figures = figures_of(loaded.measurements, catalogue, as_of)
    years = {m.year for m in loaded.measurements}
    return Judged(
        loaded=loaded,
        catalogue=catalogue,
        method=method,
        as_of=as_of,
        figures=figures,
        goal_statuses=assess_goals(catalogue, figures, method, without_assumptions=judging.without_assumptions),
        filters=resolve(selection.filters(), catalogue, years) if selection else Filters(),
        without_assumptions=judging.without_assumptions,
    )
