"""What libraries and the operating system say, as texts of ours; whatever is unknown is quoted with its origin.

Wordings differ from one version of a library to the next, and they are English. So each is recognised here by what
its versions have in common, and nothing else in the program looks at such a wording.
"""

import errno
import re

from kassel_integration.errors import CannotRunError
from kassel_integration.texts import Phrase

_SHARING = (32, 33)  # ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION

# Reasons of the operating system that texts/*/outside.py has words for.
_KNOWN = (
    "ENOENT", "EACCES", "EPERM", "EEXIST", "EISDIR", "ENOTDIR", "ENOTEMPTY", "ENOSPC", "EDQUOT", "EFBIG", "EROFS",
    "EIO", "ENAMETOOLONG", "ELOOP", "EMFILE", "ENFILE", "EBUSY", "ETXTBSY", "ENXIO", "ENODEV", "EINVAL", "EILSEQ",
    "ENOMEM", "EAGAIN", "EBADF", "ESTALE", "ETIMEDOUT", "EXDEV", "EOPNOTSUPP",
)  # fmt: skip
_NAMES = {getattr(errno, name): name for name in reversed(_KNOWN) if hasattr(errno, name)}

# libyaml and the pure Python parser word the same fault differently: "context: problem" of either. The patterns are
# compiled only when needed, for most calls meet no fault.
_YAML = (
    (r"nesting depth", "deep"),
    (r"found a tab character", "tab"),
    (r"(control|special) characters are not allowed", "control"),
    (r"could not find expected ':'", "colon_missing"),
    (r"mapping values are not allowed|found unexpected ':'", "colon_here"),
    (r"mapping keys are not allowed", "question_mark"),
    (r"sequence entries are not allowed", "dash_here"),
    (r"expected '-' indicator|block collection: expected <block end>", "dash_expected"),
    (r"did not find expected key|expected <block end>|invalid indentation", "key_expected"),
    (r"cannot start any token", "no_token"),
    (r"expected ',' or '\]'", "list_open"),
    (r"expected ',' or '\}'", "mapping_open"),
    (r"unknown escape|expected escape sequence|hexdecimal|Unicode character escape", "escape"),
    (r"document (indicator|separator)", "marker"),
    (r"unexpected end of stream", "end"),
    (r"<document start>", "after_end"),
    (r"node content", "content"),
    (r"block scalar:", "block_text"),
    (r"directive|%YAML|incompatible YAML document|tag handle|version number", "directive"),
    (r"(alias|anchor):|alphabetic or numeric", "anchor"),
    (r"\btag\b|URI|'!'", "tag"),
)

_TOML = (
    (r"Cannot (overwrite|declare|mutate|redefine)|Duplicate inline table key", "twice"),
    (r"Expected '='", "equals"),
    (r"Expected '\]|Expected newline or end of document|Invalid statement", "statement"),
    (r"Invalid initial character for a key", "key"),
    (r"Unclosed array", "array"),
    (r"Unclosed inline table", "table"),
    (r"Unterminated string|Expected \"[\"']{3}\"|Expected '\"|Expected \"'", "string"),
    (r"Unescaped|Escaped character|hex value", "escape"),
    (r"Illegal character|invalid character", "control"),
    (r"Invalid date", "date"),
    (r"Invalid value", "value"),
)
_TOO_MUCH = {"deep": r"(\[\s*){60}|(\{[^{}\n\"']*){60}", "digits": r"[0-9][0-9_]{999}"}
_GERMAN_DAY = r"=\s*[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}\s*(#.*)?$"
_TOML_PLACE = r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$"


class OpenElsewhereError(PermissionError):
    """A file cannot be replaced because another program has it open, which only Windows forbids."""


def is_open_elsewhere(error: OSError) -> bool:
    """True where another program has the file open: Windows calls that a sharing or a lock violation."""
    return isinstance(error, OpenElsewhereError) or getattr(error, "winerror", None) in _SHARING


def not_written(path: object, error: OSError) -> CannotRunError:
    """Why a file could not be written; one that is open elsewhere has its own remedy."""
    key = "output_open" if is_open_elsewhere(error) else "output_failed"
    return CannotRunError(key, file=path, reason=os_reason(error))


def os_reason(error: OSError) -> Phrase:
    """Why the operating system refused something."""
    name = _NAMES.get(error.errno or 0)
    return Phrase(f"outside.os.{name}") if name else Phrase("outside.os.other", error.strerror or str(error))


def yaml_problem(context: str | None, problem: str | None) -> Phrase:
    """What is wrong with a YAML text, from the two halves of the library's complaint."""
    said = f"{context or ''}: {problem or ''}"
    key = _key(_YAML, said)
    return Phrase(f"outside.yaml.{key}") if key else Phrase("outside.yaml.other", (problem or context or "?")[:200])


def toml_problem(error: Exception, text: str) -> tuple[Phrase, int, int]:
    """What is wrong with a TOML text, with its line and column (both from 1)."""
    for key, pattern in _TOO_MUCH.items():  # what the library says of these is about itself, and without the place
        if found := re.search(pattern, text):
            before = text[: found.start()]
            return Phrase(f"outside.toml.{key}"), before.count("\n") + 1, len(before) - before.rfind("\n")
    said = str(error)
    place = re.search(_TOML_PLACE, said)
    what = said[: place.start()] if place else said
    key = _key(_TOML, what)
    phrase = Phrase(f"outside.toml.{key}") if key else Phrase("outside.toml.other", what[:200])
    if place and place["line"]:
        line = int(place["line"])
        if any(re.search(_GERMAN_DAY, each) for each in text.split("\n")[line - 1 : line]):
            phrase = Phrase("outside.toml.german_day")
        return phrase, line, int(place["column"])
    kept = text.rstrip("\n")
    return phrase, kept.count("\n") + 1, len(kept) - kept.rfind("\n")


def _key(known: tuple[tuple[str, str], ...], said: str) -> str:
    return next((key for pattern, key in known if re.search(pattern, said)), "")
