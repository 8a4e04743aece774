"""The page of all keys of the catalogue, from the models that check it and the words that editors show."""

from collections.abc import Iterator

import yaml

from kassel_integration.model.fitting import NEEDS, USES
from kassel_integration.render import render
from kassel_integration.source.schema_parts import PARTS
from kassel_integration.source.schema_shape import Json, shapes
from kassel_integration.texts import Words
from kassel_integration.views.document import Block, Column, Document, Formula, Heading, Prose, Table
from kassel_integration.views.values import Value

TYPES = {"string": "text", "integer": "whole_number", "number": "number"}


def keys(lang: str) -> str:
    """The page of a language as Markdown."""
    words = Words(lang)
    parts = (*_introduction(words), *_parts(words), *_choices(words))
    text = render(Document("catalogue", parts, Table((), ())), "markdown", words, 0, False)
    return f"<!-- {words('explain.document.generated')} -->\n\n{text}"


def _introduction(words: Words) -> Iterator[Block]:
    yield Heading(words("keys.document"))
    yield Prose(tuple(words(f"keys.document.{key}") for key in ("intro", "editor", "program")))


def _parts(words: Words) -> Iterator[Block]:
    columns = tuple(Column(key, words(f"keys.column.{key}")) for key in ("key", "needed", "form", "meaning", "example"))
    found = shapes()
    for topic, parts in PARTS.items():
        for name in parts:
            yield Heading(words(f"keys/{topic}.{name}.self.title"), 2)
            yield Prose((words(f"keys/{topic}.{name}.self.description"),))
            rows = (_row((topic, name), key, found[name], words) for key in found[name]["properties"])
            yield Table(columns, tuple(rows))
            if words.has(f"keys/{topic}.{name}.self.example"):
                yield Prose((words("keys.document.example"),))
                yield Formula(tuple(words(f"keys/{topic}.{name}.self.example").split("\n")))


def _row(at: tuple[str, str], key: str, part: Json, words: Words) -> tuple[Value, ...]:
    topic, name = at
    needed = words("keys.needed") if key in part.get("required", ()) else ""
    shape = part["properties"][key]
    example = words.topic(f"keys/{topic}").get(f"{name}.{key}.example", "")
    return key, needed, _form(shape, words), words(f"keys/{topic}.{name}.{key}.description"), _in_one_line(example)


def _in_one_line(example: str) -> str:
    """An example of several lines as YAML writes it in one."""
    if "\n" not in example and not example.startswith("- "):
        return example
    value = yaml.safe_load(example)
    return yaml.safe_dump(value, default_flow_style=True, allow_unicode=True, sort_keys=False, width=1000).strip()


def _form(shape: Json, words: Words) -> str:
    """What may stand there, in words."""
    types = shape["type"] if isinstance(shape["type"], list) else [shape["type"]]
    if "enum" in shape:
        return ", ".join(str(word).lower() if word is True else str(word) for word in shape["enum"] if word is not None)
    if "array" in types:
        return words("keys.type.list", of=_form(shape["items"], words))
    if "number" in types:
        return words("phrases.type.number")
    if "patternErrorMessage" in shape:
        return words(shape["patternErrorMessage"])
    of_values = [words(f"phrases.type.{TYPES[one]}") for one in types if one in TYPES]
    of_parts = [words("keys.type.part", part=part) for part in _used(shape, words)]
    return words("keys.type.or").join([*of_values, *of_parts])


def _used(shape: Json, words: Words) -> Iterator[str]:
    """The titles of the parts that a value may be."""
    for used in (*shape.get("allOf", ()), *(shape[key] for key in ("else", "then") if key in shape)):
        name = used["$ref"].rpartition("/")[2]
        topic = next(topic for topic, parts in PARTS.items() if name in parts)
        yield words(f"keys/{topic}.{name}.self.title")


def _choices(words: Words) -> Iterator[Block]:
    """What each word means where only certain ones are possible."""
    users: dict[str, dict[str, list[str]]] = {}
    for shape in shapes().values():
        for key, one in shape["properties"].items():
            if "words" in one:
                users.setdefault(one["words"], {}).setdefault(key, one["enum"])
    yield Heading(words("keys.document.words"), 2)
    for name, found in users.items():
        known = [word for word in next(iter(found.values())) if word]
        yield Heading(", ".join(found), 3)
        yield _rules(known, words) if name == "Rule" else _meanings(name, known, words)


def _meanings(name: str, known: list[str], words: Words) -> Table:
    columns = tuple(Column(key, words(f"keys.column.{key}")) for key in ("word", "meaning"))
    return Table(columns, tuple((word, words(f"keys.{name}.{word}")) for word in known))


def _rules(known: list[str], words: Words) -> Table:
    """The rules with the keys that each needs and those that it may have."""
    columns = tuple(Column(key, words(f"keys.column.{key}")) for key in ("word", "meaning", "needs", "may_have"))
    return Table(columns, tuple(_rule(rule, words) for rule in known))


def _rule(rule: str, words: Words) -> tuple[Value, ...]:
    needed = NEEDS.get(rule, ())
    optional = [key for key in USES[rule] if key not in needed]
    return rule, words(f"keys.Rule.{rule}"), ", ".join(needed), ", ".join(optional)
