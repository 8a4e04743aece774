"""Holds a folder to what the documentation of Open SDG says of a data repository; its builder comes in no package.

https://open-sdg.readthedocs.io/en/latest/ data-format, metadata-format, indicator-configuration, data-configuration,
reporting-status, progress, translation and non-sdg.
"""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

_ID = re.compile(r"[^.\s-]+-[^.\s-]+-[^.\s-]+")
_REPORTING = {"complete", "inprogress", "notstarted", "notapplicable"}
_ALWAYS = ("indicator_number", "indicator_name", "reporting_status", "data_non_statistical")
_OF_CHARTS = ("graph_title", "graph_type", "national_geographical_coverage")


def read(file: Path) -> Any:
    """A YAML file as a program reads it."""
    return yaml.safe_load(file.read_text(encoding="utf-8"))


def faults(folder: Path) -> list[str]:
    """What is not as documented, a line each."""
    config = read(folder / "config_data.yml")
    fields = {f["name"]: f["field"] for f in read(folder / config["schema_file"])["prose"]["metadata"]["meta"]}
    found = list(_of_config(folder, config))
    metas = {path.stem: read(path) for path in sorted((folder / "meta").glob("*-*.yml"))}
    for name, meta in metas.items():
        has_data = (folder / "data" / f"indicator_{name}.csv").exists()
        found += [f"{name}: {fault}" for fault in _of_meta(name, meta, fields, has_data=has_data)]
        found += [f"{name}: {fault}" for fault in _of_titles(folder, config["languages"], name)]
    for path in sorted((folder / "data").iterdir()):
        if path.stem.removeprefix("indicator_") not in metas:
            found.append(f"{path.name}: no metadata")
        found += [f"{path.name}: {fault}" for fault in _of_data(path)]
    return found


def _of_config(folder: Path, config: dict[str, Any]) -> Iterator[str]:
    for each in config["inputs"]:
        if not list(folder.glob(each["path_pattern"])):
            yield f"nothing for {each['class']}"
    site = read(folder / "site_config.yml")
    if site["languages"] != config["languages"]:
        yield "languages differ"


def _of_meta(name: str, meta: dict[str, Any], fields: dict[str, Any], *, has_data: bool) -> Iterator[str]:
    """Mandatory fields, those of charts where there is one, and values that the schema allows."""
    if not _ID.fullmatch(name):
        yield "no number of three parts"
    wanted = _ALWAYS if meta.get("data_non_statistical") else (*_ALWAYS, *_OF_CHARTS)
    yield from (f"{key} is missing" for key in wanted if key not in meta)
    if meta.get("reporting_status") not in _REPORTING:
        yield "reporting_status is none of those there are"
    if has_data == bool(meta.get("data_non_statistical")):
        yield "data_non_statistical says otherwise"
    for key, value in meta.items():
        allowed = [option["value"] for option in fields.get(key, {}).get("options", ())]
        if allowed and value not in allowed:
            yield f"{key} is not in the schema"
    numbered = [key.rpartition("_")[2] for key in meta if key.startswith("source_organisation_")]
    yield from (f"source {n} is not active" for n in numbered if meta.get(f"source_active_{n}") is not True)


def _of_titles(folder: Path, languages: list[str], name: str) -> Iterator[str]:
    goal, target, _ = name.split("-", 2)
    keys = {"goals": f"{goal}-title", "targets": f"{goal}-{target}-title", "indicators": f"{name}-title"}
    for lang in languages:
        for group, key in keys.items():
            if not read(folder / "translations" / lang / f"global_{group}.yml").get(key):
                yield f"no title {key}"


def _of_data(path: Path) -> Iterator[str]:
    """Year first, Value last, numbers there, no white space around, each row of its own."""
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"))))
    heads, body = rows[0], rows[1:]
    if heads[0] != "Year" or heads[-1] != "Value" or len(set(heads)) < len(heads):
        yield "columns"
    if not body or any(len(row) != len(heads) for row in body):
        yield "rows"
    for row in (heads, *body):
        if any(text != text.strip() for text in row):
            yield "white space"
    for row in body:
        if not re.fullmatch("[0-9]{4}", row[0]) or not re.fullmatch("|-?[0-9]+([.][0-9]+)?", row[-1]):
            yield f"no number: {row}"
    told = [
        tuple(t for h, t in zip(heads, row, strict=False) if h not in ("Value", "Observation status")) for row in body
    ]
    if len(set(told)) < len(told):
        yield "the same twice"
