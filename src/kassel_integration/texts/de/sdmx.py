"""The words in an export as SDMX: what its lists, codes and files are called."""

TEXTS = {
    "contents": "- `measurements.csv`, `states.csv`: die Werte nach SDMX-CSV 2.0, Zahlen und Umsetzungsstände\n- `structure.xml`: was die Spalten und Codes bedeuten (SDMX-ML 3.0)",
    "not_read_again": "„kassel import“ liest diese Dateien nicht; zum Übernehmen ist „--to csv“ da.",
    "total": "insgesamt",
    "no_office": "kein Amt (amtliche Statistik)",
    "declared": "Umsetzungsstand des Ziels {goal}, wie die Ämter ihn melden",
    "publisher": "wer die Zahlen herausgibt",
    "license": "unter welcher Lizenz die Zahlen stehen",
    "synthetic": "true: erfundene Zahlen",
    "suppressed_below": "Grenze, unter der Fallzahlen geheim gehalten sind",
    "status": "Kennzeichen (SDMX OBS_STATUS)",
    "status.A": "normaler Wert",
    "status.B": "Bruch in der Zeitreihe",
    "status.E": "geschätzt",
    "status.P": "vorläufig",
    "status.U": "Aussagewert eingeschränkt",
    "status.O": "Wert fehlt; fällt später an",
    "status.M": "Wert fehlt; Aussage nicht sinnvoll",
    "status.Q": "Wert fehlt; geheim zu halten",
}
