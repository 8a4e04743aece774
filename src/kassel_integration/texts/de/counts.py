"""Numbers of things, in the singular and the plural."""

TEXTS = {
    "rows_rejected_one": "{what} Zeile wurde nicht übernommen",
    "rows_rejected_many": "{what} Zeilen wurden nicht übernommen",
    "files_rejected_one": "{what} Datei wurde nicht übernommen",
    "files_rejected_many": "{what} Dateien wurden nicht übernommen",
    "lines_one": "Zeile {what}",
    "lines_many": "Zeilen {what}",
}
