"""JSON and JSON lines: a public, versioned format of its own; fixed keys and words, never a dump of internals."""

import json
import re
from collections.abc import Mapping
from decimal import Decimal

from kassel_integration.render.programs import rows_of
from kassel_integration.views.document import Document

# Valid inside JSON strings, but able to steer a terminal: written as escapes.
_UNSAFE = re.compile(
    "[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)


def as_json(document: Document) -> str:
    """One object: format, version, meta, then the rows under the format's name, or the document's own payload."""
    top: dict[str, object] = {
        "format": f"kassel-integration/{document.name}",
        "version": document.version,
        **document.meta,
    }
    top |= document.payload if document.payload is not None else {document.name: rows_of(document.table)}
    return dumps(top, indent=2) + "\n"


def as_jsonl(document: Document) -> str:
    """One object a line."""
    return "".join(dumps(row) + "\n" for row in rows_of(document.table))


def dumps(value: object, indent: int | None = None) -> str:
    """JSON with umlauts as they are, exact numbers, and without NaN."""
    text = json.dumps(_plain(value), ensure_ascii=False, allow_nan=False, indent=indent)
    return _UNSAFE.sub(lambda m: f"\\u{ord(m[0]):04x}", text)


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(v) for v in value]
    return _number(value) if isinstance(value, Decimal) else value


def _number(value: Decimal) -> int | float | str:
    """An exact JSON number; a decimal no double holds exactly enough is given as text rather than changed."""
    if value == value.to_integral_value() and value.as_tuple().exponent == 0:
        return int(value)
    short = float(value)
    return short if Decimal(repr(short)) == value else str(value)
