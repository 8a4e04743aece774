"""What `[publish]` says stands in the report and in linked data beside it; charts have their values to save."""

import csv
import io
import json
from base64 import b64decode
from pathlib import Path

import pytest

from conftest import Kassel
from kassel_integration.source.folder import DataFolder
from report_pages import every, parse, text, write_years

FIGURES: dict[int, list[tuple[str, ...]]] = {
    2011: [("1.1.1.rate", "20"), ("1.1.1.places", "100")],
    2014: [("1.1.1.rate", "25.5", "P"), ("1.1.1.places", "130")],
}
PUBLISH = """[publish]
publisher = "Example City, Office for Integration"
date = 2015-03-01
edition = "Second edition"
contact = "Ms Example, plan@example.invalid"
imprint = "https://example.invalid/imprint?a=1&b=2"
accessibility = "https://example.invalid/accessibility"
licence = "CC-BY-4.0"
"""


@pytest.fixture
def plan(mini_folder: DataFolder) -> Path:
    """The small plan with a few figures, to be published."""
    write_years(mini_folder.root, FIGURES)
    (mini_folder.root / "kassel.toml").write_text(PUBLISH, encoding="utf-8")
    return mini_folder.root


def test_the_colophon_stands_at_the_end_with_its_links_and_how_to_cite(kassel: Kassel, plan: Path) -> None:
    page = parse(kassel("report", "--data", plan, "--lang", "en").out)
    colophon = next(e for e in every(page, "section") if e.get("aria-labelledby") == "zum-bericht")
    assert [(a.get("href"), text(a)) for a in every(colophon, "a")] == [
        ("mailto:plan@example.invalid", "Ms Example, plan@example.invalid"),
        ("https://example.invalid/imprint?a=1&b=2", "https://example.invalid/imprint?a=1&b=2"),
        ("https://example.invalid/accessibility", "https://example.invalid/accessibility"),
        ("https://creativecommons.org/licenses/by/4.0/", "Creative Commons Attribution 4.0 International"),
    ]
    assert [text(dd) for dd in every(colophon, "dd")][-1].replace("\u00a0", " ") == (
        "Example City, Office for Integration (2015): A small plan. Implementation report. Figures up to 2014. "
        "Second edition. As of 2015-03-01. Licence: Creative Commons Attribution 4.0 International, "
        "https://creativecommons.org/licenses/by/4.0/."
    )
    assert [(a.get("href"), text(a)) for a in every(page, "a") if a.get("href") == "#zum-bericht"]


def test_without_a_word_on_publishing_there_is_no_colophon(kassel: Kassel, plan: Path) -> None:
    (plan / "kassel.toml").unlink()
    target = plan.parent / "report.html"
    kassel("report", "--data", plan, "--lang", "en", "-o", target)
    assert "zum-bericht" not in target.read_text(encoding="utf-8")
    assert not target.with_suffix(".jsonld").exists()


def test_linked_data_of_an_earlier_report_are_named_when_they_are_written_no_more(kassel: Kassel, plan: Path) -> None:
    target = plan.parent / "report.html"
    beside = target.with_suffix(".jsonld")
    kassel("report", "--data", plan, "-o", target)
    (plan / "kassel.toml").unlink()
    answer = kassel("report", "--data", plan, "--lang", "en", "-o", target)
    assert (answer.code, f"{beside} belongs to an earlier report" in answer.err) == (0, True)
    beside.write_text("{}\n", encoding="utf-8")
    assert "belongs to" not in kassel("report", "--data", plan, "--lang", "en", "-o", target).err


def test_made_up_figures_are_cited_as_such(kassel: Kassel, plan: Path) -> None:
    (plan / "dataset.yaml").write_text("synthetic: true\n", encoding="utf-8")
    target = plan.parent / "report.html"
    kassel("report", "--data", plan, "--lang", "de", "-o", target)
    told = json.loads(target.with_suffix(".jsonld").read_text(encoding="utf-8"))
    assert told["creditText"].startswith("Beispieldaten, keine amtlichen Zahlen: Example City")
    assert told["name"].startswith("Beispieldaten, keine amtlichen Zahlen: A small plan")


