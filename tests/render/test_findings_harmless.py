"""Whatever stands in the data, every format of findings stays what it is, and the text arrives unchanged or visible."""

import json
import os
import re
import xml.etree.ElementTree as ET
from urllib.parse import unquote_to_bytes

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from documents import HOSTILE, SEQUENCES, UNSAFE
from findings_parsed import commands, sarif_run, sarif_text
from kassel_integration.render.findings import render_findings
from kassel_integration.render.formats import FINDING_FORMATS as FORMATS
from kassel_integration.render.safe import visible
from kassel_integration.texts import Words
from reports import around

WORDS = Words("de")
RAW = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
NAUGHTY = (
    "::error", "::error file=a::b", "\n::warning::x", "a\r\n::stop-commands::x", "##[error]x", "%0A::error::x", "%25",
    "100 %", "]]>", "<![CDATA[x]]>", "<!--", "<script>alert(1)</script>", "&lt;", "&#27;", "\x1b[31m", '"', "'", "\\n",
    '"}]}', "{0}", "{{value}}", "{value}", "}", "[x](http://b)", "[x]\\(y)", ",line=1", "title=x", "a,b:c",
    "\u202egpj.exe", "\ufeff", "\ufffe", "\uffff", "\x00", "\x85", "\u2028", "😀", "ä",
)  # fmt: skip
TEXTS = (
    st.sampled_from((*NAUGHTY, *SEQUENCES, *HOSTILE, *UNSAFE))
    | st.lists(st.sampled_from((*NAUGHTY, *UNSAFE, "a", " ")), min_size=1, max_size=5).map("".join)
    | st.text(min_size=1, max_size=20)
)
NAMES = st.sampled_from(("a.csv", "ä 1,2:3%.csv", "x\n::error::y.csv", "\x1b[31m.csv", '\udcff<&">.csv', "{0}](b).csv"))


def rendered(fmt: str, text: str, name: str) -> str:
    return render_findings(around(text, name), fmt, WORDS, 0, carets=True, color=False)


def unlinked(text: str) -> str:
    """What is no link in SARIF: a backslash stands between the brackets."""
    return visible(text).replace("](", "]\\(")


def in_xml(text: str) -> str:
    """What XML 1.0 cannot hold is a sign there."""
    return re.sub("[\ufffe\uffff]", lambda found: f"⟨U+{ord(found[0]):04X}⟩", visible(text))


@pytest.mark.parametrize("fmt", FORMATS)
@settings(deadline=None, max_examples=60)
@given(text=TEXTS, name=NAMES)
def test_no_format_lets_a_control_or_direction_character_through(fmt: str, text: str, name: str) -> None:
    out = rendered(fmt, text, name)
    assert set(RAW.findall(out)) <= ({"\ufffe", "\uffff"} if fmt != "junit" else set())


@settings(deadline=None, max_examples=60)
@given(text=TEXTS, name=NAMES)
def test_json_and_json_lines_hold_the_exact_text(text: str, name: str) -> None:
    found = json.loads(rendered("json", text, name))["findings"]
    lines = [json.loads(line) for line in rendered("jsonl", text, name).split("\n")[:-1]]
    assert lines == [finding | {"synthetic": True} for finding in found]
    assert (found[0]["place"]["path"][1], found[0]["replacement"], found[0]["place"]["file"]) == (text, text, name)
    assert text in found[0]["message"]


@settings(deadline=None, max_examples=60)
@given(text=TEXTS, name=NAMES)
@example(text="%0A%25", name="a.csv")
def test_github_reads_four_commands_and_the_text_in_them(text: str, name: str) -> None:
    found = commands(rendered("github", text, name))
    assert [level for level, _, _ in found] == ["error", "notice", "error", "notice"]
    assert found[0][1] == {"file": visible(name), "line": "3", "col": "1", "title": "KI301 unknown-metric"}
    assert visible(text) in found[0][2]
    assert visible(text) in found[1][2]


@settings(deadline=None, max_examples=60)
@given(text=TEXTS, name=NAMES)
@example(text="{value} {0} }", name="{0}](b).csv")
@example(text="[x](http://b) [x]\\(y)", name="a.csv")
def test_sarif_fits_its_schema_and_holds_the_text_as_data(text: str, name: str) -> None:
    run = sarif_run(rendered("sarif", text, name))
    error, note = run["results"]
    place = error["locations"][0]["physicalLocation"]
    assert unlinked(text) in sarif_text(error["message"])
    assert unlinked(text) in sarif_text(note["message"])
    assert (place["region"]["snippet"], place["contextRegion"]["snippet"]) == ({"text": text}, {"text": f"{text};1"})
    assert unquote_to_bytes(place["artifactLocation"]["uri"]) == os.fsencode(name)


@settings(deadline=None, max_examples=60)
@given(text=TEXTS, name=NAMES)
@example(text="\ufffe\uffff\x00]]>", name="a.csv")
def test_junit_is_well_formed_and_holds_the_text_as_data(text: str, name: str) -> None:
    top = ET.fromstring(rendered("junit", text, name))
    suite = next(s for s in top if s.get("name") == in_xml(name))
    failure, said = suite[0].find("failure"), suite[1].find("system-out")
    assert failure is not None and said is not None
    assert in_xml(text) in (failure.get("message") or "")
    assert in_xml(text) in (failure.text or "")
    assert in_xml(text) in (said.text or "")
