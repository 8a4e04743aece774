"""The settings file next to the data: which codes are switched off, and whether warnings count."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kassel_integration.errors import CannotRunError
from kassel_integration.source.files import read_bytes

FILE = "kassel.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """`ignore`: codes not reported; `strict`: warnings make validate fail; `method`: how a status is computed."""

    ignore: tuple[str, ...] = ()
    strict: bool = False
    method: str = "path"


def read_settings(folder: Path) -> Settings:
    """Read `kassel.toml` in the data folder; raises CannotRunError when it is not right, for a typo must not pass."""
    path = folder / FILE
    if not path.is_file():
        return Settings()
    import tomllib  # noqa: PLC0415  (only where the file exists)

    try:
        plain = tomllib.loads(read_bytes(path, 100_000).decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CannotRunError("settings_broken", file=path, reason=str(error)) from None
    return _settings(path, plain)


def _settings(path: Path, plain: dict[str, Any]) -> Settings:
    check, status = plain.pop("check", {}), plain.pop("status", {})
    ignore, strict, method = check.pop("ignore", []), check.pop("strict", False), status.pop("method", "path")
    for key in (*plain, *check, *status):
        raise CannotRunError("settings_unknown", file=path, key=key)
    if not (isinstance(ignore, list) and all(isinstance(c, str) for c in ignore)):
        raise CannotRunError("settings_type", file=path, key="ignore")
    if not isinstance(strict, bool) or not isinstance(method, str):
        raise CannotRunError("settings_type", file=path, key="strict" if not isinstance(strict, bool) else "method")
    return Settings(tuple(ignore), strict, method)
