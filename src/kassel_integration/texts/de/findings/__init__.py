"""The sentences around findings; what is said of a code is in the module of its family."""

TEXTS = {
    "nearest": "Meinten Sie „{nearest}“?",
    "checked": "{files}, {rows}, {rules} geprüft.",
    "data": "Daten: {data}.",
    "rows": "Von den Zeilen: {accepted} angenommen, {rejected} nicht angenommen, {without_value} ohne Wert. Keine Messwerte, sondern Text: {not_rows}.",
    "rejected_by_file": "Nicht angenommen: {files}.",
    "result.none": "Keine Befunde.",
    "result.unreadable": "{files} nicht gelesen; warum, sagt die Fehlerausgabe.",
    "result.some": "{errors}, {warnings}, {notes}.",
    "times": "({count}-mal, Zeilen {lines})",
    "not_kept": "{count} weitere Befunde sind gezählt, aber nicht einzeln aufgeführt; bitte zuerst die gezeigten beheben.",
    "hidden": "{count} von {all} Befunden nicht gezeigt; --max-findings 0 zeigt alle.",
}
