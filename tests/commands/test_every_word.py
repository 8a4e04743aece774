"""With the example data every status, coverage and implementation word is seen: by people, in a pipe, in the report.

Only a goal without a metric is in another plan's tests (test_another_plan.py), for Kassel has none.
"""

from pathlib import Path

import pytest

from conftest import Kassel
from kassel_integration.model.measurement import STEPS
from kassel_integration.model.status import Coverage, Progress
from kassel_integration.texts import LANGUAGES, Words

EXAMPLE = str(Path(__file__).resolve().parent.parent.parent / "examples" / "beispieldaten")
KEYS = (
    *(f"progress.{word}" for word in Progress if word is not Progress.NO_METRIC),
    *(f"coverage.{word}" for word in Coverage if word is not Coverage.NO_METRIC),
    *(f"implementation.{word}" for word in (*STEPS, "none")),  # in the others is no goal of the example,
)


def both_years(kassel: Kassel, *argv: str) -> str:
    """What a call says of the example data as of the due year and of the year before."""
    answers = [kassel(*argv, "--data", EXAMPLE, "--as-of", year) for year in ("2015", "2016")]
    assert [answer.code for answer in answers] == [0, 0]
    return " ".join("".join(answer.out for answer in answers).split())


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("call", [("list", "-f", "plain"), ("report",)], ids=["list", "report"])
def test_every_word_of_the_three_axes_is_seen_by_people(call: tuple[str, ...], lang: str, kassel: Kassel) -> None:
    words, said = Words(lang), both_years(kassel, *call, "--lang", lang)
    assert [key for key in KEYS if words(f"labels.{key}") not in said] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_word_of_the_three_axes_is_seen_at_a_terminal(
    lang: str, kassel: Kassel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "400")
    words, said = Words(lang), both_years(kassel, "list", "-f", "table", "--lang", lang)
    assert [key for key in KEYS if words(f"labels.{key}") not in said] == []


def test_every_fixed_word_of_the_three_axes_is_seen_in_a_pipe(kassel: Kassel) -> None:
    cells = set()
    for year in ("2015", "2016"):
        answer = kassel("list", "--data", EXAMPLE, "--as-of", year)
        heads, *rows = [line.split("\t") for line in answer.out.splitlines()]
        at = [heads.index(name) for name in ("coverage", "implementation", "progress")]
        cells |= {row[i] for row in rows for i in at}
    assert cells == {*Progress, *Coverage, *STEPS, ""} - {"no_metric"}
