"""`kassel export --to sdmx-csv`: the figures with their flags, and a structure that has all they refer to."""

import re
import shutil
import xml.etree.ElementTree as Xml
from pathlib import Path

from conftest import TINY, Kassel
from exported import EXAMPLE, bytes_of, rows

SPACES = {"str": "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/structure"}


def structure(folder: Path) -> Xml.Element:
    """The structure of an export."""
    return Xml.fromstring((folder / "structure.xml").read_text(encoding="utf-8"))


def leads_nowhere(root: Xml.Element) -> list[str]:
    """References to what is not in the message."""
    owned = [e for e in root.iter() if "agencyID" in e.attrib]
    known = {f"{e.tag.partition('}')[2]}={e.attrib['agencyID']}:{e.attrib['id']}({e.attrib['version']})" for e in owned}
    for scheme in root.iterfind(".//str:ConceptScheme", SPACES):
        name = f"{scheme.attrib['agencyID']}:{scheme.attrib['id']}({scheme.attrib['version']})"
        known |= {f"Concept={name}.{c.attrib['id']}" for c in scheme.iterfind("str:Concept", SPACES)}
    urns = [e.text for e in root.iter() if e.text and e.text.startswith("urn:")]
    asked = [urn.rsplit(".infomodel.", 1)[1].split(".", 1)[1] for urn in urns]
    assert len(asked) > 10
    return [each for each in asked if each not in known]


def test_figures_carry_flags_codes_and_what_they_rest_on(kassel: Kassel, tmp_path: Path) -> None:
    out = tmp_path / "out"
    answer = kassel("export", "--to", "sdmx-csv", out, "--data", EXAMPLE, "--lang", "en")
    assert (answer.code, answer.err) == (0, f"{out} written: 4 files.\n")
    found = rows(out / "measurements.csv")
    share = next(r for r in found if (r["METRIC"], r["TIME_PERIOD"]) == ("1-1-3-betreuungsquote_u3", "2016"))
    shown = ("STRUCTURE", "ACTION", "BY_DISTRICT", "OFFICE", "OBS_VALUE", "OBS_STATUS", "UNIT_MEASURE", "SYNTHETIC")
    assert [share[key] for key in shown] == ["dataflow", "I", "_T", "jugendamt", "34.4", "P", "Prozent", "true"]
    missing = [r for r in found if r["OBS_STATUS"] in ("O", "Q", "M")]
    assert {r["OBS_VALUE"] for r in missing} == {"NaN"}
    root = structure(out)
    assert leads_nowhere(root) == []
    codes = {c.attrib["id"]: c for c in root.iterfind(".//str:Codelist[@id='CL_METRIC']/str:Code", SPACES)}
    assert {r["METRIC"] for name in ("measurements", "states") for r in rows(out / f"{name}.csv")} <= set(codes)
    assert codes["1-1-3-betreuungsquote_u3"][1].text == "1.1.3.betreuungsquote_u3"


def test_every_figure_has_a_key_of_its_own(kassel: Kassel, tmp_path: Path) -> None:
    kassel("export", "--to", "sdmx-csv", tmp_path / "out", "--data", EXAMPLE)
    for name in ("measurements", "states"):
        found = rows(tmp_path / "out" / f"{name}.csv")
        keys = [
            tuple(v for k, v in r.items() if k in ("METRIC", "OFFICE", "TIME_PERIOD") or k[:3] == "BY_") for r in found
        ]
        assert len(set(keys)) == len(keys) > 500


def test_hidden_counts_are_hidden_here_too_and_not_taken_in(kassel: Kassel, tmp_path: Path) -> None:
    out = tmp_path / "out"
    kassel("export", "--to", "sdmx-csv", out, "--data", EXAMPLE, "--suppress-below", "5")
    found = rows(out / "measurements.csv")
    assert {r["SUPPRESSED_BELOW"] for r in found} == {"5"}
    cells = [r for r in found if r["METRIC"] == "1-1-3-plaetze_u3" and r["BY_DISTRICT"] != "_T"]
    assert not [r for r in cells if 0 < float(r["OBS_VALUE"]) < 5]
    assert kassel("import", out / "measurements.csv", "--data", EXAMPLE, "--year", "2014", "--yes").code == 1


def test_any_plan_has_ids_that_sdmx_allows_and_the_bytes_are_always_the_same(kassel: Kassel, tmp_path: Path) -> None:
    data = tmp_path / "data"
    (data / "measurements").mkdir(parents=True)
    shutil.copyfile(TINY, data / "handlungsfelder.yaml")
    (data / "kassel.toml").write_text('[publish]\nlicence = "CC0-1.0"\n', encoding="utf-8")
    for name in ("a", "b"):
        assert kassel("export", "--to", "sdmx-csv", tmp_path / name, "--data", data, "--lang", "de").code == 0
    assert bytes_of(tmp_path / "a") == bytes_of(tmp_path / "b")
    root = structure(tmp_path / "a")
    assert leads_nowhere(root) == []
    ids = [e.attrib["id"] for e in root.iter() if "id" in e.attrib]
    assert [each for each in ids if not re.fullmatch(r"[A-Za-z0-9_@$-]+", each)] == []
