"""`kassel missing` as an officer meets it: who owes what, by when, and what ends the command with 1."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from conftest import TOP, Answer, Kassel
from kassel_integration.source.folder import DataFolder

EXAMPLE = TOP / "examples" / "beispieldaten"
OLD = "{id: bauhof, name: Bauhof}"
NEW = (
    "{id: bauhof, name: Bauhof, until: 2021, successor: tiefbau}\n"
    "  - {id: tiefbau, name: Tiefbau, since: 2022, contact: {name: Frau Ufer, email: ufer@seedorf.example}}"
)
FIGURES = {
    "2020": "A.1.radwege,10,bauhof,\nA.1.umsetzungsstand,planned,bauhof,\nÜ1.besuche,5,kulturamt,\n",
    "2021": "A.1.radwege,...,bauhof,\nÜ1.besuche,9,kulturamt,\n",
    "2022": "A.1.radwege,11,,Landesamt\nÜ1.besuche,7,tiefbau,\nÜ1.umsetzungsstand,done,kulturamt,\n",
}
Ask = Callable[..., Answer]


@pytest.fixture
def plan(tiny_folder: DataFolder, tiny: str) -> DataFolder:
    """A plan of which one office gave way to another in 2022, with figures."""
    tiny_folder.catalogue.write_text(tiny.replace(OLD, NEW), encoding="utf-8")
    for year, rows in FIGURES.items():
        file = tiny_folder.root / "measurements" / f"{year}.csv"
        file.write_text(f"metric,value,office,source\n{rows}", encoding="utf-8")
    return tiny_folder


@pytest.fixture
def ask(kassel: Kassel, plan: DataFolder) -> Ask:
    return lambda *argv: kassel("missing", "--data", plan.root, *argv)


def rows(answer: Answer) -> dict[tuple[str | None, str, int], Any]:
    """The rows of a JSON answer by office, id and year."""
    return {(row["office"], row["id"], row["year"]): row for row in json.loads(answer.out)["missing"]}


def states(answer: Answer) -> dict[tuple[str | None, str, int], str]:
    return {key: row["state"] for key, row in rows(answer).items()}


def test_each_office_owes_its_own_figures_and_a_word_for_each_goal(ask: Ask) -> None:
    assert states(ask("--year", "2021", "-f", "json", "--on", "2023-01-01")) == {
        ("bauhof", "A.1.radwege", 2021): "reason",
        ("bauhof", "A.1.umsetzungsstand", 2021): "outstanding",
        ("bauhof", "Ü1.besuche", 2021): "outstanding",
        ("bauhof", "Ü1.umsetzungsstand", 2021): "outstanding",
        ("kulturamt", "Ü-2.umsetzungsstand", 2021): "outstanding",
        ("kulturamt", "Ü1.besuche", 2021): "delivered",
        ("kulturamt", "Ü1.umsetzungsstand", 2021): "outstanding",
    }


def test_the_successor_owes_from_its_first_year_and_published_figures_settle_nothing(ask: Ask) -> None:
    answer = ask("--year", "2022", "--office", "tiefbau", "-f", "json", "--on", "2023-01-01")
    assert states(answer) == {
        ("tiefbau", "A.1.radwege", 2022): "outstanding",
        ("tiefbau", "A.1.umsetzungsstand", 2022): "outstanding",
        ("tiefbau", "Ü1.besuche", 2022): "delivered",
        ("tiefbau", "Ü1.umsetzungsstand", 2022): "outstanding",
    }
    told = json.loads(answer.out)
    assert told["ended_offices"] == [{"id": "bauhof", "until": 2021, "successor": "tiefbau"}]
    assert told["missing"][0]["previous"] is None  # its value of 2021 comes later


@pytest.mark.parametrize(
    ("settings", "argv", "wanted"),
    [
        ("", ("--year", "2022", "--on", "2022-12-31"), (0, None, False)),
        ("", ("--year", "2022", "--on", "2023-01-01"), (1, None, True)),
        ('[due]\nyearly = "03-31"\n', ("--year", "2022", "--on", "2023-03-31"), (0, "2023-03-31", False)),
        ('[due]\nyearly = "03-31"\n', ("--year", "2022", "--on", "1.4.2023"), (1, "2023-03-31", True)),
        (
            '[due]\nyearly = "03-31"\n2022 = 2023-05-02\n',
            ("--year", "2022", "--on", "2023-04-01"),
            (0, "2023-05-02", False),
        ),
        (
            '[due]\nyearly = "03-31"\n',
            ("--year", "2022", "--on", "2023-04-01", "--due", "30.4.2023"),
            (0, "2023-04-30", False),
        ),
    ],
)
def test_what_is_outstanding_is_overdue_after_its_day(
    ask: Ask, plan: DataFolder, settings: str, argv: tuple[str, ...], wanted: tuple[int, str | None, bool]
) -> None:
    (plan.root / "kassel.toml").write_text(settings, encoding="utf-8")
    answer = ask("--office", "tiefbau", *argv, "-f", "json")
    row = json.loads(answer.out)["missing"][0]
    assert (answer.code, row["due"], row["overdue"]) == wanted
    quiet = ask("--office", "tiefbau", *argv, "-q")
    assert (quiet.code, bool(quiet.out), quiet.err) == (wanted[0], wanted[2], "")


@pytest.mark.parametrize(
    ("settings", "on", "year"),
    [
        ("", "2019-06-01", 2020),  # nothing has passed yet
        ("", "2022-06-01", 2021),
        ('[due]\nyearly = "03-31"\n', "2022-03-31", 2020),
        ('[due]\nyearly = "03-31"\n', "2022-04-01", 2021),
        ("", "2050-01-01", 2024),  # the plan's last
        ("[status]\nreporting_year = 2022\n", "2050-01-01", 2022),
    ],
)
def test_without_a_year_it_is_the_latest_that_is_over(
    ask: Ask, plan: DataFolder, settings: str, on: str, year: int
) -> None:
    (plan.root / "kassel.toml").write_text(settings, encoding="utf-8")
    assert json.loads(ask("--on", on, "-f", "json").out)["years"] == [year]


def test_people_are_told_who_never_delivered_who_follows_and_what_earlier_years_lack(
    ask: Ask, plan: DataFolder
) -> None:
    said = ask("--year", "2022", "--on", "2023-04-01", "--due", "2023-03-31", "-f", "plain", "--lang", "de")
    assert said.code == 1
    assert said.out.splitlines()[0] == "Ausstehende Angaben für 2022: 5 von 7"
    assert said.out.splitlines()[-5:-1] == [
        "Stand: 01.04.2023.",
        "Die Frist für 2022 ist am 31.03.2023 abgelaufen.",
        "Aus früheren Jahren stehen noch Angaben aus (2020: 4, 2021: 5): kassel missing --year 2020,2021 --data "
        f"{plan.root}",
        "Bauhof: zuständig bis 2021; danach Tiefbau.",
    ]


def test_who_never_delivered_is_named_and_so_is_what_nobody_owns(kassel: Kassel, plan: DataFolder, tiny: str) -> None:
    plan.catalogue.write_text(tiny.replace("offices: [bauhof]", "offices: []", 1), encoding="utf-8")
    for file in (plan.root / "measurements").iterdir():
        file.write_text("metric,value,office\nÜ1.besuche,5,kulturamt\n", encoding="utf-8")
    answer = kassel("missing", "--data", plan.root, "--year", "2020", "-f", "plain", "--lang", "de")
    assert "Bisher liegt keine Meldung vor von: Bauhof." in answer.out
    assert "Niemand ist zuständig für die ausstehenden Kennzahlen dieser Ziele: A.1." in answer.out
    assert "ohne Amt" in answer.out


def test_a_goal_that_applies_no_longer_is_not_asked_for(kassel: Kassel, plan: DataFolder, tiny: str) -> None:
    ends = "applies: {until: 2020, reason: Der See ist trocken.}"
    text = tiny.replace("        offices: [bauhof]\n", f"        offices: [bauhof]\n        {ends}\n", 1)
    plan.catalogue.write_text(text, encoding="utf-8")
    for year, wanted in ((2020, True), (2021, False)):
        answer = kassel("missing", "--data", plan.root, "--year", str(year), "-f", "json")
        assert any(row["goal"] == "A.1" for row in json.loads(answer.out)["missing"]) is wanted


def test_when_all_is_there_that_is_said(kassel: Kassel, plan: DataFolder) -> None:
    rows_of = (
        "A.1.umsetzungsstand,planned,bauhof\nÜ1.umsetzungsstand,done,bauhof\nÜ1.besuche,1,bauhof\nA.1.radwege,1,\n"
    )
    (plan.root / "measurements" / "2020.csv").write_text(f"metric,value,office\n{rows_of}", encoding="utf-8")
    argv = ("missing", "--data", plan.root, "--year", "2020", "--office", "bauhof", "--lang", "de")
    answer = kassel(*argv, "-f", "plain")
    assert (answer.code, "Alle erwarteten Angaben liegen vor." in answer.out) == (0, True)
    assert kassel(*argv, "-f", "list").out == ""
    assert kassel(*argv, "-q").out == ""


def test_a_short_list_has_a_line_for_each_office(ask: Ask) -> None:
    argv = ("--year", "2022", "--on", "2023-04-01", "-f", "list", "--lang")
    assert ask(*argv, "de", "--due", "2023-03-31").out.splitlines() == [
        "Tiefbau: 1 Kennzahl und 2 Umsetzungsstände für 2022 ausstehend (Frist 31.03.2023)",
        "Kulturamt: 1 Kennzahl und 1 Umsetzungsstand für 2022 ausstehend (Frist 31.03.2023)",
    ]
    assert ask(*argv, "en").out.splitlines()[0] == "Tiefbau: 1 metric and 2 implementations outstanding for 2022"


@pytest.mark.slow
def test_the_years_of_the_example_add_up_to_what_the_plan_asks(kassel: Kassel) -> None:
    found = []
    for year in range(2012, 2017):
        answer = kassel("missing", "--data", EXAMPLE, "--year", str(year), "-f", "json", "--on", "2017-04-01")
        found += json.loads(answer.out)["missing"]
    offices = json.loads(kassel("offices", "--data", EXAMPLE, "-f", "json").out)["offices"]
    for office in offices:
        mine = [row for row in found if row["office"] == office["id"] and not row["id"].endswith(".umsetzungsstand")]
        came = sum(row["state"] != "outstanding" for row in mine)
        assert (len(mine), came) == (office["expected"], office["delivered"])
    assert sum(row["id"].endswith(".umsetzungsstand") for row in found) == 5 * 113


def test_of_a_year_before_the_plan_only_baselines_that_nothing_can_stand_in_for_are_expected(kassel: Kassel) -> None:
    answer = kassel("missing", "--data", EXAMPLE, "--year", "2011", "--on", "2017-04-01", "-f", "plain", "--lang", "de")
    said = answer.out.splitlines()
    assert (answer.code, "Ausstehende Angaben für 2011: 0 von 2" in said) == (0, True)
    assert "Für 2011 ist keine Frist festgelegt (kassel.toml, [due]); das Jahr ist vorbei." in said


REFUSED = {
    "no day": (("--on", "morgen"), "„morgen“ ist bei --on nicht möglich."),
    "a day in the year": (("--year", "2022", "--due", "2022-12-31"), "Die Frist 2022-12-31 liegt vor dem Ende"),
    "an office nobody knows": (("--office", "Bauhoff"), "Meinten Sie „bauhof“?"),
    "a year far away": (("--year", "1999"), "„1999“ ist bei --year nicht möglich."),
}


@pytest.mark.parametrize(("argv", "said"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_is_refused(ask: Ask, argv: tuple[str, ...], said: str) -> None:
    answer = ask(*argv, "--lang", "de")
    assert (answer.code, answer.out, said in answer.err) == (2, "", True), answer.err


def test_without_data_of_ones_own_nothing_is_outstanding(
    kassel: Kassel, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("away"))
    answer = kassel("missing", "--lang", "de")
    assert (answer.code, answer.out, answer.err.endswith("kassel missing --data DIR\n")) == (2, "", True)


SETTINGS = {
    "a day without quotes": ("[due]\nyearly = 2017-03-31\n", "„yearly“ unter [due]"),
    "a day that is none": ('[due]\nyearly = "02-29"\n', "„yearly“ unter [due]"),
    "text for a day": ('[due]\n2022 = "2023-03-31"\n', "muss die Frist für 2022 unter [due] ein Tag sein"),
    "with an hour": ("[due]\n2022 = 2023-03-31T12:00:00\n", "muss die Frist für 2022 unter [due] ein Tag sein"),
    "within the year": ("[due]\n2022 = 2022-12-31\n", "am 2022-12-31, also vor dem Ende des Jahres"),
    "another word": ("[due]\nmonthly = 2023-03-31\n", "„monthly“, das es nicht gibt"),
    "a table that is none": ("due = 3\n", "„due“ ein Abschnitt sein: [due]"),
    "no text": ("[delivery]\nsend_to = 3\n", "„send_to“ ein kurzer Text in Anführungszeichen"),
    "another word of delivery": ("[delivery]\nto = ''\n", "„to“, das es nicht gibt"),
}


@pytest.mark.parametrize(("settings", "said"), SETTINGS.values(), ids=SETTINGS.keys())
def test_settings_that_are_not_right_are_refused(ask: Ask, plan: DataFolder, settings: str, said: str) -> None:
    (plan.root / "kassel.toml").write_text(settings, encoding="utf-8")
    answer = ask("--lang", "de")
    assert (answer.code, answer.out, said in answer.err) == (2, "", True), answer.err
