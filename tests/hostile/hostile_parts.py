"""Hostile MIME: counts, nesting, boundaries, encodings, charsets, file names."""

from __future__ import annotations

from hostile_fields import FROM

MIXED = FROM + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n"
PART = b"--b\r\nContent-Type: text/plain\r\n\r\nx\r\n"


def nested(depth: int, unit: bytes = b"multipart/mixed", size: int = 1) -> bytes:
    """Containers in containers."""
    head = FROM + b"Content-Type: " + unit + b"; boundary=" + b"b" * size + b"0\r\n\r\n"
    return head + b"".join(
        b"--%b%d\r\nContent-Type: %b; boundary=%b%d\r\n\r\n" % (b"b" * size, n, unit, b"b" * size, n + 1)
        for n in range(depth)
    )


def _text(charset: bytes, unit: bytes, size: int = 1_000_000) -> bytes:
    return FROM + b"Content-Type: text/plain; charset=" + charset + b"\r\n\r\n" + unit * (size // len(unit))


def _coded(encoding: bytes, unit: bytes, size: int = 1_000_000) -> bytes:
    head = b"Content-Type: image/png\r\nContent-Transfer-Encoding: " + encoding + b"\r\n\r\n"
    return FROM + head + unit * (size // len(unit))


def _named(disposition: bytes) -> bytes:
    return MIXED + b"--b\r\nContent-Disposition: attachment; " + disposition + b"\r\n\r\nMZ\r\n--b--"


CASES = {
    "parts-100000": MIXED + b"--b\r\n\r\n" * 100_000,
    "parts-999": MIXED + PART * 999 + b"--b--",
    "parts-closed-twice": MIXED + b"--b\r\n\r\n--b--\r\n" * 50_000,
    "parts-without-end": MIXED + PART * 900,
    "parts-of-many-fields": MIXED + (b"--b\r\n" + b"Content-Type: a/b\r\n" * 900 + b"\r\n") * 100,
    "parts-of-many-parameters": MIXED + (b"--b\r\nContent-Type: a/b" + b";x=y" * 900 + b"\r\n\r\n") * 300,
    "parts-of-name-sections": MIXED
    + (
        b"--b\r\nContent-Disposition: attachment"
        + b"".join(b";filename*%d=y" % n for n in range(250))
        + b"\r\n\r\n"
    )
    * 200,
    "parts-header-without-end": MIXED + b"--b\r\n" + b"A: b\r\n" * 200_000,
    "nested-1000": nested(1_000),
    "nested-50-of-long-names": nested(49, size=1_500) + (b"--" + b"b" * 1_500 + b"\r\n") * 2_000,
    "nested-same-boundary": MIXED + b"--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" * 1_000,
    "nested-prefix-boundary": MIXED
    + b"--b\r\nContent-Type: multipart/mixed; boundary=bb\r\n\r\n--bb\r\n\r\nx--b",
    "dashes-500000": MIXED + b"\n--" * 400_000,
    "boundary-empty": MIXED.replace(b"=b\r", b"=\r") + b"--\r\n" * 50_000,
    "boundary-missing": MIXED.replace(b"; boundary=b", b"") + b"--b\r\n\r\nx\r\n" * 20_000,
    "boundary-of-200000": FROM + b"Content-Type: multipart/mixed; boundary=" + b"b" * 200_000 + b"\r\n\r\n",
    "boundary-of-nuls": FROM + b'Content-Type: multipart/mixed; boundary="\0"\r\n\r\n--\0\r\n\r\nx\r\n--\0--',
    "boundary-of-dashes": FROM
    + b'Content-Type: multipart/mixed; boundary="--"\r\n\r\n'
    + b"----\r\n" * 50_000,
    "types-two": FROM
    + b"Content-Type: text/plain\r\nContent-Type: text/html\r\n\r\n<a href=http://a.example>x",
    "type-endless": FROM + b"Content-Type: " + b"a/" * 100_000 + b"\r\n\r\n",
    "digest": FROM
    + b"Content-Type: multipart/digest; boundary=b\r\n\r\n"
    + b"--b\r\n\r\nFrom: a@b\r\n\r\nx\r\n" * 90,
    "base64-of-paddings": _coded(b"base64", b"QQ=="),
    "base64-of-equals": _coded(b"base64", b"="),
    "base64-of-nothing": _coded(b"base64", b"\r\n"),
    "base64-of-bytes": _coded(b"base64", b"\xff\xfe"),
    "quoted-soft-ends": _coded(b"quoted-printable", b"=\r\n"),
    "quoted-equals": _coded(b"quoted-printable", b"="),
    "quoted-blanks": _coded(b"quoted-printable", b" "),
    "encoding-endless": FROM + b"Content-Transfer-Encoding: " + b"x" * 200_000 + b"\r\n\r\nx",
    "encoding-of-archives": _coded(b"gzip64", b"H4sIAAAA"),
    "zip-of-entries": FROM + b"Content-Type: application/zip\r\n\r\n" + b"PK\x03\x04\0\0\0\0" * 100_000,
    "picture-of-a-billion-dots": FROM
    + b"Content-Type: image/png\r\n\r\n"
    + b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\x7f\xff\xff\xff\x7f\xff\xff\xff\x08\x02\0\0\0",
    "picture-cut": FROM + b"Content-Type: image/gif\r\n\r\nGIF89a\xff\xff\xff\xff\xf7\0\0" + b"\xff" * 2_000,
    "svg-of-blanks": FROM + b"Content-Type: image/svg+xml\r\n\r\n" + b" " * 500_000,
    "calendar-endless": FROM + b"Content-Type: text/calendar\r\n\r\n" + b"BEGIN:VEVENT\r\n" * 50_000,
    "name-of-folders": _named(b'filename="' + b"../" * 300 + b'etc/passwd"'),
    "name-reversed": _named('filename="\u202egpj.exe"'.encode()),
    "name-of-nuls": _named(b'filename="a.txt\0.exe"'),
    "name-of-4000": _named(b'filename="' + b"a" * 4_000 + b'.exe"'),
    "name-of-dots": _named(b'filename="' + b"." * 4_000 + b'"'),
    "name-of-sections": _named(b"; ".join(b"filename*%d*=%%e3%%81" % n for n in range(200))),
    "charset-punycode": _text(b"punycode", b"a"),
    "charset-utf7": _text(b"utf-7", b"+AGE-"),
    "charset-utf16-lone": _text(b"utf-16", b"\x00\xd8"),
    "charset-utf32": _text(b"utf-32", b"\xff\xff\xff\xff"),
    "charset-hz": _text(b"hz-gb-2312", b"~{"),
    "charset-iso2022-broken": _text(b"iso-2022-jp", b"\x1b$B\xff!\x22"),
    "charset-iso2022-pairs": _text(b"iso-2022-jp", b"\x1b$B\xff" + b"\x21\x22" * 1_000),
    "charset-iso2022-escapes": _text(b"iso-2022-jp", b"\x1b$@\x1b(B\xff"),
    "charset-iso2022-kr": _text(b"iso-2022-kr", b"\x0e\x0f"),
    "charset-guess": _text(b"x", b"\x82\xa0\xa4\xa2"),
    "charset-utf8-cut": _text(b"utf-8", b"\xe3\x81"),
    "charset-utf8-overlong": _text(b"utf-8", b"\xc0\xaf\xed\xa0\x80"),
    "text-of-nuls": _text(b"utf-8", b"\0"),
    "text-of-returns": _text(b"utf-8", b"\r"),
    "text-of-marks": _text(b"utf-8", "\u202e\u2066\u200b\ufeff".encode()),
    "text-of-4-mb": _text(b"utf-8", b"lorem ipsum dolor ", 4_000_000),
    "texts-of-2-mb": MIXED + (b"--b\r\n\r\n" + b"lorem ipsum\r\n" * 150_000) * 8,
}
