"""What is published or handed out must come from data of one's own, not from those that came with the program."""

import os

from kassel_integration.commands.options import DataPlace
from kassel_integration.errors import CannotRunError
from kassel_integration.source.folder import find_data


def own_data(place: DataPlace, command: str, key: str = "data_own_export") -> None:
    """Raise CannotRunError with the line to type where the caller has no data folder."""
    if find_data(place.data, os.environ).origin == "shipped":
        raise CannotRunError(key, command=command)
