"""`kassel import`: what is taken in, what is not, and what is said of it; and the log of it."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from conftest import Answer, Kassel
from kassel_integration.source.folder import DataFolder
from small_plan import goal, plan

METRICS = [
    "id: wege\nlabel: Wege\nkind: count\nunit: km\ndirection: up\ntarget: {rule: increase, basis: concept}",
    "id: anteil\nlabel: Anteil\nkind: share\nunit: Prozent\ndirection: up\ntarget: {rule: increase, basis: concept}",
]
SHARED = (
    "id: treffen\nlabel: Treffen\nkind: count\nunit: Treffen\ndirection: up\ntarget: {rule: increase, basis: concept}"
)
HEAD = "Kennzahl;Wert;Kennzeichen;Quelle\n"
STORED = """
1.1.1.anteil,12.5,,P,,,umweltamt
1.1.1.wege,40,,,,,umweltamt
1.1.2.treffen,3,,,,,umweltamt
"""
Import = Callable[..., Answer]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small plan with figures of 2020, seen from the folder that its data folder is in, at a fixed time."""
    monkeypatch.chdir(tmp_path)
    goals = goal(*METRICS) + goal(SHARED, id="1.1.2", offices="umweltamt, verkehrsamt")
    plan(tmp_path / "data", goals, {2020: STORED})
    monkeypatch.setattr(
        "kassel_integration.commands.call.importing.now", lambda: datetime(2021, 3, 12, 14, 15, 3, tzinfo=UTC)
    )
    return tmp_path


@pytest.fixture
def take(kassel: Kassel, folder: Path) -> Import:
    """Import rows as the environment office's file of 2020, without a question."""

    def call(rows: str, *options: str, name: str = "Umweltamt 2020.csv", head: str = HEAD) -> Answer:
        (folder / name).write_text(head + rows, encoding="utf-8")
        named = () if "--office" in options else ("--office", "umweltamt")
        return kassel("import", name, "--yes", "--lang", "en", *named, *options)

    return call


def figures(year: int = 2020) -> list[str]:
    """The stored rows of a year: metric, value, flag and office."""
    lines = Path(f"data/measurements/{year}.csv").read_text(encoding="utf-8").splitlines()[1:]
    return [",".join(cell for i, cell in enumerate(line.split(",")) if i in (0, 1, 3, 6)) for line in lines]


def content() -> dict[str, bytes]:
    """Every file of the data folder, hidden ones too."""
    return {str(p): p.read_bytes() for p in Path("data").rglob("*") if p.is_file()}


def told(answer: Answer) -> list[str]:
    """The codes of what is said of the files."""
    return [part.partition("]")[0] for part in answer.out.split("error[")[1:]]


def test_new_figures_come_in_and_those_of_others_stay(take: Import) -> None:
    answer = take("1.1.1.wege;40;;\n1.1.1.umsetzungsstand;geplant;;\n")
    assert (answer.code, answer.out.splitlines()[1:]) == (
        0,
        ["new\t2020\t1.1.1.umsetzungsstand\t\tplanned\t\t\tumweltamt\tUmweltamt 2020.csv\t3"],
    )
    assert figures() == [
        "1.1.1.anteil,12.5,P,umweltamt",
        "1.1.1.umsetzungsstand,planned,,umweltamt",
        "1.1.1.wege,40,,umweltamt",
        "1.1.2.treffen,3,,umweltamt",
    ]


def test_what_a_file_has_no_column_for_stays_with_the_same_figure(take: Import) -> None:
    with_source = "Kennzahl;Wert;Stichtag;Quelle;Bemerkung\n"
    assert take("1.1.1.wege;40;30.06.2020;Zählung;Nur Hauptwege\n", "--revise", head=with_source).code == 0
    stored = Path("data/measurements/2020.csv").read_bytes()
    assert b"Z\xc3\xa4hlung" in stored
    again = take("1.1.1.wege;40\n1.1.1.umsetzungsstand;geplant\n", head="Kennzahl;Wert\n", name="zwei 2020.csv")
    assert (again.code, again.out.count("\nchanged")) == (0, 0)
    assert set(stored.splitlines()) < set(Path("data/measurements/2020.csv").read_bytes().splitlines())
    emptied = take("1.1.1.wege;40;;;\n", "--revise", head=with_source, name="leer 2020.csv")
    assert (emptied.code, b"Z\xc3\xa4hlung" in Path("data/measurements/2020.csv").read_bytes()) == (0, False)
    other = take("1.1.1.wege;41\n", "--revise", head="Kennzahl;Wert\n", name="neu 2020.csv")
    assert (other.code, figures()[-2]) == (0, "1.1.1.wege,41,,umweltamt")


