"""Pictures made for the tests, in messages: codes, blank ones, and those that try to exhaust their reader."""

from __future__ import annotations

import base64
import struct
import zlib
from io import BytesIO
from typing import Any

import zxingcpp
from PIL import Image

from keshiin.message import read
from keshiin.message.model import Link, Message

HEAD = "From: a@example.com\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n"


def code(text: str) -> Image.Image:
    """A square code."""
    drawn = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode).to_image(scale=4)
    height, width = drawn.shape[:2]
    return Image.frombuffer("L", (width, height), bytes(memoryview(drawn)))


def stored(picture: Image.Image, form: str = "PNG", **options: Any) -> bytes:
    """The picture as a file."""
    out = BytesIO()
    picture.save(out, form, **options)
    return out.getvalue()


def blank(side: int) -> bytes:
    """A white picture of so many dots at each side."""
    return stored(Image.new("L", (side, side), 255))


def message(*contents: bytes) -> Message:
    """A message with these as its pictures."""
    parts = [
        "--x\nContent-Type: image/png; name=a.png\nContent-Transfer-Encoding: base64\n\n"
        + base64.encodebytes(each).decode()
        for each in contents
    ]
    return read((HEAD + "".join(parts) + "--x--\n").encode())


def links(*contents: bytes) -> list[Link]:
    """The links of such a message."""
    return list(message(*contents).links)


def cut_of(*contents: bytes) -> tuple[int, int] | None:
    """In how many pictures a code was looked for, and how many there are; None where in all of them."""
    found = (cut for cut in message(*contents).cuts if cut.limit == "pictures")
    return next(((cut.allowed, cut.found) for cut in found), None)


def chunk(kind: bytes, value: bytes) -> bytes:
    """A piece of a PNG file."""
    return struct.pack(">I", len(value)) + kind + value + struct.pack(">I", zlib.crc32(kind + value))


def png(width: int, height: int, *pieces: bytes, lines: bytes | None = None) -> bytes:
    """A grey PNG of that size; ``lines`` are its unpacked dots."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    packed = zlib.compress(b"\0" * (width + 1) * height if lines is None else lines)
    return b"".join((b"\x89PNG\r\n\x1a\n", head, *pieces, chunk(b"IDAT", packed), chunk(b"IEND", b"")))


def finders(side: int) -> bytes:
    """A page full of the corner marks of codes, of which a search tries every three together."""
    mark = Image.new("L", (7, 7))
    for dot in range(49):
        x, y = dot % 7, dot // 7
        mark.putpixel((x, y), 255 if max(abs(x - 3), abs(y - 3)) == 2 else 0)
    page = Image.new("L", (side, side), 255)
    for place in range((side // 9) ** 2):
        page.paste(mark, (place % (side // 9) * 9, place // (side // 9) * 9))
    return stored(page)


def passes(side: int, count: int) -> bytes:
    """A JPEG stored in so many passes over all its dots."""
    whole = stored(Image.new("L", (side, side), 255), "JPEG", progressive=True)
    last = whole[whole.rfind(b"\xff\xda") : -2]
    return whole[:-2] + last * count + whole[-2:]


def webp_canvas(side: int) -> bytes:
    """A moving WebP of 64 dots at each side on a canvas of many."""
    wide = struct.pack("<I", side - 1)[:3] * 2
    small = stored(Image.new("RGB", (64, 64)), "WEBP", lossless=True)[12:]
    frame = bytes(6) + struct.pack("<I", 63)[:3] * 2 + bytes(4) + small
    pieces = ((b"VP8X", b"\2\0\0\0" + wide), (b"ANIM", bytes(6)), (b"ANMF", frame))
    body = b"WEBP" + b"".join(name + struct.pack("<I", len(value)) + value for name, value in pieces)
    return b"RIFF" + struct.pack("<I", len(body)) + body
