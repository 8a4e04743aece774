"""`kassel form`: whose form, for which year, into which file; what is wrong with a call; nothing is written over."""

import csv
import io
import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from conftest import MINI, TOP, Kassel
from forms.office_files import in_ods, in_xlsx

HEADINGS = (
    "Kennung;Ziel;Bezeichnung;Einheit;Definition;Zeitbezug;Vorjahr;Zielvorgabe;District;Wert;Zähler;Nenner;"
    "Kennzeichen;Bruch;Stichtag;Quelle;Misst stattdessen;Bemerkung;Jahr;Amt"
)


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working folder with the data of the small plan: figures of 2013, whom to send forms to."""
    monkeypatch.chdir(tmp_path)
    Path("data/measurements").mkdir(parents=True)
    shutil.copy(MINI, "data/handlungsfelder.yaml")
    rows = (
        "metric,value,flag,numerator,denominator,office,note",
        "1.1.1.places,1340,,,,jugendamt,",
        "1.1.1.rate,33.5,P,335,1000,jugendamt,",
        '1.1.1.umsetzungsstand,in_progress,,,,jugendamt,"Noch 12 Plätze, dann ist es so weit."',
    )
    Path("data/measurements/2013.csv").write_text("\n".join((*rows, "")), encoding="utf-8")
    Path("data/kassel.toml").write_text('[delivery]\nsend_to = "Büro,\\n a@b.example"\n', encoding="utf-8")


FORM = ("form", "--office", "Jugendamt", "--year", "2014", "--lang", "de")


@pytest.mark.usefixtures("plan")
def test_a_csv_is_one_that_a_german_excel_opens_rightly(kassel: Kassel) -> None:
    answer = kassel(*FORM, "-o", "neu.csv")
    assert (answer.code, answer.out, answer.err) == (0, "", "Geschrieben: neu.csv\n")
    raw = Path("neu.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfKennung;Ziel;")
    assert raw.count(b"\r\n") == raw.count(b"\n") == 6
    heading, *rows = raw.decode("utf-8-sig").splitlines()
    assert heading == HEADINGS
    assert rows[1] == (
        "1.1.1.rate;1.1.1 More places.;Rate of care;percent;Places per child.;Stichtag 1. März;"
        "33,5 (2013, vorläufig);mindestens 35 percent bis 2016;;;;;;;;;;;2014;jugendamt"
    )
    assert [row.split(";")[0] for row in rows[2:]] == [
        "1.1.10.guide",
        "1.1.1.umsetzungsstand",
        "1.1.10.umsetzungsstand",
    ]


@pytest.mark.usefixtures("plan")
def test_a_form_that_was_filled_in_by_hand_is_read_as_it_is(kassel: Kassel) -> None:
    kassel(*FORM, "-o", "Meldebogen 2014.csv")
    filled = list(csv.DictReader(io.StringIO(Path("Meldebogen 2014.csv").read_text("utf-8-sig")), delimiter=";"))
    filled[0] |= {"Wert": "1.360", "Bruch": "ja", "Bemerkung": "neu gezählt"}
    filled[1] |= {"Wert": "34,2", "Zähler": "342", "Nenner": "1.000", "Kennzeichen": "geschätzt"}
    filled[2] |= {"Wert": "in Umsetzung"}
    filled[3] |= {"Wert": "umgesetzt", "Bemerkung": "Fertig."}
    filled[4] |= {"Kennzeichen": "fällt später an"}
    with Path("Meldebogen 2014.csv").open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, filled[0], delimiter=";")
        writer.writeheader()
        writer.writerows(filled)
    answer = kassel("validate", "Meldebogen 2014.csv", "--normalised", "-", "--lang", "de", "-q")
    assert answer.out == (
        "metric,value,district,sex,as_of,flag,numerator,denominator,office,source,stands_for,note\n"
        "1.1.1.places,1360,,,,B,,,jugendamt,,,neu gezählt\n"
        "1.1.1.rate,34.2,,,,E,342,1000,jugendamt,,,\n"
        "1.1.1.umsetzungsstand,done,,,,,,,jugendamt,,,Fertig.\n"
        "1.1.10.guide,in_progress,,,,,,,jugendamt,,,\n"
        "1.1.10.umsetzungsstand,,,,,O,,,jugendamt,,,\n"
    )


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize("end", ["xlsx", "ods"])
def test_the_same_form_is_the_same_bytes(kassel: Kassel, end: str) -> None:
    for name in ("a", "b"):
        assert kassel(*FORM, "-o", f"{name}.{end}").code == 0
    assert Path(f"a.{end}").read_bytes() == Path(f"b.{end}").read_bytes()


@pytest.mark.usefixtures("plan")
def test_what_stands_above_a_table_is_whose_it_is_and_where_it_goes(kassel: Kassel) -> None:
    kassel(*FORM, "--due", "31.03.2015", "-o", "a.xlsx")
    kassel(*FORM, "--due", "2015-03-31", "-o", "a.ods")
    wanted = [
        "Meldebogen 2014: Jugendamt (Smalltown)",
        "Bitte bis 31.03.2015 zurücksenden. An: Büro, a@b.example. "
        "Bitte die gelben Zellen ausfüllen. Leer heißt: noch nicht gemeldet.",
    ]
    for sheets in (in_xlsx(Path("a.xlsx").read_bytes()), in_ods(Path("a.ods").read_bytes())):
        assert [sheets["Kennzahlen"].texts[name] for name in ("A1", "A2")] == wanted


@pytest.mark.usefixtures("plan")
def test_all_offices_get_a_form_each_and_none_is_written_over(kassel: Kassel) -> None:
    answer = kassel("form", "--all", "Bögen", "--year", "2014", "-f", "ods", "--lang", "de")
    assert (answer.code, answer.err) == (0, "2 Meldebögen in Bögen geschrieben.\n")
    names = ["Meldebogen_2014_jugendamt.ods", "Meldebogen_2014_sportamt.ods"]
    assert sorted(file.name for file in Path("Bögen").iterdir()) == names
    (Path("Bögen") / names[0]).unlink()
    (Path("Bögen") / names[1]).write_text("ausgefüllt", encoding="utf-8")
    again = kassel("form", "--all", "Bögen", "--year", "2014", "-f", "ods", "--lang", "de")
    assert (again.code, again.err.count("gibt es schon")) == (2, 1)
    assert [file.read_text("utf-8") for file in Path("Bögen").iterdir()] == ["ausgefüllt"]
    assert kassel("form", "--all", "Bögen", "--year", "2014", "-f", "ods", "--force").code == 0


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--year", "2014"), "Für wen ist der Meldebogen?"),
        (("--office", "jugendamt"), "zum Beispiel --year 2014."),
        (("--office", "jugendamt", "--year", "2014"), "kassel form --office jugendamt --year 2014 -o Meldebogen_2014_"),
        (("--all", "x", "--office", "jugendamt", "--year", "2014"), "Für wen ist der Meldebogen?"),
        (("--all", "x", "--year", "2014", "-o", "x.ods"), "Bitte eines von beiden weglassen."),
        (("--office", "Jugend", "--year", "2014"), "Meinten Sie „jugendamt“?"),
        (("--office", "jugendamt", "--year", "2014", "-o", "x.txt"), "kein Format ableiten"),
        (("--all", "data/measurements", "--year", "2014"), "gehört zu den Daten"),
        (("--guide", "--office", "jugendamt"), "Bitte --office weglassen."),
        (
            ("--office", "jugendamt", "--year", "2014", "--due", "März", "-f", "csv"),
            "„März“ ist bei --due nicht möglich",
        ),
    ],
)
def test_what_is_wrong_with_a_call_is_said_with_what_to_type(kassel: Kassel, words: tuple[str, ...], said: str) -> None:
    before = sorted(Path().rglob("*"))
    answer = kassel("form", *words, "--lang", "de")
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
    assert sorted(Path().rglob("*")) == before


def test_of_the_data_that_came_with_the_program_there_are_no_forms(
    kassel: Kassel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = kassel(*FORM)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.endswith("Bitte eingeben: kassel form --office Jugendamt --year 2014 --data DIR\n")


def test_an_office_that_is_no_longer_there_has_nothing_to_report(kassel: Kassel, tmp_path: Path) -> None:
    text = MINI.read_text(encoding="utf-8").replace(
        "name: Sportamt}", "name: Sportamt, until: 2013, successor: jugendamt}"
    )
    (tmp_path / "handlungsfelder.yaml").write_text(text, encoding="utf-8")
    answer = kassel("form", "--office", "sportamt", "--year", "2014", "--data", tmp_path, "-f", "csv", "--lang", "de")
    assert (answer.code, answer.err.count("Sportamt ist 2014 für kein Ziel zuständig")) == (2, 1)
    every = kassel("form", "--all", tmp_path / "alle", "--year", "2014", "--data", tmp_path, "--lang", "de")
    assert every.err.splitlines() == [
        "Kein Meldebogen für Sportamt: 2014 für kein Ziel zuständig.",
        f"1 Meldebogen in {tmp_path / 'alle'} geschrieben.",
    ]


def test_made_up_values_say_so_on_every_form(kassel: Kassel, tmp_path: Path) -> None:
    example = (
        "form",
        "--office",
        "frauenbuero",
        "--year",
        "2015",
        "--lang",
        "de",
        "--data",
        TOP / "examples/beispieldaten",
    )
    assert "Beispieldaten, keine amtlichen Zahlen\n" in kassel(*example, "-f", "csv").err
    kassel(*example, "-o", tmp_path / "a.ods")
    assert "Vorjahr: Beispieldaten" in in_ods((tmp_path / "a.ods").read_bytes())["Umsetzungsstand"].texts["A2"]


def test_a_form_as_it_is_written_is_read_without_any_error(kassel: Kassel, tmp_path: Path) -> None:
    data = TOP / "examples" / "beispieldaten"
    for end in ("xlsx", "ods"):
        file = tmp_path / f"Meldebogen_2016_sportamt.{end}"
        kassel("form", "--office", "sportamt", "--year", "2016", "-o", file, "--lang", "de", "--data", data)
        answer = kassel("validate", file, "--lang", "de", "--data", data)
        assert "nach Geschlecht" in answer.out.splitlines()[0]
        assert (answer.code, answer.out.count("Fehler["), answer.out.count("KI250")) == (0, 0, 2)


def test_a_form_that_a_program_filled_in_is_read_though_its_formulas_were_never_calculated(
    kassel: Kassel, tmp_path: Path
) -> None:
    data, file = TOP / "examples" / "beispieldaten", tmp_path / "Meldebogen_2016_sportamt.xlsx"
    kassel("form", "--office", "sportamt", "--year", "2016", "-o", file, "--lang", "de", "--data", data)
    book = load_workbook(file)
    sheet = book["nach Geschlecht"]
    sheet["E5"], sheet["F5"] = 12, "7 s"
    book.save(file)
    answer = kassel("validate", file, "--normalised", "-", "--lang", "de", "--data", data, "-q")
    rows = [row.split(",") for row in answer.out.splitlines()[1:]]
    assert [(row[0], row[1], row[3], row[6]) for row in rows] == [
        (sheet["A5"].value, "12", "m", ""), (sheet["A5"].value, "7", "w", "E")
    ]  # fmt: skip


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize("fmt", ["xlsx", "ods"])
def test_a_form_of_a_plan_with_characters_that_no_workbook_can_hold(kassel: Kassel, fmt: str) -> None:
    plan = Path("data/handlungsfelder.yaml")
    plan.write_text(plan.read_text("utf-8").replace("More places.", '"More\\e places\\uFFFE."'), encoding="utf-8")
    answer = kassel(*FORM, "-o", f"neu.{fmt}")
    assert (answer.code, answer.err) == (0, f"Geschrieben: neu.{fmt}\n")
    sheets = (in_xlsx if fmt == "xlsx" else in_ods)(Path(f"neu.{fmt}").read_bytes())
    texts = {text for sheet in sheets.values() for text in sheet.texts.values()}
    assert "1.1.1 More␛ places⟨U+FFFE⟩." in texts
