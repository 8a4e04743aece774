"""Numbers of things, in the singular and the plural."""

TEXTS = {
    "rows_rejected_one": "{what} row was not taken",
    "rows_rejected_many": "{what} rows were not taken",
    "files_rejected_one": "{what} file was not taken",
    "files_rejected_many": "{what} files were not taken",
    "lines_one": "line {what}",
    "lines_many": "lines {what}",
    "files_one": "{what} file",
    "files_many": "{what} files",
    "rows_one": "{what} row",
    "rows_many": "{what} rows",
    "rules_one": "{what} rule",
    "rules_many": "{what} rules",
    "errors_one": "{what} error",
    "errors_many": "{what} errors",
    "warnings_one": "{what} warning",
    "warnings_many": "{what} warnings",
    "notes_one": "{what} note",
    "notes_many": "{what} notes",
}
