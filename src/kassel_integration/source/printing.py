"""Has an installed browser print a page as a PDF: Chromium, Chrome or Edge, without a window and without network.

Why a browser and no library: docs/decisions/0033-pdf.md.
"""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from kassel_integration.errors import CannotRunError

CHOICE = "KASSEL_BROWSER"  # the program to use, where it is not found by itself
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge")
# Where installers put them that do not touch the search path.
_WINDOWS = ("ProgramFiles", "ProgramFiles(x86)", "LocalAppData")
_IN_WINDOWS = ("Microsoft/Edge/Application/msedge.exe", "Google/Chrome/Application/chrome.exe")
_ELSEWHERE = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
PATIENCE = 600  # seconds
_OPTIONS = (
    "--headless",
    "--disable-gpu",
    "--disable-extensions",
    "--disable-sync",
    "--disable-background-networking",
    "--no-first-run",
    "--no-default-browser-check",
    "--proxy-server=127.0.0.1:9",  # nothing listens there: whatever it wanted to load, it cannot
    "--no-pdf-header-footer",
    "--export-tagged-pdf",
    "--generate-pdf-document-outline",
)
_COMPLETE = re.compile(rb"%%EOF\s*\Z")


def printed(page: str, environ: Mapping[str, str]) -> bytes:
    """The page (HTML) as a tagged PDF; raises CannotRunError where no browser is there or it makes none."""
    browser = find_browser(environ)
    with tempfile.TemporaryDirectory(prefix="kassel-", ignore_cleanup_errors=True) as scratch:
        source, target = Path(scratch, "page.html"), Path(scratch, "page.pdf")
        source.write_text(page, encoding="utf-8")
        own = (f"--user-data-dir={Path(scratch, 'profile')}", f"--print-to-pdf={target}", source.as_uri())
        _run((browser, *_OPTIONS, *_as_root(), *own))
        made = target.read_bytes() if target.is_file() else b""
    if not (made.startswith(b"%PDF-") and _COMPLETE.search(made[-32:])):
        raise CannotRunError("pdf_none", program=browser)
    return made


def find_browser(environ: Mapping[str, str]) -> str:
    """The browser named in the environment, else the first there is; raises CannotRunError without any."""
    if wished := environ.get(CHOICE):
        if found := shutil.which(wished):
            return found
        raise CannotRunError("pdf_browser", program=wished)
    windows = (Path(environ[key], name) for key in _WINDOWS if key in environ for name in _IN_WINDOWS)
    places = map(str, (*windows, *_ELSEWHERE))
    found = next((path for path in (*map(shutil.which, NAMES), *map(shutil.which, places)) if path), None)
    if found is None:
        raise CannotRunError("pdf_no_browser")
    return found


def _as_root() -> tuple[str, ...]:
    """Chromium has no sandbox for root, as whom programs run in containers; the page has no scripts."""
    return ("--no-sandbox",) if getattr(os, "geteuid", lambda: 1)() == 0 else ()


def _run(line: tuple[str, ...]) -> None:
    try:
        subprocess.run(line, stdin=subprocess.DEVNULL, capture_output=True, timeout=PATIENCE, check=False)
    except subprocess.TimeoutExpired:
        raise CannotRunError("pdf_slow", program=line[0], seconds=PATIENCE) from None
    except OSError:
        raise CannotRunError("pdf_browser", program=line[0]) from None
