"""Numbers of things, in the singular and the plural."""

TEXTS = {
    "values_one": "{what} value",
    "values_many": "{what} values",
    "offices_one": "{what} office",
    "offices_many": "{what} offices",
    "assignments_one": "{what} goal assignment",
    "assignments_many": "{what} goal assignments",
    "changes_one": "{what} change",
    "changes_many": "{what} changes",
    "rows_rejected_one": "{what} row was not taken",
    "rows_rejected_many": "{what} rows were not taken",
    "files_rejected_one": "{what} file was not taken",
    "files_rejected_many": "{what} files were not taken",
    "lines_one": "line {what}",
    "lines_many": "lines {what}",
}
