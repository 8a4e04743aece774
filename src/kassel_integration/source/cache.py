"""The cache: remembers a catalogue that was found valid: the same bytes again need neither YAML nor pydantic.

One JSON file per catalogue path in the user's cache folder. It holds the bytes it was made from, so a changed
catalogue is never mistaken for the old one; anything odd about the cache counts as not remembered.
"""

import json
import os
import sys
import zlib
from collections.abc import Mapping
from pathlib import Path

from kassel_integration import __version__
from kassel_integration.errors import CannotRunError
from kassel_integration.source.files import write_atomically

_PACKAGE = Path(__file__).resolve().parent.parent
_DECIDING = (
    "source/schema.py",
    "source/schema_findings.py",
    "source/schema_plan.py",
    "source/schema_target.py",
    "source/schema_types.py",
    "source/yaml_builder.py",
    "source/yaml_node.py",
    "source/yaml_tree.py",
    "rules/catalogue.py",
    "rules/catalogue_ids.py",
    "rules/catalogue_offices.py",
    "rules/catalogue_metrics.py",
    "rules/catalogue_parts.py",
    "rules/catalogue_revisions.py",
    "rules/catalogue_targets.py",
    "model/choices.py",
    "model/fitting.py",
    "model/ids.py",
    "model/measurement.py",
    "model/numerals.py",
    "model/survey.py",
    "source/headings.py",
)


def recall(path: Path, raw: bytes, environ: Mapping[str, str]) -> Mapping[str, object] | None:
    """The plain catalogue made from exactly these bytes by exactly this program, or None."""
    try:
        with _file(path, environ).open(encoding="utf-8", errors="surrogateescape") as stream:
            kept = json.load(stream)
        if kept["program"] == _program() and kept["source"].encode("utf-8") == raw:
            plain: dict[str, object] = kept["catalogue"]
            return plain
    except (OSError, ValueError, KeyError, TypeError, RuntimeError):
        return None
    return None


def remember(path: Path, raw: bytes, plain: Mapping[str, object], environ: Mapping[str, str]) -> None:
    """Keep a valid catalogue; a cache that cannot be written is no reason to complain."""
    kept = {"program": _program(), "source": raw.decode("utf-8"), "catalogue": plain}
    try:
        file = _file(path, environ)
        file.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(file, json.dumps(kept, ensure_ascii=False))
    except (OSError, CannotRunError, RuntimeError):
        return


def _program() -> str:
    """Which program checked: its version and the state of the files that decide what is valid."""
    changed = ",".join(str((_PACKAGE / name).stat().st_mtime_ns) for name in _DECIDING)
    return f"{__version__},{changed}"


def _file(path: Path, environ: Mapping[str, str]) -> Path:
    key = zlib.crc32(os.fsencode(path.absolute()))
    return _cache_folder(environ) / "kassel-integration" / f"catalogue-{key:08x}.json"


def _cache_folder(environ: Mapping[str, str]) -> Path:
    if environ.get("XDG_CACHE_HOME"):
        return Path(environ["XDG_CACHE_HOME"])
    if sys.platform == "win32":
        return Path(environ.get("LOCALAPPDATA") or Path.home())
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path.home() / ".cache"
