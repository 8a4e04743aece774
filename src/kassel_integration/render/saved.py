"""The bytes of a workbook of openpyxl, whatever the clock says: a zip knows no day before 1980 and none after 2107."""

import io
import zipfile
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

MOMENT = (1980, 1, 1, 0, 0, 0)  # of every part, so that the same workbook is the same bytes


class _Archive(zipfile.ZipFile):
    """A zip whose parts have no day of their own."""

    def writestr(
        self,
        zinfo_or_arcname: zipfile.ZipInfo | str,
        data: Any,
        compress_type: int | None = None,
        compresslevel: int | None = None,
    ) -> None:
        """Put a part in."""
        if isinstance(zinfo_or_arcname, str):
            zinfo_or_arcname = zipfile.ZipInfo(zinfo_or_arcname, MOMENT)
            zinfo_or_arcname.compress_type = self.compression
        super().writestr(zinfo_or_arcname, data, compress_type, compresslevel)

    def write(self, filename: Any, arcname: Any = None, *_: Any, **__: Any) -> None:
        """Put a file in."""
        self.writestr(str(arcname or filename), Path(filename).read_bytes())


def saved(book: Workbook) -> bytes:
    """What the library makes of it."""
    stream = io.BytesIO()
    ExcelWriter(book, _Archive(stream, "w", zipfile.ZIP_DEFLATED)).save()
    return stream.getvalue()
