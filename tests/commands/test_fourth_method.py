"""A fourth method is its file and its words: everything that shows, lists or explains methods knows it then."""

import json
import sys
from importlib import import_module
from pathlib import Path

import pytest

from conftest import Kassel
from kassel_integration.analysis import methods
from kassel_integration.render.protected import unprotect
from kassel_integration.source.folder import DataFolder
from kassel_integration.texts import de, en

FILE = '''\
"""Method `part-of-it`: how much of the target is there, whatever the year."""

from decimal import Decimal
from enum import StrEnum

from kassel_integration.analysis.method import Formula, Method
from kassel_integration.analysis.scale import Scale, Style, Threshold
from kassel_integration.analysis.trajectory import Trajectory, Verdict
from kassel_integration.model.status import Progress as P


class Light(StrEnum):
    """The sign of this method."""

    GREEN = "green"
    RED = "red"


PART = Scale(
    "part",
    (
        Threshold(P.ON_TRACK, at_least=Decimal("0.9")),
        Threshold(P.BEHIND, at_least=Decimal("0.85")),
        Threshold(P.FAR_BEHIND),
    ),
    Style(1, percent=True, careful=True),
)


def _to_target(trajectory: Trajectory) -> Verdict:
    part = trajectory.v_t / trajectory.target
    values = {**trajectory.values, "part": part, "light": Light.GREEN}
    return Verdict(PART.word(part), "part", values, part, "part")


def _direction(trajectory: Trajectory) -> Verdict:
    return Verdict(P.NOT_ASSESSABLE, "aimless", trajectory.values)


METHOD = Method(
    "part-of-it",
    scales=(PART,),
    formulas={"part": Formula(("formula", "filled"), PART)},
    to_target=_to_target,
    direction=_direction,
    inputs=("part", "light"),
    styles={"part": PART.style},
    counts={"least": 1},
    aside=lambda trajectory: {"light": Light.RED},
    beside="light",
)
'''
WORDS_DE = """\
TEXTS = {
    "short": "Teil der Vorgabe",
    "long": "part-of-it (Teil der Vorgabe)",
    "how": "Ab {part_on_track} auf Kurs, ab {part_behind} verzögert; {least} Wert genügt.",
    "number.part": "Teil",
    "light.green": "grün",
    "light.red": "rot",
    "reason.part": "{t} sind {part} der Vorgabe {T} da.",
    "reason.aimless": "Ohne Vorgabe gibt es keinen Teil davon.",
    "reason.aside": "Die Ampel ist {light}.",
    "formula": "Teil = v_t / T",
    "filled": "  = {v_t} / {T} = {part}",
    "verdict": "  {band}: {light}, {status}",
}
"""
WORDS_EN = """\
TEXTS = {
    "short": "part of the target",
    "long": "part-of-it (part of the target)",
    "how": "From {part_on_track} on track, from {part_behind} behind; {least} value is enough.",
    "number.part": "Part",
    "light.green": "green",
    "light.red": "red",
    "reason.part": "In {t} {part} of the target {T} is there.",
    "reason.aimless": "Without a target there is no part of it.",
    "reason.aside": "The light is {light}.",
    "formula": "Part = v_t / T",
    "filled": "  = {v_t} / {T} = {part}",
    "verdict": "  {band}: {light}, {status}",
}
"""
TOPIC = "method_part_of_it.py"
SHOW = ("show", "1.1.3", "--as-of", "2015")
REPORT = ("report", "--goal", "1.1.3", "--as-of", "2015")
MINE = ("--method", "part-of-it")
ARITHMETIC_DE = """\
◑ verzögert, grün (Methode Teil der Vorgabe, 5 Werte)
2015 sind 88,5 % der Vorgabe 35 da.

Teil = v_t / T
  = 30,97 / 35 = 88,5 %
  85 % ≤ 88,5 % < 90 %: grün, verzögert
"""


