"""Hostile and hopeless files: a clear answer, the right exit code, little memory, no traceback, no escape sequence."""

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from conftest import TOP, Kassel
from forms.limited import MEMORY, Check, checking
from forms.ods import HEAD as ODS
from forms.ods import cell, ods, row, sheet, typed
from forms.ole import number, record, xls
from forms.reading import Reader

HEAD = b"metric;value;note\n"
COUNT = "1.1.3.plaetze_u3"
ESCAPES = (
    "\x1b[31m",
    "\x1b]0;owned\x07",
    "\x9b31m",
    "\x9d0;x\x9c",
    "\u202eevil",
    "\u2066x\u2069",
    "\x08\x7f",
    "\r\x0b\x0c",
)
FORBIDDEN = set("\x1b\x07\x08\x0b\x0c\x7f\x9b\x9c\x9d\u202e\u2066\u2069\r")

needs_proc = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from /proc")


@pytest.fixture
def check(data_root: Path, tmp_path: Path) -> Check:
    """`kassel validate` in a process of its own, within limits; what has 100,000 findings may take its time."""
    return checking(data_root, tmp_path, seconds=60)


def bomb(size: int) -> bytes:
    """A workbook one sheet of which unpacks to `size` bytes."""
    plain, packed = io.BytesIO(), io.BytesIO()
    Workbook().save(plain)
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name) + b" " * (size if "sheet1" in name else 0))
    return packed.getvalue()


HEADED = (row("Kennzahl", "Wert"),)
FORMULA = cell(None, 'table:formula="of:=[.A1]"')
FILES: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "30 MB in one line": ("2014.csv", lambda: b"metric;value" + b"x" * 30_000_000, "KI006"),
    "30 MB in one line below a heading": ("2014.csv", lambda: HEAD + b"x;" * 15_000_000, "KI006"),
    "30 MB in one quoted line": ("2014.csv", lambda: HEAD + b'"' + b"x" * 30_000_000, "KI006"),
    "a million line feeds in quotes": ("2014.csv", lambda: HEAD + b'"' + b"\n" * 1_000_000, "KI201"),
    "lines that end with CR": ("2014.csv", lambda: HEAD + b"x;\xe4\r" * 100_000, "KI202"),
    "100,000 wrong rows": (
        "2014.csv", lambda: HEAD + b"".join(b"9.9.%d.x;%d;\n" % (n, n) for n in range(100_000)), "KI301",
    ),
    "100,000 wrong steps": (
        "2014.csv", lambda: HEAD + b"".join(b"1.1.1.auswahlkriterien;fast %d;\n" % n for n in range(100_000)), "KI211",
    ),
    "100,000 unclosed quotes": ("2014.csv", lambda: HEAD + (COUNT.encode() + b';5;"x\n') * 100_000, "KI201"),
    "100,000 columns": ("2014.csv", lambda: b"metric;value;" + b";".join(b"c%d" % n for n in range(100_000)), "KI256"),
    "20 MB of random bytes": ("2014.csv", lambda: Random(1).randbytes(20_000_000), "KI00"),
    "a bomb of 300 MB in a workbook": ("2014.xlsx", lambda: bomb(300_000_000), "KI270"),
    "a workbook as large as may be": ("2014.xlsx", lambda: bomb(55_000_000), "KI009"),
    "an .ods as large as may be": ("2014.ods", lambda: ods(sheet("Meldung", " " * 110_000_000)), "KI009"),
    "a tag of 30 MB": ("2014.ods", lambda: ods(sheet("x" * 30_000_000)), "KI270"),
    "a million elements in one another": ("2014.ods", lambda: ods(sheet("Meldung", "<a>" * 1_000_000)), "KI270"),
    "a text of 30 MB": ("2014.ods", lambda: ods(sheet("Meldung", row("x" * 30_000_000))), "KI270"),
    "200 sheets with a table": (
        "2014.ods", lambda: ods(*(sheet(f"Blatt {n}", *HEADED, row(COUNT, 5)) for n in range(200))), "KI302",
    ),
    "30,000 rows with formulas that have no result": (
        "2014.ods", lambda: ods(sheet("Meldung", *HEADED, *[row(COUNT, FORMULA)] * 30_000)), "KI270",
    ),
    "an old workbook with a cell at the end of each row": (
        "2014.xls", lambda: xls([record(0x809), *(number(n, 255, 1) for n in range(50_000))]), "KI270",
    ),
}  # fmt: skip


LONG = ("lines that end with CR", "100,000 wrong rows", "100,000 wrong steps", "100,000 unclosed quotes")


