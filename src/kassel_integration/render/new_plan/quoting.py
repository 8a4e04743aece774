"""Puts any text in quotation marks, so that YAML and TOML read back exactly that text."""


def quoted(text: str) -> str:
    """A double-quoted text on one line; what cannot be seen is written as an escape, which both formats know."""
    return '"' + "".join(_sign(sign) for sign in text) + '"'


def _sign(sign: str) -> str:
    if sign in '"\\':
        return f"\\{sign}"
    if sign.isprintable():
        return sign
    return f"\\u{ord(sign):04x}" if ord(sign) < 0x10000 else f"\\U{ord(sign):08x}"
