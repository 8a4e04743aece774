"""The words of the record for data portals."""

TEXTS = {
    "contents": "- `dcat-ap-de.ttl`, `dcat-ap-de.jsonld`: der Eintrag für Datenportale (DCAT-AP.de 3.0), zweimal dasselbe; er nennt als Adresse der Dateien `[publish] data_address`\n- `datapackage.json`: Beschreibung der Tabellen; `plan.json`: alles in einer Datei",
    "description": "Ziele, Kennzahlen, Messwerte und Zielerreichung: {title} ({municipality}), {first} bis {last}. Jede Bewertung mit dem, worauf sie beruht.",
    "keywords": "Kennzahlen, Monitoring, Zielerreichung",
    "title.datapackage": "Alle Tabellen als Data Package (Beschreibung)",
    "title.plan": "Alles in einer Datei (JSON)",
    "title.plan_schema": "Schema der JSON-Datei (JSON Schema)",
}
