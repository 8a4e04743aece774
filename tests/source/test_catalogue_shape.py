"""One small change to a valid catalogue's shape is one finding, at the line and column of the change."""

import os

import pytest

from conftest import Change, SaidAbout
from kassel_integration.checking.load import load
from kassel_integration.diagnostics import Key
from kassel_integration.source.folder import DataFolder
from kassel_integration.texts.de.phrases import TEXTS

FAULTS: dict[str, tuple[Change, str]] = {
    "an unknown key at the top": (("version: 1\n", "version: 1\nversoin: 1\n"), "KI110 2:1"),
    "an unknown key in a flow mapping": (("last: 2016}", "last: 2016, end: 2016}"), "KI110 6:37"),
    "an unknown key deep inside": (("direction: up", "direction: up\n                    richtung: up"), "KI110 40:21"),
    "a missing required key at the top": (("version: 1\n", ""), "KI111 1:1"),
    "a missing key inside is placed at its part": (("            text: More places.\n", ""), "KI111 28:13"),
    "a missing key in a flow mapping": (("{rule: increase, basis: concept}", "{rule: increase}"), "KI111 42:29"),
    "a text where a number belongs": (("baseline_year: 2011", 'baseline_year: "2011"'), "KI112 7:18"),
    "a number where a list belongs": (("guidelines: [Together.]", "guidelines: 8"), "KI112 9:13"),
    "a text where a mapping belongs": (("period: {type: calendar_year}", "period: calendar_year"), "KI112 63:29"),
    "a list where a text belongs": (("title: A small plan", "title: [A, small, plan]"), "KI112 3:10"),
    "nothing where a text belongs": (("title: A small plan", "title:"), "KI112 3:9"),
    "nothing where a list belongs": (("main_goals: [More of it.]", "main_goals:"), "KI112 22:16"),
    "words where a number belongs": (("value: 35", "value: about 35"), "KI112 51:53"),
    "infinity where a number belongs": (("value: 35", "value: .inf"), "KI112 51:53"),
    "a number that is none to us": (("value: 35", "value: 1_000"), "KI112 51:53"),
    "a number in quotes that is none to us": (("value: 35", 'value: "1_000"'), "KI112 51:53"),
    "digits of another script in quotes": (("value: 35", 'value: "٣٥"'), "KI112 51:53"),
    "a power": (("value: 35", "value: 1e400"), "KI112 51:53"),
    "a year with a fraction": (("baseline_year: 2011", "baseline_year: 2011.5"), "KI112 7:18"),
    "a municipality key without quotes": (('key: "06611000"', "key: 06611000"), "KI113 8:40"),
    "an area id without quotes": (('- id: "1.2"', "- id: 1.2"), "KI113 67:13"),
    "a bare no as a text": (("label: male", "label: no"), "KI113 18:51"),
    "a bare time as a text": (("unit: percent", "unit: 12:30"), "KI113 46:27"),
    "an empty unit": (("unit: percent", 'unit: ""'), "KI116 46:27"),
    "a list as a unit": (("unit: percent", "unit: [percent]"), "KI112 46:27"),
    "a unit for one without the other": (("unit: percent", "unit: {one: percent}"), "KI111 46:27"),
    "a unit for a number we do not tell apart": (("unit: percent", "unit: {one: a, two: b, many: c}"), "KI110 46:36"),
    "a number as the unit of one": (("unit: percent", "unit: {one: 1, many: percent}"), "KI113 46:33"),
    "a number as an alias": (("aliases: [Youth office]", "aliases: [51]"), "KI113 12:48"),
    "a footnote named without quotes": (('footnotes: ["1"]', "footnotes: [1]"), "KI113 26:21"),
    "a kind that does not exist": (("kind: count", "kind: counter"), "KI114 36:27"),
    "a rule that does not exist": (("rule: increase", "rule: rise"), "KI114 42:36"),
    "a basis that does not exist": (("basis: concept", "basis: source"), "KI114 42:53"),
    "a version that does not exist": (("version: 1", "version: 2"), "KI114 1:10"),
    "a dimension that is named as another column": (("{id: sex", "{id: value"), "KI127 18:10"),
    "a dimension whose heading is another one's": (("{id: sex", "{id: dis_trict"), "KI120 18:10"),
    "a dimension that is named almost as another column": (("{id: sex", "{id: a_s_o_f"), "KI127 18:10"),
    "a version that is a truth value": (("version: 1", "version: true"), "KI114 1:10"),
    "a version with a fraction": (("version: 1", "version: 1.0"), "KI114 1:10"),
    "a truth value written as a number": (
        ("direction: up", "direction: up\n                    baseline: {unknown: 1}"),
        "KI114 40:41",
    ),
    "a direction in capitals": (("direction: up", "direction: UP"), "KI114 39:32"),
    "an area id with a leading zero": (('id: "1.2"', 'id: "1.02"'), "KI115 67:13"),
    "a goal id with a leading zero": (('id: "1.1.10"', 'id: "1.1.010"'), "KI115 52:17"),
    "an office id with a capital": (("offices:\n", "offices:\n  - {id: Amt, name: Amt}\n"), "KI115 12:10"),
    "an office by its printed name": (("offices: [jugendamt]", "offices: [Jugendamt]"), "KI122 30:23"),
    "a metric id with a hyphen": (("- id: guide", "- id: the-guide"), "KI115 59:25"),
    "a municipality key that is too short": (('key: "06611000"', 'key: "6611000"'), "KI115 8:40"),
    "a day that does not exist": (('day: "03-01"', 'day: "02-30"'), "KI115 38:47"),
    "a date that does not exist": (("as_of: 2012-03-26", "as_of: 2012-02-30"), "KI115 5:10"),
    "a date in the German form": (("as_of: 2012-03-26", "as_of: 26.03.2012"), "KI115 5:10"),
    "a year of twenty digits": (("baseline_year: 2011", f"baseline_year: {'9' * 20}"), "KI116 7:18"),
    "a year long ago": (("baseline_year: 2011", "baseline_year: 11"), "KI116 7:18"),
    "an empty text": (("title: A small plan", 'title: ""'), "KI116 3:10"),
    "a tolerance of more than everything": (("rule: increase,", "rule: hold, tolerance: 101,"), "KI116 42:53"),
    "a tolerance below nothing": (("rule: increase,", "rule: hold, tolerance: -1,"), "KI116 42:53"),
    "a beginning that is neither a year nor a metric": (
        ("rule: increase,", "rule: increase_every_year, from: soon,"),
        "KI115 42:63",
    ),
    "a beginning long ago": (("rule: increase,", "rule: increase_every_year, from: 12,"), "KI115 42:63"),
    "a beginning that is a list": (("rule: increase,", "rule: every_year, from: [2014],"), "KI115 42:54"),
    "a key of a target as the program has it": (("rule: increase,", "rule: every_year, from_: 2014,"), "KI110 42:48"),
    "the basis of a part that does not exist": (("value: 35,", "value: 35, value_basis: source,"), "KI114 51:70"),
    "a number as the id of a metric of several offices": (
        ("- id: guide\n", "- id: 0.5\n                    delivery: each\n                    delivery_reason: x\n"),
        "KI113 59:25",
    ),
    "an id with a blank": (('  - id: "1"\n', '  - id: "1 a"\n'), "KI115 20:9"),
    "an id with a hyphen at its end": (('  - id: "1"\n', '  - id: "1-"\n'), "KI115 20:9"),
    "an id that is a device of Windows": (('  - id: "1"\n', '  - id: "Con.1"\n'), "KI115 20:9"),
    "an id of more than twenty signs": (('  - id: "1"\n', f'  - id: "{"1" * 21}"\n'), "KI115 20:9"),
    "an id whose accent is a sign of its own": (('  - id: "1"\n', '  - id: "U\u0308"\n'), "KI115 20:9"),
    "letters as an id where ids are nested": (('  - id: "1"\n', '  - id: A\n'), "KI115 20:9"),
    "the key of a municipality of no such length": (('key: "06611000"', 'key: "0661"'), "KI115 8:40"),
    "a form of ids that does not exist": (("version: 1\n", "version: 1\nids: any\n"), "KI114 2:6"),
    "a level that does not exist": (("version: 1\n", "version: 1\nlevels: {aim: Ziel}\n"), "KI110 2:10"),
    "a level named for one alone": (("version: 1\n", "version: 1\nlevels: {goal: {one: Ziel}}\n"), "KI111 2:16"),
    "a dimension without values": (("[{id: m, label: male}, {id: w, label: female}]", "[]"), "KI116 18:35"),
}  # fmt: skip

