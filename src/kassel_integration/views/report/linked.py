"""The report as linked data (schema.org): what it is, whose, of which years, made from which sources."""

from kassel_integration.model.publishing import LICENCES
from kassel_integration.views.basis import Basis
from kassel_integration.views.report.view import ReportView
from kassel_integration.views.values import Joined, Sentence, sentence

Linked = dict[str, object]


def linked_data(report: ReportView, basis: Basis, page: str) -> Linked:
    """The keys in the order they are written in, neutral values among what they say; what nobody said is left out."""
    told, concept = basis.publishing, basis.concept
    name = Joined((report.council.title.whole, Sentence("report.report")), ": ")
    made_up = sentence("colophon.made_up", warning=Sentence("notes.synthetic"))
    place: Linked = {"@type": "AdministrativeArea", "name": concept.municipality}
    if concept.municipality_key:
        place["identifier"] = concept.municipality_key
    found: Linked = {
        "@context": "https://schema.org",
        "@type": "Report",
        "name": Joined((made_up, name)) if report.synthetic else name,
        "url": page,
        "datePublished": told.published.isoformat() if told.published else None,
        "version": told.edition,
        "publisher": {"@type": "Organization", "name": told.publisher or concept.municipality},
        "license": LICENCES[told.licence].address if told.licence else None,
        "temporalCoverage": f"{concept.first}/{concept.last}",
        "spatialCoverage": place,
        "abstract": Joined(report.council.lead, " "),
        "isBasedOn": [text for text, _ in report.sources],
        "creditText": report.colophon.citation if report.colophon else None,
        "creator": {"@type": "SoftwareApplication", "name": report.made_with},
    }
    return {key: value for key, value in found.items() if value}
