"""The type of a file by its first bytes; its name and its declared type are not asked."""

from __future__ import annotations

import re

HEAD_BYTES = 33 * 1024
"""How much of a file is looked at: the mark of a disc image stands at 32,769."""

OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How Microsoft's compound files begin: old Office documents, Outlook's messages."""

_STARTS = (
    (b"MZ", "application/x-dosexec"),
    (b"\x7fELF", "application/x-elf"),
    (b"\xcf\xfa\xed\xfe", "application/x-mach-binary"),
    (b"\xce\xfa\xed\xfe", "application/x-mach-binary"),
    (b"\xfe\xed\xfa\xce", "application/x-mach-binary"),
    (b"\xfe\xed\xfa\xcf", "application/x-mach-binary"),
    (b"\xca\xfe\xba\xbe", "application/java-vm"),
    (b"L\x00\x00\x00\x01\x14\x02\x00", "application/x-ms-shortcut"),
    (OLE_MAGIC, "application/x-ole-storage"),
    (b"\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d", "application/onenote"),
    (b"ITSF", "application/vnd.ms-htmlhelp"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"\x00\x00\x01\x00", "image/vnd.microsoft.icon"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"\x1f\x8b", "application/gzip"),
    (b"BZh", "application/x-bzip2"),
    (b"\xfd7zXZ\x00", "application/x-xz"),
    (b"\x28\xb5\x2f\xfd", "application/zstd"),
    (b"MSCF", "application/vnd.ms-cab-compressed"),
    (b"xar!", "application/x-xar"),
    (b"!<arch>\ndebian", "application/vnd.debian.binary-package"),
    (b"\xed\xab\xee\xdb", "application/x-rpm"),
    (b"{\\rtf", "application/rtf"),
    (b"vhdxfile", "application/x-vhdx"),
    (b"conectix", "application/x-vhd"),
    (b"OggS", "application/ogg"),
    (b"ID3", "audio/mpeg"),
    (b"fLaC", "audio/flac"),
    (b"#!", "text/x-script"),
    (b"BEGIN:VCALENDAR", "text/calendar"),
    (b"BEGIN:VCARD", "text/vcard"),
    (b"-----BEGIN PGP", "application/pgp"),
)
_AT = (
    (0x8001, b"CD001", "application/x-iso9660-image"),
    (257, b"ustar", "application/x-tar"),
    (4, b"ftyphei", "image/heic"),
    (4, b"ftypmif1", "image/heic"),
    (4, b"ftypavif", "image/avif"),
    (4, b"ftyp", "video/mp4"),
    (8, b"WEBP", "image/webp"),
    (8, b"WAVE", "audio/wav"),
    (2, b"-lh", "application/x-lzh-compressed"),
)
_ZIPS = (
    (b"mimetypeapplication/vnd.oasis.opendocument", "application/vnd.oasis.opendocument"),
    (b"mimetypeapplication/epub+zip", "application/epub+zip"),
    (b"word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    (b"xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (b"ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    (b"AndroidManifest.xml", "application/vnd.android.package-archive"),
    (b"META-INF/MANIFEST.MF", "application/java-archive"),
)
_SVG = re.compile(rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,400}-->\s*)?(?:<!doctype svg|<svg)", re.I)
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,400}-->\s*)?"
    rb"<(?:!doctype html|html|head|body|script|meta|title|table|form|div|iframe)[\s>/]",
    re.I,
)
_BATCH = re.compile(rb"\s*@?echo off", re.I)
_BINARY = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")


def detect(head: bytes) -> str:
    """The media type of a file that starts with ``head``; plain text or octet-stream by default.

    ``head`` should have `HEAD_BYTES` where the file has as many.
    """
    if head.startswith(b"PK\x03\x04"):
        return next((kind for mark, kind in _ZIPS if mark in head), "application/zip")
    if head.startswith((b"PK\x05\x06", b"PK\x07\x08")):
        return "application/zip"
    for start, kind in _STARTS:
        if head.startswith(start):
            return kind
    if b"%PDF-" in head[:1024]:
        return "application/pdf"
    for offset, mark, kind in _AT:
        if head.startswith(mark, offset):
            return kind
    return _detect_text(head)


def is_drawing(head: bytes) -> bool:
    """Whether a file that starts so is a drawing (SVG), which can hold programs as a page can."""
    return _SVG.match(head.removeprefix(b"\xef\xbb\xbf")) is not None


def _detect_text(head: bytes) -> str:
    text = head.removeprefix(b"\xef\xbb\xbf")
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = head[2:].replace(b"\0", b"")
    elif _BINARY.search(head, 0, 2048):
        return "image/bmp" if head.startswith(b"BM") else "application/octet-stream"
    if _SVG.match(text):
        return "image/svg+xml"
    if _HTML.match(text):
        return "text/html"
    if _BATCH.match(text):
        return "text/x-script"
    return "text/plain"
