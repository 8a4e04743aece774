"""The encoding is decided over the whole file; what is half one and half the other is refused, with the line."""

from pathlib import Path

import pytest

from forms.reading import Reader
from kassel_integration.source.encoding import BLOCK, detect

HEAD = b"metric;value;note\n"
ROW = b"1.1.3.plaetze_u3;5;%s\n"
FILLER = b"\n" * (BLOCK - 1)  # moves what follows to the border of two blocks
AE_UTF8, AE_WINDOWS = "ä".encode(), "ä".encode("cp1252")

BAD: dict[str, tuple[bytes, tuple[str, int, int]]] = {
    "UTF-8 first, then Windows-1252": (HEAD + ROW % AE_UTF8 + b";;\n" + ROW % AE_WINDOWS, ("KI002", 4, 1)),
    "Windows-1252 first, then UTF-8": (HEAD + ROW % AE_WINDOWS + ROW % AE_UTF8, ("KI002", 3, 1)),
    "both in one line": (HEAD + ROW % (AE_WINDOWS + b" " + AE_UTF8), ("KI002", 2, 22)),
    "a BOM and then Windows-1252": (b"\xef\xbb\xbf" + HEAD + ROW % AE_WINDOWS, ("KI002", 2, 1)),
    "both, between lines that end with CR": (
        (HEAD + ROW % AE_UTF8 + ROW % AE_WINDOWS).replace(b"\n", b"\r"), ("KI002", 3, 1),
    ),
    "both, in the second block": (HEAD + FILLER + ROW % AE_UTF8 + ROW % AE_WINDOWS, ("KI002", BLOCK + 2, 1)),
    "both, and CR LF on the border of two blocks": (
        b"m" * (BLOCK // 2) + b"\n" + b"m" * (BLOCK // 2 - 2) + b"\r\n" + AE_UTF8 + b"\n" + AE_WINDOWS, ("KI002", 4, 1),
    ),
    "a byte that neither has": (HEAD + ROW % b"\x81", ("KI004", 2, 20)),
    "a NUL": (HEAD + ROW % b"\0", ("KI005", 2, 20)),
    "a NUL behind umlauts": ("a;b\ngrößer…\0".encode(), ("KI005", 2, 8)),
    "a NUL behind a byte order mark": ("\ufeffä;b\0".encode(), ("KI005", 1, 4)),
    "a NUL behind umlauts of Windows": ("gr\xf6\xdfer\0".encode("cp1252"), ("KI005", 1, 7)),
    "two NULs in one line": (HEAD + ROW % b"\0a\0", ("KI005", 2, 20)),
    "a NUL between lines that end with CR": (b"a;b\rc;d\re\0", ("KI005", 3, 2)),
    "a NUL in the second block": (HEAD + FILLER + b"\0", ("KI005", BLOCK + 1, 1)),
    "a NUL, and CR LF on the border of two blocks": (
        b"m" * (BLOCK // 2) + b"\n" + b"m" * (BLOCK // 2 - 2) + b"\r\n" + b"\0", ("KI005", 3, 1),
    ),
    "a NUL in UTF-16": ("\ufeffa;b\nc\0;d\n".encode("utf-16-le"), ("KI005", 2, 1)),
    "half a pair in UTF-16": ("\ufeffa;b\nc;d\n".encode("utf-16-le") + b"\x00\xd8a\0", ("KI004", 3, 1)),
    "half a pair at the end of UTF-16": (
        b"\xff\xfe" + "a;b\n".encode("utf-16-le") * (BLOCK // 8 - 1) + b"\n\0\n\0\x00\xd8",
        ("KI004", BLOCK // 8 + 2, 1),
    ),
    "half a sign of UTF-16": (b"\xff\xfea\0;\0b", ("KI004", 1, 1)),
    "half a sign in UTF-16, big end first": (b"\xfe\xff\0a\0;\0\n\0", ("KI004", 2, 1)),
    "a line too long": (HEAD + b"x" * (2 * BLOCK), ("KI006", 2, 1)),
    "a line too long in UTF-16": (b"\xff\xfea\0\n\0" + b"x\0" * (2 * BLOCK), ("KI006", 2, 1)),
    "nothing": (b"", ("KI003", 1, 1)),
    "a ZIP file": (b"PK\x03\x04....", ("KI008", 1, 1)),
    "an old workbook, or one with a password": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ("KI008", 1, 1)),
    "a PDF": (b"%PDF-1.4\n", ("KI008", 1, 1)),
}  # fmt: skip
GOOD: dict[str, tuple[bytes, str]] = {
    "ASCII": (HEAD, "utf-8"),
    "UTF-8": (HEAD + ROW % AE_UTF8, "utf-8"),
    "UTF-8 with a BOM": (b"\xef\xbb\xbf" + HEAD, "utf-8-sig"),
    "UTF-8, a letter on the border of two blocks": (FILLER + AE_UTF8, "utf-8"),
    "Windows-1252": (HEAD + ROW % AE_WINDOWS, "cp1252"),
    "Windows-1252 with German quotation marks behind umlauts": ("„Maß“ – „Menü“ …\n".encode("cp1252"), "cp1252"),
    "UTF-16, little end first": ("a;b\n".encode("utf-16"), "utf-16"),
    "UTF-16, big end first": (b"\xfe\xff" + "a;b\n".encode("utf-16-be"), "utf-16"),
    "UTF-16 without a BOM": ("a;b\n".encode("utf-16-le"), "utf-16-le"),
}


@pytest.mark.parametrize(("raw", "said"), BAD.values(), ids=BAD.keys())
def test_is_refused_in_its_line(tmp_path: Path, raw: bytes, said: tuple[str, int, int]) -> None:
    (tmp_path / "a.csv").write_bytes(raw)
    problem = detect(tmp_path / "a.csv").problem
    assert problem is not None
    code, place, _ = problem
    assert (code.id, place.line, place.column) == said
    assert place.file == str(tmp_path / "a.csv")
    if code.id == "KI002":
        first, second = problem[2]["first"], problem[2]["second"]
        assert {first, second} == {"UTF-8", "Windows-1252"}
        assert first == ("UTF-8" if raw.find(AE_UTF8) < raw.find(AE_WINDOWS) else "Windows-1252")


@pytest.mark.parametrize(("raw", "name"), GOOD.values(), ids=GOOD.keys())
def test_is_read_as(tmp_path: Path, raw: bytes, name: str) -> None:
    (tmp_path / "a.csv").write_bytes(raw)
    assert (detect(tmp_path / "a.csv").name, detect(tmp_path / "a.csv").problem) == (name, None)


@pytest.mark.parametrize("quote", ["", '"'])
def test_a_giant_cell_is_refused_with_and_without_quotes(reader: Reader, quote: str) -> None:
    giant = f"{quote}{'x' * 140_000}{quote}"
    reading = reader.text(f"metric;value;note\n5.1.4.spielstaetten;5;\n1.1.3.plaetze_u3;5;{giant}\n")
    assert (reading.errors, [m.line for m in reading.kept]) == ([("KI007", 3)], [2])


def test_a_line_over_a_mebibyte_is_refused(reader: Reader) -> None:
    assert reader.text("metric;value\n" + "x" * (2 * BLOCK)).errors == [("KI006", 1 + 1)]


SEPARATORS = {";": ";", ",": ",", "\t": "Tab", "|": "|"}
ENCODINGS = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8",
    "cp1252": "Windows-1252",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
}


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("separator", SEPARATORS)
@pytest.mark.parametrize("above", [0, 1, 3])
def test_how_a_file_is_read_is_told_unless_it_is_the_canonical_way(
    reader: Reader, encoding: str, separator: str, above: int
) -> None:
    rows = [["Meldung größer"]] * above + [["Kennzahl", "Wert", "Größe"], ["1.1.3.plaetze_u3", "5", "ä"]]
    raw = "".join(separator.join(row) + "\n" for row in rows).encode(encoding)
    reading = reader.bytes(raw, "2014.csv")
    told = [(f.place.line, f.place.column, dict(f.values)) for f in reading.findings if f.code.id == "KI011"]
    said = {"encoding": ENCODINGS[encoding], "separator": SEPARATORS[separator], "skipped": above}
    assert told == ([] if (encoding, separator, above) == ("utf-8", ",", 0) else [(above + 1, 1, said)])
