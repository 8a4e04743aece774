"""Statements as Turtle and as JSON-LD: the same ones, grouped by what they are about, in the order they came."""

import re
from collections.abc import Iterable

from kassel_integration.render.structured import dumps
from kassel_integration.views.export.triples import PREFIXES, TYPE, Iri, Literal, Triple

_FORBIDDEN = re.compile(r'[\x00-\x20<>"{}|^`\\]')
Grouped = dict[str, dict[str, list[Iri | Literal]]]


def as_turtle(triples: Iterable[Triple]) -> str:
    """Turtle 1.1 with the prefixes that are used."""
    blocks = [_block(subject, told) for subject, told in _grouped(triples).items()]
    text = "\n".join(blocks)
    used = [name for name in PREFIXES if re.search(rf"(?<![\w:/<]){name}:", text)]
    return "".join(f"@prefix {name}: <{PREFIXES[name]}> .\n" for name in used) + "\n" + text


def _block(subject: str, told: dict[str, list[Iri | Literal]]) -> str:
    lines = [f"    {_verb(prop)} {', '.join(map(_object, objects))}" for prop, objects in told.items()]
    return f"<{subject}>\n" + " ;\n".join(lines) + " .\n"


def _verb(prop: str) -> str:
    return "a" if prop == TYPE else prop


def _object(value: Iri | Literal) -> str:
    if isinstance(value, Iri):
        return value.address if _is_short(value.address) else f"<{_clean(value.address)}>"
    quoted = dumps(value.text)
    if value.lang:
        return f"{quoted}@{value.lang}"
    return f"{quoted}^^{value.datatype}" if value.datatype else quoted


def as_json_ld(triples: Iterable[Triple]) -> str:
    """JSON-LD 1.1: the prefixes as context, the subjects as graph."""
    graph = [{"@id": subject, **_properties(told)} for subject, told in _grouped(triples).items()]
    return dumps({"@context": dict(PREFIXES), "@graph": graph}, indent=2) + "\n"


def _properties(told: dict[str, list[Iri | Literal]]) -> dict[str, object]:
    return {
        "@type" if prop == TYPE else prop: [_address(v) if prop == TYPE else _value(v) for v in objects]
        for prop, objects in told.items()
    }


def _address(value: Iri | Literal) -> str:
    return value.address if isinstance(value, Iri) else value.text


def _value(value: Iri | Literal) -> dict[str, str]:
    if isinstance(value, Iri):
        return {"@id": value.address if _is_short(value.address) else _clean(value.address)}
    if value.lang:
        return {"@value": value.text, "@language": value.lang}
    return {"@value": value.text, "@type": value.datatype} if value.datatype else {"@value": value.text}


def _grouped(triples: Iterable[Triple]) -> Grouped:
    found: Grouped = {}
    for subject, prop, value in triples:
        of_subject = found.setdefault(_clean(subject.address), {})
        if value not in of_subject.setdefault(prop, []):
            of_subject[prop].append(value)
    return found


def _is_short(address: str) -> bool:
    return address.partition(":")[0] in PREFIXES and "/" not in address


def _clean(address: str) -> str:
    """An address without signs that none may have."""
    return _FORBIDDEN.sub(lambda found: f"%{ord(found[0]):02X}", address)
