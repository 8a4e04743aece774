"""The data folder of a call, and what is said of it before anything is read."""

import os

from kassel_integration.commands.call import Call
from kassel_integration.commands.options import DataPlace
from kassel_integration.render.formats import ROWS_ONLY
from kassel_integration.source.cut_off import is_cut_off
from kassel_integration.source.folder import DataFolder, find_data


def found_data(call: Call, place: DataPlace) -> DataFolder:
    """The folder, found once a call; no answer goes over its files, and stderr says what an answer of rows cannot."""
    if place not in call.folders:
        call.folders[place] = find_data(place.data, os.environ)
        _say(call, call.folders[place])
    return call.folders[place]


def _say(call: Call, folder: DataFolder) -> None:
    if call.output.output:
        call.reads(folder.files())
    if folder.origin == "shipped" and call.format("table", "tsv") in ROWS_ONLY:
        call.console.note(call.words("findings.data", data=call.words("notes.origin.shipped")))
    if is_cut_off(folder.root):
        call.console.note(call.words("intake.unfinished", folder=folder.root))
