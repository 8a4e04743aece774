"""What must hold inside a catalogue: one small change is one finding at its place; what is allowed stays silent."""

import pytest

from conftest import Change, SaidAbout

OFFICE, DISTRICT = "  - {id: sportamt, name: Sportamt}\n", '{id: "02", label: North}'
SECOND_FIELD = '  - id: "2"\n    title: Culture\n    areas: [{id: "1.2", title: Copied}]\n'
RELATION = "  - {metric: 1.1.1.places, at_most: 1.1.1.places, reason: Only to have one.}\n"
INCREASE, DONE = "{rule: increase", "{rule: done, by: 2016,"
PLACES = """direction: %s
                    definition: Places on 1 March.
                    dimensions: [district]
                    target: {rule: %s"""


def places(direction: str, target: str) -> Change:
    """Another direction and another target of the first metric."""
    return PLACES % ("up", "increase"), PLACES % (direction, target)


FAULTS: dict[str, tuple[Change, str]] = {
    "an office id used twice": ((OFFICE, OFFICE + OFFICE), "KI120 14:10"),
    "a footnote id used twice": (('text: A footnote.}', 'text: A.}, {id: "1", text: B.}'), "KI120 10:39"),
    "a district id used twice": ((DISTRICT, '{id: "01", label: North}'), "KI120 17:45"),
    "an area id used twice": (('id: "1.2"', 'id: "1.1"'), "KI120 67:13"),
    "a goal id used twice": (('id: "1.1.10"', 'id: "1.1.1"'), "KI120 52:17"),
    "a metric id used twice in its goal": (("- id: rate", "- id: places"), "KI120 43:25"),
    "an area in the wrong field": (('id: "1.2"', 'id: "2.2"'), "KI121 67:13"),
    "a goal in the wrong area": (('id: "1.1.10"', 'id: "1.2.10"'), "KI121 52:17"),
    "a goal whose id only begins like its area": (('id: "1.1.10"', 'id: "1.11.1"'), "KI121 52:17"),
    "an area copied into another field": (("relations:", f"{SECOND_FIELD}relations:"), "KI121 72:18"),
    "an office that nobody declared": (("[jugendamt, sportamt]", "[jugendamt, sportsamt]"), "KI122 54:34"),
    "a dimension that nobody declared": (("dimensions: [district]", "dimensions: [migration]"), "KI123 41:34"),
    "a goal of another field, without an area": (
        ("relations:", '  - {id: "2", title: Culture, goals: [{id: "3.1", text: Music.}]}\nrelations:'), "KI121 70:44"
    ),
    "a footnote called otherwise": (('{id: "1", text: A foot', '{id: "Anm. 1", text: A foot'), "KI124 26:21"),
    "a footnote that nobody wrote": (('footnotes: ["1"]', 'footnotes: ["2"]'), "KI124 26:21"),
    "a footnote that nobody wrote, at a goal": (("footnotes: []", 'footnotes: ["7"]'), "KI124 55:25"),
    "a threshold without its value": (("value: 35, ", ""), "KI125 51:29"),
    "a threshold without its year": (("35, by: 2016, ", "35, "), "KI125 51:29"),
    "a milestone without its year": (("{rule: done, by: 2016, ", "{rule: done, "), "KI125 66:29"),
    "a relation to a metric that does not exist": (("at_most: 1.1.1.places", "at_most: 1.1.1.place"), "KI126 71:37"),
    "a relation of a metric that does not exist": (("{metric: 1.1.1.places", "{metric: 1.1.2.places"), "KI126 71:14"),
    "a metric with the built-in name": (("- id: rate", "- id: umsetzungsstand"), "KI127 43:25"),
    "a plan that ends before it begins": (("last: 2016", "last: 2011"), "KI128 6:31"),
    "a baseline after the end": (("baseline_year: 2011", "baseline_year: 2017"), "KI128 7:18"),
    "a count that is done": (("{rule: increase, basis", "{rule: done, by: 2016, basis"), "KI129 42:36"),
    "a milestone that increases": (("{rule: done, by: 2016", "{rule: increase"), "KI129 66:36"),
    "a share that happened": (("{rule: at_least, value: 35, by", "{rule: happened, by"), "KI129 51:36"),
    "a milestone that is held": (("{rule: done, by: 2016", "{rule: hold"), "KI129 66:36"),
    "a fall with a value": (places("down", "decrease, value: 30, by: 2016"), "KI130 42:53"),
    "a rise with a value": ((INCREASE, "{rule: increase, value: 30"), "KI130 42:53"),
    "a rise with interim values": ((INCREASE, "{rule: increase, interim: [{by: 2014, value: 3}]"), "KI130 42:55"),
    "a yearly rise with a due year": ((INCREASE, "{rule: increase_every_year, by: 2014"), "KI130 42:61"),
    "a condition with a due year": ((INCREASE, "{rule: every_year, by: 2014"), "KI130 42:52"),
    "a due year of what is only watched": ((INCREASE, "{rule: none, by: 2014"), "KI130 42:46"),
    "a tolerance of a rise": ((INCREASE, "{rule: increase, tolerance: 2"), "KI130 42:57"),
    "a beginning of a rise": ((INCREASE, "{rule: increase, from: 2014"), "KI130 42:52"),
    "a value of a condition in words": ((DONE, "{rule: every_year, value: 1,"), "KI130 66:55"),
    "the basis of a value that is not there": ((INCREASE, "{rule: happened, value_basis: concept"), "KI130 42:59"),
    "the basis of a year that is not there": ((INCREASE, "{rule: increase, by_basis: concept"), "KI130 42:56"),
    "more of what should fall": (("direction: up", "direction: down"), "KI131 42:36"),
    "less of what should rise": ((INCREASE, "{rule: decrease"), "KI131 42:36"),
    "to hold what has no direction": (places("none", "hold"), "KI131 42:36"),
    "a target due before the plan": (("35, by: 2016", "35, by: 2011"), "KI132 51:61"),
    "an interim value in the baseline year": (("35, by", "35, interim: [{by: 2011, value: 30}], by"), "KI132 51:72"),
    "an interim value in the due year": (("35, by", "35, interim: [{by: 2016, value: 30}], by"), "KI132 51:72"),
    "interim values out of order": (
        ("35, by", "35, interim: [{by: 2014, value: 20}, {by: 2013, value: 30}], by"),
        "KI132 51:95",
    ),
    "an interim value twice in a year": (
        ("35, by", "35, interim: [{by: 2014, value: 20}, {by: 2014, value: 30}], by"),
        "KI132 51:95",
    ),
    "an interim value at the target": (("35, by", "35, interim: [{by: 2014, value: 35.0}], by"), "KI133 51:85"),
    "an interim value beyond the target": (("35, by", "35, interim: [{by: 2014, value: 36}], by"), "KI133 51:85"),
    "an interim value that steps back": (
        ("35, by", "35, interim: [{by: 2013, value: 30}, {by: 2014, value: 30}], by"),
        "KI133 51:108",
    ),
    "a beginning outside the plan": ((INCREASE, "{rule: every_year, from: 2011"), "KI134 42:54"),
    "a beginning with what is no milestone": ((INCREASE, "{rule: every_year, from: 1.1.1.rate"), "KI134 42:54"),
    "a beginning with a milestone of nowhere": ((INCREASE, "{rule: every_year, from: 1.1.9.guide"), "KI134 42:54"),
    "a milestone that begins with itself": ((DONE, "{rule: every_year, from: 1.1.10.guide,"), "KI134 66:54"),
    "a yearly rise that begins with a milestone": (
        (INCREASE, "{rule: increase_every_year, from: 1.1.10.guide"),
        "KI134 42:63",
    ),
    "a gap to a value of another dimension": (("{id: sex,", '{id: sex, gap: [m, "01"],'), "KI135 18:20"),
    "a gap of one value": (("{id: sex,", "{id: sex, gap: [m],"), "KI135 18:20"),
    "a gap of a value to itself": (("{id: sex,", "{id: sex, gap: [m, m],"), "KI135 18:20"),
    "a gap of nothing": (("{id: sex,", "{id: sex, gap: [],"), "KI135 18:20"),
}  # fmt: skip

