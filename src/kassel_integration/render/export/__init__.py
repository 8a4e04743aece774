"""Writes an export in one of its formats: the text of each file by its path in the folder."""

from collections.abc import Callable
from importlib import import_module

from kassel_integration.texts import Words
from kassel_integration.views.export.gather import ExportView

Files = dict[str, str]
FORMATS = {
    "csv": "tables",
    "json": "one_json",
    "datapackage": "datapackage",
    "open-sdg": "open_sdg",
    "sdmx-csv": "sdmx_csv",
    "dcat-ap-de": "dcat",
}


def files_of(view: ExportView, fmt: str, words: Words) -> Files:
    """The files of a format, which is one of FORMATS."""
    write: Callable[[ExportView, Words], Files] = import_module(f"{__name__}.{FORMATS[fmt]}").files
    return write(view, words)
