"""No text of the catalogue or of a measurement can become anything but text: the page keeps its shape."""

import hashlib
import json
import re
from base64 import b64encode
from pathlib import Path
from typing import Any

import pytest
import yaml

from conftest import MINI
from documents import HOSTILE
from kassel_integration.cli import main
from kassel_integration.render.html.page import quoted
from kassel_integration.render.safe import visible
from report_pages import every, parse, said, shape, text, write_year

TEXT_KEYS = {
    "title", "part", "name", "text", "note", "label", "unit", "definition", "reason", "remark", "caveat",
    "numerator", "denominator",
}  # fmt: skip
LISTS_OF_TEXTS = {"guidelines", "main_goals"}
BREAKING_OUT = (
    "</style><script>alert(1)</script>", "</title><img src=x onerror=alert(1)>", '" onload="alert(1)', "' autofocus='",
    "<!--", "-->", "]]>", "<svg/onload=alert(1)>", "{{ 7 * 7 }}", "{% raw %}", "${7*7}", "</desc></svg><b>",
    "javascript:x", '"; } * { display: none } a { content: "', "\\3c /style>", "&lt;b&gt;", "&amp;amp;", "\x1b[31m",
    "\u202etxet", "a\nb",
)  # fmt: skip
NAUGHTY = (*BREAKING_OUT, *HOSTILE)
Shape = list[tuple[str, tuple[str, ...]]]


def report_of(folder: Path, told: str, lang: str = "de") -> str:
    """The page of the small plan with `told` in every place that holds a text."""
    plan = yaml.safe_load(MINI.read_text(encoding="utf-8"))
    plan["concept"]["as_of"] = "2012-03-26"
    plan["fields"][0]["areas"][0]["goals"][0] |= {"remark": "-"}
    plan["fields"][0]["areas"][0]["goals"][0]["indicators"][0]["metrics"][0] |= {"caveat": "-"}
    (folder / "measurements").mkdir(parents=True)
    catalogue = json.dumps(_filled(plan, told), ensure_ascii=True)
    (folder / "handlungsfelder.yaml").write_text(catalogue, encoding="utf-8")
    write_year(folder, 2012, [("1.1.1.rate", "20", "P", told, told), ("1.1.1.places", "20", "", told, told)])
    write_year(folder, 2014, [("1.1.1.rate", "25", "", told, told), ("1.1.10.guide", "planned", "", told, told)])
    file = folder / "report.html"
    assert main(["report", "--data", str(folder), "-o", str(file), "-q", "--lang", lang]) == 0
    return file.read_text(encoding="utf-8")


def _filled(value: Any, told: str) -> Any:
    if isinstance(value, dict):
        return {k: _text(k, v, told) for k, v in value.items()}
    return [_filled(v, told) for v in value] if isinstance(value, list) else value


def _text(key: str, value: Any, told: str) -> Any:
    if key in TEXT_KEYS and isinstance(value, str):
        return told
    return [told for _ in value] if key in LISTS_OF_TEXTS else _filled(value, told)


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> Shape:
    """What the page is made of when its texts are harmless."""
    return shape(parse(report_of(tmp_path_factory.mktemp("plain"), "ein Text")))


@pytest.mark.usefixtures("recalling")
@pytest.mark.parametrize("told", NAUGHTY)
def test_every_text_is_shown_as_it_stands_in_the_same_elements_under_the_same_policy(
    told: str, harmless: Shape, tmp_path: Path
) -> None:
    page = report_of(tmp_path, told)
    root, shown = parse(page), visible(told)
    assert shape(root) == harmless
    assert [text(goal).partition(" ")[2] for goal in every(root, "h4")] == [" ".join(shown.split())] * 2
    assert [t for t in said(root) if t == shown.strip()] != []
    style = page.partition("<style>")[2].partition("</style>")[0]
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"sha256-{digest}" in page.replace("&#43;", "+")
    assert told not in BREAKING_OUT or told not in style or told in ("-->", "<!--")


@pytest.mark.parametrize("told", NAUGHTY)
def test_a_text_in_the_stylesheet_ends_neither_its_string_nor_the_sheet(told: str) -> None:
    assert re.fullmatch(r'"(?:[A-Za-z0-9 .,-]|[^\x00-\xa0]|\\[0-9a-f]+ )*"', quoted(told))
    assert all(c.isprintable() for c in quoted(told))


def test_a_text_in_the_stylesheet_can_be_read_back() -> None:
    told = 'Konzept „Ä" </style> \\ 5 %'
    back = re.sub(r"\\([0-9a-f]+) ", lambda m: chr(int(m[1], 16)), quoted(told)[1:-1])
    assert back == told
