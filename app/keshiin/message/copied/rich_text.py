"""A source in rich text (RTF), into which some editors save whatever is copied."""

from __future__ import annotations

from html import unescape

from keshiin import limits
from keshiin.late import late
from keshiin.message.copied.dressing import undressed
from keshiin.message.files.rtf_page import page_in
from keshiin.message.header.mail_look import holds_header

_LINK = late(r"</?a\b[^<>]*>")


def source_in_rich_text(data: bytes) -> bytes | None:
    """The text, None where it holds no header, quoted or not, or the data are none."""
    if not data.startswith(b"{\\rtf") or len(data) > limits.TEXT_BYTES:
        return None
    page = page_in(data)
    if page is None:
        return None
    text = unescape(_LINK.sub("", page.replace("<br>\r\n", "\n"))).encode("utf-8", "replace")
    bare = undressed(text)
    return text if holds_header((bare.data if bare else text)[: limits.HEADER_BYTES]) else None
