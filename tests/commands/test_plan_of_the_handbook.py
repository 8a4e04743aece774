"""The catalogue that the handbook shows is one: it passes the check, and every command answers on it."""

import re
from pathlib import Path

import pytest

from conftest import TOP, Kassel


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A folder with the catalogue of the handbook and two figures."""
    page = (TOP / "docs" / "handbuch.md").read_text(encoding="utf-8")
    section = page.partition("### Der Katalog eines anderen Plans\n")[2]
    found = re.search(r"```yaml\n(.*?)```", section, re.DOTALL)
    assert found
    (tmp_path / "measurements").mkdir()
    (tmp_path / "handlungsfelder.yaml").write_text(found[1], encoding="utf-8")
    (tmp_path / "measurements" / "2020.csv").write_text("metric,value\nV1.autos,610\nV2.wege,31\n", encoding="utf-8")
    return tmp_path


def test_the_catalogue_of_the_handbook_passes_the_check(kassel: Kassel, plan: Path) -> None:
    answer = kassel("validate", "--data", plan, "--lang", "de", "--strict")
    assert (answer.code, answer.out.splitlines()[-1]) == (0, "Keine Befunde.")


@pytest.mark.parametrize("verb", ["list", "progress", "summary", "offices", "report"])
def test_every_command_answers_on_it(kassel: Kassel, plan: Path, verb: str) -> None:
    answer = kassel(verb, "--data", plan, "--lang", "de", "-f", "markdown")
    assert (answer.code, answer.err) == (0, "")
    assert "None" not in answer.out
    assert "Themenfeld" not in answer.out


def test_its_goals_are_judged(kassel: Kassel, plan: Path) -> None:
    page = kassel("show", "V1", "--data", plan, "--lang", "de", "-f", "plain").out
    assert "Ausgangswert 2017: 625" in page
    assert "◔ weit zurück" in page  # 15 of 125 in 3 of 13 years
