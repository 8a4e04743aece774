"""Who publishes what is made of the data, under which terms, and where a reader turns."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple


class Licence(NamedTuple):
    """`name`: how the texts call it; `address`: where it stands; `of_portals`: its address for data portals."""

    name: str
    address: str
    of_portals: str


# What a licence is called by in the settings.
_PORTALS = "http://dcat-ap.de/def/licenses"
LICENCES = {
    "dl-de/by-2-0": Licence("dl_de_by", "https://www.govdata.de/dl-de/by-2-0", f"{_PORTALS}/dl-by-de/2.0"),
    "dl-de/zero-2-0": Licence("dl_de_zero", "https://www.govdata.de/dl-de/zero-2-0", f"{_PORTALS}/dl-zero-de/2.0"),
    "CC-BY-4.0": Licence("cc_by", "https://creativecommons.org/licenses/by/4.0/", f"{_PORTALS}/cc-by/4.0"),
    "CC-BY-SA-4.0": Licence("cc_by_sa", "https://creativecommons.org/licenses/by-sa/4.0/", f"{_PORTALS}/cc-by-sa/4.0"),
    "CC0-1.0": Licence("cc0", "https://creativecommons.org/publicdomain/zero/1.0/", f"{_PORTALS}/cc-zero"),
}


@dataclass(frozen=True, slots=True)
class Publishing:
    """What `[publish]` of the settings says; "" and None where it says nothing.

    `published`: the day of the report; `edition`: which one it is; `contact`: whom to ask; `imprint`, `accessibility`:
    addresses (https) of these pages; `licence`: a key of LICENCES. For data portals: `data_address`, the folder on the
    web where the data will be, with a slash at its end; `contributor`, the city's id at GovData; `musterdatensatz`, the
    place in the Musterdatenkatalog.
    """

    publisher: str = ""
    published: date | None = None
    edition: str = ""
    contact: str = ""
    imprint: str = ""
    accessibility: str = ""
    licence: str = ""
    data_address: str = ""
    contributor: str = ""
    musterdatensatz: str = ""
