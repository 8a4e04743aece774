"""Reads the formats of findings back, as the programs that take them do."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import xmlschema

SCHEMAS = Path(__file__).parent / "schemas"
SARIF = jsonschema.Draft4Validator(json.loads((SCHEMAS / "sarif-2.1.0-rtm.4.json").read_text(encoding="utf-8")))
JUNIT = xmlschema.XMLSchema10(str(SCHEMAS / "junit-10.xsd"))

_COMMAND = re.compile(r"::(?P<level>error|warning|notice) (?P<properties>[^:]+)::(?P<text>.*)")

Command = tuple[str, dict[str, str], str]


def commands(out: str) -> list[Command]:
    """Workflow commands: level, properties, message; any other line is an error."""
    assert out == "" or out.endswith("\n")
    return [_command(line) for line in out.split("\n")[:-1]]


def _command(line: str) -> Command:
    found = _COMMAND.fullmatch(line)
    assert found, f"no workflow command: {line!r}"
    pairs = (pair.partition("=") for pair in found["properties"].split(","))
    properties = {key: _unescaped(value, {"%3A": ":", "%2C": ","}) for key, _, value in pairs}
    return found["level"], properties, _unescaped(found["text"], {})


def _unescaped(text: str, more: dict[str, str]) -> str:
    signs = {"%0D": "\r", "%0A": "\n", **more, "%25": "%"}
    return re.sub("|".join(signs), lambda found: signs[found[0]], text)


def sarif_run(out: str) -> dict[str, Any]:
    """The one run of a SARIF log that fits its schema."""
    log = json.loads(out)
    assert [error.message for error in SARIF.iter_errors(log)] == []
    assert len(log["runs"]) == 1
    run: dict[str, Any] = log["runs"][0]
    return run


def sarif_text(message: dict[str, str]) -> str:
    """What a SARIF message says, doubled braces read as one; a placeholder or a link in it is wrong."""
    text = message["text"]
    braces = re.findall(r"\{+|\}+", text)
    assert ([run for run in braces if len(run) % 2], "](" in text) == ([], False), text
    return text.replace("{{", "{").replace("}}", "}")