@pytest.fixture(autouse=True)
def fourth_method(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The method's file and its words, found beside those of the program, and its line in the register."""
    for package, name, text in ((methods, "part_of_it.py", FILE), (de, TOPIC, WORDS_DE), (en, TOPIC, WORDS_EN)):
        folder = tmp_path / "more" / package.__name__
        folder.mkdir(parents=True)
        (folder / name).write_text(text, encoding="utf-8")
        monkeypatch.setattr(package, "__path__", [*package.__path__, str(folder)])
        monkeypatch.delitem(sys.modules, f"{package.__name__}.{Path(name).stem}", raising=False)
    method = import_module(f"{methods.__name__}.part_of_it").METHOD
    monkeypatch.setitem(methods.METHODS, method.name, method)


def test_show_writes_its_arithmetic_out_in_a_pipe_and_on_a_terminal(kassel: Kassel) -> None:
    said, written = ARITHMETIC_DE.split("\n\n")
    out = kassel(*SHOW, *MINE, "-f", "plain", "--lang", "de").out
    assert (said in out.split(written)[0], out.count(written)) == (True, 1)
    drawn = kassel(*SHOW, *MINE, "-f", "table", "--lang", "de").out
    assert [line for line in ARITHMETIC_DE.splitlines() if line.strip() not in drawn] == []


def test_the_column_of_the_values_is_headed_by_the_name_of_its_number(kassel: Kassel) -> None:
    lines = kassel(*SHOW, *MINE, "-f", "plain", "--lang", "en").out.splitlines()
    assert "Year Value Flag As of Part Progress" in [" ".join(line.split()) for line in lines]


def test_beside_the_other_methods_it_has_a_row_and_may_disagree(kassel: Kassel) -> None:
    out = " ".join(kassel(*SHOW, "-f", "plain", "--lang", "en").out.split())
    assert "2015 part-of-it ◑ behind, green Part 88.5 % In 2015 88.5 % of the target 35 is there." in out
    assert "destatis ◔ far behind, cloud, part-of-it ◑ behind, green." in out


def test_json_has_it_among_the_methods_with_its_inputs(kassel: Kassel) -> None:
    rate = json.loads(kassel(*SHOW, *MINE, "-f", "json").out)["goal"]["indicators"][0]["metrics"][1]
    assert list(rate["methods"]) == ["path", "open-sdg", "destatis", "part-of-it"]
    assert rate["assessment"] == rate["methods"]["part-of-it"]
    assert (rate["assessment"]["status"], list(rate["assessment"]["inputs"])) == (
        "behind", ["b", "v_b", "t", "v_t", "T", "tau", "part", "light"],
    )  # fmt: skip


def test_what_all_methods_share_is_told_with_its_sign(kassel: Kassel) -> None:
    out = kassel("show", "1.1.3", "--as-of", "2016", *MINE, "-f", "plain", "--lang", "en").out
    assert "✗ missed, red (Method part of the target, 6 values)\n" in out
    assert "The light is red.\n" in out


@pytest.mark.parametrize("form", ["html", "markdown"])
@pytest.mark.parametrize(
    ("lang", "told"),
    [
        (
            "de",
            ("part-of-it (Teil der Vorgabe)", "Ab 90 % auf Kurs, ab 85 % verzögert; 1 Wert genügt.", "Teil = v_t / T"),
        ),
        (
            "en",
            (
                "part-of-it (part of the target)",
                "From 90 % on track, from 85 % behind; 1 value is enough.",
                "Part = v_t / T",
            ),
        ),
    ],
)
def test_the_report_names_it_says_how_it_works_and_writes_it_out(
    lang: str, told: tuple[str, ...], form: str, kassel: Kassel
) -> None:
    out = kassel(*REPORT, *MINE, "-f", form, "--lang", lang).out.replace("\\", "")
    assert [text for text in told if text not in unprotect(out)] == []


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("de", "destatis (Wettersymbole) oder part-of-it (Teil der Vorgabe); sonst"),
        ("en", "destatis (weather symbols) or part-of-it (part of the target). Default"),
    ],
)
def test_help_lists_it(lang: str, told: str, kassel: Kassel) -> None:
    assert told in " ".join(kassel("show", "--help", "--lang", lang).out.split())


def test_a_misspelt_method_is_told_that_it_is_possible(mini_folder: DataFolder, kassel: Kassel) -> None:
    answer = kassel("list", "--method", "part-of-them", "--lang", "en")
    assert (answer.code, answer.err) == (
        2,
        'kassel: error: "part-of-them" is not a valid value for --method. Did you mean "part-of-it"? '
        "Possible: path, open-sdg, destatis, part-of-it.\n",
    )
    (mini_folder.root / "kassel.toml").write_text('[status]\nmethod = "part-of-it"\n', encoding="utf-8")
    assert json.loads(kassel("list", "--data", mini_folder.root, "-f", "json").out)["method"] == "part-of-it"
