"""The euro sign of Windows in GBK, which GB 18030 has no more."""

from __future__ import annotations

import codecs

WITH_EURO = "keshiin.with_euro"
"""How errors are handled: 0x80 that begins no character is the euro sign (WHATWG Encoding, 10.2.1)."""
_EURO = 0x80


def _euro(error: UnicodeError) -> tuple[str, int]:
    if isinstance(error, UnicodeDecodeError) and error.object[error.start] == _EURO:
        return "€", error.start + 1
    raise error


codecs.register_error(WITH_EURO, _euro)