HARMLESS: dict[str, Change] = {
    "the same slug in two goals": ("- id: guide", "- id: places"),
    "the same id in two dimensions": (DISTRICT, '{id: "m", label: North}'),
    "an office without goals": (OFFICE, OFFICE + "  - {id: kulturamt, name: Kulturamt}\n"),
    "a footnote nobody points to": ('text: A footnote.}', 'text: A.}, {id: "2", text: B.}'),
    "a goal with an id further on": ('id: "1.1.10"', 'id: "1.1.2"'),
    "a plan of one year": ("{first: 2012, last: 2016}", "{first: 2016, last: 2016}"),
    "a baseline in the plan's last year": ("baseline_year: 2011", "baseline_year: 2016"),
    "a target that only asks for more": ("{rule: at_least, value: 35, by: 2016, ", "{rule: increase, "),
    "a number watched but not judged": ("{rule: increase, ", "{rule: none, "),
    "a milestone that must hold every year": ("{rule: done, by: 2016, ", "{rule: every_year, "),
    "a target due in the plan's first year": ("35, by: 2016", "35, by: 2012"),
    "a target due after the plan, on purpose": ("35, by: 2016,", "35, by: 2030, note: Due in 2030,"),
    "interim values on the way": ("35, by", "35, interim: [{by: 2012, value: 20}, {by: 2015, value: 34.9}], by"),
    "a tolerance of a value that is held": (INCREASE, "{rule: hold, by: 2015, tolerance: 2.5"),
    "what happened so often by a year": (INCREASE, "{rule: happened, value: 3, by: 2015, value_basis: concept"),
    "a value that is held where less is better": places("down", "hold"),
    "a rise of what is neither good nor bad": places("none", "increase"),
    "a condition from a milestone on": (INCREASE, "{rule: every_year, value: 3, from: 1.1.10.guide"),
    "a yearly rise from a year on": (INCREASE, "{rule: increase_every_year, from: 2013"),
    "an empty list of interim values": (INCREASE, "{rule: increase, interim: []"),
    "a gap between two values": ("{id: sex,", "{id: sex, gap: [w, m],"),
    "no relations": (f"relations:\n{RELATION}", ""),
    "a relation between two metrics": ("at_most: 1.1.1.places", "at_most: 1.1.1.rate"),
    "a slug that only begins with the built-in name": ("- id: rate", "- id: umsetzungsstand_2"),
}  # fmt: skip


