"""Which format a workbook has, by what is in it and not by its name."""

import zipfile
from pathlib import Path

from kassel_integration.diagnostics import Finding, Place, codes
from kassel_integration.source.book import Book, NoBookError
from kassel_integration.source.book_ods import OdsBook
from kassel_integration.source.book_xlsx import XlsxBook
from kassel_integration.source.packed import Packed
from kassel_integration.texts import Phrase

# Bytes a workbook may unpack to: its sheets, read in a stream (.ods takes twice the room); other parts.
MAX_XLSX, MAX_ODS, MAX_PART = 60_000_000, 120_000_000, 12_000_000
MAX_OLD = 12_000_000  # bytes of a file in the format of Excel until 2003; it is in memory while it is read, and so is
MAX_PACKED = 64_000_000  # a packed one, of which pictures may be the most
MAX_DIRECTORY, MAX_END = 1_000_000, 65_600  # bytes of the list of a packed file's parts; of what follows it
ZIP, OLD = b"PK", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
# Parts that tell what a packed file is, where it is no workbook that can be read.
_TELLING = {
    "word/document.xml": "docx",
    "ppt/presentation.xml": "pptx",
    "xl/workbook.bin": "xlsb",
    "Index/Document.iwa": "numbers",
}


def book_of(path: Path) -> Book | Finding:
    """The workbook, or what is to be said of a file that is none which can be read.

    Raises NoBookError and what zipfile raises for damage, CannotRunError when what reads the format is not installed.
    """
    with path.open("rb") as stream:
        head = stream.read(200)
    if head.startswith(ZIP):
        return _packed(path)
    if head.startswith(OLD):
        return _old(path)
    kind = foreign_kind(head)
    if kind:
        return _foreign(path, kind)
    raise NoBookError


def foreign_kind(head: bytes) -> str:
    """What a file is by its first bytes, where it is of a kind that holds no table; else ""."""
    if head.startswith(b"%PDF"):
        return "pdf"
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if text.startswith((b"<html", b"<!doctype html", b"<table", b"<meta", b"<head")):
        return "html"
    return "xml" if text.startswith(b"<?xml") else ""


def _packed(path: Path) -> Book | Finding:
    if path.stat().st_size > MAX_PACKED:
        raise NoBookError(codes.TOO_LARGE)
    raw = path.read_bytes()
    _look_at_directory(raw)
    packed = Packed(raw)
    parts, names = packed.infos, packed.names
    if _too_large(parts):
        raise NoBookError(codes.TOO_LARGE)
    if any(part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for part in parts):
        raise NoBookError  # workbooks never are, and the libraries of these have errors of their own
    if any(part.flag_bits & 1 for part in parts) or _locked(packed):
        raise NoBookError(codes.PASSWORD)
    if "mimetype" in names and _beginning(packed, "mimetype").strip() == _ODS:
        return OdsBook(packed)
    if "xl/workbook.xml" in names or ("[Content_Types].xml" in names and not names & _TELLING.keys()):
        return XlsxBook(packed)
    return _foreign(path, next((kind for part, kind in _TELLING.items() if part in names), "zip"))


def _look_at_directory(raw: bytes) -> None:
    """Raise NoBookError where the list of parts is too long to be read into memory, as zipfile does."""
    tail = raw[-MAX_END:]
    end = tail.rfind(b"PK\5\6")
    if end < 0:
        raise NoBookError
    if b"PK\6\7" in tail or int.from_bytes(tail[end + 12 : end + 16], "little") > MAX_DIRECTORY:
        raise NoBookError(codes.TOO_LARGE)


def _beginning(packed: Packed, part: str) -> bytes:
    with packed.open(part) as stream:
        return stream.read(100)


def _locked(packed: Packed) -> bool:
    """True for an .ods with a password: its manifest tells how each part is locked."""
    manifest = "META-INF/manifest.xml"
    return {"mimetype", manifest} <= packed.names and b"encryption-data" in packed.read(manifest)


def _too_large(parts: list[zipfile.ZipInfo]) -> bool:
    """True for what would fill the memory: no form of an office is so large."""
    sheets = sum(part.file_size for part in parts if part.filename.startswith("xl/worksheets/"))
    content = sum(part.file_size for part in parts if part.filename == "content.xml")
    others = sum(part.file_size for part in parts if part.filename.endswith((".xml", ".rels")))
    return sheets > MAX_XLSX or content > MAX_ODS or others - sheets - content > MAX_PART


def _old(path: Path) -> Book | Finding:
    if path.stat().st_size > MAX_OLD:
        raise NoBookError(codes.TOO_LARGE)
    raw = path.read_bytes()
    if "EncryptedPackage".encode("utf-16-le") in raw:
        raise NoBookError(codes.PASSWORD)
    if "WordDocument".encode("utf-16-le") in raw:
        return _foreign(path, "doc")
    from kassel_integration.source.book_xls import XlsBook  # noqa: PLC0415  (an optional extra)

    return XlsBook(path)


def _foreign(path: Path, kind: str) -> Finding:
    return Finding(codes.FOREIGN, Place(str(path)), {"value": Phrase(f"phrases.kind.{kind}")})
