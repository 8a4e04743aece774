"""What a page shows of a museum's file: a few numbered lines around the place, whatever the file is made of."""

from pathlib import Path

import pytest

from kassel_integration.source.museum import Exhibit, Piece, piece
from kassel_integration.views.excerpt import excerpt, first_difference, numbered


def lines(count: int) -> str:
    """A text of so many lines."""
    return "".join(f"line {number}\n" for number in range(1, count + 1))


WINDOWS = {
    "a short file is shown whole": (3, 2, [1, 2, 3]),
    "the beginning": (40, 1, list(range(1, 13))),
    "around a place in the middle": (40, 20, list(range(14, 26))),
    "the end": (40, 40, list(range(29, 41))),
    "a place below the end": (40, 99, list(range(29, 41))),
}


@pytest.mark.parametrize(("count", "line", "shown"), WINDOWS.values(), ids=WINDOWS.keys())
def test_at_most_twelve_lines_with_the_place_among_them(count: int, line: int, shown: list[int]) -> None:
    assert list(numbered(lines(count), line)) == [(number, f"line {number}") for number in shown]


def test_numbers_stand_below_each_other_and_long_lines_are_cut_visibly() -> None:
    shown = excerpt(f"a\n{'x' * 97}\n\n" + "b\n" * 7)
    assert shown[:3] == (" 1 | a", f" 2 | {'x' * 96}…", " 3 |")
    assert shown[-1] == "10 | b"


def test_the_first_line_that_differs_is_found() -> None:
    assert first_difference("a\nb\nc\n", "a\nB\nC\n") == 2
    assert first_difference("a\n", "a\n") == 1


FILES = {
    "UTF-8": ("größer".encode(), "größer"),
    "Windows-1252, each byte visible": ("größer".encode("cp1252"), "gr\\xf6\\xdfer"),
    "UTF-16": ("größer".encode("utf-16"), "größer"),
    "a mark at the beginning stays": (b"\xef\xbb\xbfa", "\ufeffa"),
    "NUL": (b"a\0b", "a\0b"),
    "more than a page can show": (b"a" * 100_000, "a" * 65_536),
}


@pytest.mark.parametrize(("raw", "text"), FILES.values(), ids=FILES.keys())
def test_a_file_of_the_museum_is_read_whatever_its_bytes(raw: bytes, text: str, tmp_path: Path) -> None:
    (tmp_path / "KI999").mkdir()
    (tmp_path / "KI999" / "bad_2014.csv").write_bytes(raw)
    assert piece("KI999", tmp_path) == Piece(Exhibit("bad_2014.csv", text))


def test_a_code_without_a_room_has_an_empty_piece(tmp_path: Path) -> None:
    assert piece("KI999", tmp_path) == Piece()


def test_a_workbook_is_no_text_and_what_is_reported_for_it_is_kept(tmp_path: Path) -> None:
    (tmp_path / "KI999").mkdir()
    (tmp_path / "KI999" / "bad_2014.xlsx").write_bytes(b"PK")
    (tmp_path / "KI999" / "en.txt").write_text("one\ntwo\n", encoding="utf-8")
    assert piece("KI999", tmp_path) == Piece(reported={"en": ("one", "two")})


def test_what_was_stored_before_belongs_to_the_piece(tmp_path: Path) -> None:
    (tmp_path / "KI999").mkdir()
    (tmp_path / "KI999" / "stored_2013.csv").write_text("metric,value\n", encoding="utf-8")
    assert piece("KI999", tmp_path) == Piece(stored=Exhibit("stored_2013.csv", "metric,value\n"))
