"""Reads a source file and holds it against the catalogue: a typo in it must not lose a figure."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kassel_integration.diagnostics import Finding, codes
from kassel_integration.diagnostics.suggest import nearest
from kassel_integration.errors import CannotRunError
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.sign_table import DIN55301, SIGN_TABLES, SignTable, declared
from kassel_integration.source.files import read_bytes
from kassel_integration.source.folder import SOURCES
from kassel_integration.source.heading_keys import Keys
from kassel_integration.source.settings_text import utf8_text
from kassel_integration.source.there import is_folder, listed

if TYPE_CHECKING:
    from kassel_integration.source.schema_official import OfficialSourcePart
    from kassel_integration.source.yaml_node import Tree

MAX_BYTES = 1_000_000
BELOW = "below"


@dataclass(frozen=True, slots=True)
class OfficialValue:
    """A column of values: its headings from top to bottom, the day of the year its values are of, what they say."""

    headings: tuple[str, ...]
    keys: Keys
    day: str = ""


@dataclass(frozen=True, slots=True)
class OfficialSource:
    """How an export is laid out: see source.schema_official for its parts."""

    title: str
    rows: tuple[tuple[str, str], ...]
    year: int | str
    values: tuple[OfficialValue, ...]
    signs: SignTable = DIN55301


def _files(folder: Path) -> list[Path]:
    return [path for path in listed(folder) if path.suffix == ".yaml"] if is_folder(folder) else []


def find_official(root: Path, name: str) -> Path:
    """The source file of a name in a data folder; raises CannotRunError with the names there are."""
    known = {path.stem: path for path in _files(root / SOURCES)}
    found = known.get(name.strip().removesuffix(".yaml"))
    if found is None:
        folder, choices = root / SOURCES, ", ".join(known)
        raise CannotRunError("source_unknown" if known else "source_none", value=name, folder=folder, choices=choices)
    return found


def read_official(path: Path, catalogue: Catalogue) -> tuple[OfficialSource | None, list[Finding]]:
    """The source that a file describes, None when it does not, and what is wrong with it."""
    from kassel_integration.source.schema_findings import fits  # noqa: PLC0415  (pydantic and yaml: slow)
    from kassel_integration.source.schema_official import OfficialSourcePart  # noqa: PLC0415
    from kassel_integration.source.yaml_tree import read_tree  # noqa: PLC0415

    tree = read_tree(utf8_text(read_bytes(path, MAX_BYTES), path, "source_not_utf8"), str(path))
    part, findings = fits(tree, OfficialSourcePart)
    findings = [*tree.findings, *findings]
    if part is None or findings:
        return None, findings
    findings = list(_against(part, tree, catalogue))
    return (None if findings else _source(part)), findings


def _against(part: "OfficialSourcePart", tree: "Tree", catalogue: Catalogue) -> Iterator[Finding]:
    """Every metric and every value of a dimension is one of the catalogue's."""
    known = {d.id: [v.id for v in d.values] for d in catalogue.dimensions}
    for number, value in enumerate(part.values):
        where = ("values", number)
        if value.metric not in catalogue.metric_by_id:
            said = {"value": value.metric, "nearest": nearest(value.metric, catalogue.metric_by_id)}
            yield Finding(codes.UNKNOWN_METRIC, tree.place((*where, "metric")), said)
        for name, text in value.cell.items():
            place, values = tree.place((*where, "cell", name)), known.get(name)
            if values is None:
                said = {"key": name, "value": name, "nearest": nearest(name, known)}
                yield Finding(codes.UNKNOWN_KEY, tree.place((*where, "cell", name), key=True), said)
            elif text not in values:
                said = {"value": text, "dimension": name, "nearest": nearest(text, values)}
                yield Finding(codes.UNKNOWN_CELL, place, said)
        if value.day and isinstance(part.year, str) and part.year != BELOW:
            said = {"key": "day", "value": value.day, "nearest": ""}  # its year is known only row by row
            yield Finding(codes.UNKNOWN_KEY, tree.place((*where, "day"), key=True), said)


def _source(part: "OfficialSourcePart") -> OfficialSource:
    values = []
    for value in part.values:
        headings = (value.heading,) if isinstance(value.heading, str) else tuple(value.heading)
        said = {
            "metric": value.metric, **value.cell, "source": f"{part.source}; Lizenz {part.licence}",
            "stands_for": value.stands_for or "", "note": value.note or "",
        }  # fmt: skip
        values.append(OfficialValue(headings, tuple(sorted(said.items())), value.day or ""))
    return OfficialSource(part.title, tuple(part.rows.items()), part.year, tuple(values), _signs(part))


def _signs(part: "OfficialSourcePart") -> SignTable:
    """The table named, the body's own, or the one with the other in front; the schema has checked the signs."""
    if part.signs is None:
        return DIN55301
    own = declared(part.title, part.signs.alone, part.signs.behind)
    base = SIGN_TABLES.get(part.signs.table or "")
    if base is None or not (own.alone or own.behind):
        return base or own
    return replace(base, name=own.name, alone={**base.alone, **own.alone}, behind={**base.behind, **own.behind})
