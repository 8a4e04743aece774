"""The sentences around findings; what is said of a code is in the module of its family."""

TEXTS = {
    "nearest": "Meinten Sie „{nearest}“?",
    "checked": "Geprüft: Dateien {files}, Zeilen {rows}, Regeln {rules}.",
    "data": "Daten: {data}.",
    "rows": "Von den Zeilen: {accepted} angenommen, {rejected} nicht angenommen, {without_value} ohne Wert. Keine Messwerte, sondern Text: {not_rows}.",
    "result.none": "Keine Befunde.",
    "result.unreadable": "Nicht gelesen: Dateien {count}; warum, sagt die Fehlerausgabe.",
    "result.some": "Fehler: {errors}, Warnungen: {warnings}, Hinweise: {notes}.",
    "times": "({count} mal, Zeilen {lines})",
    "not_kept": "{count} weitere Befunde sind gezählt, aber nicht einzeln aufgehoben; bitte zuerst die gezeigten beheben.",
    "hidden": "{count} von {all} Befunden nicht gezeigt; --max-findings 0 zeigt alle.",
}
