"""The words of what a published report says of itself."""

TEXTS = {
    "title": "Zu diesem Bericht",
    "contact": "Fragen und Hinweise",
    "imprint": "Impressum",
    "accessibility": "Erklärung zur Barrierefreiheit",
    "licence": "Lizenz",
    "licence_dl_de_by": "Datenlizenz Deutschland – Namensnennung – Version 2.0",
    "licence_dl_de_zero": "Datenlizenz Deutschland – Zero – Version 2.0",
    "licence_cc_by": "Creative Commons Namensnennung 4.0 International",
    "licence_cc_by_sa": "Creative Commons Namensnennung – Weitergabe unter gleichen Bedingungen 4.0 International",
    "licence_cc0": "Creative Commons CC0 1.0: Verzicht auf Rechte",
    "cite": "Bitte so zitieren",
    "undated": "ohne Datum",
    "made_up": "{warning}:",
    "cited": "{publisher} ({year}): {title}. Umsetzungsbericht.",
    "cited_figures": "Werte bis {year}.",
    "cited_edition": "{edition}.",
    "cited_day": "Stand: {day}.",
    "cited_licence": "Lizenz: {name}, {address}.",
}
