"""Statements of linked data: a subject, a property, a thing or a text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Iri:
    """A thing by its address, whole or as `prefix:name` with one of PREFIXES."""

    address: str


@dataclass(frozen=True, slots=True)
class Literal:
    """A text in a language, or a value of a type (`xsd:date`)."""

    text: str
    lang: str = ""
    datatype: str = ""


Triple = tuple[Iri, str, Iri | Literal]  # the property as `prefix:name`

PREFIXES = {
    "adms": "http://www.w3.org/ns/adms#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatde": "http://dcat-ap.de/def/dcatde/",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
TYPE = "rdf:type"
