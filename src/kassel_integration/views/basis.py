"""What an answer rests on: the plan, the method, the latest figures, and which data they are."""

from dataclasses import dataclass, field

from kassel_integration.analysis.goal_status import MetricStatus
from kassel_integration.checking.rejected import RejectedRows
from kassel_integration.model.catalogue import Catalogue, Concept, Goal
from kassel_integration.model.publishing import Publishing
from kassel_integration.source.folder import DataFolder
from kassel_integration.views.ended import ended_data, ended_notes
from kassel_integration.views.inapplicable import inapplicable_data, inapplicable_notes
from kassel_integration.views.method_words import long_name
from kassel_integration.views.rejected import rejected_note, rejected_rows
from kassel_integration.views.values import Sentence, Value, sentence


@dataclass(frozen=True, slots=True)
class Basis:
    """The ground of an answer; `last` is the latest year with figures, None without any.

    `reporting_year` is the year they are seen from, without it the latest with figures. `rejected`: rows not taken.
    `publishing`: what the settings say of what is published.
    `ended`, `inapplicable`: the goals that apply no longer, the metrics that do not, and that are not counted.
    """

    catalogue: Catalogue
    method: str
    last: int | None
    folder: DataFolder
    reporting_year: int | None = None
    rejected: tuple[RejectedRows, ...] = ()
    publishing: Publishing = field(default_factory=Publishing)
    without_assumptions: bool = False
    ended: tuple[Goal, ...] = ()
    inapplicable: tuple[MetricStatus, ...] = ()

    @property
    def year(self) -> int | None:
        """The year everything is judged from."""
        return self.last if self.reporting_year is None else self.reporting_year

    @property
    def concept(self) -> Concept:
        """The plan."""
        return self.catalogue.concept

    def meta(self) -> dict[str, object]:
        """What every JSON answer says about itself."""
        return {
            "concept": self.concept.title,
            "municipality": self.concept.municipality,
            "method": self.method,
            "figures_up_to": self.last,
            "data": self._folder(),
            "without_assumptions": self.without_assumptions,
            "synthetic": self.folder.dataset.synthetic,
            "rejected_rows": rejected_rows(self.rejected),
            **ended_data(self.ended),
            **inapplicable_data(self.inapplicable),
        }

    def _folder(self) -> dict[str, object]:
        """Which data these are; those that came with the program are in no folder of the caller's."""
        folder = self.folder
        where = None if folder.origin == "shipped" else str(folder.root)
        return {"origin": folder.origin, "folder": where, "title": folder.dataset.title or None}

    def data(self) -> Sentence:
        """Which data these are, in words."""
        folder = self.folder
        data = sentence(f"notes.origin.{folder.said}", root=str(folder.root))
        title = folder.dataset.title
        return sentence("notes.origin.titled", title=title, data=data) if title else data

    def line(self) -> Sentence:
        """The line that says state, method and data."""
        data = self.data()
        if self.last is None:
            year = self.reporting_year
            return sentence("notes.basis_none" if year is None else "notes.basis_none_by", year=year or "", data=data)
        key = "notes.basis_stated" if self.without_assumptions else "notes.basis"
        return sentence(key, year=self.last, method=long_name(self.method), data=data)

    def left_out(self, *, published: bool = False) -> tuple[Value, ...]:
        """What does not apply, and what of the data was not taken. What is `published` names no folder."""
        apart = (*ended_notes(self.ended), *inapplicable_notes(self.inapplicable))
        return (*apart, *rejected_note(self.rejected, None if published else self.folder))
