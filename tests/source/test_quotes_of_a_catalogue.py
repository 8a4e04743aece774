"""Quotation marks and tabs that an editor leaves in a catalogue are named in the line where they are."""

from pathlib import Path

import pytest

from conftest import SaidAbout
from kassel_integration.source.catalogue_file import read_catalogue
from kassel_integration.source.typographic import between_quotes
from kassel_integration.source.yaml_cause import MOST_TRIES, open_quote_before
from kassel_integration.source.yaml_tree import read_tree


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("„Titel“", "Titel"),
        ("„Titel”", "Titel"),
        ('„Titel"', "Titel"),
        ("“Titel”", "Titel"),
        ("‚Titel‘", "Titel"),
        ("‘Titel’", "Titel"),
        ("”Titel”", "Titel"),
        ("”XTitelX", "XTitelX"),
        ("›Titel‹", "Titel"),
        ("‹Titel›", "Titel"),
        ("»Titel«", "Titel"),
        ("«Titel»", "Titel"),
        ("„Titel ohne Ende", "Titel ohne Ende"),
        ("„GRIPS – kompetent im Alter“ ist ein Projekt", None),
        ("„Regelmäßig“ und „oft“", None),  # begins and ends with a quotation, and is none
        ("Das Projekt „GRIPS“", None),
        ("Titel“", None),
        ("„“", None),
        ("Titel", None),
        ("", None),
    ],
)
def test_only_a_whole_value_is_in_typographic_marks(text: str, bare: str | None) -> None:
    assert between_quotes(text) == bare


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("title: Wege", "title: „Wege“"), ["KI183 24:12"]),
        (("title: Wege", 'title: "„Wege“"'), []),  # they belong to the text
        (("title: Wege", "title: '„Wege“'"), []),
        (("title: Wege", "title: >-\n      „Wege“"), []),
        (("label: Alter", "label: „Alter"), ["KI183 16:12"]),
        (("[bauhof]", "[„bauhof“]"), ["KI184 28:19"]),
        (("value: 12", "value: „12“"), ["KI184 37:45"]),
        (("kind: amount", "kind: “amount”"), ["KI184 32:19"]),
    ],
)
def test_they_are_a_doubt_around_a_text_and_an_error_around_a_word(
    said_about_tiny: SaidAbout, change: tuple[str, str], said: list[str]
) -> None:
    assert said_about_tiny(change) == said


def test_what_to_type_instead_is_offered(tiny: str) -> None:
    found = read_catalogue(Path("f.yaml"), tiny.replace("title: Wege", "title: „Wege“").encode()).findings
    assert [(f.values["bare"], f.replacement) for f in found] == [("Wege", '"Wege"')]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('a: "x\nb: "y"\nc: 1\n', "KI185 1:4 open"),
        ('a: 1\nb: "x\nc: y\nd: z\n', "KI185 2:4 open"),
        ("a: 'x\nb: 'y'\n", "KI185 1:4 open"),
        ('a: "x“\nb: "y"\n', "KI185 1:4 open"),
        ('a:\n  - {id: "x, name: "y"}\n  - {id: "z", name: "w"}\n', "KI185 2:10 open"),
        ('a: "x\n  y"\nb: "z\nc: "q"\n', "KI185 3:4 open"),  # the first one ends, a line later
        ('a: "Die "Mitte" hier"\nb: 1\n', "KI185 1:9 inside"),
        ('a: x "y\nb: [1\n', "KI101 3:1 "),  # a quotation mark inside a text without any
        ("a: b: c\n", "KI101 1:5 "),
        ("a:\n  b: 1\n\tc: 2\n", "KI186 3:1 "),
        ("a:\n\tb: 1\n", "KI186 2:1 "),
        ("- a: 1\n-\tb: 2\n", "KI186 2:2 "),
    ],
)
def test_the_line_of_the_cause_is_named(text: str, said: str) -> None:
    (found,) = read_tree(text, "f.yaml").findings
    why = getattr(found.values.get("why"), "text", "").removeprefix("phrases.quote.")
    assert f"{found.code.id} {found.place.line}:{found.place.column} {why}" == said


def test_a_text_full_of_open_quotation_marks_is_not_tried_for_ever() -> None:
    tried: list[int] = []

    def furthest(text: str) -> int:
        tried.append(len(text))
        return 1

    lines = [f'k{number}: "x, y, z, [a, b' for number in range(3000)]
    assert open_quote_before(lines, 3000, furthest) is None
    assert len(tried) == MOST_TRIES