HARMLESS: dict[str, Change] = {
    "a plan that is no part of another": ("  part: Goals\n", ""),
    "a municipality without a key": (', key: "06611000"}', "}"),
    **{f"a key of {len(key)} digits": ("06611000", key) for key in ("06", "066", "06611", "066110000", "066110000000")},
    "names of the levels": ("version: 1\n", "version: 1\nlevels: {field: Feld, goal: {one: Ziel, many: Ziele}}\n"),
    "free ids that are numbers": ("version: 1\n", "version: 1\nids: free\n"),
    "a goal without offices": ("offices: [jugendamt]", "offices: []"),
    "a goal that says nothing of offices": ("            offices: [jugendamt]\n", ""),
    "nothing": ("version: 1", "version: 1"),
    "a comment": ("version: 1", "version: 1  # the first"),
    "an optional part left out": ("guidelines: [Together.]\n", ""),
    "an optional list with nothing in it": ("main_goals: [More of it.]", "main_goals: []"),
    "an optional text that says nothing": ("note: See page 37.", "note: null"),
    "a unit named for one and for many": ("unit: percent", "unit: {one: percent, many: percent}"),
    "another style of quotes": ('key: "06611000"', "key: '06611000'"),
    "the 29th of February": ('day: "03-01"', 'day: "02-29"'),
    "a target with a fraction": ("value: 35", "value: 35.5"),
    "a target in quotes": ("value: 35", 'value: "35"'),
    "a number with a plus": ("value: 35", "value: +35"),
    "an interim value": ("value: 35,", "value: 35, interim: [{by: 2014, value: 30}],"),
    "a basis for each part": ("by: 2016, basis", "by: 2016, value_basis: assumption, by_basis: concept, basis"),
    "a tolerance": ("rule: increase,", "rule: hold, tolerance: 2.5,"),
    "a first year that counts": ("rule: increase,", "rule: increase_every_year, from: 2013,"),
    "a milestone after which years count": ("rule: increase,", "rule: every_year, from: 1.1.10.guide,"),
    "what may happen only once": ("rule: increase,", "rule: happened, value: 2,"),
    "two values whose gap is shown": ("{id: sex,", "{id: sex, gap: [m, w],"),
    "a quoted day of the concept": ("as_of: 2012-03-26", 'as_of: "2012-03-26"'),
    "a text over several lines": ("text: More places.", "text: >-\n              More\n              places."),
    "an id with two digits": ('id: "1.1.10"', 'id: "1.1.99"'),
    "Windows line ends": ("version: 1\n", "version: 1\r\n"),
}


