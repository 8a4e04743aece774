"""The answer about a sent file: a marked copy as a workbook or a page, and a mail."""

import io
import zipfile
from collections.abc import Sequence
from typing import NamedTuple

from kassel_integration.render.replies.feedback import feedback_of
from kassel_integration.source.grid import Grid
from kassel_integration.texts import Words
from kassel_integration.views.replies import Reply

MOST_BYTES = 12_000_000  # unpacked, of a workbook that is copied; the libraries need fifty times as much memory
KINDS = {
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".html": "text/html",
}
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
_NO_WORKBOOK = ("KI008", "KI010", "KI270", "KI271")  # refused by the reader: nothing else is to open it either


class Copy(NamedTuple):
    """A marked copy: its ending and its bytes."""

    ending: str
    content: bytes


def marked_copy(reply: Reply, raw: bytes, words: Words) -> Copy | None:
    """The workbook with marks; None for a text, for what the reader has refused and for what cannot be copied."""
    if any(group.finding.code.id in _NO_WORKBOOK for group in reply.groups):
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            names = set(packed.namelist())
            if sum(part.file_size for part in packed.infolist()) > MOST_BYTES or _declares(packed):
                return None
            ods = "mimetype" in names and packed.read("mimetype").strip() == _ODS
        feedback = feedback_of(reply, words, macros="xl/vbaProject.bin" in names)
        if ods:
            from kassel_integration.render.replies.ods import marked_ods  # noqa: PLC0415  (only for one)

            return Copy(".ods", marked_ods(feedback, raw))
        from kassel_integration.render.replies.xlsx import marked_xlsx  # noqa: PLC0415  (only for one)

        return Copy(".xlsx", marked_xlsx(feedback, raw))
    except Exception:  # whatever the libraries make of a file that was read all the same: it is answered by a page
        return None


def _declares(packed: zipfile.ZipFile) -> bool:
    """True where a part declares anything before its elements, as bombs do and no workbook does."""
    parts = (part for part in packed.infolist() if part.filename.endswith((".xml", ".rels", ".vml")))
    return any(b"<!DOCTYPE" in packed.read(part)[:10_000] for part in parts)


def reply_page(reply: Reply, grids: Sequence[Grid], words: Words) -> Copy:
    """The page for everything else."""
    from kassel_integration.render.replies.page import as_reply_page  # noqa: PLC0415  (jinja: only for one)

    return Copy(".html", as_reply_page(reply, grids, words).encode())
