"""`--reply DIR`: the marked copy and the mail that an office gets about a file it sent."""

import io
import re
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

from conftest import Answer, Kassel
from small_plan import goal, plan

METRICS = [
    "id: wege\nlabel: Wege\nkind: count\nunit: km\ndirection: up\ntarget: {rule: increase, basis: concept}",
    "id: anteil\nlabel: Anteil\nkind: share\nunit: Prozent\ndirection: up\ntarget: {rule: increase, basis: concept}",
]
SETTINGS = '[due]\nyearly = "03-31"\n[delivery]\nsend_to = "Klimastelle, klima@musterstadt.example"\n'
CONTACT = "{id: umweltamt, name: Umweltamt, contact: {name: Jörg Grün, email: gruen@musterstadt.example}}"
ROWS = "Kennzahl;Wert;Amt\n1.1.1.wege;vierzig;Umweltamt\n1.1.1.anteil;12,5;Umweltamt\n1.1.1.weg;3;Umweltamt\n"
MAIL = """\
An: Jörg Grün <gruen@musterstadt.example>
Betreff: Rückmeldung zur Datei „Amt 2020.csv“

Guten Tag Jörg Grün,

vielen Dank für die Datei „Amt 2020.csv“ zum Plan „Ein Klimaplan“. Beim Prüfen ist uns etwas aufgefallen.
1 Eintrag ist in Ordnung.

Bitte ändern:

1. B2: „vierzig“ ist keine Zahl.
   Nur die Zahl eintragen; fehlt der Wert, ein Zeichen eintragen: … (fällt später an), / (nicht sicher genug), \
. (unbekannt oder geheim zu halten), x (nicht sinnvoll).

2. A4: Die Kennzahl „1.1.1.weg“ gibt es im Katalog nicht.
   Meinten Sie „1.1.1.wege“? Die Kennung der Kennzahl eintragen, wie sie im Meldebogen steht.

Die Seite „Amt 2020_Rückmeldung.html“ zeigt Ihre Tabelle mit diesen Zellen; bitte ändern Sie sie in Ihrer eigenen Datei.
Bitte senden Sie uns die geänderte Datei bis 31.03.2021.
Bitte an: Klimastelle, klima@musterstadt.example. Dort hilft man Ihnen auch bei Fragen.

Mit freundlichen Grüßen
Musterstadt

Für Rückfragen, Nummern der Befunde: KI210, KI301
"""
Check = Callable[..., Answer]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small plan, seen from the folder that its data folder is in, on a day of March 2021."""
    monkeypatch.chdir(tmp_path)
    root = plan(tmp_path / "data", goal(*METRICS), {2020: ""})
    catalogue = root / "handlungsfelder.yaml"
    text = catalogue.read_text(encoding="utf-8").replace("{id: umweltamt, name: Umweltamt}", CONTACT)
    catalogue.write_text(text, encoding="utf-8")
    (root / "kassel.toml").write_text(SETTINGS, encoding="utf-8")
    at(monkeypatch, "2021-03-12")
    return tmp_path


def at(monkeypatch: pytest.MonkeyPatch, day: str) -> None:
    """Let it be noon of a day."""
    noon = datetime.fromisoformat(f"{day}T12:00:00").replace(tzinfo=UTC)
    for module in ("importing", "replying"):
        monkeypatch.setattr(f"kassel_integration.commands.call.{module}.now", lambda: noon)


@pytest.fixture
def check(kassel: Kassel, folder: Path) -> Check:
    """Check a file with answers in the folder `Antwort`."""

    def call(content: str | bytes, *options: str, name: str = "Amt 2020.csv", lang: str = "de") -> Answer:
        raw = content if isinstance(content, bytes) else content.encode("utf-8")
        (folder / name).write_bytes(raw)
        return kassel("validate", name, "--reply", "Antwort", "--lang", lang, *options)

    return call


def made() -> list[str]:
    """The files that were written."""
    return sorted(path.name for path in Path("Antwort").iterdir()) if Path("Antwort").exists() else []


def read(name: str) -> str:
    return (Path("Antwort") / name).read_text(encoding="utf-8")


def mail(name: str) -> EmailMessage:
    found = message_from_bytes((Path("Antwort") / name).read_bytes(), policy=default)
    assert isinstance(found, EmailMessage)
    return found


def workbook(change: Callable[[Workbook], None] = lambda _: None) -> bytes:
    """What an office made by itself: a sheet with two faults, another one with a formula."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Meldung"
    for row in ("Kennzahl", "Wert", "Amt"), ("1.1.1.wege", "vierzig", "Umweltamt"), ("1.1.1.anteil", 101, "Umweltamt"):
        sheet.append(row)
    sheet["B2"].comment = Comment("bitte noch einmal zählen", "Jörg")
    sheet.column_dimensions["A"].width = 33
    sheet["C3"].fill = PatternFill("solid", fgColor="00FF00")
    other = book.create_sheet("Notizen")
    other["A1"], other["A2"] = 20, "=A1*2"
    change(book)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_an_office_is_told_by_mail_what_to_change_where_until_when_and_whom_to_ask(check: Check) -> None:
    answer = check(ROWS)
    assert (answer.code, made()) == (1, [f"Amt 2020_Rückmeldung.{end}" for end in ("eml", "html", "txt")])
    assert read("Amt 2020_Rückmeldung.txt") == MAIL


