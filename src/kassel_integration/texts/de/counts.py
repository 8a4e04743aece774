"""Numbers of things, in the singular and the plural."""

TEXTS = {
    "values_one": "{what} Wert",
    "values_many": "{what} Werte",
    "offices_one": "{what} Amt",
    "offices_many": "{what} Ämter",
    "assignments_one": "{what} Zuständigkeit",
    "assignments_many": "{what} Zuständigkeiten",
    "changes_one": "{what} Änderung",
    "changes_many": "{what} Änderungen",
    "rows_rejected_one": "{what} Zeile wurde nicht übernommen",
    "rows_rejected_many": "{what} Zeilen wurden nicht übernommen",
    "files_rejected_one": "{what} Datei wurde nicht übernommen",
    "files_rejected_many": "{what} Dateien wurden nicht übernommen",
    "lines_one": "Zeile {what}",
    "lines_many": "Zeilen {what}",
}
