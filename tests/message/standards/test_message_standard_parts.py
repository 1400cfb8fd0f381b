"""Parts in the forms of RFC 2045 to 2049 and of what came before and after: made messages of every kind."""

from __future__ import annotations

import base64
import binascii
import hashlib
import quopri

import pytest

from keshiin.message import read
from keshiin.message.model import Message

HEAD = "From: a@b.example\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
Kinds = list[tuple[str, str]]


def mail(header: str, body: str | bytes = b"") -> Message:
    """A message with those MIME fields and that body."""
    data = body if isinstance(body, bytes) else body.replace("\n", "\r\n").encode()
    return read((HEAD + header.strip().replace("\n", "\r\n") + "\r\n\r\n").encode() + data)


def kinds(message: Message) -> Kinds:
    """The parts by path and type."""
    return [(part.path, part.content_type) for part in message.parts]


def texts(message: Message) -> list[str]:
    """What the leaves say, without blanks around it."""
    return [part.text.strip() for part in message.parts if part.text is not None]


SIMPLE = """Words in front, for programs of old.

--simple boundary

no header here
and two lines
--simple boundary
Content-type: text/plain; charset=us-ascii

a line end at the end

--simple boundary--

Words behind.
"""


def test_two_parts_between_a_preamble_and_an_epilogue() -> None:
    message = mail('Content-Type: multipart/mixed; boundary="simple boundary"', SIMPLE)
    assert kinds(message) == [("1", "multipart/mixed"), ("1.1", "text/plain"), ("1.2", "text/plain")]
    assert [part.text for part in message.parts[1:]] == [
        "no header here\r\nand two lines",
        "a line end at the end\r\n",
    ]
    assert all(part.ambiguities == () for part in message.parts)


@pytest.mark.parametrize(
    ("written", "boundary"),
    [
        ("gc0pJq0M:08jU534c0p", None),
        ('"gc0pJq0M:08jU534c0p"', "gc0pJq0M:08jU534c0p"),
        ('"\'()+_,-./:=? x"', "'()+_,-./:=? x"),
        ("a (a comment)", "a"),
        ('"' + "b" * 70 + '"', "b" * 70),
    ],
)
def test_boundaries(written: str, boundary: str | None) -> None:
    line = boundary or written
    message = mail(f"Content-Type: multipart/mixed; boundary={written}", f"--{line}\n\none\n--{line}--\n")
    assert texts(message) == ["one"]


@pytest.mark.parametrize("end", ["--b--", "--b--  \t", "--b", ""])
def test_the_last_boundary_may_be_missing_or_odd(end: str) -> None:
    message = mail("Content-Type: multipart/mixed; boundary=b", f"--b  \n\none\n--b\n\ntwo\n{end}")
    assert texts(message)[:2] == ["one", "two"]


def test_a_line_that_is_only_like_the_boundary_is_text() -> None:
    message = mail("Content-Type: multipart/mixed; boundary=b", "--b\n\n-b\n-- b\n --b\n> --b\n--b--\n")
    assert texts(message)[0].split() == ["-b", "--", "b", "--b", ">", "--b"]


def test_containers_within_containers_of_all_kinds() -> None:
    message = mail(
        "Content-Type: multipart/mixed; boundary=m",
        """--m
Content-Type: multipart/related; type="multipart/alternative"; boundary=r

--r
Content-Type: multipart/alternative; boundary=a

--a

plain
--a
Content-Type: text/html

<p>html <img src="cid:1@x">
--a--
--r
Content-Type: image/png
Content-ID: <1@x>

x
--r--
--m
Content-Type: multipart/parallel; boundary=p

--p
Content-Type: audio/basic

x
--p--
--m
Content-Type: multipart/x-nobody-knows; boundary=q

--q

unknown is mixed
--q--
--m--
""",
    )
    assert kinds(message) == [
        ("1", "multipart/mixed"),
        ("1.1", "multipart/related"),
        ("1.1.1", "multipart/alternative"),
        ("1.1.1.1", "text/plain"),
        ("1.1.1.2", "text/html"),
        ("1.1.2", "image/png"),
        ("1.2", "multipart/parallel"),
        ("1.2.1", "audio/basic"),
        ("1.3", "multipart/x-nobody-knows"),
        ("1.3.1", "text/plain"),
    ]
    assert texts(message) == ["plain", '<p>html <img src="cid:1@x">', "unknown is mixed"]


