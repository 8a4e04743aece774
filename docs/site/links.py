"""Follows every link of a built site, and says what it would load from elsewhere: docs/site/links.py SITE.

Exit code 1 when a link leads to no page or no place on it, or when a page loads anything from another host.
"""

import sys
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

LOADS = {"script": "src", "img": "src", "iframe": "src", "source": "src", "link": "href"}


class Page(HTMLParser):
    """The places of a page, where it links to, and what it loads."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.places: set[str] = set()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take down what counts of an element."""
        said = {name: value for name, value in attrs if value}
        if "id" in said:
            self.places.add(said["id"])
        if tag == "a" and "href" in said:
            self.links.append(said["href"])
        elif tag in LOADS and LOADS[tag] in said:
            self.loads.append(said[LOADS[tag]])


@cache
def page(file: Path) -> Page:
    """A page, read once."""
    return Page(file.read_text(encoding="utf-8"))


def wrong(site: Path) -> list[str]:
    """Each link that leads nowhere, and each thing that comes from elsewhere."""
    found = []
    for file in sorted(site.rglob("*.html")):
        here = file.relative_to(site).as_posix()
        found += [f"{here}: loads {url}" for url in page(file).loads if urlsplit(url).netloc]
        found += [f"{here}: {url} leads nowhere" for url in page(file).links + page(file).loads if _nowhere(file, url)]
    return found


def _nowhere(file: Path, url: str) -> bool:
    to = urlsplit(url)
    if to.scheme or to.netloc:
        return False
    there = (file.parent / unquote(to.path)).resolve() if to.path else file
    if not there.is_file():
        return True
    return bool(to.fragment) and there.suffix == ".html" and unquote(to.fragment) not in page(there).places


def main(argv: list[str]) -> int:
    """Say what is wrong; 1 when something is, 2 for a wrong call."""
    if len(argv) != 1:
        sys.stderr.write(__doc__ or "")
        return 2
    found = wrong(Path(argv[0]).resolve())
    sys.stderr.write("".join(f"{line}\n" for line in found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
