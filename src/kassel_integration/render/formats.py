"""The formats there are, and which one an answer is written in: the one named, else that of the file's ending."""

from pathlib import Path

from kassel_integration.errors import CannotRunError

DOCUMENT_FORMATS = ("table", "plain", "tsv", "csv", "json", "jsonl", "markdown")
REPORT_FORMATS = ("html", "markdown")
SCHEMA_FORMATS = ("json",)
FORM_FORMATS = ("xlsx", "ods", "csv")
PAGE_FORMATS = ("html",)
MISSING_FORMATS = (*DOCUMENT_FORMATS, "list", "mail")
FINDING_FORMATS = ("text", "json", "jsonl", "github", "sarif", "junit")

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
    ".sarif": ("sarif",),
    ".xml": ("junit",),
    ".xlsx": ("xlsx",),
    ".ods": ("ods",),
    ".eml": ("mail",),
}


def chosen_format(named: str | None, file: Path | None, formats: tuple[str, ...], otherwise: str) -> str:
    """The `named` format, else the one of `formats` that the file's ending means, else (without file) `otherwise`.

    Raises CannotRunError when the ending means none of `formats`.
    """
    if named is not None or file is None:
        return named or otherwise
    found = next((fmt for fmt in _ENDINGS.get(file.suffix.lower(), ()) if fmt in formats), None)
    if found is None:
        raise CannotRunError("output_ending", file=file, choices=", ".join(formats))
    return found
