"""Whose figures a file holds, where the caller says it and the file does not."""

from kassel_integration.analysis.selection import find_office
from kassel_integration.model.catalogue import Catalogue

NO_OFFICE = ("none", "ohne")  # what --office says of figures of no office


def sent_by(text: str | None, catalogue: Catalogue) -> str | None:
    """The id of the office named by `text`; "" for none, None where nothing was said. Raises CannotRunError."""
    if text is None:
        return None
    return "" if text.strip().casefold() in NO_OFFICE else find_office(text, catalogue).id
