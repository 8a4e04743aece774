"""Makes text safe to look at: control, escape and direction characters become visible, nothing else changes."""

import re

# C0 and DEL, C1, bidirectional marks and overrides, line and paragraph separators, invisible fillers, surrogates, and
# what is no character.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\ufffe\uffff]"
)
_NEVER_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def visible(text: str) -> str:
    """Replace what could steer a terminal or turn the reading direction by a visible sign."""
    return text if text.isprintable() or not _UNSAFE.search(text) else _UNSAFE.sub(_sign, text)


def in_xml(text: str) -> str:
    """Replace by a visible sign only what XML 1.0, and so a workbook, cannot hold."""
    return _NEVER_IN_XML.sub(_sign, text) if _NEVER_IN_XML.search(text) else text


def _sign(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"⟨U+{code:04X}⟩"