@pytest.mark.parametrize("rows", ["1.1.1.wege;8;;\n1.1.1.wege;80;;\n", "1.1.1.wege;8;;\n1.1.1.wege;8;P;\n"])
def test_of_two_rows_that_say_different_things_none_is_taken(take: Import, rows: str) -> None:
    before = figures()
    answer = take(rows + "1.1.1.umsetzungsstand;geplant;;\n", "--revise", "--accept-valid-rows")
    assert answer.code == 1
    assert figures() == sorted([*before, "1.1.1.umsetzungsstand,planned,,umweltamt"])


def test_the_same_file_again_changes_nothing_and_says_when_it_came(take: Import) -> None:
    take("1.1.1.umsetzungsstand;geplant;;\n")
    before = content()
    answer = take("1.1.1.umsetzungsstand;geplant;;\n", "-f", "plain")
    assert (answer.code, content()) == (0, before)
    assert "There is nothing to take in.\nUmweltamt 2020.csv was taken in already: submission 20210312-" in answer.out


def test_a_file_that_only_confirms_figures_is_entered_in_the_log_once(kassel: Kassel, take: Import) -> None:
    before = content()
    answer = take("1.1.1.wege;40;;\n", name="bestätigt 2020.csv")
    assert answer.code == 0
    assert answer.err.splitlines()[-3:] == [
        "There is nothing to take in.",
        "All values of bestätigt 2020.csv are there already; the submission goes into the log.",
        "Entered in the log: bestätigt 2020.csv as submission 20210312-5d8ba96e.",
    ]
    stored = {name: raw for name, raw in content().items() if name in before}
    assert stored == before
    log = kassel("log", "-f", "csv").out.splitlines()[1:]
    assert [line.split(",")[2:] for line in log] == [
        ["bestätigt 2020.csv", log[0].split(",")[3], "umweltamt", "2020", "0", "0", "1", "0"]
    ]
    again = take("1.1.1.wege;40;;\n", name="noch einmal 2020.csv")
    assert again.code == 0
    assert len(kassel("log", "-f", "csv").out.splitlines()) == 2
    assert kassel("log", "--lang", "en", "-f", "plain").out.splitlines()[3:5] == [
        "Submission         taken in (UTC)    File                Office     Year  values",
        "20210312-5d8ba96e  2021-03-12 14:15  bestätigt 2020.csv  Umweltamt  2020  1 unchanged",
    ]
    shown = kassel("log", "--show", "2021", "--lang", "en", "-f", "plain")
    assert shown.out.splitlines()[-1] == "The file confirms values that were there already; it changed none."


def test_what_no_office_says_confirms_nothing(kassel: Kassel, take: Import) -> None:
    head = "metric,value,source\n"
    assert take("1.1.1.wege,7,Amtlich\n", "--office", "ohne", name="a 2019.csv", head=head).code == 0
    assert take("1.1.1.wege,7.0,Amtlich\n", "--office", "ohne", name="b 2019.csv", head=head).code == 0
    assert len(kassel("log", "-f", "csv").out.splitlines()) == 2


def test_the_log_is_not_written_without_a_yes_or_a_question(kassel: Kassel, folder: Path) -> None:
    (folder / "bestätigt 2020.csv").write_text("Kennzahl;Wert;Amt\n1.1.1.wege;40;Umweltamt\n", encoding="utf-8")
    before = content()
    answer = kassel("import", "bestätigt 2020.csv", "--lang", "en")
    assert (answer.code, answer.err.rpartition(" ")[2], content()) == (2, "--yes\n", before)
    assert kassel("import", "bestätigt 2020.csv", "--dry-run").code == 0
    assert content() == before


def test_a_provisional_figure_is_replaced_and_a_final_one_only_with_revise(take: Import) -> None:
    assert take("1.1.1.anteil;13,5;;\n").code == 0
    before = content()
    refused = take("1.1.1.anteil;14;;\n1.1.1.umsetzungsstand;geplant;;\n")
    assert (refused.code, told(refused), content()) == (1, ["KI445"], before)
    assert take("1.1.1.anteil;14;;\n", "--revise").code == 0
    assert "1.1.1.anteil,14,,umweltamt" in figures()


