"""Reads a DCAT record as rdflib and pySHACL do: read_dcat.py FOLDER. Exit code 1 when a check fails.

Turtle and JSON-LD must say the same, the shapes in dcat_ap_de.ttl must hold, each file must be there with the size and
hash that are told. Planted faults must be found.
"""

import sys
from collections.abc import Callable, Iterator
from functools import partial
from hashlib import sha256
from pathlib import Path

from pyshacl import validate
from rdflib import RDF, Graph, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import DCAT

TURTLE, JSON_LD = "dcat-ap-de.ttl", "dcat-ap-de.jsonld"
DIFFER = "Turtle and JSON-LD differ"
SHAPES = Graph().parse(Path(__file__).with_name("dcat_ap_de.ttl"))
# Where a fault is planted: what stands in the Turtle, what is put in its place.
PLANTED = {
    "no contributor": ("dcatde:contributorID <", "dcatde:contributor <"),
    "a theme of nobody": ("data-theme/SOCI", "data-theme/Integration"),
    "a licence of nobody": ("def/licenses/", "def/license/"),
    "no publisher": ("dcterms:publisher <", "dcterms:creator <"),
    "a contact nobody reaches": ("vcard:hasEmail <mailto:", "vcard:note <mailto:"),
    "a place that is none": ("a dcterms:Location", "a dcterms:Place"),
    "a day that is none": ('"2017-03-01"^^xsd:date', '"1. März"'),
    "no model": ("musterdatenkatalog.de/def/musterdatensatz", "musterdatenkatalog.de/x"),
    "no address of a file": ("dcat:accessURL <", "dcat:endpointURL <"),
    "another size": ('dcat:byteSize "', 'dcat:byteSize "1'),
    "no Turtle": ("@prefix dcat: ", "@prefix dact: "),
}


def faults(folder: Path) -> Iterator[str]:
    """What is wrong with the record."""
    try:
        turtle = Graph().parse(folder / TURTLE, format="turtle")
        json_ld = Graph().parse(folder / JSON_LD, format="json-ld")
    except Exception as error:  # whatever rdflib has to say
        yield f"cannot be read: {error}"
        return
    if not isomorphic(turtle, json_ld):
        yield DIFFER
    holds, _, said = validate(turtle, shacl_graph=SHAPES)
    if not holds:
        yield said
    files = list(turtle.subjects(RDF.type, DCAT.Distribution))
    yield from (fault for each in files for fault in _of_file(folder, turtle, each))
    if len(files) < 5:
        yield "files are missing"


def _of_file(folder: Path, graph: Graph, file: object) -> Iterator[str]:
    assert isinstance(file, URIRef)
    address, size = graph.value(file, DCAT.accessURL), graph.value(file, DCAT.byteSize)
    path = folder / str(address).rpartition("/")[2]
    raw = path.read_bytes() if path.is_file() else b""
    if not raw or int(str(size)) != len(raw):
        yield f"{path.name}: not there, or of another size"
    known = {str(value).lower() for value in graph.objects(URIRef(f"{address}#sha256"))}
    if sha256(raw).hexdigest() not in known:
        yield f"{path.name}: another content"


def finds(folder: Path, planted: tuple[str, str], fault: str = "") -> bool:
    """True when what is planted is found by the shapes or the files, or as just this fault; the record is put back."""
    there, instead = planted
    before = (folder / TURTLE).read_text(encoding="utf-8")
    assert there in before, there
    (folder / TURTLE).write_text(before.replace(there, instead), encoding="utf-8")
    try:
        found = set(faults(folder))
        return found == {fault} if fault else bool(found - {DIFFER})
    finally:
        (folder / TURTLE).write_text(before, encoding="utf-8")


def main(folder: Path) -> int:
    """Check the record; the exit code."""
    found = list(faults(folder))
    checks: dict[str, Callable[[], bool]] = {
        "as specified": lambda: not found,
        "found: another text": partial(finds, folder, ('dcat:version "1"', 'dcat:version "2"'), DIFFER),
        **{f"found: {name}": partial(finds, folder, planted) for name, planted in PLANTED.items()},
    }
    wrong = [name for name, check in checks.items() if not check()]
    said = "\n".join(found)
    sys.stdout.write(f"{folder.name}: {len(checks) - len(wrong)} of {len(checks)} checks passed {wrong or ''}\n{said}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
