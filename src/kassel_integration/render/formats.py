"""The formats there are, and which one an answer is written in: the one named, else that of the file's ending."""

from pathlib import Path

from kassel_integration.errors import CannotRunError
from kassel_integration.source.there import is_folder

DOCUMENT_FORMATS = ("table", "plain", "tsv", "csv", "json", "jsonl", "markdown", "xlsx", "ods")
BRIEF_FORMATS = ("html", "markdown", "pdf")
REPORT_FORMATS = (*BRIEF_FORMATS, "site")
SCHEMA_FORMATS = ("json",)
FORM_FORMATS = ("xlsx", "ods", "csv")
PAGE_FORMATS = ("html", "pdf")
MISSING_FORMATS = (*DOCUMENT_FORMATS, "list", "mail")
FINDING_FORMATS = ("text", "json", "jsonl", "github", "sarif", "junit")

WORKBOOKS = ("xlsx", "ods")

# Formats in the reader's language and encoding; all others are for machines.
FOR_PEOPLE = ("table", "plain", "markdown", "text")

# Formats of bare rows, which cannot say in themselves what they rest on.
ROWS_ONLY = ("tsv", "csv", "jsonl")

# An ending may name a format for each sort of answer; a command writes the one it knows.
_ENDINGS = {
    ".txt": ("plain", "text"),
    ".tsv": ("tsv",),
    ".csv": ("csv",),
    ".json": ("json",),
    ".jsonl": ("jsonl",),
    ".ndjson": ("jsonl",),
    ".md": ("markdown",),
    ".markdown": ("markdown",),
    ".html": ("html",),
    ".htm": ("html",),
    ".pdf": ("pdf",),
    ".sarif": ("sarif",),
    ".xml": ("junit",),
    ".xlsx": ("xlsx",),
    ".ods": ("ods",),
    ".eml": ("mail",),
}


def chosen_format(named: str | None, file: Path | None, formats: tuple[str, ...], otherwise: str) -> str:
    """The `named` format, else the one of `formats` that the file's ending means, else (without file) `otherwise`.

    A folder, or a name without an ending, is a site where that is among `formats`. Raises CannotRunError when the
    ending means none of them, and for a site that has no folder to go to.
    """
    if "site" in formats and (named == "site" or (named is None and _is_folder(file))):
        if not _is_folder(file):
            raise CannotRunError("site_needs_folder")
        return "site"
    if named is not None or file is None:
        return named or otherwise
    if formats is BRIEF_FORMATS and _is_folder(file):
        raise CannotRunError("brief_folder", file=file)
    found = next((fmt for fmt in _ENDINGS.get(file.suffix.lower(), ()) if fmt in formats), None)
    if found is None:
        raise CannotRunError("output_ending", file=file, choices=", ".join(formats))
    return found


def _is_folder(file: Path | None) -> bool:
    """True for a folder that is there and is named like one, and for a name without an ending."""
    if file is None or str(file) == "-" or file.suffix.lower() in _ENDINGS:
        return False
    return is_folder(file) or not file.suffix
