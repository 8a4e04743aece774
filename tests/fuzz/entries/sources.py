"""Source files: YAML bytes that say how the exports of a statistics body are laid out, and what is then read of one."""

from collections.abc import Iterator
from pathlib import Path

from fuzz.entries import TOP, Trial
from fuzz.held import BrokenError, check_complaint, check_findings, check_words, lines_of
from kassel_integration.checking.file_check import FileCheck
from kassel_integration.checking.finding_groups import FindingGroups
from kassel_integration.checking.load_catalogue import load_catalogue
from kassel_integration.checking.plan import Plan, plan_of
from kassel_integration.errors import CannotRunError
from kassel_integration.source.measurement_file import open_export
from kassel_integration.source.official_file import OfficialSource, read_official

LONGEST = 1500
WORDS = (
    "title: ", "source: ", "licence: ", "rows: ", "year: ", "below", "values:\n", "- {heading: ", "heading: ",
    "metric: ", "cell: ", "sex: ", "age: ", "day: ", "stands_for: ", "note: ", "signs: ", "table: ", "alone: ",
    "behind: ", "A.1.anteil", "A.1.gestorbene", "A.1.auslaender", "A.1.arm", "A.1.wahl", "A.1.geschlechter",
    "Insgesamt", "Ausländer", "männlich", "Kennziffer", "06611", '"12-31"', "2020", "dl-de/by-2-0", "{", "}", "[",
    "]", ", ", '"', "'", "\n  - ", "\n", ": ", "Wahlbeteiligung", "Ausländeranteil", "...", "-", "x", "DIN 55301",
    "din55301", "&a ", "*a", "!!str ", "---", "~", "\0",
)  # fmt: skip
_OFFICIAL = TOP / "tests" / "official"


def seeds() -> Iterator[bytes]:
    """The source files there are, and one with each key."""
    for folder in (TOP / "data" / "sources", _OFFICIAL / "sources"):
        for path in sorted(folder.glob("*.yaml")):
            yield path.read_bytes()
    yield _SIGNS.encode("utf-8")


_SIGNS = """title: T
source: S
licence: dl-de/by-2-0
rows: {Kennziffer: "06611"}
year: below
signs: {alone: {"-": nothing}, behind: {p: P}}
values:
  - {heading: Ausländeranteil, metric: A.1.anteil, day: "12-31", stands_for: x, note: y, cell: {sex: m}}
"""


def prepare(folder: Path) -> Trial:
    """The catalogue is loaded once; two exports are there, of which a source that is understood is tried on."""
    catalogue, _ = load_catalogue(_OFFICIAL / "handlungsfelder.yaml", {"XDG_CACHE_HOME": str(folder / "cache")})
    assert catalogue is not None
    plan, path = plan_of(catalogue), folder / "source.yaml"
    exports = []
    for name in ("genesis-auszug.csv", "inkar-auszug.csv"):
        exports.append(folder / name)
        exports[-1].write_bytes((_OFFICIAL / name).read_bytes()[:3000])

    def trial(data: bytes) -> None:
        path.write_bytes(data)
        try:
            source, findings = read_official(path, catalogue)
        except CannotRunError as error:
            check_complaint(error)
            return
        check_findings(findings, str(path), lines_of(data.decode("utf-8-sig")))
        check_words(findings)
        if (source is None) != bool(findings):
            raise BrokenError(f"a source with {len(findings)} findings is {'not ' * (source is None)}taken")
        if source is not None:
            for export in exports:
                _read(export, source, plan)

    return trial


def _read(export: Path, source: OfficialSource, plan: Plan) -> None:
    groups = FindingGroups()
    try:
        for table in open_export(export, source, plan.headings):
            FileCheck(table, plan, groups, lambda _m, _texts: None).run()
    except CannotRunError as error:
        check_complaint(error)
    check_words(group.finding for group in groups.all())
