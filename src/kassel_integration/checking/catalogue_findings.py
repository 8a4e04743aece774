"""What is wrong with a catalogue that was read: its shape, what must hold in it, and of one place one thing."""

from typing import TYPE_CHECKING

from kassel_integration.diagnostics import Finding
from kassel_integration.diagnostics.codes import BAD_FORM
from kassel_integration.rules.catalogue import CATALOGUE_RULES
from kassel_integration.rules.catalogue_meant import OF_A_NAME

if TYPE_CHECKING:
    from kassel_integration.source.catalogue_file import CatalogueFile


def catalogue_findings(file: "CatalogueFile") -> list[Finding]:
    """What is wrong with a read catalogue; of one place one thing: its shape, or that it names nothing there is."""
    if not isinstance(file.tree.value, dict):
        return file.findings
    said = [
        Finding(code, file.tree.place(where), values)
        for rule in CATALOGUE_RULES
        for code, where, values in rule(file.tree.value)
    ]
    named = {finding.place.path for finding in said if finding.code in OF_A_NAME}
    findings = [f for f in file.findings if f.code is not BAD_FORM or f.place.path not in named]
    told = {finding.place.path for finding in findings}
    return [*findings, *(finding for finding in said if finding.place.path not in told)]
