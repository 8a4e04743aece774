"""No file stays open, however early reading ends: on Windows an open file can be neither replaced nor deleted."""

import gc
import io
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook

from forms.reading import Reader
from kassel_integration.checking.decimal_sign import decimal_sign
from kassel_integration.checking.file_check import FileCheck
from kassel_integration.checking.finding_groups import FindingGroups
from kassel_integration.rules.numbers import DecimalSign
from kassel_integration.source.measurement_file import open_measurements
from kassel_integration.source.table import all_records

pytestmark = pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="nowhere to see what is open")

HEAD = "Kennzahl;Wert;Bemerkung\n"
ROW = "1.1.3.plaetze_u3;1.340;\n"
TEXTS = {
    "a plain file": HEAD + ROW,
    "a file with quotes": HEAD + '1.1.3.plaetze_u3;1.340;"a ""b"""\n' + ROW,
    "a quote that is never closed": HEAD + ROW + '1.1.1.besuchsdauer;2;"never closed\n' + ROW * 300,
    "footnotes": HEAD + ROW + "Quelle: Amt\n",
    "both decimal signs": HEAD + "1.1.3.plaetze_u3;12,5;\n1.1.3.plaetze_u3;12.55;\n" + ROW * 10,
    "no heading": "nothing;here\n" * 3,
    "half one encoding, half another": HEAD + ROW + "ä;1;\n" * 3,
}


@pytest.fixture(autouse=True)
def nothing_collected() -> Iterator[None]:
    """What only the garbage collector would close counts as open."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def held_open(folder: Path) -> list[str]:
    """Names of the files of a folder that this process holds open."""
    numbers = Path("/proc/self/fd").iterdir()
    targets = [str(number.readlink()) for number in numbers if number.is_symlink()]
    return sorted(Path(target).name for target in targets if target.startswith(f"{folder}{os.sep}"))


def sheet(*rows: list[object]) -> bytes:
    """A workbook's bytes."""
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


GOOD = sheet(["Kennzahl", "Wert"], ["1.1.3.plaetze_u3", 5], *([["1.1.3.plaetze_u3", 6]] * 300))
WORKBOOKS = {
    "a workbook": GOOD,
    "nothing in it": b"",
    "half a workbook": GOOD[: len(GOOD) // 2],
    "no heading": sheet(["Wort"]),
    **{f"damage at {at}": GOOD[:at] + b"\xff\x00" * 20 + GOOD[at + 40 :] for at in range(200, len(GOOD) - 40, 700)},
}


@pytest.fixture
def check_of(tmp_path: Path, reader: Reader) -> Callable[[str, bytes], FileCheck]:
    """Opens a file of these bytes and gets ready to check it; whatever is accepted stops the check."""

    def made(name: str, raw: bytes) -> FileCheck:
        (tmp_path / name).write_bytes(raw)
        return FileCheck(open_measurements(tmp_path / name, reader.plan.headings), reader.plan, FindingGroups(), _stop)

    return made


def _stop(*_: object) -> None:
    raise InterruptedError


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_a_text_that_is_read_to_its_end_is_closed(text: str, reader: Reader) -> None:
    raw = text.encode("cp1252" if "ä" not in text else "utf-8") + (b"\xe4;1;\n" if "ä" in text else b"")
    kept = reader.bytes(raw, "2014.csv")
    assert (held_open(reader.folder), bool(kept.findings)) == ([], True)


@pytest.mark.parametrize("raw", WORKBOOKS.values(), ids=WORKBOOKS.keys())
def test_a_workbook_is_closed_whatever_is_wrong_with_it(raw: bytes, reader: Reader) -> None:
    kept = reader.bytes(raw, "2014.xlsx")
    assert (held_open(reader.folder), kept.rows >= 0) == ([], True)


@pytest.mark.parametrize("name", ["2014.csv", "2014.xlsx"])
@pytest.mark.parametrize("quoted", [False, True], ids=["plain", "quoted"])
def test_a_file_is_closed_when_an_exception_ends_the_check(
    name: str, quoted: bool, check_of: Callable[[str, bytes], FileCheck], tmp_path: Path
) -> None:
    text = (HEAD + ROW.replace(";\n", ';"x"\n' if quoted else ";\n") * 3).encode()
    check = check_of(name, GOOD if name.endswith("xlsx") else text)
    with pytest.raises(InterruptedError) as stopped:
        check.run()
    assert (held_open(tmp_path), stopped.traceback != []) == ([], True)


def test_looking_for_the_decimal_sign_closes_the_file_when_it_has_seen_enough(
    check_of: Callable[[str, bytes], FileCheck], tmp_path: Path
) -> None:
    table = check_of("2014.csv", TEXTS["both decimal signs"].encode()).table
    assert (decimal_sign(table), held_open(tmp_path)) == (DecimalSign(), [])


def test_records_that_are_left_in_the_middle_are_open_until_they_are_closed_but_those_of_a_workbook_never(
    check_of: Callable[[str, bytes], FileCheck], tmp_path: Path
) -> None:
    text = TEXTS["a file with quotes"].encode()
    for name, raw, held in (("2014.csv", text, ["2014.csv"]), ("2014.xlsx", GOOD, [])):
        records = check_of(name, raw).table.records
        rows = all_records(records)
        next(rows)
        assert held_open(tmp_path) == held
        records.close()
        assert held_open(tmp_path) == []
