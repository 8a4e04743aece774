"""Leaves out of the templates what HTML lets go without saying: closing tags of lists, quotes, ends of lines.

Closing tags of tables could go as well; they stay, for html-validate does not know that.
"""

import re
from zlib import crc32

from jinja2.ext import Extension

# Each is followed by one of its own kind or by the end of what it is in, so that a parser supplies it at that place.
_TAGS = re.compile(r"</(?:li|dt|dd)>\n*")
# A paragraph ends where another block begins, or with the block that it is in.
_P = re.compile(
    r"</p>(?=(?:\n|\{#[^#]*#\}|\{%(?!-? endmacro)[^%]*%\})*</?"
    r"(?:p|div|[uod]l|pre|table|figure|details|section|article|h\d|header|footer|main|nav)\b)"
)
# A fixed word needs no quotation marks, nor does a place (`at`), which is quoted as addresses are. What is data keeps
# them, and so does what stands before the end of "/>". A language (`lang`) begins with its own blank.
_PLACE = r"\{\{ at\.[^{}\"]+ \}\}"
_QUOTES = re.compile(
    rf'(?<= )([a-z-]+)="([\w-]+|{_PLACE})"(?=[ >]|{{{{ lang\(\) }}}})|(\{{[{{%#].*?[}}%#]\}})',
    re.DOTALL,
)
# Between these white space is never seen. Sections, articles and tables still begin on a line of their own.
_BLOCK = (
    r"</?(?:p|div|header|nav|main|footer|[uod]l|li|d[td]|thead|tbody|tfoot|t[rdh]|figure|figcaption|details|summary|h\d"
    r"|svg|path|circle|meta|link|title)\b"
)
_LINES = re.compile(rf"\n+(?={_BLOCK})")
_AFTER = re.compile(rf"({_BLOCK}(?:[^<>{{]|\{{[{{%].*?[}}%]\}})*>)\n+")
_NO_BREAK = ("&nbsp;", "\xa0")
STATE = crc32("".join((_TAGS.pattern, _P.pattern, _QUOTES.pattern, _LINES.pattern, _AFTER.pattern)).encode())


class OptionalTags(Extension):
    """Takes them away when a template is compiled, once and not in every page; see "Optional tags" in the standard."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002
        """The text of a template without them."""
        short = _TAGS.sub("", _P.sub("", source)).replace(*_NO_BREAK)
        short = _QUOTES.sub(lambda found: found[3] or f"{found[1]}={found[2]}", short)
        return _AFTER.sub(r"\1", _LINES.sub("", short))