def test_linked_data_stand_beside_the_page_which_names_them(kassel: Kassel, plan: Path) -> None:
    target = plan.parent / "report.html"
    answer = kassel("report", "--data", plan, "--lang", "en", "-o", target)
    beside = target.with_suffix(".jsonld")
    assert (answer.code, answer.err) == (0, f"Written: {beside}\nWritten: {target}\n")
    page = parse(target.read_text(encoding="utf-8"))
    assert [e.get("href") for e in every(page, "link") if e.get("type") == "application/ld+json"] == ["report.jsonld"]
    told = json.loads(beside.read_text(encoding="utf-8"))
    keys = ("@type", "name", "url", "datePublished", "version", "license", "inLanguage")
    assert (
        {key: told[key] for key in keys}
        == {key: told[key] for key in ("@type", "name", "url", "datePublished", "version", "license", "inLanguage")}
        == {
            "@type": "Report",
            "name": "A small plan: Implementation report",
            "url": "report.html",
            "datePublished": "2015-03-01",
            "version": "Second edition",
            "license": "https://creativecommons.org/licenses/by/4.0/",
            "inLanguage": "en",
        }
    )
    again = beside.read_bytes()
    kassel("report", "--data", plan, "--lang", "en", "-o", target)
    assert beside.read_bytes() == again


def test_the_linked_data_never_replace_data(kassel: Kassel, plan: Path) -> None:
    answer = kassel("report", "--data", plan, "--lang", "en", "-o", plan / "measurements" / "report.html")
    assert answer.code == 2
    assert sorted(path.name for path in (plan / "measurements").iterdir()) == ["2011.csv", "2014.csv"]


def test_each_chart_s_values_can_be_saved_digit_by_digit(kassel: Kassel, plan: Path) -> None:
    page = parse(kassel("report", "--data", plan, "--lang", "en").out)
    links = {a.get("download", ""): a.get("href", "") for a in every(page, "a") if a.get("download")}
    assert sorted(links) == ["1.1.1.places.csv", "1.1.1.rate.csv"]
    start, _, coded = links["1.1.1.rate.csv"].partition(",")
    assert start == "data:text/csv;charset=utf-8;base64"
    rows = list(csv.DictReader(io.StringIO(b64decode(coded).decode("utf-8"))))
    assert [(r["year"], r["metric"], r["value"], r["unit"], r["flag"]) for r in rows] == [
        ("2011", "1.1.1.rate", "20", "percent", ""),
        ("2014", "1.1.1.rate", "25.5", "percent", "P"),
    ]
    assert "synthetic" not in rows[0]


WRONG = {
    "no address": ('imprint = "www.example.invalid"', '"imprint" under [publish] must be an address on the web'),
    "a script": ("accessibility = 'javascript:alert(1)'", '"accessibility" under [publish] must be an address'),
    "a blank": ('imprint = "https://a.invalid/x y"', '"imprint" under [publish] must be an address'),
    "a licence there is not": ('licence = "free"', "Possible: dl-de/by-2-0, dl-de/zero-2-0, CC-BY-4.0"),
    "a number": ("edition = 2", '"edition" must be a short text in quotation marks'),
    "a list": ('contact = ["a"]', '"contact"'),
    "no day": ('date = "2015-03-01"', '"date" under [publish] must be a day'),
    "a day as Germans write it": ("date = 01.03.2015", "a day is written here as year-month-day"),
    "a typo": ('license = "CC-BY-4.0"', '"license", which does not exist'),
}


@pytest.mark.parametrize(("line", "said"), WRONG.values(), ids=WRONG.keys())
def test_what_is_wrong_is_said(line: str, said: str, kassel: Kassel, plan: Path) -> None:
    (plan / "kassel.toml").write_text(f"[publish]\n{line}\n", encoding="utf-8")
    answer = kassel("report", "--data", plan, "--lang", "en")
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