@pytest.mark.parametrize(("change", "wanted"), FAULTS.values(), ids=FAULTS.keys())
def test_is_one_finding(said_about: SaidAbout, change: Change, wanted: str) -> None:
    assert said_about(change) == [wanted]


@pytest.mark.parametrize("change", HARMLESS.values(), ids=HARMLESS.keys())
def test_is_allowed(said_about: SaidAbout, change: Change) -> None:
    assert said_about(change) == []


def test_every_rule_has_a_case_that_breaks_it() -> None:
    broken = {wanted.split(" ")[0] for _, wanted in FAULTS.values()}
    assert broken == {f"KI{number}" for number in range(120, 136)}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("kind: share", "kind: rate"), ["KI170 43:21"]),
        (("kind: share", "kind: rate\n                    per: 1000"), []),
        (("kind: share", "kind: share\n                    per: 1000"), ["KI170 46:26"]),
        (("kind: share", "kind: rate\n                    per: 1"), ["KI116 46:26"]),
        (("kind: share", "kind: share\n                    decimals: 2"), []),
        (("unit: step", "unit: step\n                    decimals: 2"), ["KI170 63:31"]),
        (("kind: share", "kind: share\n                    decimals: 7"), ["KI116 46:31"]),
    ],
)
def test_per_belongs_to_rates_and_decimals_to_numbers(said_about: SaidAbout, change: Change, said: list[str]) -> None:
    assert said_about(change) == said


def test_the_ids_of_goals_without_areas_have_a_number_less(said_about: SaidAbout) -> None:
    second = '  - {id: "2", title: Culture, goals: [{id: "%s", text: Music.}]}\nrelations:'
    assert said_about(("relations:", second % "2.1.1")) == ["KI115 70:44"]
    assert said_about(("relations:", second % "2.1")) == []