def test_a_digest_holds_messages_by_default() -> None:
    message = mail(
        "Content-Type: multipart/digest; boundary=d",
        """--d

From: one@x.example
Subject: first

a
--d
Content-Type: text/plain

a note of the list
--d

From: two@x.example
Subject: second

b
--d--
""",
    )
    assert [inner.message.claims.subject for inner in message.inner] == ["first", "second"]
    assert [kind for _, kind in kinds(message)] == [
        "multipart/digest", "message/rfc822", "text/plain", "message/rfc822",
    ]  # fmt: skip
    assert "a note of the list" in texts(message)


@pytest.mark.parametrize("kind", ["message/rfc822", "message/global", "message/news"])
def test_every_kind_of_message_is_read_as_one(kind: str) -> None:
    (inner,) = mail(f"Content-Type: {kind}", "From: b@x.example\nSubject: inside\n\nb\n").inner
    assert inner.message.claims.subject == "inside"


@pytest.mark.parametrize(
    ("kind", "links"), [("message/x-note", 1), ("message/http", 1), ("message/partial; number=2", 0)]
)
def test_a_kind_of_message_that_nobody_knows_is_shown_as_text(kind: str, links: int) -> None:
    message = mail(f"Content-Type: {kind}", "see http://a.example/\n")
    assert (len(message.links), len(message.attachments)) == (links, 1)


def test_a_message_within_a_message_within_a_message() -> None:
    message = mail(
        "Content-Type: message/rfc822",
        """From: b@x.example
Subject: outer
Content-Type: multipart/mixed; boundary=o

--o
Content-Type: message/rfc822

From: c@x.example
Subject: innermost
Content-Type: multipart/alternative; boundary=i

--i

deep
--i--
--o--
""",
    )
    (outer,) = message.inner
    (innermost,) = outer.message.inner
    assert (outer.message.claims.subject, innermost.message.claims.subject) == ("outer", "innermost")
    assert texts(innermost.message) == ["deep"]


def test_what_is_signed_is_shown_and_what_is_sealed_is_not() -> None:
    signed = mail(
        'Content-Type: multipart/signed; protocol="application/pgp-signature"; micalg=pgp-sha256; boundary=s',
        """--s
Content-Type: text/plain

signed text
--s
Content-Type: application/pgp-signature; name=signature.asc

-----BEGIN PGP SIGNATURE-----
--s--
""",
    )
    assert [kind for _, kind in kinds(signed)] == [
        "multipart/signed", "text/plain", "application/pgp-signature",
    ]  # fmt: skip
    assert texts(signed) == ["signed text"]
    sealed = mail(
        'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=e',
        """--e
Content-Type: application/pgp-encrypted

Version: 1
--e
Content-Type: application/octet-stream

-----BEGIN PGP MESSAGE-----
--e--
""",
    )
    assert texts(sealed) == []
    assert len(sealed.attachments) == 2


FLOWED = [
    ("a b \nc", "a b c"),
    ("a b\nc", "a b\nc"),
    ("> a \n> b", "> a b"),
    ("> a \nb", "> a \nb"),
    (" >not quoted", ">not quoted"),
    (" From here", "From here"),
    ("x \n-- \nname", "x \n-- \nname"),
]


@pytest.mark.parametrize(("written", "meant"), FLOWED)
def test_flowed_text(written: str, meant: str) -> None:
    message = mail("Content-Type: text/plain; format=flowed", written)
    assert [line.rstrip() for line in texts(message)[0].splitlines()] == [
        line.rstrip() for line in meant.strip().splitlines()
    ]


PLAIN = "いろはにほへと=?= ちりぬるを\n.\n" * 3


