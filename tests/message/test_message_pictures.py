"""Square codes in pictures: found as links, and nothing that stands in a picture can stop the reading."""

from __future__ import annotations

import base64
import sys
from io import BytesIO

import pytest
import zxingcpp
from PIL import Image

from keshiin.message import pictures, read
from keshiin.message.inner import PICTURES
from keshiin.message.model import Link

HEAD = "From: a@example.com\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n"


def code(text: str, form: str = "PNG") -> bytes:
    drawn = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode).to_image(scale=4)
    height, width = drawn.shape[:2]
    out = BytesIO()
    Image.frombuffer("L", (width, height), bytes(memoryview(drawn))).save(out, form)
    return out.getvalue()


def links(*contents: bytes) -> list[Link]:
    parts = [
        "--x\nContent-Type: image/png; name=a.png\nContent-Transfer-Encoding: base64\n\n"
        + base64.encodebytes(each).decode()
        for each in contents
    ]
    return list(read((HEAD + "".join(parts) + "--x--\n").encode()).links)


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF"])
def test_a_code_is_a_link_of_its_own_kind(form: str) -> None:
    (link,) = links(code("https://Login.Example.net/a?b=c", form))
    assert (link.kind, link.url, link.host) == ("qr", "https://Login.Example.net/a?b=c", "login.example.net")
    assert (link.registrable_domain, link.part) == ("example.net", "1.1")


def test_a_code_that_is_no_address_is_no_link() -> None:
    assert links(code("WIFI:S:guest;;")) == []


@pytest.mark.parametrize(
    "content",
    [b"", b"\x89PNG\r\n\x1a\n" + b"0" * 99, code("https://example.net/")[:200], b"GIF89a" + b"\xff" * 50],
)
def test_broken_pictures_are_passed_over(content: bytes) -> None:
    assert links(content) == []


def test_pictures_beyond_the_limits_are_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    good = code("https://example.net/")
    assert len(links(*[blank()] * PICTURES, good)) == 0
    monkeypatch.setattr(pictures, "PICTURE_PIXELS", 100)
    assert links(good) == []
    monkeypatch.undo()
    monkeypatch.setattr(pictures, "PICTURE_BYTES", 100)
    assert links(good) == []


def blank() -> bytes:
    out = BytesIO()
    Image.new("L", (50, 50)).save(out, "PNG")
    return out.getvalue()


def test_without_the_libraries_there_are_only_no_codes(monkeypatch: pytest.MonkeyPatch) -> None:
    picture = code("https://example.net/")
    monkeypatch.setitem(sys.modules, "zxingcpp", None)
    assert links(picture) == []