def test_what_is_only_said_of_a_figure_needs_no_revision(take: Import) -> None:
    assert take("1.1.1.wege;40;;Zählung\n").code == 0
    assert "Zählung" in Path("data/measurements/2020.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("row", "options", "code"),
    [
        ("1.1.1.wege;40,5;;", (), "KI304"),
        ("1.1.1.wege;41;;", ("--office", "verkehrsamt"), "KI442"),
        ("1.1.2.treffen;4;;", ("--office", "verkehrsamt"), "KI443"),
        ("1.1.1.wege;41;;amtlich", ("--office", "none"), "KI444"),
        ("1.1.1.wege;41;;", (), "KI445"),
    ],
)
def test_a_row_that_may_not_come_in_keeps_all_out_unless_the_rest_is_wanted(
    take: Import, row: str, options: tuple[str, ...], code: str
) -> None:
    other = {"verkehrsamt": "1.1.2.umsetzungsstand;geplant;;", "none": "1.1.2.umsetzungsstand;geplant;;"}
    rest = other.get(options[-1] if options else "", "1.1.1.umsetzungsstand;geplant;;")
    before = content()
    refused = take(f"{row}\n{rest}\n", *options)
    assert (refused.code, told(refused), content()) == (1, [code], before)
    partly = take(f"{row}\n{rest}\n", *options, "--accept-valid-rows")
    assert (partly.code, code in partly.err) == (1, True)
    assert [line.split("\t")[2] for line in partly.out.splitlines()[1:]] == [rest.partition(";")[0]]


def test_a_metric_of_another_office_names_the_one_that_leads_and_what_to_do(take: Import) -> None:
    answer = take("1.1.2.treffen;4;;\n", "--office", "verkehrsamt")
    assert answer.out.splitlines()[2:4] == [
        'Umweltamt 2020.csv:2:1 (A2): error[KI443] The office "Umweltamt" has already reported the value of '
        '1.1.2.treffen for 2020: 3. By the catalogue it is "Umweltamt" that delivers it.',
        '    Settle with both offices which value holds and let "Umweltamt" report it; take the row out of the other '
        "file. If another office delivers from now on, name it first in the catalogue.",
    ]


def test_without_an_office_nothing_is_guessed(kassel: Kassel, folder: Path) -> None:
    (folder / "2020.csv").write_text("metric,value\n1.1.1.wege,41\n", encoding="utf-8")
    answer = kassel("import", "2020.csv", "--yes", "--lang", "en")
    assert (answer.code, told(answer)) == (1, ["KI440"])


def test_official_figures_and_stand_ins_give_way_to_the_offices_own(take: Import) -> None:
    head = "metric,value,source,stands_for\n"
    assert take("1.1.1.wege,7,Amtlich,Straßen\n", "--office", "ohne", name="a 2019.csv", head=head).code == 0
    assert take("1.1.1.wege,8,Schätzung,Straßen\n", name="b 2019.csv", head=head).code == 0
    assert take("1.1.1.wege,9,Zählung,\n", name="c 2019.csv", head=head).code == 0
    assert figures(2019) == ["1.1.1.wege,9,,umweltamt"]


def test_a_closed_year_takes_nothing_without_revise(take: Import, folder: Path) -> None:
    (folder / "data" / "kassel.toml").write_text("[import]\nfrozen = [2020]\n", encoding="utf-8")
    row = "1.1.1.umsetzungsstand;geplant;;\n"
    refused = take(row)
    assert (refused.code, told(refused), take(row, "--revise").code) == (1, ["KI446"], 0)


