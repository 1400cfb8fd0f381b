"""The square codes (QR) in one picture, looked for within what all pictures of a message may cost."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING
from warnings import catch_warnings

if TYPE_CHECKING:
    from PIL.Image import Image

FORMS = ("PNG", "JPEG", "GIF", "WEBP")
SMALLEST = 21
"""Dots of the smallest code at each side (ISO/IEC 18004)."""
PICTURE_DOTS = 16_000_000
"""Dots of one picture, and of all together, times the passes in which they are stored."""
SEARCHED_DOTS = 500_000
"""To so many dots a picture is reduced for the search, whose time can grow with their square."""
READS = 20_000
"""Pieces in which all pictures may be stored: five megabytes of empty pieces took five seconds."""
_PASS = b"\xff\xda"
_PASSES_AT_ONCE = 4


class LeftOut(Exception):
    """A picture in which nothing was looked for: too large, too laborious, or no library to do it."""


@dataclass(slots=True)
class Patience:
    """What pictures may still cost: dots to unpack, dots to search, pieces to read."""

    dots: int = PICTURE_DOTS
    searched: int = 4 * SEARCHED_DOTS
    reads: int = READS


def codes_in(content: bytes, left: Patience) -> list[str]:
    """What the codes in a picture say; nothing where it cannot be read. Raises LeftOut."""
    try:
        return _read(content, left)
    except (LeftOut, ImportError) as reason:
        raise LeftOut from reason
    # The decoders of pictures raise errors of many kinds on hostile bytes.
    except Exception:  # noqa: BLE001
        return []


def _read(content: bytes, left: Patience) -> list[str]:
    # Imported here: most messages carry no picture, and these take longer to load than a message to read.
    import zxingcpp
    from PIL import Image

    kinds = zxingcpp.barcode_formats_from_str("QRCode")
    with catch_warnings(action="ignore"):
        try:
            picture = Image.open(_Pieces(content, left), formats=FORMS)
        except Image.DecompressionBombError as bomb:
            raise LeftOut from bomb
        with picture:
            if min(picture.size) < SMALLEST:
                return []
            _pay(picture, content, left)
            codes = zxingcpp.read_barcodes(_reduced(picture), formats=kinds)
    return [str(code.text).strip() for code in codes]


def _pay(picture: Image, content: bytes, left: Patience) -> None:
    """Take the cost of a picture off what is left; raises LeftOut where it is too high."""
    dots = picture.width * picture.height
    passes = content.count(_PASS) if picture.format == "JPEG" else 0
    left.dots -= dots * (1 + passes // _PASSES_AT_ONCE)
    left.searched -= min(dots, SEARCHED_DOTS)
    if left.dots < 0 or left.searched < 0:
        raise LeftOut


def _reduced(picture: Image) -> Image:
    """The picture as a reader sees it, on white, in grey, with no more dots than are searched."""
    from PIL import Image

    scale = min(1.0, (SEARCHED_DOTS / (picture.width * picture.height)) ** 0.5)
    size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    picture.draft("L", size)
    grey = _grey(picture)
    return grey if scale == 1.0 else grey.resize(size, Image.Resampling.BOX)


def _grey(picture: Image) -> Image:
    """The picture in grey, on white where it lets through what lies under it."""
    if picture.mode.startswith("I;16"):
        return picture.point(lambda dot: dot / 256).convert("L")
    if picture.mode == "P":
        return picture.point(_greys(picture), "L")
    if not picture.has_transparency_data:
        return picture.convert("L")
    return _on_white(picture if picture.mode in ("RGBA", "LA") else picture.convert("RGBA"))


def _greys(picture: Image) -> list[int]:
    """The grey of each colour of a palette: a strip of all of them costs less than every dot."""
    from PIL import Image

    picture.load()
    strip = picture.resize((256, 1), Image.Resampling.NEAREST)
    strip.putdata(range(256))
    return list(_on_white(strip.convert("RGBA")).tobytes())


def _on_white(picture: Image) -> Image:
    """A picture with an alpha channel in grey, on white where it has one that shows."""
    from PIL import Image

    grey, alpha = picture.convert("L"), picture.getchannel("A")
    if alpha.getextrema() == (255, 255):
        return grey
    white = Image.new("L", picture.size, 255)
    white.paste(grey, mask=alpha)
    return white


class _Pieces(BytesIO):
    """The bytes of a picture, which can be read in so many pieces and no more."""

    def __init__(self, content: bytes, left: Patience) -> None:
        super().__init__(content)
        self._left = left

    def read(self, size: int | None = -1, /) -> bytes:
        self._left.reads -= 1
        if self._left.reads < 0:
            raise LeftOut
        return super().read(size)