@pytest.mark.parametrize(("change", "wanted"), FAULTS.values(), ids=FAULTS.keys())
def test_is_one_finding(said_about: SaidAbout, change: Change, wanted: str) -> None:
    assert said_about(change) == [wanted]


@pytest.mark.parametrize(
    ("old", "new", "form"),
    [('day: "03-01"', 'day: "02-30"', "day"), ("as_of: 2012-03-26", "as_of: 2012-02-30", "date")],
)
def test_a_day_that_does_not_exist_is_answered_with_its_form(
    mini_folder: DataFolder, mini: str, old: str, new: str, form: str
) -> None:
    mini_folder.catalogue.write_text(mini.replace(old, new, 1), encoding="utf-8")
    (found,) = load(mini_folder, os.environ).report.findings
    assert (found.values["form"], f"form.{form}" in TEXTS) == (Key(f"phrases.form.{form}"), True)


@pytest.mark.parametrize("change", HARMLESS.values(), ids=HARMLESS.keys())
def test_is_no_fault(said_about: SaidAbout, change: Change) -> None:
    assert said_about(change) == []


CASCADES: dict[str, tuple[Change, str]] = {
    "an office": (("{id: sportamt", "{id: Sportamt"), "KI115 13:10"),
    "a dimension": (("- id: district", "- id: District"), "KI115 15:9"),
    "a field": (('  - id: "1"\n', '  - id: "1a"\n'), "KI115 20:9"),
}


@pytest.mark.parametrize(("change", "wanted"), CASCADES.values(), ids=CASCADES.keys())
def test_a_malformed_id_is_reported_only_where_it_stands(said_about: SaidAbout, change: Change, wanted: str) -> None:
    assert said_about(change) == [wanted]