@pytest.mark.parametrize(
    "written", ["base64", "BASE64", " Base64 ", "quoted-printable", "8bit", "binary", ""]
)
def test_encodings(written: str) -> None:
    body = PLAIN.encode()
    if "64" in written:
        body = base64.encodebytes(body)
    elif "quoted" in written:
        body = quopri.encodestring(body)
    line = f"\nContent-Transfer-Encoding: {written}" if written else ""
    assert texts(mail(f"Content-Type: text/plain; charset=utf-8{line}", body)) == [PLAIN.strip()]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (b"a=3D=\r\nb", "a=b"),
        (b"a =\r\n b", "a  b"),
        (b"a=20\r\nb", "a \r\nb"),
        (b"a=e6=b6=88", "a消"),
        (b"a=  \r\nb", "ab"),
        (b"a=\rb", "ab"),
        (b"a=XY=", "a=XY"),
        (b"a\tb \r\nc", "a\tb\r\nc"),
    ],
)
def test_quoted_printable(written: bytes, meant: str) -> None:
    head = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable"
    (part,) = mail(head, written).parts
    assert part.text == meant


def uuencoded(content: bytes, name: str) -> str:
    """A file as programs of old wrote it into a text."""
    lines = (binascii.b2a_uu(content[at : at + 45]).decode() for at in range(0, len(content), 45))
    return f"begin 644 {name}\n{''.join(lines)}`\nend\n"


def test_a_uuencoded_file_in_a_text() -> None:
    message = mail("Content-Type: text/plain", f"see below\n\n{uuencoded(b'x' * 100, 'run me.exe')}\nbye\n")
    (file,) = message.attachments
    assert (file.name, file.size) == ("run me.exe", 100)


def test_signed_data_of_smime_gives_its_content() -> None:
    inner = b"Content-Type: text/plain\r\n\r\nsigned within\r\n"
    octets = b"\x04" + _length(inner) + inner
    content = b"\xa0" + _length(octets) + octets
    data_id = bytes.fromhex("06092a864886f70d010701")
    info = data_id + content
    signed = b"\x02\x01\x01" + b"\x31\x00" + b"\x30" + _length(info) + info + b"\x31\x00"
    outer = b"\x30" + _length(signed) + signed
    outer = bytes.fromhex("06092a864886f70d010702") + b"\xa0" + _length(outer) + outer
    whole = b"\x30" + _length(outer) + outer
    for name in ("application/pkcs7-mime", "application/x-pkcs7-mime"):
        message = mail(
            f'Content-Type: {name}; smime-type=signed-data; name="smime.p7m"\n'
            "Content-Transfer-Encoding: base64",
            base64.encodebytes(whole),
        )
        assert "signed within" in texts(message), name


def _length(content: bytes) -> bytes:
    """The length of a value in DER."""
    size = len(content)
    if size < 128:
        return bytes((size,))
    number = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes((128 | len(number),)) + number


def test_a_type_without_version_or_of_one_word_is_read_all_the_same() -> None:
    data = b"From: a@b.example\r\nContent-Type: TEXT/HTML (of old)\r\n\r\n<p>x"
    assert [part.content_type for part in read(data).parts] == ["text/html"]
    assert kinds(mail("Content-Type: text", "x")) == [("1", "text/plain")]
    assert kinds(mail("Content-Type: ;charset=utf-8", "x")) == [("1", "text/plain")]


@pytest.mark.parametrize("behind", ["", "X", " *", "~~~"])
def test_uuencoded_lines_with_a_sum_behind_them(behind: str) -> None:
    content = bytes(range(100))
    lines = "".join(f"{line}{behind}\n" for line in uuencoded(content, "a.bin").splitlines()[1:-2])
    body = f"begin 644 a.bin\n{lines}`\nend\n"
    head = "Content-Type: application/octet-stream; name=a.bin\nContent-Transfer-Encoding: x-uuencode"
    (file,) = mail(head, body).attachments
    assert (file.size, file.sha256) == (100, hashlib.sha256(content).hexdigest())


@pytest.mark.parametrize("kind", ["text/html", "text/x-amp-html", "text/watch-html"])
def test_every_kind_of_page_shows_its_links(kind: str) -> None:
    (link,) = mail(f"Content-Type: {kind}", '<p>go <a href="https://a.example/x">here</a></p>').links
    assert (link.kind, link.text, link.url) == ("a", "here", "https://a.example/x")
