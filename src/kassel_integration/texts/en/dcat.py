"""The words of the record for data portals."""

TEXTS = {
    "contents": "- `dcat-ap-de.ttl`, `dcat-ap-de.jsonld`: the record for data portals (DCAT-AP.de 3.0), the same twice; the address of the files it names is `[publish] data_address`\n- `datapackage.json`: description of the tables; `plan.json`: all of it in one file",
    "description": "Goals, metrics, measurements and progress: {title} ({municipality}), {first} to {last}. Each verdict with what it rests on.",
    "keywords": "metrics, monitoring, progress",
    "title.datapackage": "All tables as a Data Package (description)",
    "title.plan": "All of it in one file (JSON)",
    "title.plan_schema": "Schema of the JSON file (JSON Schema)",
}
