"""What an office is asked for: as the first of a goal its metrics, where each delivers its part, and its goals."""

from pathlib import Path

import pytest

from kassel_integration.analysis.contributions import figures_of
from kassel_integration.analysis.on_form import last_report, on_form
from kassel_integration.checking.load import load
from kassel_integration.checking.loaded import Loaded
from kassel_integration.model.catalogue import Catalogue, Office
from kassel_integration.source.folder import DataFolder


def office(catalogue: Catalogue, name: str) -> Office:
    """The office with this id."""
    return next(o for o in catalogue.offices if o.id == name)


def asked(loaded: Loaded, name: str, year: int) -> tuple[list[str], list[str]]:
    """The ids of the metrics and goals an office is asked for."""
    assert loaded.catalogue is not None
    figures = figures_of(loaded.measurements, loaded.catalogue, year)
    found = on_form(loaded.catalogue, office(loaded.catalogue, name), year, figures)
    return [m.id for m in found.metrics], [g.id for g in found.goals]


@pytest.fixture
def small(mini_folder: DataFolder, tmp_path: Path) -> Loaded:
    """The small plan; its milestone was done in 2013."""
    rows = "metric,value,office\n1.1.10.guide,done,jugendamt\n1.1.1.places,10,jugendamt\n"
    (mini_folder.root / "measurements" / "2013.csv").write_text(rows, encoding="utf-8")
    return load(mini_folder, {"XDG_CACHE_HOME": str(tmp_path)})


def test_the_first_office_of_a_goal_is_asked_for_its_metrics_and_the_others_only_how_far_it_is(small: Loaded) -> None:
    assert asked(small, "jugendamt", 2013) == (["1.1.1.places", "1.1.1.rate", "1.1.10.guide"], ["1.1.1", "1.1.10"])
    assert asked(small, "sportamt", 2013) == ([], ["1.1.10"])


def test_a_milestone_that_was_done_is_not_asked_for_again(small: Loaded) -> None:
    assert asked(small, "jugendamt", 2014)[0] == ["1.1.1.places", "1.1.1.rate"]


def test_what_was_reported_last_is_before_the_year_asked_for(small: Loaded) -> None:
    assert small.catalogue is not None
    metric, who = small.catalogue.metric_by_id["1.1.1.places"], office(small.catalogue, "jugendamt")
    figures = figures_of(small.measurements, small.catalogue)
    assert last_report(metric, who, 2013, figures) is None
    before = last_report(metric, who, 2015, figures)
    assert before is not None
    assert (before.year, str(before.value)) == (2013, "10")


def test_of_a_shared_metric_each_office_is_asked_for_its_own_part(tiny_folder: DataFolder, tmp_path: Path) -> None:
    rows = "metric,value,office\nÜ1.besuche,40,kulturamt\nÜ1.besuche,2,bauhof\n"
    (tiny_folder.root / "measurements" / "2020.csv").write_text(rows, encoding="utf-8")
    plan = load(tiny_folder, {"XDG_CACHE_HOME": str(tmp_path)})
    assert asked(plan, "bauhof", 2021) == (["A.1.radwege", "Ü1.besuche"], ["A.1", "Ü1"])
    assert asked(plan, "kulturamt", 2021) == (["Ü1.besuche"], ["Ü-2", "Ü1"])
    assert plan.catalogue is not None
    shared, figures = plan.catalogue.metric_by_id["Ü1.besuche"], figures_of(plan.measurements, plan.catalogue)
    last = [last_report(shared, office(plan.catalogue, name), 2021, figures) for name in ("bauhof", "kulturamt")]
    assert [p.value if p else None for p in last] == [2, 40]


def test_in_the_example_every_metric_is_asked_of_one_office_and_every_goal_of_all_its_offices(loaded: Loaded) -> None:
    assert loaded.catalogue is not None
    found = [asked(loaded, o.id, 2012) for o in loaded.catalogue.offices]
    assert sorted(name for metrics, _ in found for name in metrics) == sorted(m.id for m in loaded.catalogue.metrics)
    assert sum(len(goals) for _, goals in found) == sum(len(g.offices) for g in loaded.catalogue.goals) == 113
