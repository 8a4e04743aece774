"""The year of a row: what its column says beside the year of the file, and how what was read is told."""

import pytest

from kassel_integration.diagnostics import Key
from kassel_integration.rules.row_dates import check_year

ROWS: dict[str, tuple[int | None, list[tuple[str, str, dict[str, object]]]]] = {
    "": (2014, []),
    "2014": (2014, []),
    " 2014 ": (2014, []),
    "2013/14": (2014, []),
    "SJ 13/14": (2014, [("KI290", "year", {"reading": 2014, "how": Key("phrases.written.school_year")})]),
    "WS 13/14": (2014, [("KI290", "year", {"reading": 2014, "how": Key("phrases.written.winter_term")})]),
    "SoSe 14": (2014, [("KI290", "year", {"reading": 2014, "how": Key("phrases.written.summer_term")})]),
    "bald": (None, [("KI229", "year", {})]),
    "13/14": (None, [("KI229", "year", {})]),
    "2013": (2013, [("KI215", "year", {"year": 2014})]),
    "WS 12/13": (
        2013,
        [
            ("KI290", "year", {"reading": 2013, "how": Key("phrases.written.winter_term")}),
            ("KI215", "year", {"year": 2014}),
        ],
    ),
}


@pytest.mark.parametrize("text", ROWS)
def test_what_a_row_says_of_its_year(text: str) -> None:
    found: list[tuple[str, str, dict[str, object]]] = []
    year = check_year(text, 2014, lambda code, at, **values: found.append((code.id, at, values)))
    wanted, said = ROWS[text]
    assert (year, found) == (wanted, [(code, at, {"value": text, **values}) for code, at, values in said])


def test_a_row_without_a_year_in_a_file_without_one() -> None:
    found: list[str] = []
    assert check_year(" ", None, lambda code, at, **_: found.append(f"{code.id} {at}")) is None
    assert check_year("2013", None, lambda code, at, **_: found.append(f"{code.id} {at}")) == 2013
    assert found == ["KI216 year"]
