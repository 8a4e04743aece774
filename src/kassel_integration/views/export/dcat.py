"""The record by which data portals know the exported files: DCAT-AP.de 3.0, as statements.

https://www.dcat-ap.de/def/dcatde/3.0/spec/
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kassel_integration.errors import CannotRunError
from kassel_integration.model.publishing import LICENCES, Publishing
from kassel_integration.views.export.gather import ExportView
from kassel_integration.views.export.triples import TYPE, Iri, Literal, Triple

FORMAT = "dcat-ap-de"
_DEF = "http://dcat-ap.de/def"
_EU = "http://publications.europa.eu/resource/authority"
_MODEL = "https://musterdatenkatalog.de/def/musterdatensatz"
_THEME, _THEMES = (
    "GOVE",
    {"bevoelkerungsstruktur": "SOCI", "sozialeHilfe": "SOCI"},
)  # by the first part of the Musterdatensatz
_MEDIA = "https://www.iana.org/assignments/media-types"
_LANGUAGES = {"de": "DEU", "en": "ENG"}
_EMAIL = re.compile(r"[^\s,;<>()\"]+@[^\s,;<>()\"]+")
_PAGE = re.compile(r"https?://[^\s,;<>\"]+")
# By the number of its digits: the list in which a key of a municipality, district or state stands, and the level.
_KEYS = {
    2: ("stateKey", "state"),
    3: ("governmentDistrictKey", "administrativeDistrict"),
    5: ("districtKey", "administrativeDistrict"),
    8: ("municipalityKey", "municipality"),
    9: ("municipalAssociationKey", "municipality"),
    12: ("regionalKey", "municipality"),
}


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """A file of the data: its name, what it is, its size and hash."""

    name: str
    title: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class RecordTexts:
    """The texts of the record, in the language `lang`; `attribution`: whom to name beside the publisher."""

    lang: str
    title: str
    attribution: str
    description: str
    provenance: tuple[str, ...]
    keywords: tuple[str, ...]


def require_told(told: Publishing, settings: Path) -> None:
    """Raise CannotRunError, with the lines to add, for what the settings must say before there can be a record."""
    wanted = {
        "data_address": (told.data_address, "https://daten.stadt.example/integration/"),
        "contributor": (told.contributor, "stadtMusterstadt"),
        "licence": (told.licence, "dl-de/by-2-0"),
        "contact": (_reached(told.contact), "Zukunftsbüro, integration@stadt.example"),
    }
    lines = [f'{key} = "{example}"' for key, (value, example) in wanted.items() if not value]
    if lines:
        raise CannotRunError("dcat_lacks", file=settings, lines="; ".join(lines))


def _reached(contact: str) -> str:
    """The address in what is told of a contact: of a mail or a page."""
    if mail := _EMAIL.search(contact):
        return f"mailto:{mail[0]}"
    page = _PAGE.search(contact)
    return page[0] if page else ""


def record(view: ExportView, files: Iterable[PublishedFile], texts: RecordTexts) -> Iterator[Triple]:
    """Catalogue, dataset, distributions, publisher, contact, period; what is not told is left out."""
    at = view.publishing.data_address
    names = ("katalog", "datensatz", "herausgeber", "kontakt", "zeitraum")
    catalogue, dataset, agent, contact, period = (Iri(f"{at}#{name}") for name in names)
    told = tuple(files)
    yield from _described(catalogue, "dcat:Catalog", agent, view, texts)
    yield (catalogue, "dcat:themeTaxonomy", Iri(f"{_EU}/data-theme"))
    yield (catalogue, "dcat:dataset", dataset)
    yield from _described(dataset, "dcat:Dataset", agent, view, texts)
    yield from _of_dataset(dataset, view, texts)
    yield from ((dataset, "dcat:contactPoint", contact), (dataset, "dcterms:temporal", period))
    yield from ((dataset, "dcat:distribution", Iri(f"{at}{each.name}#distribution")) for each in told)
    for each in told:
        yield from _distribution(each, view, texts)
    yield from _agent(agent, contact, view)
    yield from _period(period, view)


def _described(subject: Iri, kind: str, agent: Iri, view: ExportView, texts: RecordTexts) -> Iterator[Triple]:
    """What a catalogue and a dataset both have."""
    yield (subject, TYPE, Iri(kind))
    yield (subject, "dcterms:title", Literal(texts.title, texts.lang))
    yield (subject, "dcterms:description", Literal(texts.description, texts.lang))
    yield (subject, "dcterms:publisher", agent)
    if view.language in _LANGUAGES:
        yield (subject, "dcterms:language", Iri(f"{_EU}/language/{_LANGUAGES[view.language]}"))
    yield from _dated(subject, view)


def _dated(subject: Iri, view: ExportView) -> Iterator[Triple]:
    if day := view.publishing.published:
        yield (subject, "dcterms:modified", Literal(day.isoformat(), datatype="xsd:date"))


def _of_dataset(dataset: Iri, view: ExportView, texts: RecordTexts) -> Iterator[Triple]:
    told = view.publishing
    contributor = told.contributor
    yield (dataset, "dcterms:identifier", Literal(f"{told.data_address}#datensatz"))
    address = contributor if "/" in contributor else f"{_DEF}/contributors/{contributor}"
    yield (dataset, "dcatde:contributorID", Iri(address))
    yield (
        dataset,
        "dcat:theme",
        Iri(f"{_EU}/data-theme/{_THEMES.get(told.musterdatensatz.partition('/')[0], _THEME)}"),
    )
    if told.musterdatensatz:
        yield (dataset, "dcterms:references", Iri(f"{_MODEL}/{told.musterdatensatz}"))
    yield (dataset, "dcterms:accessRights", Iri(f"{_EU}/access-right/PUBLIC"))
    yield (dataset, "dcterms:accrualPeriodicity", Iri(f"{_EU}/frequency/ANNUAL"))
    if told.edition:
        yield (dataset, "dcat:version", Literal(told.edition))
    yield from ((dataset, "dcat:keyword", Literal(word, texts.lang)) for word in texts.keywords)
    for number, text in enumerate(texts.provenance, 1):
        source = Iri(f"{told.data_address}#herkunft-{number}")
        yield from ((dataset, "dcterms:provenance", source), (source, TYPE, Iri("dcterms:ProvenanceStatement")))
        yield (source, "rdfs:label", Literal(text, texts.lang))
    yield from _place(dataset, view)


def _place(dataset: Iri, view: ExportView) -> Iterator[Triple]:
    """The municipality by its official key, where it has one; as a place, too, which is what Europe asks for."""
    key = view.municipality_key
    if len(key) in _KEYS:
        kind, level = _KEYS[len(key)]
        place = Iri(f"{_DEF}/politicalGeocoding/{kind}/{key}")
        yield (dataset, "dcatde:politicalGeocodingLevelURI", Iri(f"{_DEF}/politicalGeocoding/Level/{level}"))
        yield (dataset, "dcatde:politicalGeocodingURI", place)
        yield from ((dataset, "dcterms:spatial", place), (place, TYPE, Iri("dcterms:Location")))


def _distribution(file: PublishedFile, view: ExportView, texts: RecordTexts) -> Iterator[Triple]:
    """One file: where it is, under which licence, in which format, how large."""
    told = view.publishing
    address, kind = Iri(f"{told.data_address}{file.name}"), "csv" if file.name.endswith(".csv") else "json"
    own, checksum = Iri(f"{address.address}#distribution"), Iri(f"{address.address}#sha256")
    media = "text/csv" if kind == "csv" else "application/json"
    yield from ((own, TYPE, Iri("dcat:Distribution")), (own, "dcterms:title", Literal(file.title, texts.lang)))
    yield from ((own, "dcat:accessURL", address), (own, "dcat:downloadURL", address))
    yield (own, "dcterms:license", Iri(LICENCES[told.licence].of_portals))
    yield (own, "dcatde:licenseAttributionByText", Literal(texts.attribution, texts.lang))
    yield (own, "dcterms:format", Iri(f"{_EU}/file-type/{kind.upper()}"))
    yield (own, "dcat:mediaType", Iri(f"{_MEDIA}/{media}"))
    yield (own, "dcat:byteSize", Literal(str(file.size), datatype="xsd:nonNegativeInteger"))
    yield from _dated(own, view)
    yield from ((own, "spdx:checksum", checksum), (checksum, TYPE, Iri("spdx:Checksum")))
    yield (checksum, "spdx:algorithm", Iri("spdx:checksumAlgorithm_sha256"))
    yield (checksum, "spdx:checksumValue", Literal(file.sha256, datatype="xsd:hexBinary"))


def _agent(agent: Iri, contact: Iri, view: ExportView) -> Iterator[Triple]:
    """Who publishes, and whom to ask."""
    told = view.publishing
    reached = _reached(told.contact)
    name = told.contact.replace(reached.removeprefix("mailto:"), "").strip(" ,;<>()")
    yield from ((agent, TYPE, Iri("foaf:Agent")), (agent, "foaf:name", Literal(told.publisher or view.municipality)))
    yield (agent, "dcterms:type", Iri("http://purl.org/adms/publishertype/LocalAuthority"))
    yield from (
        (contact, TYPE, Iri("vcard:Kind")),
        (contact, "vcard:fn", Literal(name or told.publisher or view.municipality)),
    )
    yield (contact, "vcard:hasEmail" if reached.startswith("mailto:") else "vcard:hasURL", Iri(reached))


def _period(period: Iri, view: ExportView) -> Iterator[Triple]:
    """From the first to the last year with figures; of a plan without any, the plan's."""
    years = [m.year for m in view.measurements] or list(view.years)
    yield (period, TYPE, Iri("dcterms:PeriodOfTime"))
    yield (period, "dcat:startDate", Literal(f"{min(years)}-01-01", datatype="xsd:date"))
    yield (period, "dcat:endDate", Literal(f"{max(years)}-12-31", datatype="xsd:date"))