def test_the_original_is_kept_by_its_hash_where_that_is_wanted(take: Import, folder: Path) -> None:
    (folder / "data" / "kassel.toml").write_text("[import]\nkeep_originals = true\n", encoding="utf-8")
    take("1.1.1.umsetzungsstand;geplant;;\n")
    (kept,) = (folder / "data" / "submissions" / "originals").iterdir()
    (line,) = (folder / "data" / "submissions.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert kept.name == f"{line.split(',')[3]}.csv"
    assert kept.read_bytes() == (folder / "Umweltamt 2020.csv").read_bytes()


def test_for_people_the_log_says_in_one_column_what_became_of_the_values(take: Import, kassel: Kassel) -> None:
    take("1.1.1.anteil;13,5;;\n1.1.1.umsetzungsstand;geplant;;\n1.1.1.wege;40;;\n")
    shown = kassel("log", "--lang", "de", "-f", "plain").out.splitlines()[4]
    assert shown.endswith("2020  1 neu, 1 geändert, 1 unverändert")
    assert kassel("log", "-f", "tsv").out.splitlines()[0].split("\t")[-4:] == ["new", "changed", "unchanged", "left"]


def test_the_log_names_file_and_counts_and_shows_old_and_new(take: Import, kassel: Kassel) -> None:
    take("1.1.1.anteil;13,5;;\n1.1.1.wege;40;;\n1.1.1.umsetzungsstand;geplant;;\n")
    (entry,) = json.loads(kassel("log", "-f", "json").out)["submissions"]
    sha = entry.pop("sha256")
    assert entry == {
        "id": f"20210312-{sha[:8]}",
        "received": "2021-03-12T14:15:03Z",
        "file": "Umweltamt 2020.csv",
        "offices": ["umweltamt"],
        "years": [2020],
        "new": 1,
        "changed": 1,
        "unchanged": 1,
        "left": 0,
    }
    shown = json.loads(kassel("log", "--show", "2021", "-f", "json").out)
    assert [(c["metric"], c["old"], c["new"], c["reason"]) for c in shown["changes"]] == [
        ("1.1.1.anteil", 12.5, 13.5, "open"),
        ("1.1.1.umsetzungsstand", None, "planned", None),
    ]


def test_show_names_the_submission_behind_a_figure_until_it_is_another(take: Import, kassel: Kassel) -> None:
    take("1.1.1.anteil;13,5;;\n")
    assert "2020: 20210312-" in kassel("show", "1.1.1", "--lang", "en").out
    file = Path("data/measurements/2020.csv")
    file.write_text(file.read_text(encoding="utf-8").replace("13.5", "15"), encoding="utf-8")
    assert "20210312-" not in kassel("show", "1.1.1", "--lang", "en").out


def test_several_files_come_in_together_or_not_at_all(kassel: Kassel, folder: Path) -> None:
    (folder / "a 2021.csv").write_text("metric,value,office\n1.1.1.wege,50,umweltamt\n", encoding="utf-8")
    (folder / "b 2022.csv").write_text("metric,value,office\n1.1.1.wege,x?,umweltamt\n", encoding="utf-8")
    before = content()
    assert (kassel("import", "a 2021.csv", "b 2022.csv", "--yes").code, content()) == (1, before)
    (folder / "b 2022.csv").write_text("metric,value,office\n1.1.1.wege,60,umweltamt\n", encoding="utf-8")
    assert kassel("import", "a 2021.csv", "b 2022.csv", "--yes").code == 0
    assert (figures(2021), figures(2022)) == (["1.1.1.wege,50,,umweltamt"], ["1.1.1.wege,60,,umweltamt"])
    assert len(json.loads(kassel("log", "-f", "json").out)["submissions"]) == 2


@pytest.mark.usefixtures("folder")
def test_importing_what_is_stored_or_normalised_changes_nothing(kassel: Kassel) -> None:
    before = content()
    assert kassel("import", "data/measurements/2020.csv", "--yes").code == 0
    assert kassel("validate", "data/measurements/2020.csv", "--normalised", "clean 2020.csv").code == 0
    assert kassel("import", "clean 2020.csv", "--yes").code == 0
    assert content() == before


def test_a_stored_file_that_would_lose_something_is_left_alone(take: Import, folder: Path) -> None:
    file = folder / "data" / "measurements" / "2020.csv"
    file.write_text(file.read_text(encoding="utf-8") + "1.1.1.gibtesnicht,5,,,,,,,,\n", encoding="utf-8")
    before = content()
    answer = take("1.1.1.umsetzungsstand;geplant;;\n")
    assert (answer.code, "would be lost" in answer.err, content()) == (2, True, before)


def test_where_nobody_can_answer_the_line_to_type_is_named(kassel: Kassel, folder: Path) -> None:
    (folder / "Amt 2020.csv").write_text("metric,value\n1.1.1.umsetzungsstand,planned\n", encoding="utf-8")
    before = content()
    answer = kassel("import", "Amt 2020.csv", "--office", "umweltamt", "--lang", "en")
    assert (answer.code, answer.out, content()) == (2, "", before)
    assert answer.err.endswith("kassel import 'Amt 2020.csv' --office umweltamt --yes\n")


def test_no_line_is_named_that_would_not_do(kassel: Kassel, folder: Path) -> None:
    (folder / "Amt 2020.csv").write_text("metric,value\n1.1.1.umsetzungsstand,planned\n", encoding="utf-8")
    answer = kassel("import", "Amt 2020.csv", "--lang", "en")
    assert (answer.code, "KI440" in answer.err + answer.out, "--yes" in answer.err) == (1, True, False)
    assert "nicht da.csv" in kassel("import", "nicht da.csv", "--lang", "en").err
    assert "--yes" not in kassel("import", "nicht da.csv", "--lang", "en").err


def test_in_a_pipe_too_it_is_said_that_a_file_came_before(kassel: Kassel, folder: Path) -> None:
    (folder / "Amt 2020.csv").write_text("metric,value\n1.1.1.umsetzungsstand,planned\n", encoding="utf-8")
    again = ("import", "Amt 2020.csv", "--office", "umweltamt", "--lang", "en")
    assert kassel(*again, "--yes").code == 0
    answer = kassel(*again)
    assert (answer.code, len(answer.out.splitlines())) == (0, 1)
    assert "There is nothing to take in.\nAmt 2020.csv was taken in already: submission " in answer.err


@pytest.mark.parametrize(("typed", "code"), [("j", 0), ("YES", 0), ("", 1), ("n", 1)])
def test_a_person_is_shown_and_asked(
    kassel: Kassel, folder: Path, monkeypatch: pytest.MonkeyPatch, typed: str, code: int
) -> None:
    asked: list[str] = []
    monkeypatch.setattr("kassel_integration.console.Console.can_ask", True)

    def ask(_: object, text: str) -> str:
        asked.append(text)
        return typed

    monkeypatch.setattr("kassel_integration.console.Console.ask", ask)
    (folder / "Amt 2020.csv").write_text("metric,value\n1.1.1.umsetzungsstand,planned\n", encoding="utf-8")
    before = content()
    answer = kassel("import", "Amt 2020.csv", "--office", "umweltamt", "--lang", "en", "-f", "plain")
    assert (answer.code, asked, "1.1.1.umsetzungsstand" in answer.out) == (code, ["Take it in? [y/N] "], True)
    assert (content() == before) is bool(code)


def test_what_changed_while_the_question_stood_is_not_overwritten(
    kassel: Kassel, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = folder / "data" / "measurements" / "2020.csv"

    def ask(*_: object) -> str:
        file.write_text(file.read_text(encoding="utf-8").replace("40", "41"), encoding="utf-8")
        return "y"

    monkeypatch.setattr("kassel_integration.console.Console.can_ask", True)
    monkeypatch.setattr("kassel_integration.console.Console.ask", ask)
    (folder / "Amt 2020.csv").write_text("metric,value\n1.1.1.umsetzungsstand,planned\n", encoding="utf-8")
    answer = kassel("import", "Amt 2020.csv", "--office", "umweltamt", "--lang", "en")
    assert (answer.code, "have changed since the question" in answer.err) == (2, True)
    assert "umsetzungsstand" not in file.read_text(encoding="utf-8")


def test_sums_that_only_both_make_wrong_are_found(kassel: Kassel, mini_folder: DataFolder, tmp_path: Path) -> None:
    root = mini_folder.root
    head = "metric,value,district,office\n"
    (tmp_path / "a 2014.csv").write_text(f"{head}1.1.1.places,10,,jugendamt\n", encoding="utf-8")
    (tmp_path / "b 2014.csv").write_text(f"{head}1.1.1.places,11,01,jugendamt\n", encoding="utf-8")
    assert kassel("import", tmp_path / "a 2014.csv", "--yes", "--data", root).code == 0
    answer = kassel("import", tmp_path / "b 2014.csv", "--yes", "--data", root, "--lang", "en")
    assert (answer.code, told(answer)) == (1, ["KI314"])


@pytest.mark.parametrize("text", ["", "id\n", "x\ny\n"])
def test_a_broken_log_is_said(kassel: Kassel, folder: Path, text: str) -> None:
    (folder / "data" / "submissions.csv").write_text(text, encoding="utf-8")
    assert (kassel("log").code, kassel("log", "--lang", "en").err.count("submissions.csv, line 1")) == (2, 1)


def test_the_named_office_is_whose_contribution_it_is(kassel: Kassel, tmp_path: Path) -> None:
    shared = SHARED + "\ndelivery: each\ndelivery_reason: Jedes Treffen hat ein Amt."
    root = plan(tmp_path / "data", goal(shared, offices="umweltamt, verkehrsamt"), {})
    (tmp_path / "Amt 2020.csv").write_text("metric,value\n1.1.1.treffen,4\n", encoding="utf-8")
    for office in ("umweltamt", "verkehrsamt"):
        assert kassel("import", tmp_path / "Amt 2020.csv", "--office", office, "--yes", "--data", root).code == 0
    stored = (root / "measurements" / "2020.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert stored == ["1.1.1.treffen,4,,,,,umweltamt,,,", "1.1.1.treffen,4,,,,,verkehrsamt,,,"]
    assert kassel("validate", "--data", root).code == 0
