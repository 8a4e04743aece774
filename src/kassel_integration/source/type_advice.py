"""What to write where a value of the catalogue is of the wrong kind, by what is there and what belongs there."""

import re

from pydantic import BaseModel

from kassel_integration.source.yaml_node import Node
from kassel_integration.texts import Phrase

_NUMBER = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?")
_YEAR = re.compile(r"(?<![0-9])(?:19|20|21)[0-9]{2}(?![0-9])")
_MINUS = re.compile(r"(?<![0-9])[\u2010-\u2014\u2212](?=[0-9])")  # what word processors make of a minus
_EDGE = re.compile(r"[\"'„“”‚‘’»«\s]+")


def advice(node: Node | None, wanted: str, model: type[BaseModel] | None, *, is_year: bool) -> Phrase:
    """What to do about a value of another type; `wanted` as in phrases.type, `model` is the part where one belongs."""
    if node is None or (node.value is None and (node.text == "" or wanted in ("text", "list"))):
        return _say("empty")
    if wanted == "mapping" and model is not None:
        return _say("mapping", _keys(model))
    if wanted == "list":
        return _say("list", f"[{node.text[:60]}]") if node.text else _say("items")
    if isinstance(node.value, list):
        return _say("one")
    if isinstance(node.value, dict):
        return _say("no_keys")
    return _number(node.text or "", wanted, is_year=is_year)


def _number(written: str, wanted: str, *, is_year: bool) -> Phrase:
    """The number alone, where there is just one in what is written."""
    typed, written = written, _MINUS.sub("-", written)
    bare, years, numbers = _EDGE.sub(" ", written).strip(), _YEAR.findall(written), _NUMBER.findall(written)
    whole = wanted == "whole_number"
    if is_year and len(years) == 1 and bare != years[0]:
        return _say("year", years[0])
    if len(numbers) == 1 and not (whole and re.search("[.,]", numbers[0])):
        how = "bare" if bare != numbers[0] else "minus" if typed != written else "comma" if "," in bare else "quotes"
        return _say(how, numbers[0].replace(",", "."))
    return _say("whole" if whole else "number")


def _keys(model: type[BaseModel]) -> str:
    """The keys that such a part needs, else its first, as one would write them."""
    fields = [(field.alias or name, field.is_required()) for name, field in model.model_fields.items()]
    needed = [name for name, required in fields if required] or [fields[0][0]]
    return "{" + ", ".join(f"{name}: …" for name in needed[:4]) + "}"


def _say(key: str, quoted: str = "") -> Phrase:
    return Phrase(f"phrases.advice.{key}", quoted)
