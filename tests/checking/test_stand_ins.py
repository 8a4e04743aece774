"""The column that says what a figure measures instead of what is asked: read under its headings, kept, written."""

import pytest

from forms.reading import Reader

WRITTEN = "metric,value,district,sex,migration,as_of,flag,numerator,denominator,office,source,stands_for,note\n"
ROW = "1.6.1.kursteilnehmende,{value},,,,,,,,,HNA,VHS Region Kassel,\n"


@pytest.mark.parametrize("heading", ["stands_for", "Misst stattdessen", "Ersatzkennzahl", "MISST-STATTDESSEN"])
def test_is_read_under(reader: Reader, heading: str) -> None:
    reading = reader.text(f"metric,value,{heading}\n1.6.1.kursteilnehmende,3519, VHS Region Kassel \n")
    assert (reading.said, [m.stands_for for m in reading.kept]) == ([], ["VHS Region Kassel"])


def test_is_kept_for_rows_that_take_the_quick_way_and_for_those_that_do_not(reader: Reader) -> None:
    ids = [m.id for m in reader.catalogue.metrics if m.kind == "count" and not m.plausible and not m.range][:40]
    rows = "".join(f"{name},{number},Stand-in {number}\n" for number, name in enumerate(ids, start=100))
    reading = reader.text(f"metric,value,stands_for\n{rows}")
    assert [(str(m.value), m.stands_for) for m in reading.kept] == [
        (str(number), f"Stand-in {number}") for number in range(100, 140)
    ]


def test_is_written_before_the_note_and_gives_itself(reader: Reader) -> None:
    reading = reader.text(WRITTEN + ROW.format(value="3519.50"))
    assert reading.errors == [("KI304", 2)]
    once = reader.text(WRITTEN + ROW.format(value="3519.0")).canonical
    assert once == WRITTEN + ROW.format(value="3519")
    assert reader.text(once).canonical == once


def test_a_file_without_the_column_is_read_as_ever_and_written_with_it(reader: Reader) -> None:
    reading = reader.text("metric,value\n1.6.1.kursteilnehmende,3519\n")
    assert reading.said == []
    assert reading.canonical == WRITTEN + "1.6.1.kursteilnehmende,3519,,,,,,,,,,,\n"
