"""A goal of several offices: each declares how far it is, and neither is told to delete a figure of the other."""

from forms.reading import Reader

HEADING = "metric,value,office,note\n"


def said_of(reader: Reader, *rows: str) -> list[tuple[str, int]]:
    """What is said of a file with these rows; the first one is in line 2."""
    return reader.text(HEADING + "".join(f"{row}\n" for row in rows)).said


def test_two_offices_declare_the_same_goal_in_one_file(reader: Reader) -> None:
    rows = ("4.1.4.umsetzungsstand,done,jobcenter,Läuft.", "4.1.4.umsetzungsstand,planned,jugendamt,Erst 2015.")
    reading = reader.text(HEADING + "".join(f"{row}\n" for row in rows))
    assert reading.said == []
    assert [(m.office, m.value, m.note) for m in reading.kept] == [
        ("jobcenter", "done", "Läuft."),
        ("jugendamt", "planned", "Erst 2015."),
    ]
    assert reading.canonical == reader.text(HEADING + "".join(f"{row}\n" for row in rows[::-1])).canonical


def test_the_same_office_declares_a_goal_once(reader: Reader) -> None:
    rows = ("4.1.4.umsetzungsstand,done,jobcenter,", "4.1.4.umsetzungsstand,planned,Jobcenter,")
    assert said_of(reader, *rows) == [("KI302", 3)]


def test_a_declaration_without_an_office_is_that_of_the_only_office_there_is(reader: Reader) -> None:
    rows = ("1.1.3.umsetzungsstand,done,,", "1.1.3.umsetzungsstand,planned,jugendamt,")
    assert said_of(reader, *rows) == [("KI302", 3)]


def test_an_office_that_is_not_responsible_for_a_goal_is_a_doubt(reader: Reader) -> None:
    assert said_of(reader, "1.1.3.umsetzungsstand,done,sportamt,") == [("KI408", 2)]


def test_a_figure_that_two_offices_share_is_no_row_to_delete(reader: Reader) -> None:
    (metric,) = (m.id for m in reader.catalogue.metrics_of["4.1.4"][:1])
    assert said_of(reader, f"{metric},5,jobcenter,", f"{metric},6,jugendamt,") == [("KI315", 3)]
    assert said_of(reader, "1.1.3.plaetze_u3,5,jugendamt,", "1.1.3.plaetze_u3,6,jugendamt,") == [("KI302", 3)]
