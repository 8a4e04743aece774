"""Settings: bytes as `kassel.toml`, or, behind a byte 1, as the `dataset.yaml` of a data folder."""

from collections.abc import Iterator
from pathlib import Path

from fuzz.entries import TOP, Trial
from fuzz.held import BrokenError, check_complaint
from kassel_integration.analysis.suppression import LEAST
from kassel_integration.diagnostics.codes import all_codes
from kassel_integration.errors import CannotRunError
from kassel_integration.source.cache import forgetting
from kassel_integration.source.dataset_file import read_dataset
from kassel_integration.source.settings import Settings, read_settings

LONGEST = 1000
WORDS = (
    "[check]\n", "[status]\n", "[publish]\n", "[delivery]\n", "[import]\n", "[due]\n", "ignore = ", "strict = ",
    "method = ", "reporting_year = ", "suppress_below = ", "publisher = ", "date = ", "licence = ", "contributor = ",
    "address = ", "contact = ", "musterdatensatz = ", "send_to = ", "frozen = ", "keep_originals = ", "yearly = ",
    '"KI407"', '"path"', '"destatis"', '"open_sdg"', "true", "false", "2014", "2017-05-01", '"05-01"', '"""', "'''",
    "[[", "]]", "{", "}", "= ", "nan", "inf", "0x", "0b1", "1_000", "1979-05-27T07:32:00Z", "07:32:00", "\\u001b",
    "\\U0010ffff", "\x01", "\n", "\ufeff", "synthetic: ", "title: ", "catalogue: ", "yes", "handlungsfelder.yaml",
    "../", "/", "\0", "~", "&a ", "*a", "!!",
)  # fmt: skip
_FILES = {0: "kassel.toml", 1: "dataset.yaml"}


def seeds() -> Iterator[bytes]:
    """The settings there are, and one of each key."""
    for path in sorted(TOP.glob("**/kassel.toml")):
        yield path.read_bytes()
    for path in sorted(TOP.glob("examples/**/dataset.yaml")):
        yield b"\x01" + path.read_bytes()
    yield from (text.encode("utf-8") for text in _SMALL)


_SMALL = (
    '[check]\nignore = ["KI407"]\nstrict = true\n[status]\nmethod = "path"\nreporting_year = 2014\n',
    '[publish]\npublisher = "Stadt"\ndate = 2017-05-01\nsuppress_below = 5\nlicence = "dl-de/by-2-0"\n',
    '[due]\nyearly = "05-01"\n2017 = 2018-03-31\n[delivery]\nsend_to = "a@example.org"\n',
    "[import]\nfrozen = [2014]\nkeep_originals = true\n",
    "[due]\n2017 = 2018-03-31\n",
    "\x01synthetic: true\ntitle: Beispieldaten\ncatalogue: handlungsfelder.yaml\n",
    "\x01title: x\n",
)


def prepare(folder: Path) -> Trial:
    """A folder with a catalogue that a data set may name."""
    (folder / "handlungsfelder.yaml").write_bytes(b"")

    def trial(data: bytes) -> None:
        kind = int(data[:1] == b"\x01")
        path = folder / _FILES[kind]
        raw = data[kind:]
        path.write_bytes(raw)
        try:
            with forgetting():
                once, again = [_read(kind, folder) for _ in range(2)]
        except CannotRunError as error:
            check_complaint(error)
            _check_line(error, raw)
        else:
            if once != again:
                raise BrokenError("the same bytes are read in two ways")
        finally:
            path.unlink()

    return trial


def _read(kind: int, folder: Path) -> object:
    if kind:
        return read_dataset(folder)
    settings = read_settings(folder, LEAST)
    _check(settings)
    return settings


def _check(settings: Settings) -> None:
    """What is taken is what the rest of the program can rely on."""
    sound = (
        set(settings.ignore) <= set(all_codes())
        and type(settings.strict) is bool
        and type(settings.keep_originals) is bool
        and (settings.suppress_below == 0 or settings.suppress_below >= LEAST)
        and all(1900 <= year <= 2200 for year in (*settings.frozen, settings.reporting_year or 2000))
        and settings.send_to.isprintable()
    )
    if not sound:
        raise BrokenError(f"{settings} is taken")


def _check_line(error: CannotRunError, raw: bytes) -> None:
    line = error.values.get("line", 1)
    most = raw.count(b"\n") + raw.count(b"\r") + 1
    # YAML ends lines at these, too.
    most += raw.count("\u2028".encode()) + raw.count("\u2029".encode()) + raw.count("\x85".encode())
    if not (isinstance(line, int) and 1 <= line <= most):
        raise BrokenError(f"{error.key} is at line {line} of {most}")
