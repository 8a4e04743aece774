"""Reads the catalogue file into its plain checked form and the tree that knows where everything is."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kassel_integration.diagnostics import Finding, Place, codes
from kassel_integration.source.schema_findings import check_shape
from kassel_integration.source.yaml_node import Node, Tree
from kassel_integration.source.yaml_tree import read_tree

_LINE_END = re.compile("\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class CatalogueFile:
    """What reading gave: the plain catalogue if its shape is right, the tree, the findings so far."""

    plain: dict[str, Any] | None
    tree: Tree
    findings: list[Finding]


def read_catalogue(path: Path, raw: bytes) -> CatalogueFile:
    """Read the bytes of a catalogue; bad content becomes findings, never an exception."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        content = error.object  # without the byte order mark, unlike raw
        lines = _LINE_END.split(content[: error.start].decode("utf-8"))
        place = Place(str(path), len(lines), len(lines[-1]) + 1)
        finding = Finding(codes.NOT_UTF8, place, {"byte": f"0x{content[error.start]:02X}"})
        return CatalogueFile(None, Tree(str(path), None, [], set()), [finding])
    tree = read_tree(text, str(path))
    if tree.root is None:
        findings = tree.findings or [Finding(codes.EMPTY, Place(str(path), 1, 1))]
        return CatalogueFile(None, tree, findings)
    plain, found = check_shape(tree)
    return CatalogueFile(plain, tree, tree.findings + _with_quotes(tree, found))


def _with_quotes(tree: Tree, found: list[Finding]) -> list[Finding]:
    """The findings and the typographic quotation marks around values, which are the cause of what is wrong there."""
    wrong = {finding.place.path for finding in found}
    quoted = [
        Finding(
            codes.QUOTES_AROUND_WORD if path in wrong else codes.TYPOGRAPHIC_QUOTES,
            tree.place(path),
            {"value": (tree.node(path) or Node(None, 0, 0)).text, "bare": bare[:80]},
            replacement=f'"{bare}"' if '"' not in bare else None,
        )
        for path, bare in tree.in_quotes.items()
    ]
    return [finding for finding in found if finding.place.path not in tree.in_quotes] + quoted
