"""Reads an SDMX export as pysdmx does: read_sdmx.py FOLDER CSV. Exit code 1 when a check fails.

The structure must hold to the schema of SDMX-ML 3.0, each column be a component, each code be in its list, and the
values be those of the export as CSV. Planted faults must be found.
"""

import csv
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from pysdmx.errors import PysdmxError
from pysdmx.io import read_sdmx
from pysdmx.model import DataStructureDefinition
from pysdmx.model.message import Message

FLOWS = ("measurements", "states")
# Where a fault is planted: the file, the text that is there, what is put in its place.
PLANTED = {
    "a metric that is in no list": ("measurements.csv", "1-1-1-besuchsdauer", "1-1-1-nichts"),
    "a flag that is none": ("measurements.csv", ",P,", ",Z,"),
    "a value that is another": ("measurements.csv", ",31.4,", ",31.5,"),
    "a column that is no component": ("states.csv", ",TIME_PERIOD,", ",YEAR,"),
    "a file that says of nothing what it is": ("states.csv", "STRUCTURE,", "STRUCTURES,"),
    "a dataflow there is not": ("measurements.csv", "DF_MEASUREMENTS", "DF_FIGURES"),
    "a structure that is not as its schema asks": ("structure.xml", ' position="1"', ' place="1"'),
    "a component without a concept": ("structure.xml", '<str:Concept id="NOTE">', '<str:Concept id="NOTES">'),
}


def faults(folder: Path, plain: Path) -> Iterator[str]:
    """What is wrong with the export."""
    try:
        told = read_sdmx(folder / "structure.xml", validate=True)
        yield from _of_structure(told)
        for name in FLOWS:
            yield from _of_flow(folder / f"{name}.csv", told, plain / f"{name}.csv")
    except (PysdmxError, KeyError, ValueError) as error:
        yield f"{type(error).__name__}: {error}"


def _of_structure(told: Message) -> Iterator[str]:
    known = {concept.id for scheme in told.get_concept_schemes() for concept in scheme.items}
    for dsd in told.get_data_structure_definitions():
        yield from (f"{c.id}: no concept" for c in dsd.components if c.id not in known)


def _of_flow(file: Path, told: Message, plain: Path) -> Iterator[str]:
    (found,) = read_sdmx(file, validate=False).data
    flow = next((f for f in told.get_dataflows() if found.short_urn.endswith(f"{f.agency}:{f.id}({f.version})")), None)
    if flow is None:
        yield f"{found.short_urn} is not described"
        return
    identity = f"DSD_{flow.id.removeprefix('DF_')}"
    dsd = next(each for each in told.get_data_structure_definitions() if each.id == identity)
    yield from (
        f"{column}: no component" for column in found.data.columns if column not in {c.id for c in dsd.components}
    )
    yield from _of_codes(found.data, dsd, told)
    with plain.open(encoding="utf-8", newline="") as stream:
        wanted = [(row["year"], row["metric"].replace(".", "-"), row["value"]) for row in csv.DictReader(stream)]
    values = (value if value not in ("NaN", "#N/A") else "" for value in found.data["OBS_VALUE"])
    if list(zip(found.data["TIME_PERIOD"], found.data["METRIC"], values, strict=True)) != wanted:
        yield "the values are others"


def _of_codes(data: object, dsd: DataStructureDefinition, told: Message) -> Iterator[str]:
    """Values of components with a list that are not in it; there are such components."""
    lists = {each.short_urn: {code.id for code in each.items} for each in told.get_codelists()}
    coded = {c.id: c.local_enum_ref for c in dsd.components if c.local_enum_ref}
    if not {"METRIC", "OFFICE", "OBS_STATUS"} <= set(coded):
        yield "no code lists"
    for name, reference in coded.items():
        known = lists[reference.removeprefix("urn:sdmx:org.sdmx.infomodel.codelist.")]
        yield from (f"{name}: {value}" for value in set(data[name]) - known - {"#N/A"})  # type: ignore[index]


def finds(folder: Path, plain: Path, planted: tuple[str, str, str]) -> bool:
    """True when what is planted is found; the file is put back."""
    name, there, instead = planted
    path = folder / name
    before = path.read_bytes()
    assert there.encode() in before
    path.write_bytes(before.replace(there.encode(), instead.encode(), 1))
    try:
        return bool(list(faults(folder, plain)))
    finally:
        path.write_bytes(before)


def main(folder: Path, plain: Path) -> int:
    """Check the export; the exit code."""
    found = list(faults(folder, plain))
    checks: dict[str, Callable[[], bool]] = {
        "as described": lambda: not found,
        **{f"found: {name}": partial(finds, folder, plain, planted) for name, planted in PLANTED.items()},
    }
    wrong = [name for name, check in checks.items() if not check()]
    said = "\n".join(found[:10])
    sys.stdout.write(f"{folder.name}: {len(checks) - len(wrong)} of {len(checks)} checks passed {wrong or ''}\n{said}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
