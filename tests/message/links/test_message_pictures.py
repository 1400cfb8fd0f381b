"""Square codes in pictures: found as links, and nothing that stands in a picture can stop the reading."""

from __future__ import annotations

import sys
from io import BytesIO

import pytest
from PIL import Image, ImageOps

from keshiin.explain.cuts import cut_told
from keshiin.explain.model import plain
from keshiin.message.links import codes, pictures
from message.made_pictures import blank, code, cut_of, links, message, stored

ADDRESS = "https://example.net/"


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "WEBP"])
def test_a_code_is_a_link_of_its_own_kind(form: str) -> None:
    (link,) = links(stored(code("https://Login.Example.net/a?b=c"), form))
    assert (link.kind, link.url, link.host) == ("qr", "https://Login.Example.net/a?b=c", "login.example.net")
    assert (link.registrable_domain, link.part) == ("example.net", "1.1")


def test_a_code_that_is_no_address_is_no_link() -> None:
    assert links(stored(code("WIFI:S:guest;;"))) == []


def see_through(picture: Image.Image) -> Image.Image:
    """Black on nothing, as it looks on a white page."""
    return Image.merge("LA", (Image.new("L", picture.size, 0), ImageOps.invert(picture)))


def see_through_in_colour(picture: Image.Image) -> Image.Image:
    """Blue on nothing, whose colour would be blue as well."""
    blue = Image.new("RGB", picture.size, "#002080")
    blue.putalpha(ImageOps.invert(picture))
    return blue


def two_blacks(picture: Image.Image) -> bytes:
    """Black by a palette of two blacks, of which one is seen through."""
    drawn = picture.point(lambda dot: dot // 255)
    drawn.putpalette(b"\0\0\0\0\0\0")
    return stored(drawn, "PNG", transparency=b"\xff\0")


def on_a_large_page(picture: Image.Image) -> Image.Image:
    page = Image.new("L", (3000, 2600), 255)
    page.paste(picture.resize((900, 900), Image.Resampling.NEAREST), (1100, 800))
    return page


SEEN = {
    "inverted": lambda drawn: stored(ImageOps.invert(drawn)),
    "turned": lambda drawn: stored(drawn.rotate(90)),
    "see-through": lambda drawn: stored(see_through(drawn)),
    "see-through in colour": lambda drawn: stored(see_through_in_colour(drawn)),
    "two blacks": two_blacks,
    "few colours": lambda drawn: stored(drawn.convert("P"), "GIF"),
    "two colours": lambda drawn: stored(drawn.convert("1")),
    "printing colours": lambda drawn: stored(drawn.convert("CMYK"), "JPEG"),
    "sixteen bits": lambda drawn: stored(drawn.convert("I").point(lambda dot: dot * 257).convert("I;16")),
    "moving": lambda drawn: stored(drawn, "GIF", save_all=True, append_images=[drawn.rotate(180)] * 20),
    "stored in passes": lambda drawn: stored(drawn, "JPEG", progressive=True),
    "on a large page": lambda drawn: stored(on_a_large_page(drawn)),
}


@pytest.mark.parametrize("form", SEEN)
def test_a_code_is_found_in_every_form_in_which_a_reader_sees_it(form: str) -> None:
    (link,) = links(SEEN[form](code(ADDRESS)))
    assert link.url == ADDRESS


@pytest.mark.parametrize(
    "content",
    [b"", b"\x89PNG\r\n\x1a\n" + b"0" * 99, stored(code(ADDRESS))[:200], b"GIF89a" + b"\xff" * 50],
)
def test_broken_pictures_are_passed_over(content: bytes) -> None:
    assert links(content) == []


def test_pictures_beyond_the_limits_are_not_looked_at_and_the_reader_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    good = stored(code(ADDRESS))
    monkeypatch.setattr(pictures, "PICTURE_BYTES", 100)
    assert links(good) == []
    assert cut_of(good) == (0, 1)
    (cut,) = message(good, good).cuts
    told = plain(cut_told(cut, "en"))
    assert told == "The message has 2 pictures. Codes (QR) were looked for in 0 of them."


def test_many_small_pictures_hide_no_code() -> None:
    assert [link.url for link in links(*[blank(40)] * 60, stored(code(ADDRESS)))] == [ADDRESS]


def test_many_large_ones_are_left_out_after_the_first() -> None:
    assert cut_of(*[blank(1200)] * 9) == (4, 9)


def test_without_the_libraries_no_code_is_found_and_the_reader_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    picture = stored(code(ADDRESS))
    monkeypatch.setitem(sys.modules, "zxingcpp", None)
    assert links(picture) == []
    assert cut_of(picture) == (0, 1)


def test_a_picture_says_its_codes_once_they_are_paid_for() -> None:
    left = codes.Patience(dots=10)
    with pytest.raises(codes.LeftOut):
        codes.codes_in(stored(code(ADDRESS)), left)


def test_a_file_of_another_kind_is_not_opened() -> None:
    out = BytesIO()
    code(ADDRESS).save(out, "TIFF")
    assert links(out.getvalue()) == []
