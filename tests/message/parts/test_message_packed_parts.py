"""What stands within messages signed as a whole and within Outlook's winmail.dat is found like all else."""

from __future__ import annotations

import base64
import struct
from hashlib import sha256

import pytest

from keshiin.attachment_files import contents
from keshiin.message import read
from keshiin.message.model import Message
from slowness import within

SIGNED = bytes.fromhex("06092a864886f70d010702")
ENVELOPED = bytes.fromhex("06092a864886f70d010703")
DATA = bytes.fromhex("06092a864886f70d010701")
ENTITY = (
    b'Content-Type: multipart/mixed; boundary="c"\r\n\r\n--c\r\nContent-Type: text/html\r\n\r\n'
    b"<a href='https://a.example/'>go</a>\r\n--c\r\nContent-Type: application/octet-stream\r\n"
    b"Content-Disposition: attachment; filename=run.exe\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    + base64.encodebytes(b"MZ and more")
    + b"--c--\r\n"
)


def der(tag: int, content: bytes) -> bytes:
    size = len(content)
    length = bytes((size,)) if size < 128 else b"\x82" + size.to_bytes(2, "big")
    return bytes((tag,)) + length + content


def ber(tag: int, content: bytes) -> bytes:
    """The same with a mark behind it in the place of its length."""
    return bytes((tag, 0x80)) + content + b"\0\0"


def signed(entity: bytes, kind: bytes = SIGNED) -> bytes:
    inside = der(0x30, DATA + der(0xA0, der(4, entity)))
    return der(0x30, kind + der(0xA0, der(0x30, b"\2\1\1" + der(0x31, b"") + inside + der(0x31, b""))))


def streamed(entity: bytes) -> bytes:
    pieces = b"".join(der(4, entity[at : at + 50]) for at in range(0, len(entity), 50))
    inside = ber(0x30, DATA + ber(0xA0, ber(0x24, pieces)))
    digests = ber(0x31, ber(0x30, b"\5\0"))
    return ber(0x30, SIGNED + ber(0xA0, ber(0x30, b"\2\1\1" + digests + inside + ber(0x31, b""))))


def attribute(level: int, tag: int, data: bytes) -> bytes:
    return struct.pack("<BII", level, tag, len(data)) + data + struct.pack("<H", sum(data) & 0xFFFF)


def wide(key: int, text: str) -> bytes:
    data = (text + "\0").encode("utf-16-le")
    return struct.pack("<HHII", 0x1F, key, 1, len(data)) + data + bytes(-len(data) % 4)


def file(title: bytes, content: bytes, *properties: bytes) -> bytes:
    made = attribute(2, 0x00069002, bytes(14)) + attribute(2, 0x00018010, title + b"\0")
    made += attribute(2, 0x0006800F, content)
    listed = struct.pack("<I", len(properties)) + b"".join(properties)
    return made + (attribute(2, 0x00069005, listed) if properties else b"")


def tnef(*files: bytes) -> bytes:
    return struct.pack("<IH", 0x223E9F78, 1) + attribute(1, 0x00089006, bytes(4)) + b"".join(files)


def mail(envelope: bytes, kind: str, name: str) -> Message:
    head = (
        f"From: a@b.example\nSubject: x\nContent-Type: {kind}; name={name}\n"
        f"Content-Disposition: attachment; filename={name}\nContent-Transfer-Encoding: base64\n\n"
    )
    return read(head.encode() + base64.encodebytes(envelope))


@pytest.mark.parametrize("envelope", [signed(ENTITY), streamed(ENTITY)])
@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("application/pkcs7-mime; smime-type=signed-data", "smime.p7m"),
        ("application/x-pkcs7-mime", "smime.p7m"),
        ("application/octet-stream", "Mail.P7M"),
    ],
)
def test_a_message_signed_as_a_whole(envelope: bytes, kind: str, name: str) -> None:
    message = mail(envelope, kind, name)
    assert [link.url for link in message.links] == ["https://a.example/"]
    assert [attached.name for attached in message.attachments] == [name, "run.exe"]
    assert "executable" in message.attachments[1].signs
    assert [contents(message, attached) for attached in message.attachments] == [envelope, b"MZ and more"]


LETTER = b"From: b@c.example\r\nSubject: inside\r\n\r\nhttps://inner.example/\r\n"
FORWARD = b"Content-Type: message/rfc822\r\n\r\n" + LETTER


