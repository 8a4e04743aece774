"""The files of a new plan: any answer comes back word for word, and each key that waits in a comment works."""

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from pydantic import BaseModel

from kassel_integration.checking.load_catalogue import load_catalogue
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.new_plan import NewPlan
from kassel_integration.model.publishing import Publishing
from kassel_integration.render.new_plan import FILES, new_files
from kassel_integration.rules.new_plan import QUESTIONS, judged
from kassel_integration.source.folder import SCHEMA
from kassel_integration.source.schema import CataloguePart
from kassel_integration.source.schema_file import MODELINE
from kassel_integration.source.settings import Settings, read_settings
from kassel_integration.source.yaml_tree import read_tree
from kassel_integration.texts import Words

CATALOGUE = "handlungsfelder.yaml"
WAITING = re.compile(r"^( *)#(?=[^\s#])", re.MULTILINE)
ANSWERS = {"field": "Erstes Feld", "goal": "Erstes Ziel", "metric": "Erste Kennzahl", "unit": "Stück"}
OFFICES = ("Bauamt", "Amt für Umwelt, Grün & „Wald“")
# What a waiting key speaks of and has to be there, too: the beginning of the line that brings it.
NEEDS = {
    'offices: ["weiteres_amt"]': "offices:",
    "footnotes: [": "footnotes:",
    "dimensions: [": "dimensions:",
    "delivery:": "offices:",
    "relations:": '- id: "muster_halten"',
}


def plan(offices: tuple[str, ...] = (), **answers: str) -> NewPlan:
    """A plan of 2026 to 2030."""
    told = {"name": "Stadt Beispiel", "title": "Klimaplan", **ANSWERS, **answers}
    return NewPlan(first=2026, last=2030, offices=offices, **told)


def catalogue_of(text: str, folder: Path) -> Catalogue:
    """The catalogue that a text is; one with findings fails the test."""
    (folder / CATALOGUE).write_text(text, encoding="utf-8")
    found, findings = load_catalogue(folder / CATALOGUE, {})
    assert [(f.code.id, f.place.line, f.values) for f in findings] == []
    assert found is not None
    return found


def waiting(text: str) -> Iterator[list[int]]:
    """The line numbers of each block of keys that wait."""
    block: list[int] = []
    for number, line in enumerate([*text.splitlines(), ""]):
        if WAITING.match(line):
            block.append(number)
        elif block:
            yield block
            block = []


def begun(text: str, *blocks: list[int]) -> str:
    """The text with these blocks in force."""
    lines = text.splitlines()
    for number in (n for block in blocks for n in block):
        lines[number] = WAITING.sub(r"\1", lines[number])
    return "\n".join(lines) + "\n"


def with_needed(text: str, block: list[int]) -> str:
    """The text with a block in force, and the one it needs."""
    lines = [line.strip().removeprefix("#") for line in text.splitlines()]
    needed = [wanted for key, wanted in NEEDS.items() if lines[block[0]].startswith(key)]
    more = [b for b in waiting(text) if b != block and needed and lines[b[0]].startswith(needed[0])][:1]
    if "delivery:" in lines[block[0]]:  # it takes a goal of two offices
        text = text.replace('    offices: ["bauamt"]', '    offices: ["bauamt", "amt_fuer_umwelt_gruen_wald"]')
        more = []
    return begun(text, block, *more)


@pytest.mark.parametrize("offices", [(), OFFICES], ids=["no office", "two offices"])
def test_each_key_that_waits_in_a_comment_works_when_its_sign_is_deleted(
    offices: tuple[str, ...], tmp_path: Path
) -> None:
    text = new_files(plan(offices))[CATALOGUE]
    found = list(waiting(text))
    assert len(found) > 25
    for block in found:
        if offices or "delivery" not in text.splitlines()[block[0]]:
            catalogue_of(with_needed(text, block), tmp_path)