@needs_proc
@pytest.mark.parametrize(
    ("name", "make", "code"),
    [pytest.param(*file, id=each, marks=[pytest.mark.slow] * (each in LONG)) for each, file in FILES.items()],
)
def test_is_refused_in_little_memory(
    check: Check, tmp_path: Path, name: str, make: Callable[[], bytes], code: str
) -> None:
    (tmp_path / name).write_bytes(make())
    run = check(tmp_path / name, "--max-findings", "3")
    assert (run.code, f"[{code}" in run.out, run.err) == (1, True, "")
    assert run.memory < MEMORY


def meldung(*rows: str) -> bytes:
    """An .ods with these rows below a heading."""
    return ods(sheet("Meldung", *HEADED, *rows))


def entities(text: str) -> str:
    """The beginning of an .ods that declares entities."""
    return ODS.replace("<office:document-content", f"<!DOCTYPE x [{text}]><office:document-content")


LAUGHS = '<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {n} "{f"&{o};" * 10}">' for o, n in zip("abcdefghi", "bcdefghij", strict=True)
)
BILLION = 'table:number-rows-repeated="1000000000"'
MILLION = 'table:number-columns-repeated="1000000"'
OUTSIDE = '<!ENTITY a SYSTEM "file:///etc/hostname">'
WORKBOOKS: dict[str, tuple[Callable[[], bytes], list[tuple[str, int]]]] = {
    "a billion laughs": (lambda: ods(sheet("Meldung", row("&j;")), head=entities(LAUGHS)), [("KI270", 0)]),
    "what stands in another file": (lambda: ods(sheet("Meldung", row("&a;")), head=entities(OUTSIDE)), [("KI270", 0)]),
    "201 sheets": (lambda: ods(*(sheet(f"Blatt {n}") for n in range(201))), [("KI270", 0)]),
    "two sheets of one name": (lambda: ods(*[sheet("Meldung", *HEADED)] * 2), [("KI010", 0)]),
    "a million empty columns": (
        lambda: meldung(row(COUNT, 5, cell(None, MILLION))), [],
    ),
    "a million full columns": (
        lambda: meldung(row(COUNT, 5, cell("x", MILLION))), [("KI203", 2), ("KI272", 2)],
    ),
    "a text behind a million empty columns": (
        lambda: meldung(row(COUNT, 5, cell(None, MILLION), "x")), [("KI272", 2)],
    ),
    "a billion empty rows": (lambda: meldung(row(more=BILLION), row(COUNT, 5)), [("KI270", 0)]),
    "a billion full rows": (lambda: meldung(row(COUNT, 5, more=BILLION)), [("KI270", 0)]),
    "times that are no number": (lambda: meldung(row(COUNT, 5, more=BILLION.replace('1', '-'))), [("KI010", 0)]),
    "a number that is none": (lambda: meldung(row(COUNT, typed("float", 'office:value="5x"', "5"))), [("KI010", 0)]),
    "a type without its value": (lambda: meldung(row(COUNT, typed("date", "", "5"))), [("KI010", 0)]),
    "half a file": (lambda: meldung(row(COUNT, 5))[:-40], [("KI010", 0)]),
    "a part that is not there": (lambda: meldung().replace(b"content.xml", b"content.xmk"), [("KI010", 0)]),
    "broken XML": (lambda: meldung(row(COUNT, 5) + "<a>"), [("KI010", 0)]),
}  # fmt: skip


@pytest.mark.parametrize(("make", "wanted"), WORKBOOKS.values(), ids=WORKBOOKS.keys())
def test_an_ods_is_refused_or_read_as_it_is(
    reader: Reader, make: Callable[[], bytes], wanted: list[tuple[str, int]]
) -> None:
    assert sorted(reader.bytes(make(), "2014.ods").errors) == wanted


def test_200_columns_are_no_trouble(reader: Reader) -> None:
    heading = ";".join(["metric", "value", *[""] * 198])
    assert len(reader.text(f"{heading}\n{COUNT};5{';' * 198}\n").kept) == 1


