"""What measurement files are checked against: the catalogue, its names as people write them, the headings it knows."""

from dataclasses import dataclass, replace

from kassel_integration.model.catalogue import Catalogue
from kassel_integration.rules.names import Names
from kassel_integration.source.heading_keys import heading_keys
from kassel_integration.source.headings import Headings, headings_of


@dataclass(frozen=True, slots=True)
class Plan:
    """One for all files of a run, so that what was looked up once is known to the next."""

    catalogue: Catalogue
    names: Names
    headings: Headings


def plan_of(catalogue: Catalogue, *, refuse_made_up: bool = False) -> Plan:
    """The plan of a catalogue; `refuse_made_up`: tables that say their figures are made up are not taken."""
    headings = headings_of(catalogue.dimensions, heading_keys(catalogue))
    return Plan(catalogue, Names(catalogue), replace(headings, refuse_made_up=refuse_made_up))
