"""The filters: what each lets pass, that several values are alternatives, and that an unknown one names the nearest."""

from dataclasses import replace

import pytest

from kassel_integration.analysis.goal_status import GoalStatus, assess_goals
from kassel_integration.analysis.selection import Filters, find_office, resolve, select, select_metrics
from kassel_integration.analysis.series import group
from kassel_integration.checking.loaded import Loaded
from kassel_integration.diagnostics import Key
from kassel_integration.errors import CannotRunError
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.measurement import Implementation, Measurement

YEARS = range(2007, 2017)


@pytest.fixture(scope="module")
def goal_statuses(loaded: Loaded, catalogue: Catalogue) -> tuple[GoalStatus, ...]:
    """The real goals with the real figures, and one declared word."""
    declared = Measurement("1.1.1.umsetzungsstand", 2012, Implementation.PLANNED)
    return assess_goals(catalogue, group([*loaded.measurements, declared], 2016), "path")


def chosen(goal_statuses: tuple[GoalStatus, ...], catalogue: Catalogue, **wanted: tuple[str, ...] | str) -> list[str]:
    filters = resolve(Filters(**wanted), catalogue, YEARS)  # type: ignore[arg-type]
    return [s.goal.id for s in select(goal_statuses, filters)]


def metrics(goal_statuses: tuple[GoalStatus, ...], catalogue: Catalogue, **wanted: tuple[str, ...] | str) -> list[str]:
    filters = resolve(Filters(**wanted), catalogue, YEARS)  # type: ignore[arg-type]
    return [m.metric.id for _, m in select_metrics(goal_statuses, filters)]


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        ({}, 99),
        ({"field": ("5",)}, 8),
        ({"field": ("5", "6")}, 21),
        ({"area": ("6.2",)}, 0),
        ({"area": ("6.4",)}, 7),
        ({"area": ("6.3", "6.4")}, 12),
        ({"field": ("5",), "area": ("6.4",)}, 0),
        ({"goal": ("1.1.3",)}, 1),
        ({"goal": ("1.1.3", "6.4.7", "1.1.3")}, 2),
        ({"office": ("jugendamt",)}, 34),
        ({"office": ("kulturamt",)}, 18),
        ({"office": ("zukunftsbuero",)}, 13),
        ({"office": ("Zukunftsbüro",)}, 13),
        ({"office": ("  zUKUNFTSBÜRO ",)}, 13),
        ({"office": ("Geschäftsbereich d. Oberbürgermeisters Zukunftsbüro",)}, 13),
        ({"office": ("Stadtplanung, Bauaufsicht und Denkmalschutz",)}, 4),
        ({"office": ("jugendamt", "kulturamt")}, 49),
        ({"office": ("jugendamt",), "field": ("2",)}, 1),
        ({"search": "KINDER unter DREI"}, 2),
        ({"search": "diese wörter gibt es nicht"}, 0),
    ],
    ids=str,
)
def test_place_and_search_choose_goals(
    wanted: dict[str, tuple[str, ...]], count: int, goal_statuses: tuple[GoalStatus, ...], catalogue: Catalogue
) -> None:
    assert len(chosen(goal_statuses, catalogue, **wanted)) == count


@pytest.mark.parametrize(
    ("wanted", "goals"),
    [
        ({"status": ("missed",)}, ["1.1.2", "1.1.3"]),
        ({"status": ("achieved",)}, ["1.6.1"]),
        ({"status": ("achieved", "missed")}, ["1.1.2", "1.1.3", "1.6.1"]),
        ({"status": ("on_track",)}, []),
        ({"coverage": ("complete",)}, []),
        ({"coverage": ("partial",)}, ["1.1.2", "1.1.3", "1.6.1"]),
        ({"evidence": ("stand_in",)}, ["1.1.2", "1.1.3", "1.6.1"]),
        ({"evidence": ("part", "lost")}, ["1.1.2"]),
        ({"evidence": ("none",)}, []),
        ({"implementation": ("planned",)}, ["1.1.1"]),
        ({"implementation": ("done",)}, []),
        ({"kind": ("share",), "area": ("1.1",)}, ["1.1.2", "1.1.3"]),
        ({"year": ("2007",)}, ["1.1.2", "1.1.3"]),
        ({"year": ("2014",), "status": ("achieved",)}, ["1.6.1"]),
    ],
    ids=str,
)
def test_state_kind_and_year_choose_goals(
    wanted: dict[str, tuple[str, ...]], goals: list[str], goal_statuses: tuple[GoalStatus, ...], catalogue: Catalogue
) -> None:
    assert chosen(goal_statuses, catalogue, **wanted) == goals