def test_the_mail_file_goes_to_the_office_and_has_the_copy_with_it(check: Check) -> None:
    check(ROWS)
    found = mail("Amt 2020_Rückmeldung.eml")
    (attached,) = found.iter_attachments()
    body = found.get_body()
    assert body is not None
    head, _, text = MAIL.partition("\n\n")
    assert (str(found["To"]), head.splitlines()[1]) == (
        "Jörg Grün <gruen@musterstadt.example>",
        f"Betreff: {found['Subject']}",
    )
    assert body.get_content().replace("\r\n", "\n") == text
    page = (Path("Antwort") / "Amt 2020_Rückmeldung.html").read_bytes()
    assert (attached.get_filename(), attached.get_payload(decode=True)) == ("Amt 2020_Rückmeldung.html", page)


def test_in_english_everything_is_in_english(check: Check) -> None:
    check(ROWS, lang="en")
    text = read("Amt 2020_feedback.txt")
    assert '1. B2: "vierzig" is not a number.' in text
    assert "Please send us the changed file by 2021-03-31." in text


def test_after_the_day_it_is_wanted_as_soon_as_possible(check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    at(monkeypatch, "2021-04-01")
    check(ROWS)
    assert "Bitte senden Sie uns die geänderte Datei so bald wie möglich." in read("Amt 2020_Rückmeldung.txt")


def test_a_file_with_nothing_to_say_gets_no_answer_and_that_is_said(check: Check) -> None:
    answer = check("Kennzahl;Wert;Amt\n1.1.1.anteil;12,5;Umweltamt\n")
    assert (answer.code, answer.err, made()) == (0, "Amt 2020.csv: nichts zurückzumelden.\n", [])


def test_the_page_shows_the_table_with_its_marks_and_harmless(check: Check) -> None:
    check(ROWS.replace("vierzig", "<script>alert(1)</script>"))
    page = read("Amt 2020_Rückmeldung.html")
    assert "<script" not in page
    assert '<td class="must">&lt;script&gt;alert(1)&lt;/script&gt; <strong class=ref>1</strong></td>' in page
    assert "<td>12,5</td>" in page


def test_of_a_long_table_the_page_shows_the_marked_rows_and_those_around_them(check: Check) -> None:
    rows = "".join(f"1.1.1.unbekannt{n};1;\n" if n == 700 else ";;\n" for n in range(1000))
    check(f"Kennzahl;Wert;Amt\n{rows}")
    page = read("Amt 2020_Rückmeldung.html")
    assert re.findall(r"<th scope=row>(\d+)</th><td class=beside>", page) == [
        *("1", "2", "3", "700", "701", "702", "703", "704")
    ]
    assert "696 Zeilen ohne Rückmeldung" in page


def test_a_quotation_mark_that_is_never_closed_does_not_hide_the_marks_below_it(check: Check) -> None:
    check('Kennzahl;Wert;Bemerkung\n1.1.1.anteil;12,5;"offen\n1.1.1.wege;vierzig;\n')
    page = read("Amt 2020_Rückmeldung.html")
    assert '<td class="must">vierzig <strong class=ref>' in page


def test_the_first_line_that_only_names_the_separator_is_no_row(check: Check) -> None:
    check(f"sep=;\n{ROWS}")
    assert '<td class="must">vierzig <strong' in read("Amt 2020_Rückmeldung.html")


def test_a_workbook_comes_back_as_it_was_with_marks_comments_and_a_first_sheet(check: Check) -> None:
    check(workbook(), name="Amt 2020.xlsx")
    assert made() == [f"Amt 2020_Rückmeldung.{end}" for end in ("eml", "txt", "xlsx")]
    book = load_workbook("Antwort/Amt 2020_Rückmeldung.xlsx")
    sheet = book["Meldung"]
    assert book.sheetnames == ["Rückmeldung", "Meldung", "Notizen"]
    assert [each.sheet_view.tabSelected for each in book.worksheets] == [True, False, False]
    assert sheet["B2"].comment.text.startswith("„vierzig“ ist keine Zahl.\nNur die Zahl eintragen;")
    assert sheet["B2"].comment.text.endswith("\n\nbitte noch einmal zählen")
    assert [(sheet[c].fill.fgColor.rgb, sheet[c].border.left.style) for c in ("B2", "B3", "B1")] == [
        ("00FFC9BD", "medium"),
        ("00FFF0A8", "mediumDashed"),
        ("00000000", None),
    ]
    assert (sheet.column_dimensions["A"].width, sheet["C3"].fill.fgColor.rgb) == (33, "0000FF00")
    assert (book["Notizen"]["A2"].value, sheet["B3"].value) == ("=A1*2", 101)
    first = book["Rückmeldung"]
    rows = [[cell.value for cell in row] for row in first.iter_rows(min_row=8, min_col=2, max_col=4)]
    assert rows == [
        ["bitte ändern", "Blatt „Meldung“, B2", "„vierzig“ ist keine Zahl."],
        ["bitte prüfen", "Blatt „Meldung“, B3", "Der Anteil 101 % liegt über 100 %."],
    ]
    assert first["C8"].hyperlink.location == "'Meldung'!B2"


def test_formulas_keep_the_results_they_had(check: Check) -> None:
    raw = with_result(workbook())
    check(raw, name="Amt 2020.xlsx")
    book = load_workbook("Antwort/Amt 2020_Rückmeldung.xlsx", data_only=True)
    assert book["Notizen"]["A2"].value == 40


def with_result(raw: bytes) -> bytes:
    """The same with the result of its formula stored, as Excel does."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(stream, "w") as new:
        for part in old.infolist():
            new.writestr(part, re.sub(rb"(<f>A1\*2</f>)<v( ?/>|></v>)", rb"\1<v>40</v>", old.read(part)))
    assert b"<v>40</v>" in zipfile.ZipFile(stream).read("xl/worksheets/sheet2.xml")
    return stream.getvalue()


def test_of_merged_cells_the_one_with_the_text_is_marked(check: Check) -> None:
    def merge(book: Workbook) -> None:
        book["Meldung"].merge_cells("B3:B4")
        book["Meldung"]["A4"] = "1.1.1.wege"

    check(workbook(merge), name="Amt 2020.xlsx")
    sheet = load_workbook("Antwort/Amt 2020_Rückmeldung.xlsx")["Meldung"]
    assert "Hier ist noch kein Wert eingetragen" in sheet["B3"].comment.text


def test_the_copy_that_comes_back_is_read_and_gets_no_marks_twice(check: Check, folder: Path) -> None:
    check(workbook(), name="Amt 2020.xlsx")
    raw = (folder / "Antwort" / "Amt 2020_Rückmeldung.xlsx").read_bytes()
    book = load_workbook(io.BytesIO(raw))
    book["Meldung"]["B2"] = 40
    stream = io.BytesIO()
    book.save(stream)
    answer = check(stream.getvalue(), name="zurück 2020.xlsx")
    assert answer.code == 0
    again = load_workbook("Antwort/zurück 2020_Rückmeldung.xlsx")
    assert again.sheetnames == ["Rückmeldung", "Meldung", "Notizen"]
    assert again["Meldung"]["B2"].comment is None
    assert again["Meldung"]["B3"].comment.text.count("101 %") == 1


def test_a_sheet_of_the_offices_own_with_that_name_stays(check: Check) -> None:
    check(workbook(lambda book: book.create_sheet("Rückmeldung", 0).append(["unser Blatt"])), name="Amt 2020.xlsx")
    book = load_workbook("Antwort/Amt 2020_Rückmeldung.xlsx")
    assert book.sheetnames == ["Rückmeldung1", "Rückmeldung", "Meldung", "Notizen"]
    assert book["Rückmeldung"]["A1"].value == "unser Blatt"


def test_where_no_cell_is_marked_the_mail_speaks_of_none(check: Check) -> None:
    check(workbook(lambda book: setattr(book["Meldung"], "title", "Beispiel")), name="Amt 2020.xlsx")
    text = read("Amt 2020_Rückmeldung.txt")
    assert "Die Datei „Amt 2020_Rückmeldung.xlsx“ enthält diese Rückmeldung als erstes Blatt." in text
    assert "markiert" not in text


def test_an_ods_comes_back_as_it_was_with_marks_comments_and_a_first_sheet(kassel: Kassel, check: Check) -> None:
    assert kassel("form", "--office", "umweltamt", "--year", "2020", "-o", "Bogen.ods", "--lang", "de").code == 0
    raw = filled(Path("Bogen.ods").read_bytes(), "Kennzahlen", "I5", "vierzig")
    answer = check(raw, name="Bogen 2020.ods")
    assert (answer.code, made()) == (1, [f"Bogen 2020_Rückmeldung.{end}" for end in ("eml", "ods", "txt")])
    content = zipfile.ZipFile("Antwort/Bogen 2020_Rückmeldung.ods").read("content.xml").decode()
    names = re.findall('<table:table table:name="([^"]+)"', content)
    assert names[:3] == ["Rückmeldung", "Anleitung", "Kennzahlen"]
    marked = re.search(
        r'<table:table-cell[^>]*table:style-name="(marked\d+)"[^>]*><office:annotation.*?</table:table-cell>', content
    )
    assert marked is not None
    assert "„vierzig“ ist keine Zahl." in marked[0]
    assert marked[0].endswith("<text:p>vierzig</text:p></table:table-cell>")
    style = re.search(f'<style:style style:name="{marked[1]}".*?</style:style>', content)
    assert style is not None
    assert 'fo:background-color="#FFC9BD" ' in style[0]
    assert "<style:map" in style[0], "what is marked as one types stays so"
    back = Path("Antwort/Bogen 2020_Rückmeldung.ods").read_bytes()
    check(back, name="zurück 2020.ods")
    content = zipfile.ZipFile("Antwort/zurück 2020_Rückmeldung.ods").read("content.xml").decode()
    assert re.findall('<table:table table:name="([^"]+)"', content)[:2] == ["Rückmeldung", "Anleitung"]
    assert content.count("„vierzig“ ist keine Zahl.") == 2, "on the first sheet and at the cell"


def filled(raw: bytes, sheet: str, cell: str, text: str) -> bytes:
    """An .ods with a text typed into a cell."""
    from xml.dom.minidom import parseString  # noqa: PLC0415

    from kassel_integration.render.replies.ods_cells import cell_at, position, sheets  # noqa: PLC0415

    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(stream, "w") as new:
        for part in old.infolist():
            data = old.read(part)
            if part.filename == "content.xml":
                document = parseString(data)
                found = cell_at(sheets(document)[sheet], *position(cell))
                assert found is not None
                found.setAttribute("office:value-type", "string")
                paragraph = document.createElement("text:p")
                paragraph.appendChild(document.createTextNode(text))
                found.appendChild(paragraph)
                data = document.toxml("utf-8")
            new.writestr(part, data)
    return stream.getvalue()


def test_a_workbook_with_macros_comes_back_without_them_and_says_so(check: Check) -> None:
    stream = io.BytesIO(workbook())
    with zipfile.ZipFile(stream, "a") as packed:
        packed.writestr("xl/vbaProject.bin", b"macro")
    check(stream.getvalue(), name="Amt 2020.xlsm")
    assert "Amt 2020_Rückmeldung.xlsx" in made()
    names = zipfile.ZipFile("Antwort/Amt 2020_Rückmeldung.xlsx").namelist()
    assert "xl/vbaProject.bin" not in names
    texts = [cell.value for (cell,) in load_workbook("Antwort/Amt 2020_Rückmeldung.xlsx")["Rückmeldung"]["A1:A7"]]
    assert "Die Makros Ihrer Datei sind in dieser Kopie nicht enthalten." in texts


@pytest.mark.parametrize("bad", ["no zip", "bomb", "broken"])
def test_what_the_reader_refuses_is_not_opened_again_and_answered_by_a_page(
    check: Check, bad: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = []
    for kind in ("xlsx", "ods"):
        monkeypatch.setattr(f"kassel_integration.render.replies.{kind}.marked_{kind}", lambda *_: opened.append(1))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        packed.writestr("[Content_Types].xml", "<!DOCTYPE x><x/>" if bad == "bomb" else "x")
    answer = check(b"PK\3\4 nothing" if bad == "no zip" else stream.getvalue(), name="Amt 2020.xlsx")
    assert (answer.code, made(), opened) == (1, [f"Amt 2020_Rückmeldung.{end}" for end in ("eml", "html", "txt")], [])
    assert "lässt sich nicht lesen" in read("Amt 2020_Rückmeldung.html")


def test_what_declares_entities_in_a_part_that_is_never_read_is_not_copied(check: Check) -> None:
    stream = io.BytesIO(workbook())
    with zipfile.ZipFile(stream, "a") as packed:
        packed.writestr("xl/theme/theme2.xml", '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')
    answer = check(stream.getvalue(), name="Amt 2020.xlsx")
    assert "Amt 2020_Rückmeldung.html" in made()
    assert "Amt 2020.xlsx ließ sich nicht als Arbeitsmappe kopieren; die Rückmeldung ist eine HTML-Seite." in answer.err
    assert '<td class="must">vierzig <strong' in read("Amt 2020_Rückmeldung.html")


def test_an_answer_that_is_there_stays_and_the_next_one_has_a_number(check: Check) -> None:
    check(ROWS)
    before = {path: path.read_bytes() for path in Path("Antwort").iterdir()}
    check(ROWS.replace("vierzig", "fünfzig"))
    assert {path: path.read_bytes() for path in before} == before
    assert "Amt 2020_Rückmeldung_2.html" in made()
    assert "fünfzig" in read("Amt 2020_Rückmeldung_2.txt")


@pytest.mark.parametrize(
    ("into", "said"),
    [("Amt 2020.csv", "Die Rückmeldungen brauchen einen Ordner"), ("data/measurements", "gehört zu den Daten")],
)
def test_nothing_is_written_over_or_among_the_data(check: Check, into: str, said: str) -> None:
    answer = check(ROWS, "--reply", into)
    assert answer.code == 2
    assert said in answer.err
    assert (made(), list(Path("data/measurements").glob("*Rück*"))) == ([], [])


def test_all_of_the_data_cannot_be_answered(kassel: Kassel, folder: Path) -> None:
    answer = kassel("validate", "--reply", str(folder / "Antwort"), "--lang", "en")
    assert (answer.code, answer.err) == (
        2,
        "kassel: error: --reply belongs to files of offices. Please name the file.\n",
    )


def test_an_import_answers_too_and_takes_nothing_in_where_something_is_wrong(kassel: Kassel, folder: Path) -> None:
    (folder / "Amt 2020.csv").write_text(ROWS, encoding="utf-8")
    answer = kassel("import", "Amt 2020.csv", "--yes", "--reply", "Antwort", "--lang", "de")
    assert (answer.code, (folder / "data/submissions.csv").exists()) == (1, False)
    assert read("Amt 2020_Rückmeldung.txt") == MAIL


def test_an_import_is_told_what_is_not_the_offices_without_a_word_of_commands(kassel: Kassel, folder: Path) -> None:
    (folder / "Amt 2020.csv").write_text("Kennzahl;Wert\n1.1.1.wege;4\n1.1.1.anteil;5\n", encoding="utf-8")
    kassel("import", "Amt 2020.csv", "--yes", "--office", "verkehrsamt", "--reply", "Antwort", "--lang", "de")
    text = read("Amt 2020_Rückmeldung.txt")
    assert "In 2 Zellen:\n   - A2: Das Amt „Verkehrsamt“ ist 2020 für 1.1.1.wege nicht zuständig" in text
    assert "in Ordnung" not in text
    assert "--" not in text


def test_a_row_of_several_values_that_is_not_the_offices_has_none_that_is_fine(kassel: Kassel, folder: Path) -> None:
    (folder / "Amt.csv").write_text("Kennzahl;2019;2020\n1.1.1.wege;4;5\n", encoding="utf-8")
    kassel("import", "Amt.csv", "--yes", "--office", "verkehrsamt", "--reply", "Antwort", "--lang", "de")
    assert "in Ordnung" not in read("Amt_Rückmeldung.txt")


def test_many_cells_with_one_fault_are_one_line_in_the_mail(check: Check) -> None:
    rows = "".join("1.1.1.unbekannt;1;Umweltamt\n" for _ in range(12))
    check(f"Kennzahl;Wert;Amt\n{rows}")
    assert "1. 12 Zellen (A2–A13): Die Kennzahl" in read("Amt 2020_Rückmeldung.txt")
