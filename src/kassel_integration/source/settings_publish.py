"""The part of the settings about publishing: who, when, under which licence, and where a reader turns."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TypeGuard

from kassel_integration.errors import CannotRunError
from kassel_integration.model.publishing import LICENCES, Publishing

_PORTALS = {
    "contributor": re.compile(r"[A-Za-z0-9_-]+|https?://dcat-ap\.de/def/contributors/[A-Za-z0-9_-]+"),
    "musterdatensatz": re.compile(r"[A-Za-z]+(/[A-Za-z]+){1,2}"),
}
_TEXTS = ("publisher", "edition", "contact", "imprint", "accessibility", "licence", "data_address", *_PORTALS)
_ADDRESSES = ("imprint", "accessibility", "data_address")
_ADDRESS = re.compile(r"https?://[!-~]{1,500}")
_LONGEST = 300


def publishing(path: Path, table: Mapping[str, object]) -> Publishing:
    """The table `[publish]` without what hides small counts; raises CannotRunError where it is not right."""
    for key in table:
        if key not in (*_TEXTS, "date"):
            raise CannotRunError("settings_unknown", file=path, key=key)
    texts = {key: _text(path, key, table.get(key, "")) for key in _TEXTS}
    for key in _ADDRESSES:
        if texts[key] and not _ADDRESS.fullmatch(texts[key]):
            raise CannotRunError("settings_address", file=path, key=key, value=texts[key][:80])
    if texts["licence"] not in ("", *LICENCES):
        choices = ", ".join(LICENCES)
        raise CannotRunError("settings_licence", file=path, value=texts["licence"][:80], choices=choices)
    for key, form in _PORTALS.items():
        if texts[key] and not form.fullmatch(texts[key]):
            raise CannotRunError(f"settings_{key}", file=path, value=texts[key][:80])
    if texts["data_address"]:
        texts["data_address"] = texts["data_address"].rstrip("/") + "/"
    return Publishing(published=_day(path, table.get("date")), **texts)


def is_short_text(told: object) -> TypeGuard[str]:
    """True for a text that fits into a line, without signs that steer a terminal or that no page may hold."""
    return isinstance(told, str) and len(told) <= _LONGEST and " ".join(told.split()).isprintable()


def _text(path: Path, key: str, told: object) -> str:
    if not is_short_text(told):
        raise CannotRunError("settings_type.text", file=path, key=key)
    return " ".join(told.split())


def _day(path: Path, told: object) -> date | None:
    if told is not None and (not isinstance(told, date) or isinstance(told, datetime)):
        raise CannotRunError("settings_date", file=path)
    return told
