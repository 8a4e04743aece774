"""The first line of each catalogue names a schema that is there, and it is what the program says today."""

from pathlib import Path

import pytest

from conftest import TINY, TOP
from kassel_integration.source.folder import SCHEMA
from kassel_integration.source.schema_file import MODELINE, schema_text
from kassel_integration.texts import Words

SHIPPED = TOP / "data" / SCHEMA
CATALOGUES = {
    "Kassel": TOP / "data" / "handlungsfelder.yaml",
    "Ravensburg": TOP / "examples" / "ravensburg" / "handlungsfelder.yaml",
    "tiny": TINY,
}


def test_the_shipped_schema_is_current() -> None:
    """Written by `kassel schema --lang de -o data/handlungsfelder.schema.json`."""
    assert SHIPPED.read_bytes() == schema_text(Words("de")).encode("utf-8")


@pytest.mark.parametrize("file", CATALOGUES.values(), ids=CATALOGUES)
def test_a_catalogue_names_it_in_its_first_line(file: Path) -> None:
    first = file.read_text(encoding="utf-8").splitlines()[0]
    begin, _, name = first.partition("=")
    assert begin == MODELINE.partition("=")[0]
    assert (file.parent / name).resolve() == SHIPPED
