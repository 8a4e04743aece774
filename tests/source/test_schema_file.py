"""The JSON Schema says of every key, in both languages, what it is called, what it means and how it is written."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft7Validator
from pydantic import create_model

from conftest import Kassel
from kassel_integration.source.schema_file import schema_text
from kassel_integration.source.schema_parts import PARTS
from kassel_integration.source.schema_types import StrictPart
from kassel_integration.source.yaml_tree import read_tree
from kassel_integration.texts import LANGUAGES, Words

MODELS = {name: model for parts in PARTS.values() for name, model in parts.items()}
TOPICS = {name: topic for topic, parts in PARTS.items() for name in parts}


def keys(model: type[StrictPart]) -> list[str]:
    """The keys of a part as the file has them."""
    return [field.alias or name for name, field in model.model_fields.items()]


@cache
def schema(lang: str) -> dict[str, Any]:
    """The schema as other programs read it."""
    found: dict[str, Any] = json.loads(schema_text(Words(lang)))
    return found


def described(lang: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """(part, key, its schema) of every key."""
    whole = schema(lang)
    for part, definition in ({"catalogue": whole} | whole["definitions"]).items():
        yield from ((part, key, found) for key, found in definition["properties"].items())


def used(model: type[StrictPart]) -> set[type[StrictPart]]:
    """A model and all models inside it."""
    found, wanted = set(), [model]
    while wanted:
        one = wanted.pop()
        found.add(one)
        inner = [part for field in one.model_fields.values() for part in parts_of(field.annotation)]
        wanted += [part for part in inner if part not in found]
    return found


def parts_of(annotation: Any) -> Iterator[type[StrictPart]]:
    """All models an annotation names."""
    if isinstance(annotation, type) and issubclass(annotation, StrictPart):
        yield annotation
    for part in getattr(annotation, "__args__", ()):
        yield from parts_of(part)


def test_every_model_of_the_catalogue_is_a_part_of_the_schema() -> None:
    assert set(MODELS.values()) == used(MODELS["catalogue"])
    assert set(schema("de")["definitions"]) | {"catalogue"} == set(MODELS)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_key_of_every_model_has_a_title_a_description_and_an_example(lang: str) -> None:
    found = {
        (part, key): (shown["title"].strip() and shown["description"].strip()[-1:] == ".", len(shown["examples"]))
        for part, key, shown in described(lang)
    }
    assert found == {(name, key): (True, 1) for name, model in MODELS.items() for key in keys(model)}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_word_that_may_be_chosen_is_explained(lang: str) -> None:
    chosen = [(part, key, shown) for part, key, shown in described(lang) if len(shown.get("enum", ())) > 1]
    bare = {(part, key) for part, key, shown in chosen if len(shown.get("enumDescriptions", ())) != len(shown["enum"])}
    assert bare == {("concept", "language"), ("baseline", "unknown")}
    assert all(all(shown.get("enumDescriptions", [])) for _, _, shown in chosen)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", MODELS)
def test_every_example_is_accepted_by_its_model_and_by_the_schema(name: str, lang: str) -> None:
    whole, model = schema(lang), MODELS[name]
    properties = (whole if name == "catalogue" else whole["definitions"][name])["properties"]
    for field_name, field in model.model_fields.items():
        key = field.alias or field_name
        (example,) = properties[key]["examples"]
        alone = create_model("Alone", __base__=StrictPart, **{field_name: (field.annotation, field)})  # type: ignore[call-overload]
        alone.model_validate(json.loads(json.dumps({key: example}), parse_float=str))
        Draft7Validator({**properties[key], "definitions": whole["definitions"]}).validate(example)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", [name for name in MODELS if name != "catalogue"])
def test_the_example_of_a_whole_part_is_accepted(name: str, lang: str) -> None:
    written = Words(lang)(f"keys/{TOPICS[name]}.{name}.self.example")
    assert read_tree(written, "").findings == []
    MODELS[name].model_validate(read_tree(written, "").value)


def test_the_two_languages_differ_in_their_words_only() -> None:
    said = {
        "title", "description", "examples", "enumDescriptions", "errorMessage", "patternErrorMessage", "$comment"
    }  # fmt: skip

    def bare(part: Any, inside: bool = False) -> Any:
        if isinstance(part, list):
            return [bare(one) for one in part]
        if not isinstance(part, dict):
            return part
        return {k: bare(v, k in ("properties", "definitions")) for k, v in part.items() if inside or k not in said}

    german, english = bare(schema("de")), bare(schema("en"))
    assert german == english
    assert schema("de") != schema("en")


def test_nothing_is_left_of_the_keys_of_its_texts() -> None:
    text = schema_text(Words("en"))
    assert [word for word in ("keys.", "keys/", "phrases.", "{form}", '"words"') if word in text] == []


def test_it_is_a_draft_that_editors_know_and_names_no_place_of_the_network() -> None:
    text = schema_text(Words("en"))
    Draft7Validator.check_schema(json.loads(text))
    assert (json.loads(text)["$id"], text.count("http")) == ("urn:kassel-integration:catalogue:1", 1)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_command_prints_it_in_the_language_of_the_call(kassel: Kassel, lang: str) -> None:
    answer = kassel("schema", "--lang", lang)
    assert (answer.code, answer.out, answer.err) == (0, schema_text(Words(lang)), "")