@pytest.mark.skipif(os.name == "nt", reason="there are no such files")
def test_what_is_no_file_is_2_with_a_reason_and_does_not_hang(kassel: Kassel, data_root: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo.csv")
    (tmp_path / "folder.csv").mkdir()
    (tmp_path / "zero.csv").symlink_to("/dev/zero")
    (tmp_path / "loop.csv").symlink_to("loop.csv")
    (tmp_path / "dangling.csv").symlink_to("nothing.csv")
    for path in (*sorted(tmp_path.iterdir()), tmp_path / "missing.xlsx", tmp_path / "x\x1b[31m.csv"):
        answer = kassel("validate", path, "--data", data_root, "--lang", "en")
        assert (answer.code, answer.err.count("\n"), "\x1b" in answer.err) == (2, 1, False)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root reads everything")
def test_a_file_without_the_right_to_read_it_is_2(kassel: Kassel, data_root: Path, tmp_path: Path) -> None:
    path = tmp_path / "2014.csv"
    path.write_bytes(HEAD)
    path.chmod(0)
    assert kassel("validate", path, "--data", data_root).code == 2


def test_the_other_files_are_checked_all_the_same(kassel: Kassel, data_root: Path, tmp_path: Path) -> None:
    (tmp_path / "2014.csv").write_bytes(HEAD + b"x;5;\n")
    answer = kassel("validate", tmp_path, tmp_path / "2014.csv", "--data", data_root, "--lang", "en")
    assert (answer.code, "2014.csv:2:1" in answer.out, answer.err.count("\n")) == (2, True, 1)


def steering(heading: bool) -> str:
    """A file whose cells, or headings, steer terminals."""
    nasty = "".join(ESCAPES)
    extra = f";{nasty}" if heading else ""
    cells = (nasty, f"{COUNT}{nasty}", COUNT, COUNT, COUNT, COUNT)
    rows = [f'"{c}";"{nasty if n % 2 else 5}";"{nasty}";"{nasty}";{nasty}' for n, c in enumerate(cells)]
    return "\n".join([f"{nasty}\nmetric;value;district;office;note{extra}", *rows, nasty, ""])


@pytest.mark.parametrize("fmt", ["text", "json", "jsonl", "github", "sarif", "junit"])
@pytest.mark.parametrize("heading", [False, True], ids=["cells", "headings"])
@pytest.mark.parametrize("color", ["never", "always"])
def test_no_escape_sequence_of_a_file_gets_out(
    kassel: Kassel, data_root: Path, tmp_path: Path, fmt: str, heading: bool, color: str
) -> None:
    path = tmp_path / "2014.csv"
    path.write_text(steering(heading), encoding="utf-8", newline="")
    answer = kassel("validate", path, "--data", data_root, "--format", fmt, "--color", color)
    for sequence in ("\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m", "\x1b[0m") if color == "always" else ():
        answer = type(answer)(answer.code, answer.out.replace(sequence, ""), answer.err)
    assert (answer.code, FORBIDDEN & set(answer.out + answer.err)) == (1, set())


def test_no_escape_sequence_gets_out_with_the_list_of_changes(kassel: Kassel, data_root: Path, tmp_path: Path) -> None:
    (tmp_path / "2014.csv").write_text(f"metric;value;note\n{COUNT};5; \x1b[31m\u202ex\n", encoding="utf-8")
    answer = kassel("validate", tmp_path / "2014.csv", "--data", data_root, "--normalised", tmp_path / "out.csv")
    assert (answer.code, FORBIDDEN & set(answer.out + answer.err)) == (0, set())


@settings(deadline=None, max_examples=150)
@given(
    st.one_of(st.binary(max_size=300), st.text(max_size=200).map(str.encode)), st.sampled_from([b"", HEAD, b"\xff\xfe"])
)
def test_any_bytes_are_read_or_refused(reader: Reader, raw: bytes, head: bytes) -> None:
    reading = reader.bytes(head + raw)
    assert reading.canonical is None or reading.canonical.startswith("metric,value,")


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 5000), st.integers(0, 255), st.integers(1, 4))
def test_any_damage_to_a_workbook_is_read_or_refused(reader: Reader, at: int, byte: int, length: int) -> None:
    plain = io.BytesIO()
    book = Workbook()
    for texts in (["metric", "value"], [COUNT, 5]):
        book.worksheets[0].append(texts)
    book.save(plain)
    raw = bytearray(plain.getvalue())
    raw[at % len(raw) : at % len(raw) + length] = bytes([byte]) * length
    reading = reader.bytes(bytes(raw), "2014.xlsx")
    assert reading.canonical is None or {m.metric for m in reading.kept} <= {COUNT}


SAVED = {
    f"2014.{path.suffix[1:]}": path.read_bytes() for path in sorted((TOP / "tests/source/workbooks").glob("office.*"))
}


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(sorted(SAVED)), st.integers(0, 20_000), st.integers(0, 255), st.integers(1, 4))
def test_any_damage_to_a_workbook_of_libreoffice_is_read_or_refused(
    reader: Reader, name: str, at: int, byte: int, length: int
) -> None:
    raw = bytearray(SAVED[name])
    raw[at % len(raw) : at % len(raw) + length] = bytes([byte]) * length
    reading = reader.bytes(bytes(raw), name)
    assert reading.canonical is None or reading.canonical.startswith("metric,value,")