def test_none_as_implementation_means_not_declared(goal_statuses: tuple[GoalStatus, ...], catalogue: Catalogue) -> None:
    assert len(chosen(goal_statuses, catalogue, implementation=("none",))) == 98
    assert len(chosen(goal_statuses, catalogue, implementation=("none", "planned"))) == 99


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"goal": ("1.1.3",)}, ["1.1.3.plaetze_u3", "1.1.3.betreuungsquote_u3"]),
        ({"goal": ("1.1.3",), "status": ("missed",)}, ["1.1.3.betreuungsquote_u3"]),
        ({"goal": ("1.1.3",), "coverage": ("none",)}, ["1.1.3.plaetze_u3"]),
        ({"goal": ("1.1.3",), "kind": ("count",)}, ["1.1.3.plaetze_u3"]),
        ({"goal": ("1.1.3",), "year": ("2012",)}, ["1.1.3.betreuungsquote_u3"]),
        ({"goal": ("1.1.3",), "implementation": ("done",)}, []),
        ({"status": ("achieved",)}, ["1.6.1.kursteilnehmende"]),
    ],
    ids=str,
)
def test_state_kind_and_year_are_those_of_the_metric_where_metrics_are_chosen(
    wanted: dict[str, tuple[str, ...]], found: list[str], goal_statuses: tuple[GoalStatus, ...], catalogue: Catalogue
) -> None:
    assert metrics(goal_statuses, catalogue, **wanted) == found


@pytest.mark.parametrize(
    ("name", "value", "near"),
    [
        ("field", "7", ""),
        ("area", "6.5", "6.4"),
        ("office", "jugentamt", "jugendamt"),
        ("office", "Zukunftsbuero!", "zukunftsbuero"),
        ("status", "behnd", "behind"),
        ("evidence", "assumend", "assumed"),
        ("coverage", "ful", ""),
        ("coverage", "complet", "complete"),
        ("implementation", "doen", "done"),
        ("kind", "shares", "share"),
        ("year", "2o14", "2014"),
        ("year", "2017", "2016"),
    ],
)
def test_an_unknown_value_stops_the_run_and_names_the_nearest(
    name: str, value: str, near: str, catalogue: Catalogue
) -> None:
    with pytest.raises(CannotRunError) as stopped:
        resolve(Filters(**{name: (value,)}), catalogue, YEARS)  # type: ignore[arg-type]
    values = stopped.value.values
    told = (stopped.value.key, values["option"], values["value"], values["nearest"])
    assert told == ("unknown_value", name, value, near)


def test_an_unknown_office_is_answered_with_ids_and_names(catalogue: Catalogue) -> None:
    with pytest.raises(CannotRunError) as stopped:
        find_office("jugentamt", replace(catalogue, offices=catalogue.offices[:2]))
    assert stopped.value.values["choices"] == tuple((o.id, o.name) for o in catalogue.offices[:2])


def test_an_unknown_goal_names_the_nearest_or_those_of_its_area(catalogue: Catalogue) -> None:
    told = []
    for goal in ("1.1.33", "1.2.99", "9.9.9"):
        with pytest.raises(CannotRunError, match="unknown_goal") as stopped:
            resolve(Filters(goal=("1.1.1", goal)), catalogue, YEARS)
        told.append((stopped.value.values["nearest"], stopped.value.values["choices"]))
    assert told == [("1.1.3", ()), ("", ("1.2.1", "1.2.2", "1.2.3", "1.2.4")), ("", ())]


def test_one_known_value_does_not_excuse_an_unknown_one(catalogue: Catalogue) -> None:
    with pytest.raises(CannotRunError, match="unknown_value"):
        resolve(Filters(field=("1", "9")), catalogue, YEARS)


@pytest.mark.parametrize(
    ("name", "said", "meant"),
    [
        ("status", "BEHIND", "behind"), ("status", "auf Kurs", "on_track"), ("status", "on track", "on_track"),
        ("evidence", "Zielvorgabe angenommen", "assumed"), ("evidence", "ohne Vorbehalt", "none"),
        ("kind", "Anteil", "share"), ("implementation", "in Umsetzung", "in_progress"),
    ],
)  # fmt: skip
def test_words_are_taken_as_the_screen_shows_them_in_either_language(
    name: str, said: str, meant: str, catalogue: Catalogue
) -> None:
    found = resolve(Filters(**{name: (said,)}), catalogue, YEARS)  # type: ignore[arg-type]
    assert getattr(found, name) == (meant,)


def test_few_choices_are_all_named_and_many_are_not(catalogue: Catalogue) -> None:
    with pytest.raises(CannotRunError) as few:
        resolve(Filters(coverage=("x",)), catalogue, YEARS)
    with pytest.raises(CannotRunError) as many:
        resolve(Filters(goal=("x",)), catalogue, YEARS)
    assert (few.value.values["choices"], many.value.values["choices"]) == (
        tuple(Key(f"labels.coverage.{word}") for word in ("complete", "partial", "none")),
        (),
    )


def test_a_year_of_the_plan_is_known_even_before_any_figure_came(catalogue: Catalogue) -> None:
    assert resolve(Filters(year=("2012",)), catalogue, ()).year == ("2012",)


def test_every_office_is_found_by_its_id_its_printed_name_and_each_alias(catalogue: Catalogue) -> None:
    for office in catalogue.offices:
        for name in (office.id, office.name, *office.aliases):
            assert find_office(name.upper(), catalogue) is office
