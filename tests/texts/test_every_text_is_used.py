"""No text is left over and none is missing: the keys the program asks for are compared with the texts there are.

Keys are read from the program's syntax and templates. One that is put together at run time, such as
`words(f"labels.progress.{status}")`, asks for the texts that begin so and go on with a word of the program.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter

import kassel_integration
from conftest import TOP
from kassel_integration.diagnostics.codes import all_codes
from kassel_integration.source.schema_parts import PARTS
from kassel_integration.source.schema_shape import shapes
from kassel_integration.texts import Words
from kassel_integration.texts.entry import Entry

SOURCE = Path(kassel_integration.__file__).parent
ENGLISH = SOURCE / "texts" / "en"
FILLED_IN = r"([\w./-]+)"  # what an f-string fills in at run time
TEMPLATE_SHORTHANDS = {
    "say": "report.",
    "brief": "council.",
    "show": "show.",
    "head": "labels.column.",
    "tell": "guide.",
    "answer": "reply.",
    "of_colophon": "colophon.",
}
TEMPLATE_CALL = re.compile(rf"\b({'|'.join(TEMPLATE_SHORTHANDS)})\(['\"]([\w.-]+)['\"]")
TYPES = {"bool", "str"}  # a text is chosen by the name of the type that a key must have
FILES = {
    f"{page}.{end}" for page in ("report", "guide", "council", "brief") for end in ("html", "css")
}  # look like keys


@cache
def texts() -> dict[str, str]:
    """Every text by `topic.key`; not those of a single method, which test_method_words.py compares with its data."""
    files = [file.relative_to(ENGLISH).with_suffix("") for file in ENGLISH.rglob("*.py")]
    topics = {(file.parent if file.name == "__init__" else file).as_posix() for file in files} - {"."}
    said = {topic: Words("en").topic(topic) for topic in topics if not topic.startswith("method_")}
    return {f"{topic}.{key}": text for topic, keys in said.items() for key, text in keys.items()}


@cache
def program() -> tuple[ast.Module, ...]:
    """Every file that may ask for a text."""
    files = [file for file in SOURCE.rglob("*.py") if SOURCE / "texts" not in file.parents]
    return tuple(ast.parse(file.read_text(encoding="utf-8")) for file in (*files, *(TOP / "docs").glob("*.py")))


def shape(node: ast.AST | None) -> str:
    """A string as a pattern; what is only known at run time may be any word."""
    if isinstance(node, ast.JoinedStr):
        return "".join(shape(part) for part in node.values)
    return re.escape(node.value) if isinstance(node, ast.Constant) and isinstance(node.value, str) else FILLED_IN


def shorthands(module: ast.Module) -> dict[str, ast.JoinedStr]:
    """Functions that do nothing but put a beginning before a key, by name ("" for a lambda), and what they build."""
    found = {}
    for node in ast.walk(module):
        if isinstance(node, ast.FunctionDef | ast.Lambda):
            last = node.body if isinstance(node, ast.Lambda) else node.body[-1]
            call = last.value if isinstance(last, ast.Return) else last
            built = call.args[0] if isinstance(call, ast.Call) and call.args else None
            names = {argument.arg for argument in node.args.args}
            if isinstance(built, ast.JoinedStr) and _only_ends_in(built, names):
                found[getattr(node, "name", f"lambda in line {node.lineno}")] = built
    return found


def _only_ends_in(built: ast.JoinedStr, names: set[str]) -> bool:
    start, *rest = built.values
    ends = [part.value.id for part in rest if isinstance(part, ast.FormattedValue) and isinstance(part.value, ast.Name)]
    return isinstance(start, ast.Constant) and len(rest) == len(ends) == 1 and ends[0] in names


@cache
def asked() -> frozenset[str]:
    """The patterns of all strings of the program that begin with something known."""
    found = {pattern for module in program() for pattern in _asked(module)} | set(_asked_by_templates())
    return frozenset(pattern for pattern in found if re.match(r"[\w./\\-]+", pattern))


def _asked(module: ast.Module) -> Iterator[str]:
    short = shorthands(module)
    whole = {id(part) for node in ast.walk(module) if isinstance(node, ast.JoinedStr) for part in node.values}
    whole |= {id(built) for built in short.values()}
    for node in ast.walk(module):
        if isinstance(node, ast.JoinedStr | ast.Constant) and id(node) not in whole:
            yield shape(node)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in short and node.args:
            yield shape(short[node.func.id].values[0]) + shape(node.args[0])
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Word":
            yield rf"{shape(node.args[0])}\.{FILLED_IN}"  # a topic and one of its words


def _asked_by_templates() -> Iterator[str]:
    for file in SOURCE.rglob("*.html"):
        for name, key in TEMPLATE_CALL.findall(file.read_text(encoding="utf-8")):
            yield re.escape(TEMPLATE_SHORTHANDS[name] + key)


@cache
def keys_asked() -> frozenset[str]:
    """The patterns that begin with a topic; a beginning of keys, such as "labels.flag", is followed by any word."""
    begin = re.compile(rf"({'|'.join({re.escape(re.escape(key.partition('.')[0])) for key in texts()})})\\\.[\w(]")
    beginnings = {re.escape(key[: dot.start()]) for key in texts() for dot in re.finditer(r"\.", key)}
    found = {pattern for pattern in asked() if begin.match(pattern)} - {re.escape(file) for file in FILES}
    more = {rf"{pattern}\.{FILLED_IN}" for pattern in found & beginnings}
    return frozenset((found - beginnings) | more | (found & {re.escape(key) for key in texts()}))


@cache
def known_words() -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """What an f-string may be filled in with: every string of the program, and those it builds itself."""
    built = [re.compile(pattern) for pattern in asked() if FILLED_IN in pattern]
    nodes = (node for module in program() for node in ast.walk(module))
    return frozenset(str(node.value) for node in nodes if isinstance(node, ast.Constant)) | TYPES, tuple(built)


def is_known(word: str) -> bool:
    """True for a word of the program, and for one it puts together of such words."""
    whole, built = known_words()
    found = (pattern.fullmatch(word) for pattern in built)
    return word in whole or any(match and all(part in whole for part in match.groups()) for match in found)


def is_used(key: str) -> bool:
    """True when the program asks for the key, or for its beginning and knows how it goes on."""
    if re.escape(key) in keys_asked():
        return True
    found = (re.fullmatch(pattern, key) for pattern in keys_asked() if FILLED_IN in pattern)
    return any(match and all(map(is_known, match.groups())) for match in found)


def asked_by_the_schema() -> set[str]:
    """What the JSON Schema says of the catalogue's keys, its own examples included, and of the words to choose from."""
    found = set()
    for part, shape in shapes().items():
        topic = next(topic for topic, parts in PARTS.items() if part in parts)
        for key in ("self", *shape["properties"]):
            found |= {f"keys/{topic}.{part}.{key}.{text}" for text in ("title", "description", "example")}
        chosen = [schema for schema in shape["properties"].values() if "words" in schema]
        found |= {f"keys.{schema['words']}.{word}" for schema in chosen for word in schema["enum"]}
    return found


def test_every_text_is_used() -> None:
    by_code = {code.key(part) for code in all_codes().values() for part in Entry._fields}
    shown = {text for key, text in texts().items() if key.startswith(("findings", "phrases", "errors"))}
    names = {f"explain.placeholder.{name}" for text in shown for _, name, _, _ in Formatter().parse(text) if name}
    in_place = {f"other_plan.{key}" for key in texts() if is_used(key)}
    known = by_code | names | asked_by_the_schema() | in_place
    assert [key for key in sorted(texts()) if key not in known and not is_used(key)] == []


def test_every_key_that_is_asked_for_has_a_text() -> None:
    assert len(keys_asked()) > 100
    assert [asks for asks in sorted(keys_asked()) if not any(re.fullmatch(asks, key) for key in texts())] == []


def test_every_error_that_stops_a_command_has_a_text() -> None:
    raised = [
        str(node.args[0].value)
        for module in program()
        for node in ast.walk(module)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "CannotRunError"
        and node.args and isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str)
    ]  # fmt: skip
    assert len(raised) > 20
    assert {f"errors.{key}" for key in raised} - {"errors.usage"} - set(texts()) == set()  # `usage` brings its own text
