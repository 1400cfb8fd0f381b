"""The links that square codes (QR) in the pictures of a message hold, read as a telephone would read them."""

from __future__ import annotations

from collections.abc import Iterable

from keshiin.limits import Cut
from keshiin.message.links.codes import FORMS, LeftOut, Patience, codes_in
from keshiin.message.links.pages import Anchor
from keshiin.message.model import Attachment, Part
from keshiin.message.parts.transfer import decoded_whole

TYPES = frozenset(f"image/{form.lower()}" for form in FORMS)
PICTURE_BYTES = 5_000_000
_LEADS = ("http://", "https://", "www.")

Coded = tuple[tuple[Anchor, str], ...]


def coded_links(
    data: bytes, parts: Iterable[Part], attachments: Iterable[Attachment], left: Patience
) -> tuple[Coded, tuple[Cut, ...]]:
    """The links, each with the path of its part, and the cut where pictures were left out; never raises."""
    bodies = {part.path: part for part in parts}
    pictures = [each for each in attachments if each.detected_type in TYPES and each.part in bodies]
    found: list[tuple[Anchor, str]] = []
    looked_at = 0
    for picture in pictures:
        try:
            texts = _texts(data, bodies[picture.part], picture, left)
        except LeftOut:
            continue
        looked_at += 1
        found += ((Anchor("qr", "", text), picture.part) for text in texts if text.lower().startswith(_LEADS))
    cuts = (Cut("pictures", looked_at, len(pictures)),) if looked_at < len(pictures) else ()
    return tuple(found), cuts


def _texts(data: bytes, part: Part, picture: Attachment, left: Patience) -> list[str]:
    if picture.size > PICTURE_BYTES or left.reads <= 0:
        raise LeftOut
    return codes_in(decoded_whole(data, part.body, part.encoding, PICTURE_BYTES), left)