def keys_of(part: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[str]:
    """Every key of a part of the catalogue and of the parts in it."""
    if part in seen:
        return
    seen.add(part)
    for name, field in part.model_fields.items():
        yield field.alias or name
        yield from (key for inner in parts_in(field.annotation) for key in keys_of(inner, seen))


def parts_in(annotation: object) -> Iterator[type[BaseModel]]:
    """The models that an annotation is made of."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from parts_in(inner)


def test_every_key_there_is_stands_in_the_catalogue() -> None:
    text = new_files(plan())[CATALOGUE]
    keys = set(keys_of(CataloguePart, set()))
    assert {"concept", "delivery_reason", "from", "revised", "at_most"} <= keys
    assert sorted(key for key in keys if not re.search(rf"^[ #-]*{key}:|[{{,] *{key}: ", text, re.MULTILINE)) == []


def test_the_catalogue_is_right_by_the_schema_it_names_in_its_first_line() -> None:
    texts = new_files(plan())
    first, *_ = texts[CATALOGUE].splitlines()
    assert first == MODELINE
    validator = Draft7Validator(json.loads(texts[SCHEMA]))
    assert list(validator.iter_errors(read_tree(texts[CATALOGUE], CATALOGUE).value)) == []
    assert list(validator.iter_errors({"version": 1})) != []


def test_every_setting_there_is_stands_in_the_settings_and_works(tmp_path: Path) -> None:
    text = new_files(plan())["kassel.toml"]
    told = Words("de")("errors.settings_unknown").partition("Möglich: ")[2].rstrip(".")
    for table, keys in re.findall(r"\[(\w+)\] ([\w, ]+)", told):
        section = text.partition(f"[{table}]")[2].partition("\n[")[0]
        names = [key.strip().replace("JAHR", "[0-9]{4}") for key in keys.split(", ")]
        assert [name for name in names if not re.search(rf"^#?{name} = ", section, re.MULTILINE)] == []
    (tmp_path / "kassel.toml").write_text(text, encoding="utf-8")
    assert read_settings(tmp_path, 3) == Settings(publishing=Publishing(publisher="Stadt Beispiel"))
    (tmp_path / "kassel.toml").write_text(begun(text, *waiting(text)), encoding="utf-8")
    assert read_settings(tmp_path, 3).strict


typed = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=30)
answers = typed.map(str.strip).filter(bool)


@settings(max_examples=25)
@given(st.fixed_dictionaries(dict.fromkeys(("name", "title", *ANSWERS), answers)), answers)
@example(dict.fromkeys(("name", "title", *ANSWERS), "\"07\" : # 'a' – \\n $name ${x} {% 👩🏽‍🌾 | *b*"), "- [x]")
@example(dict.fromkeys(("name", "title", *ANSWERS), "umsetzungsstand"), "Ämter")
def test_any_answer_comes_back_word_for_word(
    tmp_path_factory: pytest.TempPathFactory, told: dict[str, str], office: str
) -> None:
    folder = tmp_path_factory.mktemp("plan")
    assert not any(judged(q, told[q.name], {}) for q in QUESTIONS if q.name in told)
    texts = new_files(plan((office, f"{office} 2"), **told))
    assert texts.keys() == set(FILES)
    found = catalogue_of(texts[CATALOGUE], folder)
    goal, metric = found.goals[0], found.metrics[0]
    assert [found.concept.municipality, found.concept.title] == [told["name"], told["title"]]
    assert [goal.field.title, goal.text, metric.label, metric.unit] == [told[name] for name in ANSWERS]
    assert [o.name for o in found.offices] == [office, f"{office} 2"]
    assert tomllib.loads(texts["kassel.toml"])["publish"]["publisher"] == told["name"]


def test_the_key_of_the_municipality_keeps_its_zeros(tmp_path: Path) -> None:
    found = catalogue_of(new_files(plan(key="08436064"))[CATALOGUE], tmp_path)
    assert found.concept.municipality_key == "08436064"


@pytest.mark.parametrize(
    ("unit", "kind"), [("Prozent", "share"), ("%", "share"), ("Prozentpunkte", "count"), ("km", "count")]
)
def test_percent_is_the_unit_of_a_share(tmp_path: Path, unit: str, kind: str) -> None:
    assert catalogue_of(new_files(plan(unit=unit))[CATALOGUE], tmp_path).metrics[0].kind == kind


def test_a_title_is_no_markup_on_the_page() -> None:
    page = new_files(plan(title="Plan *A* <b>"))["README.md"]
    assert page.startswith("# Plan \\*A\\* \\<b>\n")


@pytest.mark.parametrize(
    ("names", "ids"),
    [
        (("Amt für Jugend", "Ordnung", "Straßenbau"), ("amt_fuer_jugend", "ordnung", "strassenbau")),
        (("VHS", "vhs."), ("vhs", "vhs_2")),
        (("37 Feuerwehr", "漢字", "Café"), ("amt_37_feuerwehr", "amt", "cafe")),
        (("A" * 70,), ("a" * 40,)),
    ],
)  # fmt: skip
def test_the_id_of_an_office_is_made_of_its_name(names: tuple[str, ...], ids: tuple[str, ...]) -> None:
    assert plan(names).office_ids == ids
