"""`kassel list` and the filters all commands share: what is chosen, in which order, what an answer says of itself."""

import json

import pytest

from conftest import Kassel


def rows(kassel: Kassel, *argv: str) -> list[dict[str, object]]:
    answer = kassel("list", *argv, "-f", "json", "--as-of", "2016")
    assert (answer.code, answer.err) == (0, "")
    goals: list[dict[str, object]] = json.loads(answer.out)["goals"]
    return goals


@pytest.mark.parametrize(
    ("argv", "count"),
    [
        ((), 99),
        (("--office", "jugendamt"), 34),
        (("--office", "kulturamt"), 18),
        (("--office", "zukunftsbuero"), 13),
        (("--office", "Zukunftsbüro"), 13),
        (("--office", "Stadtplanung, Bauaufsicht und Denkmalschutz"), 4),
        (("--office", "frauenbuero", "--office", "bauverwaltungsamt"), 2),
        (("--field", "5"), 8),
        (("--field", "5,6"), 21),
        (("--field", "5", "--field", "6"), 21),
        (("--field", " 5 , ,6 "), 21),
        (("--area", "6.2"), 0),
    ],
)
def test_the_goals_of_the_concept_are_found(argv: tuple[str, ...], count: int, kassel: Kassel) -> None:
    assert len(rows(kassel, *argv)) == count


def test_all_offices_together_have_113_assignments(kassel: Kassel) -> None:
    answer = json.loads(kassel("offices", "-f", "json").out)
    assert (len(answer["offices"]), sum(office["goals"] for office in answer["offices"])) == (13, 113)
    assert sum(len(goal["offices"]) for goal in rows(kassel)) == 113  # type: ignore[misc, arg-type]


def test_a_goal_in_json_is_fixed_words_and_plain_values(kassel: Kassel) -> None:
    assert rows(kassel, "--goal", "2.2.8") == [
        {
            "id": "2.2.8",
            "text": "Jugendkulturelle Angebote knüpfen an die lokale Jugendkulturszene an und fördern die "
            "kulturell-ästhetische Bildung sowie den Austausch zwischen und innerhalb der jugendkulturellen Bereiche.",
            "offices": ["kulturamt", "jugendamt"],
            "coverage": "none",
            "implementation": None,
            "progress": "no_data",
            "metrics": 1,
            "judged": 0,
            "field": "2",
            "area": "2.2",
            "disagreement": False,
            "year": None,
            "final": False,
            "evidence": [],
            "method": "path",
            "figures_up_to": 2016,
        }
    ]


def test_json_says_what_it_is_and_from_what_it_was_made(kassel: Kassel) -> None:
    answer = json.loads(kassel("list", "--goal", "1.1.1", "-f", "json", "--as-of", "2014").out)
    del answer["goals"]
    assert answer == {
        "format": "kassel-integration/goals",
        "version": 1,
        "concept": "Integrationskonzept der Stadt Kassel",
        "municipality": "Stadt Kassel",
        "data": {"origin": "nearest", "folder": "data", "title": None},
        "method": "path",
        "figures_up_to": 2014,
        "without_assumptions": False,
        "synthetic": False,
        "rejected_rows": [],
    }


@pytest.mark.parametrize(
    ("sort", "first"),
    [
        ("id", ["1.1.1", "1.1.2", "1.1.3"]),
        ("status", ["1.6.1", "1.1.2", "1.1.3"]),
        ("coverage", ["1.1.2", "1.1.3", "1.6.1"]),
        ("office", ["5.1.2", "2.3.1", "2.3.2"]),
    ],
)
def test_goals_are_sorted_and_equals_keep_the_order_of_the_concept(sort: str, first: list[str], kassel: Kassel) -> None:
    found = [goal["id"] for goal in rows(kassel, "--sort", sort)]
    assert (found[:3], len(found)) == (first, 99)


def test_as_of_an_earlier_year_the_goals_stand_as_they_stood_then(kassel: Kassel) -> None:
    answer = kassel("list", "--goal", "1.1.2,1.1.3,1.6.1", "-f", "json", "--as-of", "2013")
    found = {goal["id"]: goal["progress"] for goal in json.loads(answer.out)["goals"]}
    assert found == {"1.1.2": "far_behind", "1.1.3": "on_track", "1.6.1": "no_data"}


def test_an_empty_answer_is_fine_and_says_so_to_people(kassel: Kassel) -> None:
    people = kassel("list", "--area", "6.2", "-f", "plain", "--lang", "de")
    assert (people.code, people.out.splitlines()[0], people.out.splitlines()[-1]) == (
        0, "0 von 99 Zielen", "Nichts gefunden. Die Filter schließen alles aus.",
    )  # fmt: skip
    assert kassel("list", "--area", "6.2").out.count("\n") == 1
    assert kassel("list", "--area", "6.2", "-f", "jsonl").out == ""


@pytest.mark.parametrize(
    ("argv", "complaint"),
    [
        (("list", "--office", "jugentamt"), '"jugentamt" is not a valid value for --office. Did you mean "jugendamt"?'),
        (("list", "--field", "7"), '"7" is not a valid value for --field. Possible: 1 (Bildung und '),
        (("list", "--goal", "1.1.33"), 'There is no goal "1.1.33". Did you mean "1.1.3"?'),
        (("list", "--sort", "offfice"), '"offfice" is not a valid value for --sort. Did you mean "office"?'),
        (("list", "--method", "pathe"), '"pathe" is not a valid value for --method. Did you mean "path"?'),
        (("list", "-f", "jsno"), '"jsno" is not a valid value for --format. Did you mean "json"?'),
        (("list", "--color", "alwys"), '"alwys" is not a valid value for --color. Did you mean "always"?'),
        (("summary", "--by", "ofice"), '"ofice" is not a valid value for --by. Did you mean "office"?'),
        (("show", "1.1.33"), 'There is no goal "1.1.33". Did you mean "1.1.3"?'),
    ],
)
def test_an_unknown_value_is_2_and_names_the_nearest(argv: tuple[str, ...], complaint: str, kassel: Kassel) -> None:
    answer = kassel(*argv, "--lang", "en")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"kassel: error: {complaint}")


def test_a_hostile_value_cannot_steer_the_terminal(kassel: Kassel) -> None:
    answer = kassel("list", "--office", "\x1b[2J{x}[/b]", "--lang", "en")
    assert (answer.code, answer.err.partition(" for ")[0]) == (2, 'kassel: error: "␛[2J{x}[/b]" is not a valid value')
