"""A form as .xlsx and as .ods: equal in what is shown, open, checked, marked and told; and right in each of it."""

from datetime import date
from decimal import Decimal

import pytest

from forms.office_files import Seen, in_ods, in_xlsx
from kassel_integration.analysis.contributions import figures_of
from kassel_integration.checking.loaded import Loaded
from kassel_integration.model.catalogue import Kind
from kassel_integration.render.form.book import Area, Ref, areas
from kassel_integration.render.form.formulas import for_excel, for_odf, odd
from kassel_integration.render.form.heights import height
from kassel_integration.render.form.layout import lay_out
from kassel_integration.render.form.ods import as_ods
from kassel_integration.render.form.xlsx import as_xlsx, title_of
from kassel_integration.texts import Words
from kassel_integration.views.form.gather import asked_of, form_of
from kassel_integration.views.form.sheet import Form, Limits


@pytest.fixture(scope="module")
def form(loaded: Loaded) -> Form:
    """The form of the office with most to report."""
    assert loaded.catalogue is not None
    office = next(o for o in loaded.catalogue.offices if o.id == "jugendamt")
    figures = figures_of(loaded.measurements, loaded.catalogue, 2015)
    return form_of(asked_of(loaded.catalogue, office, 2015, figures, due=date(2016, 3, 31), send_to="Büro <a@b> & Co"))


@pytest.fixture(scope="module")
def xlsx(form: Form) -> dict[str, Seen]:
    return in_xlsx(as_xlsx(lay_out(form, Words("de"))))


@pytest.fixture(scope="module")
def ods(form: Form) -> dict[str, Seen]:
    return in_ods(as_ods(lay_out(form, Words("de"))))


def test_both_are_equal_in_everything(xlsx: dict[str, Seen], ods: dict[str, Seen]) -> None:
    names = ["Anleitung", "Kennzahlen", "Umsetzungsstand"]
    names += ["nach Ortsbezirk", "nach Geschlecht", "nach Migrationshintergrund", "Anteile nach Untergruppen"]
    assert list(xlsx) == list(ods) == names
    for name in names:
        for what in Seen.__slots__:
            assert getattr(xlsx[name], what) == getattr(ods[name], what), (name, what)


def test_everything_is_locked_but_what_is_to_be_filled_in(xlsx: dict[str, Seen]) -> None:
    assert all(sheet.protected for sheet in xlsx.values())
    assert xlsx["Anleitung"].open == frozenset()
    table = xlsx["Kennzahlen"]
    columns = {heading: name[:-1] for name, heading in table.texts.items() if name.endswith("4") and len(name) == 2}
    rows = sum(1 for name in table.texts if name.startswith("A")) - 3
    open_ = {heading: sum(1 for name in table.open if name.rstrip("0123456789") == c) for heading, c in columns.items()}
    shares = open_["Zähler"]
    asked = ("Wert", "Kennzeichen", "Bruch", "Stichtag", "Quelle", "Misst stattdessen", "Bemerkung")
    filled = {heading: n for heading, n in open_.items() if n}
    assert filled == dict.fromkeys(asked, rows) | {"Zähler": shares, "Nenner": shares}
    assert 0 < shares < rows


def test_a_word_is_chosen_from_a_list_and_the_definition_is_told_beside_the_value(
    form: Form, xlsx: dict[str, Seen], loaded: Loaded
) -> None:
    assert loaded.catalogue is not None
    table = xlsx["Kennzahlen"]
    steps = ("nicht begonnen", "geplant", "in Umsetzung", "laufend", "umgesetzt", "zurückgestellt", "aufgegeben")
    for row in range(5, 5 + len(form.sheets[0].rows)):
        metric = loaded.catalogue.metric_by_id[table.texts[f"A{row}"]]
        assert table.offered.get(f"I{row}") == (steps if metric.kind is Kind.MILESTONE else None)
        assert table.comments[f"I{row}"].startswith(metric.definition)
        assert table.offered[f"M{row}"] == ("ja", "nein")
        assert (f"I{row}" in table.marked) == (metric.kind is not Kind.MILESTONE)


