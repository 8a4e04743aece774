"""Calls the program as a user does, by its door, and hands back what it printed."""

import json
import os
from contextlib import redirect_stderr, redirect_stdout
from decimal import Decimal
from io import StringIO
from pathlib import Path
from typing import Any

from kassel_integration.cli import main

ABSENT = "(absent)"


class RefusedError(Exception):
    """The program ended with another exit code than 0."""


def printed(*argv: str | Path) -> str:
    """What a call prints; a call that fails is `RefusedError` with its complaint."""
    os.environ.pop("KASSEL_DATA", None)
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main([str(word) for word in argv] + ["--lang", "en"])
    if code != 0:
        raise RefusedError(f"{' '.join(map(str, argv))}: exit {code}: {err.getvalue().strip()}")
    return out.getvalue()


def answer(*argv: str | Path) -> Any:
    """A call's JSON, decimals exact."""
    return json.loads(printed(*argv, "-f", "json"), parse_float=Decimal)


def pick(payload: Any, *keys: str) -> Any:
    """The value under nested keys, or ABSENT where one of them is missing."""
    for key in keys:
        if not isinstance(payload, dict) or key not in payload:
            return ABSENT
        payload = payload[key]
    return payload
