"""Messages whose parts programs read differently, each with its sign and with what must be listed."""

from __future__ import annotations

from base64 import b64encode

from ambiguous_parts import (
    BASE,
    CODED,
    EVIL,
    INNER,
    NAME,
    OTHER,
    PAGE,
    TOP,
    TYPE,
    UU,
    Ambiguous,
    container,
    file_part,
    yenc,
)

CASES: dict[str, Ambiguous] = {
    "type twice, text first": Ambiguous(
        file_part(b"Content-Type: text/plain", TYPE, BASE), "two_types", "application/octet-stream"
    ),
    "type twice, text last": Ambiguous(
        file_part(TYPE, b"Content-Type: text/plain", BASE), "two_types", "text/plain"
    ),
    "type twice in the message": Ambiguous(
        container(b"Content-Type: text/plain\r\nContent-Type: multipart/mixed; boundary=i", INNER),
        "two_types",
        "run.exe",
    ),
    "two containers in the message": Ambiguous(
        container(
            b"Content-Type: multipart/mixed; boundary=j\r\nContent-Type: multipart/mixed; boundary=i", INNER
        ),
        "two_types",
        "run.exe",
    ),
    "encoding twice, plain first": Ambiguous(
        file_part(TYPE, b"Content-Transfer-Encoding: 7bit", BASE, NAME), "two_encodings", "run.exe"
    ),
    "encoding twice, base64 first": Ambiguous(
        file_part(TYPE, BASE, b"Content-Transfer-Encoding: quoted-printable", NAME),
        "two_encodings",
        "run.exe",
    ),
    "disposition twice": Ambiguous(
        file_part(b"Content-Type: text/plain", BASE, b"Content-Disposition: inline", NAME),
        "two_dispositions",
        "run.exe",
    ),
    "id twice": Ambiguous(
        file_part(TYPE, BASE, NAME, b"Content-ID: <a@x>", b"Content-ID: <b@x>"), "two_ids", "run.exe"
    ),
    "boundary twice, the first used": Ambiguous(
        container(b"Content-Type: multipart/mixed; boundary=i; boundary=j", INNER),
        "two_boundaries",
        "run.exe",
    ),
    "boundary twice, the last used": Ambiguous(
        container(b"Content-Type: multipart/mixed; boundary=j; boundary=i", INNER),
        "two_boundaries",
        "run.exe",
    ),
    "boundary twice, both used": Ambiguous(
        container(
            b"Content-Type: multipart/mixed; boundary=i; boundary=j",
            INNER + OTHER.replace(b"run.exe", b"other.exe"),
        ),
        "two_boundaries",
        "other.exe",
    ),
    "boundary plain and continued": Ambiguous(
        container(b"Content-Type: multipart/mixed; boundary=i; boundary*0=j", INNER),
        "two_boundaries",
        "run.exe",
    ),
    "boundary longer than allowed": Ambiguous(
        container(
            b'Content-Type: multipart/mixed; boundary="' + b"i" * 90 + b'"',
            INNER.replace(b"--i", b"--" + b"i" * 90),
        ),
        "odd_boundary",
        "run.exe",
    ),
    "boundary with a control": Ambiguous(
        container(b'Content-Type: multipart/mixed; boundary="i\x01"', INNER.replace(b"--i", b"--i\x01")),
        "odd_boundary",
        "run.exe",
    ),
    "boundary with a blank behind": Ambiguous(
        container(b'Content-Type: multipart/mixed; boundary="i "', INNER), "odd_boundary", "run.exe"
    ),
    "boundary as an encoded word": Ambiguous(
        container(
            b'Content-Type: multipart/mixed; boundary="=?utf-8?q?i?="',
            INNER.replace(b"--i", b"--=?utf-8?q?i?="),
        ),
        "odd_boundary",
        "run.exe",
    ),
    "no boundary": Ambiguous(container(b"Content-Type: multipart/mixed", INNER), "no_boundary", "run.exe"),
    "the same boundary inside": Ambiguous(
        container(
            b"Content-Type: multipart/mixed; boundary=i",
            b"--i\r\nContent-Type: multipart/mixed; boundary=i\r\n\r\n" + INNER,
        ),
        "same_boundary",
        "run.exe",
    ),
    "a part before the first mark": Ambiguous(
        container(
            b"Content-Type: multipart/mixed; boundary=i",
            b"text\r\n" + TYPE + b"\r\n" + BASE + b"\r\n\r\n" + CODED + b"\r\n" + INNER,
        ),
        "part_outside",
        "run.exe",
    ),
    "a part behind the last mark": Ambiguous(
        container(
            b"Content-Type: multipart/mixed; boundary=i",
            INNER + b"--j\r\n" + TYPE + b"\r\n" + BASE + b"\r\n\r\n" + CODED + b"\r\n",
        ),
        "part_outside",
        "run.exe",
    ),
    "two names of the file": Ambiguous(
        file_part(TYPE, BASE, b"Content-Disposition: attachment; filename=a.txt; filename=run.exe"),
        "two_names",
        "run.exe",
    ),
    "names that differ in type and disposition": Ambiguous(
        file_part(
            b"Content-Type: application/octet-stream; name=run.exe",
            BASE,
            b"Content-Disposition: attachment; filename=a.txt",
        ),
        "two_names",
        "run.exe",
    ),
    "a plain and a continued name": Ambiguous(
        file_part(TYPE, BASE, b"Content-Disposition: attachment; filename=run.exe; filename*=utf-8''a.txt"),
        "two_names",
        "run.exe",
    ),
    "name twice in the type": Ambiguous(
        file_part(b"Content-Type: application/octet-stream; name=a.txt; name=run.exe", BASE),
        "two_names",
        "run.exe",
    ),
    "charset twice": Ambiguous(
        file_part(b"Content-Type: text/plain; charset=utf-8; charset=utf-7", body=b"+ADw-b+AD4-"),
        "two_charsets",
        "text/plain",
    ),
    "foreign characters in base64": Ambiguous(
        file_part(TYPE, BASE, NAME, body=CODED[:9] + b"!?*" + CODED[9:]), "foreign_in_base64", "run.exe"
    ),
    "padding in the middle of base64": Ambiguous(
        file_part(TYPE, BASE, NAME, body=b"TVo=\r\n" + CODED), "padding_in_base64", "run.exe"
    ),
    "foreign characters in a text": Ambiguous(
        file_part(b"Content-Type: text/html", BASE, body=b"PGEg\x80\x81aHJlZj0i"),
        "foreign_in_base64",
        "text/html",
    ),
    "an encoding that nobody knows": Ambiguous(
        file_part(TYPE, b"Content-Transfer-Encoding: x-base64", NAME), "unreadable_encoding", "run.exe"
    ),
    "an encoding with a comment": Ambiguous(
        file_part(TYPE, b"Content-Transfer-Encoding: base64 (7bit)", NAME), "unreadable_encoding", "run.exe"
    ),
    "an encoding of two words": Ambiguous(
        file_part(TYPE, b"Content-Transfer-Encoding: base64 7bit", NAME), "unreadable_encoding", "run.exe"
    ),
    "an encoding in quotation marks": Ambiguous(
        file_part(TYPE, b'Content-Transfer-Encoding: "base64"', NAME), "unreadable_encoding", "run.exe"
    ),
    "an encoding with a semicolon": Ambiguous(
        file_part(TYPE, b"Content-Transfer-Encoding: base64;", NAME), "unreadable_encoding", "run.exe"
    ),
    "an encoding of a short file in quotation marks": Ambiguous(
        file_part(TYPE, b"Content-Transfer-Encoding: 'base64'", NAME, body=b64encode(EVIL[:4])),
        "unreadable_encoding",
        "run.exe",
    ),
    "an encoding behind another": Ambiguous(
        file_part(TYPE, b"Content-Transfer-Encoding: 7bit, base64", NAME), "unreadable_encoding", "run.exe"
    ),
    "quoted-printable in quotation marks": Ambiguous(
        file_part(b"Content-Type: text/html", b'Content-Transfer-Encoding: "quoted-printable"', body=PAGE),
        "unreadable_encoding",
        "text/html",
    ),
    "uuencoding by a name that nobody knows": Ambiguous(
        file_part(TYPE, b"Content-Transfer-Encoding: x-uuencoded", NAME, body=UU),
        "unreadable_encoding",
        "run.exe",
    ),
    "a container in base64": Ambiguous(
        container(b"Content-Type: multipart/mixed; boundary=i\r\n" + BASE, b64encode(INNER)),
        "encoded_container",
        "run.exe",
    ),
    "a type without a slash": Ambiguous(
        file_part(b"Content-Type: html", body=b"<b>x"), "unreadable_type", "text/plain"
    ),
    "a type with a blank": Ambiguous(
        file_part(b"Content-Type: text /html", body=b"<b>x"), "unreadable_type", "text/html"
    ),
    "a blank before the colon": Ambiguous(
        file_part(b"Content-Type : application/octet-stream", BASE, NAME), "blank_before_colon", "run.exe"
    ),
    "a bare return in the type": Ambiguous(
        file_part(b"Content-Type: text/plain;\r x=y", BASE, NAME), "stray_control", "run.exe"
    ),
    "a NUL in the type": Ambiguous(
        file_part(b"Content-Type: application/octet-stream\0", BASE, NAME), "stray_control", "run.exe"
    ),
    "a line of blanks within the type": Ambiguous(
        file_part(b"Content-Type: application/octet-stream;\r\n \r\n x=y", BASE, NAME),
        "stray_control",
        "run.exe",
    ),
    "a section of a name twice": Ambiguous(
        file_part(TYPE, BASE, NAME.replace(b"filename=", b"filename*0=a.txt; filename*0=")),
        "two_names",
        "run.exe",
    ),
    "a type in quotation marks": Ambiguous(
        file_part(b'Content-Type: "text/html"', body=b"<b>x"), "unreadable_type", "text/plain"
    ),
    "delimiters behind a bare return": Ambiguous(
        file_part(TYPE, BASE, NAME).replace(b"\r\n--b", b"\r--b"), "part_outside", "run.exe"
    ),
    "a delimiter behind a bare return": Ambiguous(
        file_part(TYPE, BASE, NAME).replace(b"hello\r\n--b", b"hello\r--b"), "part_outside", "run.exe"
    ),
    "more behind the boundary": Ambiguous(
        file_part(TYPE, BASE, NAME).replace(b"hello\r\n--b", b"hello\r\n--bb"), "odd_boundary", "run.exe"
    ),
    "a part that begins the preamble": Ambiguous(
        container(
            b"Content-Type: multipart/mixed; boundary=b", TYPE + b"\r\n\r\nx\r\n--b\r\n\r\nhello\r\n--b--"
        ),
        "part_outside",
        "text/plain",
    ),
    "uuencoding in a text": Ambiguous(
        container(b"Content-Type: text/plain", b"hello\r\n\r\n" + UU), "other_reading", "run.exe"
    ),
    "yEnc in a text": Ambiguous(
        container(b"Content-Type: text/plain", b"hello\r\n\r\n" + yenc(EVIL)), "other_reading", "run.exe"
    ),
    "yEnc without MIME": Ambiguous(TOP + b"\r\nhello\r\n" + yenc(EVIL), "other_reading", "run.exe"),
    "uuencoding without MIME": Ambiguous(TOP + b"\r\nhello\r\n" + UU, "other_reading", "run.exe"),
}
