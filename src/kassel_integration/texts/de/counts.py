"""Numbers of things, in the singular and the plural."""

TEXTS = {
    "rows_rejected_one": "{what} Zeile wurde nicht übernommen",
    "rows_rejected_many": "{what} Zeilen wurden nicht übernommen",
    "files_rejected_one": "{what} Datei wurde nicht übernommen",
    "files_rejected_many": "{what} Dateien wurden nicht übernommen",
    "lines_one": "Zeile {what}",
    "lines_many": "Zeilen {what}",
    "files_one": "{what} Datei",
    "files_many": "{what} Dateien",
    "rows_one": "{what} Zeile",
    "rows_many": "{what} Zeilen",
    "rules_one": "{what} Regel",
    "rules_many": "{what} Regeln",
    "errors_one": "{what} Fehler",
    "errors_many": "{what} Fehler",
    "warnings_one": "{what} Warnung",
    "warnings_many": "{what} Warnungen",
    "notes_one": "{what} Hinweis",
    "notes_many": "{what} Hinweise",
}
