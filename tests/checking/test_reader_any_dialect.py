"""Random figures in a random dialect come out as the same canonical bytes, and those bytes come out as themselves."""

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forms.cells import COLUMNS, Style
from forms.dialect import GERMAN, SHOUTED, SPACED, VARIANTS, Dialect, Row, as_bytes
from forms.reading import Reader
from forms.workbook import as_workbook

Read = Callable[[bytes, str], str]

COUNTS = ("1.1.3.plaetze_u3", "5.1.4.spielstaetten", "5.1.4.sportstaetten")
SHARES = ("1.1.3.betreuungsquote_u3", "1.1.2.kindergartenbesuchsquote")
STEPS = ("1.1.1.auswahlkriterien", "2.3.2.umsetzungsstand")
# What Windows-1252 has, but no pair such as "ß“", whose bytes are also a letter of UTF-8.
LETTERS = st.sampled_from("abcXYZ äöüÄÖÜßéç0123456789.,;|\t\"'\n-%=+@")
TEXT = st.text(LETTERS, max_size=30).map(str.strip)

counts = st.tuples(st.sampled_from(COUNTS), st.integers(0, 9_999_999).map(str))
shares = st.tuples(st.sampled_from(SHARES), st.integers(1, 999).map(lambda n: f"{n // 10}.{n % 10}".removesuffix(".0")))
steps = st.tuples(st.sampled_from(STEPS), st.sampled_from(("not_started", "planned", "in_progress", "done")))


@st.composite
def canonical_rows(draw: st.DrawFn) -> list[Row]:
    """Rows with different keys, as canonical cells; no value has the breakdown of another one."""
    rows = []
    for metric, value in draw(st.lists(st.one_of(counts, shares, steps), max_size=8, unique_by=lambda pair: pair[0])):
        missing = draw(st.sampled_from(("", "", "O", "M", "Q")))
        flag = missing or ("" if metric in STEPS else draw(st.sampled_from(("", "", "B", "E", "P", "U"))))
        cells = {"metric": metric, "value": "" if missing else value, "flag": flag, "note": draw(TEXT)}
        cells["district"] = draw(st.sampled_from(("", "01", "05", "11"))) if metric in COUNTS else ""
        cells["as_of"] = draw(st.sampled_from(("", "2014-03-01", "2014-12-31")))
        cells["office"] = draw(st.sampled_from(("", "jugendamt", "volkshochschule")))
        cells["source"] = draw(TEXT)
        rows.append(dict.fromkeys(COLUMNS, "") | cells)
    return rows


NUMBERS = (  # separator, decimal sign, sign between thousands
    *(("," if d == "." else ";", d, g) for d in ".," for g in ("", " ", "\u00a0", "," if d == "." else ".")),
    ("\t", ",", ""), ("\t", ".", " "), ("|", ",", " "), ("|", ".", ""), (",", ",", ""), (";", ".", ""),
)  # fmt: skip
BLANKS = st.sampled_from(("", "%", " %", "\u00a0%"))
HEADINGS = st.sampled_from((GERMAN, SHOUTED, SPACED, VARIANTS, {})).map(lambda names: tuple(names.items()))


@st.composite
def dialects(draw: st.DrawFn) -> Dialect:
    """Any layout and any style that fit each other."""
    separator, decimal, group = draw(st.sampled_from(NUMBERS))
    dates = draw(st.sampled_from(("iso", "german")))
    ids = draw(st.sampled_from(("", "blank", "shout")))
    style = Style(decimal, group, *(draw(st.booleans()), draw(BLANKS), draw(st.booleans()), dates), ids=ids)
    backwards, sep_line, titles, feet, quote_all = (draw(st.booleans()) for _ in range(5))
    return Dialect(
        separator,
        draw(st.sampled_from(("utf-8", "utf-8-sig", "utf-16", "cp1252"))),
        tuple(draw(st.lists(st.sampled_from(("\n", "\r\n", "\r")), min_size=1, max_size=3))),
        style,
        draw(HEADINGS),
        backwards,
        sep_line,
        titles,
        feet,
        draw(st.integers(0, 3)),
        draw(st.integers(0, 3)),
        quote_all,
    )


@pytest.fixture(scope="module")
def read(reader: Reader) -> Read:
    """The canonical text of a file that must be accepted."""

    def canonical(raw: bytes, ending: str) -> str:
        reading = reader.bytes(raw, f"2014{ending}")
        assert reading.errors == []
        return str(reading.canonical)

    return canonical


@settings(deadline=None, max_examples=120)
@given(canonical_rows(), dialects())
def test_any_dialect_gives_the_canonical_text_of_the_rows(read: Read, rows: list[Row], dialect: Dialect) -> None:
    canonical = read(as_bytes(rows, Dialect()), ".csv")
    assert read(as_bytes(rows, dialect), ".csv") == canonical


@settings(deadline=None, max_examples=25)
@given(canonical_rows(), st.booleans(), st.booleans())
def test_a_workbook_gives_the_canonical_text_of_the_rows(read: Read, rows: list[Row], percent: bool, up: bool) -> None:
    canonical = read(as_bytes(rows, Dialect()), ".csv")
    assert read(as_workbook(rows, percent=percent, titles=up), ".xlsx") == canonical


@settings(deadline=None, max_examples=60)
@given(canonical_rows(), st.randoms(use_true_random=False))
def test_the_canonical_text_gives_itself_and_the_order_of_rows_does_not_matter(
    read: Read, rows: list[Row], random: Random
) -> None:
    canonical = read(as_bytes(rows, Dialect()), ".csv")
    random.shuffle(rows)
    assert [read(canonical.encode(), ".csv"), read(as_bytes(rows, Dialect()), ".csv")] == [canonical, canonical]