@pytest.mark.parametrize("envelope", [signed(FORWARD), streamed(FORWARD)])
def test_a_message_within_a_signed_one_is_read_as_a_message(envelope: bytes) -> None:
    (inner,) = mail(envelope, "application/pkcs7-mime", "smime.p7m").inner
    assert (inner.part, inner.message.claims.subject) == ("1.1", "inside")
    assert [link.url for link in inner.message.links] == ["https://inner.example/"]


def test_a_message_within_one_that_is_signed_beside_its_text_is_read_as_a_message() -> None:
    data = (
        b"From: a@b.example\r\nContent-Type: multipart/signed; boundary=s\r\n\r\n--s\r\n"
        + FORWARD
        + b"--s\r\nContent-Type: application/pkcs7-signature; name=smime.p7s\r\n\r\nAA\r\n--s--\r\n"
    )
    (inner,) = read(data).inner
    assert (inner.part, inner.message.claims.subject) == ("1.1", "inside")


def test_an_envelope_within_an_envelope_is_opened_and_what_is_in_it_can_be_saved() -> None:
    within = b"Content-Type: application/pkcs7-mime; name=in.p7m\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    message = mail(signed(within + base64.encodebytes(signed(ENTITY))), "application/pkcs7-mime", "out.p7m")
    assert [file.name for file in message.attachments] == ["out.p7m", "in.p7m", "run.exe"]
    assert contents(message, message.attachments[2]) == b"MZ and more"
    assert [link.url for link in message.links] == ["https://a.example/"]


@pytest.mark.parametrize("kind", [ENVELOPED, bytes.fromhex("060b2a864886f70d0109100117")])
def test_an_encrypted_message_is_marked_and_a_signed_one_is_not(kind: bytes) -> None:
    (file,) = mail(der(0x30, kind + der(0xA0, b"\0")), "application/pkcs7-mime", "smime.p7m").attachments
    assert file.signs == ("sealed",)
    assert mail(signed(ENTITY), "application/pkcs7-mime", "smime.p7m").attachments[0].signs == ()


def test_files_within_winmail_dat() -> None:
    integer = struct.pack("<HHI", 3, 0x0E21, 1)
    named = struct.pack("<HH", 0x1F, 0x8001) + bytes(16) + struct.pack("<II", 1, 6) + b"a\0b\0\0\0\0\0"
    named += wide(0, "value")[4:]
    envelope = tnef(
        file(b"INVOIC~1.EXE", b"MZ 1", integer, named, wide(0x3001, "shown"), wide(0x3707, "請求書.pdf.exe")),
        file(b"note.txt", b"a note"),
    )
    message = mail(envelope, "application/ms-tnef", "winmail.dat")
    assert [attached.name for attached in message.attachments] == [
        "winmail.dat",
        "請求書.pdf.exe",
        "note.txt",
    ]
    assert "double_extension" in message.attachments[1].signs
    assert message.attachments[2].sha256 == sha256(b"a note").hexdigest()
    assert [contents(message, attached) for attached in message.attachments[1:]] == [b"MZ 1", b"a note"]


@pytest.mark.parametrize(
    "envelope",
    [
        b"\0",
        b"\x30",
        b"\x30\x80" * 5_000,
        b"\x30\x84\xff\xff\xff\xff" + SIGNED,
        signed(ENTITY, ENVELOPED),
        b"\x78\x9f\x3e\x22\0\0" + b"\xff" * 40,
        tnef(file(b"a", b"b", b"\xff" * 30)),
        *(signed(ENTITY)[:cut] for cut in range(1, 60, 3)),
        *(tnef(file(b"a", b"b", wide(0x3707, "c")))[:cut] for cut in range(1, 90, 3)),
    ],
)
def test_a_damaged_or_encrypted_envelope_is_one_file(envelope: bytes) -> None:
    for kind in ("application/pkcs7-mime", "application/ms-tnef"):
        assert mail(envelope, kind, "x.dat").attachments[0].name == "x.dat"


def test_an_envelope_of_a_million_pieces_is_read_in_linear_time() -> None:
    pieces = streamed(b"Content-Type: text/plain\n\n" + b"x" * 10_000_000)
    within(3, lambda: mail(pieces, "application/pkcs7-mime", "x.p7m"))
    files = tnef(*[file(b"a", b"b")] * 10_000)
    within(2, lambda: mail(files, "application/ms-tnef", "winmail.dat"))