def test_a_sheet_of_a_dimension_has_its_values_side_by_side_and_shows_the_whole(xlsx: dict[str, Seen]) -> None:
    sheet = xlsx["nach Geschlecht"]
    assert [sheet.texts[f"{letter}4"] for letter in "ABCDEFGHI"] == [
        "Kennung", "Bezeichnung", "Einheit", "Insgesamt laut Blatt Kennzahlen",
        "männlich", "weiblich", "divers", "ohne Angabe", "Stichtag",
    ]  # fmt: skip
    first = next(name[1:] for name, text in xlsx["Kennzahlen"].texts.items() if text == sheet.texts["A5"])
    assert sheet.texts["D5"] == f"=IF('Kennzahlen'!I{first}=\"\",\"–\",'Kennzahlen'!I{first})"
    assert {name for name in sheet.open if name.endswith("5") and len(name) == 2} == {f"{c}5" for c in "EFGHIJKL"}
    assert "D5" not in sheet.marked  # a mean of the parts is no sum
    assert sum(name.startswith("D") for name in sheet.marked) > 0


def test_of_shares_three_numbers_are_asked_for_each_value_of_a_dimension(xlsx: dict[str, Seen], loaded: Loaded) -> None:
    assert loaded.catalogue is not None
    texts = xlsx["Anteile nach Untergruppen"].texts
    assert [texts[f"{letter}4"] for letter in "ABCDEFGHIJ"] == [
        "Kennung", "Bezeichnung", "Einheit", "Ortsbezirk", "Geschlecht", "Migrationshintergrund",
        "Wert", "Zähler", "Nenner", "Kennzeichen",
    ]  # fmt: skip
    sizes = {d.id: len(d.values) for d in loaded.catalogue.dimensions}
    asked = {texts[f"A{row}"] for row in range(5, 5 + len(texts)) if f"A{row}" in texts}
    metrics = [loaded.catalogue.metric_by_id[name] for name in asked]
    rows = sum(name.startswith("A") for name in texts) - 3
    assert rows == sum(sizes[name] for m in metrics for name in m.dimensions) > 100
    assert all(m.has_parts for m in metrics)
    assert all(sum(f"{c}{row}" in texts for c in "DEF") == 1 for row in range(5, 5 + rows))


def test_a_form_in_english_says_the_same_in_english(form: Form) -> None:
    sheets = in_ods(as_ods(lay_out(form, Words("en"))))
    assert list(sheets)[:3] == ["Instructions", "Metrics", "Implementation"]
    assert sheets["Metrics"].texts["A4"] == "Metric id"


def test_a_formula_is_written_as_each_format_has_it() -> None:
    formula = 'IF({Blatt 1!D7}="";SUM({E5:F5});{G7})'
    assert for_excel(formula) == "IF('Blatt 1'!D7=\"\",SUM(E5:F5),G7)"
    assert for_odf(formula) == "IF([$'Blatt 1'.D7]=\"\";SUM([.E5:.F5]);[.G7])"


def test_what_is_odd_of_a_share_is_told_in_one_formula() -> None:
    told = odd(Ref(6, 7), Limits(Decimal(0), Decimal(100), whole=False), Ref(6, 8))
    assert told.startswith("IF(ISNUMBER({H7});OR({H7}<0;{H7}>100;AND(ISNUMBER({I7});{H7}>{I7}));AND(ISTEXT({H7});")


def test_cells_are_told_as_few_rectangles() -> None:
    cells = [Ref(row, column) for row in (4, 5, 7) for column in (5, 6)]
    assert [area.name for area in areas(cells)] == ["F5:G6", "F8:G8"]
    assert Area(Ref(0, 27), Ref(0, 27)).name == "AB1"


def test_a_row_is_as_high_as_its_longest_text(form: Form) -> None:
    page = lay_out(form, Words("de")).pages[1]
    low, high = height(page.rows[4], page.widths), height(page.rows[5], page.widths)
    assert low < high
    assert page.heights[4:6] == (low, high)


def test_the_name_of_a_sheet_is_one_that_a_workbook_allows() -> None:
    assert title_of("nach [Alter]: unter 18/ab 18 und weiter so") == "nach  Alter   unter 18 ab 18 un"
