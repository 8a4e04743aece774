"""Pages in a real browser: axe-core finds nothing in light, dark and print, the console stays empty."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from conftest import TOP, Kassel

BROWSER = TOP / "tests" / "browser"
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
MODES = {f"{mode} {width}" for mode in ("light", "dark", "print") for width in (320, 360, 1280)}
PAGES = {"report": ("report",), "brief": ("report", "--brief"), "guide": ("form", "--guide", "--due", "2017-03-31")}
RULES = {"report": 20, "brief": 10, "guide": 15}  # so many at least had something to look at
EXAMPLE = TOP / "examples" / "beispieldaten"


def absent() -> str:
    """What is missing for this test, or nothing."""
    if not Path(CHROMIUM).exists():
        return f"no browser at {CHROMIUM}"
    if not shutil.which("node"):
        return "no node"
    return "" if (BROWSER / "node_modules").is_dir() else "no node_modules in tests/browser: npm install there"


@pytest.mark.slow
@pytest.mark.skipif(bool(absent()), reason=absent())
@pytest.mark.parametrize("lang", ["de", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_a_browser_finds_nothing_to_complain_of(kassel: Kassel, tmp_path: Path, page: str, lang: str) -> None:
    file = tmp_path / f"{page}.html"
    assert kassel(*PAGES[page], "--data", EXAMPLE, "-o", file, "--lang", lang).code == 0
    look = subprocess.run(
        ["node", "look.mjs", str(file)], cwd=BROWSER, capture_output=True, text=True, encoding="utf-8", check=False
    )
    found = json.loads(look.stdout)[file.name]
    passed = found.pop("rules_passed")
    assert found.pop("sheet", []) == []
    assert found == {"axe": [], "console": [], "sideways": [], "covered": [], "valid": []}
    assert set(passed) == MODES
    assert min(passed.values()) > RULES[page]
