"""Square codes (QR) in the pictures of a message: what they say, read as a telephone would read them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from warnings import catch_warnings

from keshiin.message.html_links import Anchor
from keshiin.message.inner import Allowance
from keshiin.message.model import Attachment, Part
from keshiin.message.transfer import decoded_whole

FORMS = ("PNG", "JPEG", "GIF", "WEBP")
TYPES = frozenset(f"image/{form.lower()}" for form in FORMS)
PICTURE_BYTES = 5_000_000
PICTURE_PIXELS = 4_000_000
SMALLEST = 21
"""Dots of the smallest code at each side (ISO/IEC 18004)."""
_LEADS = ("http://", "https://", "www.")


def coded_links(
    data: bytes, parts: Iterable[Part], attachments: Iterable[Attachment], left: Allowance
) -> Iterator[tuple[Anchor, str]]:
    """The links that codes in pictures hold, each with the path of its part; never raises."""
    bodies = {part.path: part for part in parts}
    pictures = (each for each in attachments if each.detected_type in TYPES and each.size <= PICTURE_BYTES)
    for picture in pictures:
        part = bodies.get(picture.part)
        if part is not None and left.pictures > 0:
            left.pictures -= 1
            content = decoded_whole(data, part.body, part.encoding, PICTURE_BYTES)
            for text in _codes(content):
                if text.lower().startswith(_LEADS):
                    yield Anchor("qr", "", text), picture.part


def _codes(content: bytes) -> list[str]:
    """What the codes in a picture say; nothing where the picture cannot be read or is too large."""
    try:
        return _read(content)
    # The decoders of pictures raise errors of many kinds on hostile bytes, and may not be installed.
    except Exception:  # noqa: BLE001
        return []


def _read(content: bytes) -> list[str]:
    # Imported here: most messages carry no picture, and these take longer to load than a message to read.
    import zxingcpp
    from PIL import Image

    kinds = zxingcpp.barcode_formats_from_str("QRCode")
    with catch_warnings(action="ignore"), Image.open(BytesIO(content), formats=FORMS) as picture:
        width, height = picture.size
        if min(width, height) < SMALLEST or width * height > PICTURE_PIXELS:
            return []
        codes = zxingcpp.read_barcodes(picture.convert("L"), formats=kinds)
        return [str(code.text).strip() for code in codes]
