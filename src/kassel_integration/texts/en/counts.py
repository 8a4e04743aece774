"""Numbers of things, in the singular and the plural."""

TEXTS = {
    "rows_rejected_one": "{what} row was not taken",
    "rows_rejected_many": "{what} rows were not taken",
    "files_rejected_one": "{what} file was not taken",
    "files_rejected_many": "{what} files were not taken",
    "lines_one": "line {what}",
    "lines_many": "lines {what}",
}
