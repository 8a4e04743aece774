"""A plan with its figures, opened from a data folder: the way in for programs."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Unpack

from kassel_integration.analysis.selection import find_office, resolve, select, unknown_goal
from kassel_integration.analysis.spoken import unknown
from kassel_integration.checking.catalogues import check_catalogues
from kassel_integration.checking.load import check
from kassel_integration.checking.load_for_answers import load_for_answers
from kassel_integration.checking.loaded import CheckResult
from kassel_integration.checking.run import SaidOfFiles
from kassel_integration.library.asked import Asked, parted
from kassel_integration.library.errors import DataError, told
from kassel_integration.library.findings import Finding, findings_of
from kassel_integration.library.goal import Goal, goal_of
from kassel_integration.library.metric import sentence
from kassel_integration.library.opened import Opened
from kassel_integration.library.rows import Row, rows_of
from kassel_integration.source.cut_off import is_cut_off
from kassel_integration.source.folder import find_data, is_catalogue
from kassel_integration.texts import LANGUAGES, Words
from kassel_integration.views.rejected import rejected_note


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan with its figures as they were when it was opened; what is changed on the disk later needs a new one.

    `years` are the first and the last of the plan, `figures_up_to` the latest year with figures, None without any.
    `synthetic`: the figures are made up, which has to be said with them. `data` is the folder, `offices` are names
    by id. `notes` are sentences on what of the data could not be used; empty where all of it was.
    """

    title: str
    municipality: str
    years: tuple[int, int]
    figures_up_to: int | None
    synthetic: bool
    data: str
    lang: str
    offices: Mapping[str, str] = field(repr=False)
    notes: tuple[str, ...]
    _opened: Opened = field(repr=False, compare=False)

    def goals(self, **asked: Unpack[Asked]) -> tuple[Goal, ...]:
        """The goals that pass the filters, in the order of the plan: those that `kassel list` shows.

        Without filters all that apply in the year they are judged from. Status words are compared with what `method`,
        `as_of` and `without_assumptions` give. Raises UnknownValueError for a value that does not exist.
        """
        with told(self._opened.words):
            judging, filters = parted(asked)
            judged, catalogue = self._opened.judged(judging), self._opened.catalogue
            resolved = resolve(filters, catalogue, self._years_of_figures())
            year = judged.figures.reporting_year
            return tuple(goal_of(s, year, self._opened) for s in select(judged.counted, resolved))

    def goal(self, id: str) -> Goal:
        """One goal by its id, a text such as "1.1.3"; raises UnknownValueError with the nearest one."""
        if not isinstance(id, str):
            raise TypeError(f"a goal has a text for an id, not {id!r}")
        with told(self._opened.words):
            judged = self._opened.judged({})
            if id not in judged.goals:
                raise unknown_goal(id, self._opened.catalogue)
            return goal_of(judged.goals[id], judged.figures.reporting_year, self._opened)

    def rows(self, *, suppress_below: int | None = None, **asked: Unpack[Asked]) -> list[Row]:
        """The figures, a flat dict each with the same keys in the same order, for `pandas.DataFrame(plan.rows())`.

        With filters the metrics are those that `kassel progress` shows, and the declarations those of the goals that
        `kassel list` shows; with `year` only the figures of these years; without filters there is everything. Counts
        below `suppress_below` are hidden (0: none are; None: as `kassel.toml` says). `synthetic` says in each row
        whether it is made up. Raises UnknownValueError as `goals` does.
        """
        if suppress_below is not None and type(suppress_below) is not int:
            raise TypeError(f"suppress_below must be int, not {suppress_below!r}")
        with told(self._opened.words):
            judging, filters = parted(asked)
            judged, catalogue = self._opened.judged(judging), self._opened.catalogue
            resolved = resolve(filters, catalogue, self._years_of_figures())
            below = self._opened.loaded.settings.suppress_below if suppress_below is None else suppress_below
            return rows_of(self._opened, judged, resolved, below)

    def check(
        self, path: str | Path | None = None, *, year: int | None = None, office: str | None = None
    ) -> tuple[Finding, ...]:
        """What `kassel validate` finds in a file against this plan; without `path` in all of the plan's own data.

        The file may be a table, a workbook or a catalogue (`.yaml`). `year` and `office` say what the file does not.
        Raises DataError for a file that cannot be read at all, UnknownValueError for an office that does not exist.
        """
        words = self._opened.words
        with told(words):
            result = self._checked(None if path is None else Path(path), year, office)
            for error in result.unreadable:
                raise error
        return findings_of(result.groups, words)

    def _checked(self, path: Path | None, year: int | None, office: str | None) -> CheckResult:
        if path is not None and is_catalogue(path):
            return check_catalogues((path,), os.environ)
        sender = find_office(office, self._opened.catalogue).id if office is not None else ""
        paths = None if path is None else (path,)
        said = SaidOfFiles(year=year, office=sender)
        return check(self._opened.loaded.folder, paths, os.environ, said=said).report

    def _years_of_figures(self) -> set[int]:
        return {m.year for m in self._opened.loaded.measurements}


def open_plan(data: str | Path | None = None, *, lang: str = "en") -> Plan:
    """Read a data folder; without one as the commands do: KASSEL_DATA, the nearest `data/`, what came with the program.

    `lang` ("en" or "de") is the language of sentences, findings and errors; words for programs are the same in both.
    Raises DataError when there is no such folder or its catalogue is wrong; figures that are wrong are left out, and
    `Plan.notes` says so. Prints nothing and changes no file, but for the cache the commands use as well.
    """
    words = Words(lang if lang in LANGUAGES else "en")
    with told(words):
        if lang not in LANGUAGES:
            raise unknown("lang", lang, LANGUAGES)
        opened = _read(None if data is None else str(data), words)
        notes = _notes(opened)
    concept = opened.catalogue.concept
    return Plan(
        title=concept.title,
        municipality=concept.municipality,
        years=(concept.first, concept.last),
        figures_up_to=max((m.year for m in opened.loaded.measurements), default=None),
        synthetic=opened.loaded.folder.dataset.synthetic,
        data=str(opened.loaded.folder.root),
        lang=lang,
        offices=MappingProxyType({office.id: office.name for office in opened.catalogue.offices}),
        notes=notes,
        _opened=opened,
    )


def _read(named: str | None, words: Words) -> Opened:
    """The data, and the words as they speak of this plan; an unusable catalogue is an error with its findings."""
    folder = find_data(named, os.environ)
    loaded = load_for_answers(folder, os.environ)
    if loaded.catalogue is None:
        found = findings_of(loaded.report.groups, words)
        say = partial(words, "errors.catalogue_invalid", file=folder.catalogue, data=folder.option)
        raise DataError(say(count=len(found)), "catalogue_invalid", found)
    words.speak_of(loaded.catalogue.concept.title)
    return Opened(loaded, loaded.catalogue, words)


def _notes(opened: Opened) -> tuple[str, ...]:
    """What the commands say on stderr."""
    folder = opened.loaded.folder
    rejected = tuple(sentence(note, opened.words) for note in rejected_note(opened.loaded.report.rejected, folder))
    cut_off = (opened.words("intake.unfinished", folder=folder.root),) if is_cut_off(folder.root) else ()
    return (*cut_off, *rejected)
