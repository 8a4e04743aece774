"""A share and its parts: exact unless the flag says that they are rounded themselves, and then within that."""

import pytest

from forms.reading import Reader

SHARE = "2.1.7.anteil_ausstellungen"
HEADING = "metric,value,flag,numerator,denominator,note\n"
SHARES: dict[str, tuple[str, list[str]]] = {
    "exact parts": ("94.6,,1893,2001,", []),
    "a share rounded up": ("95,,1893,2001,", []),
    "a share that its parts do not give": ("94.7,,1893,2001,", ["KI308"]),
    "rounded parts, and nothing says so": ("94.6,,1900,2000,", ["KI308"]),
    "parts rounded to hundreds": ("94.6,U,1900,2000,", []),
    "the least that parts rounded to hundreds can give": ("86.0,U,1900,2100,", []),
    "less than parts rounded to hundreds can give": ("85.9,U,1900,2100,", ["KI308"]),
    "more than parts rounded to hundreds can give": ("95.2,U,1900,2100,", ["KI308"]),
    "as little as a part rounded to thousands can give": ("74.0,U,1900,2000,", []),
    "parts rounded to 5": ("47.5,U,45,95,", []),
    "the most that parts rounded to 5 can give": ("51.3,U,45,95,", []),
    "more than parts rounded to 5 can give": ("51.5,U,45,95,", ["KI308"]),
    "the least that parts rounded to 5 can give": ("43.6,U,45,95,", []),
    "less than parts rounded to 5 can give": ("43.5,U,45,95,", ["KI308"]),
    "parts that are not rounded in spite of the flag": ("94.7,U,1893,2001,", ["KI308"]),
    "a part of nothing that was rounded to 5": ("2.5,U,0,95,", []),
    "more than a part of nothing can be": ("2.8,U,0,95,", ["KI308"]),
    "a part above the whole by rounding": ("100,U,100,95,", []),
    "a part above the whole": ("100,,100,95,", ["KI310"]),
    "a part above the whole by more than rounding": ("100,U,120,95,", ["KI310"]),
    "brackets say the same as the flag": ("(94.6),,1900,2000,", []),
}


@pytest.mark.parametrize(("row", "wanted"), SHARES.values(), ids=SHARES.keys())
def test_is(reader: Reader, row: str, wanted: list[str]) -> None:
    assert [code for code, _ in reader.text(f"{HEADING}{SHARE},{row}\n").said] == wanted
