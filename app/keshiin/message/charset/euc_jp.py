"""EUC-JP, and the pairs of JIS X 0208 on which it and ISO-2022-JP stand, as mail programs write them."""

from __future__ import annotations

import codecs
import re

from keshiin.late import late

_EUC = late(rb"(?:[\xa1-\xfe]{2})+|(?:\x8e[\xa1-\xdf])+|\x8f[\xa1-\xfe]{2}|[\0-\x7f]+|.", re.DOTALL)
_LOW = bytes(byte & 0x7F for byte in range(256))
_PAIRS = late(rb"(?:[\x21-\x7e]{2})+|.", re.DOTALL)
_LEAD = bytes(((row + 1) // 2 + (0x70 if row < 0x5F else 0xB0)) & 0xFF for row in range(256))
_CELL_OF_ODD = bytes((cell + (0x1F if cell < 0x60 else 0x20)) & 0xFF for cell in range(256))
_CELL_OF_EVEN = bytes((cell + 0x7E) & 0xFF for cell in range(256))
_ODD = bytes(0xFF if row % 2 else 0 for row in range(256))


def _one_mark(error: UnicodeError) -> tuple[str, int]:
    """One mark for a pair that no program but a carrier's knows: half of it is a sign of ASCII."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return "\ufffd", min(error.start + 2, len(error.object))


_EACH_PAIR = "keshiin-each-pair"
codecs.register_error(_EACH_PAIR, _one_mark)


def jis_pairs(data: bytes) -> str:
    """JIS X 0208 by way of Shift_JIS, whose code page has the additions of NEC and IBM."""
    shifted = bytearray()
    for found in _PAIRS.finditer(data):
        run = found[0]
        shifted += _shifted(run) if len(run) > 1 else bytes((run[0] & 0x7F,))
    return shifted.decode("cp932", _EACH_PAIR)


def euc_jp(data: bytes) -> str:
    """Text of EUC-JP, with the characters of NEC and IBM too; U+FFFD in the place of others."""
    return "".join(map(_of_euc, _EUC.findall(data)))


def _of_euc(run: bytes) -> str:
    if run[0] < 0x80:
        return run.decode("ascii")
    if len(run) == 1:
        return "\ufffd"
    if run[0] == 0x8E:
        return run[1::2].decode("cp932", "replace")
    if run[0] == 0x8F:
        return run.decode("euc_jp", "replace")[:1]
    return _shifted(run.translate(_LOW)).decode("cp932", _EACH_PAIR)


def _shifted(pairs: bytes) -> bytearray:
    """Pairs of JIS bytes in Shift_JIS, computed all at once: a loop over them took a second a megabyte."""
    if len(pairs) == 2:
        cells_of_row = _CELL_OF_ODD if pairs[0] % 2 else _CELL_OF_EVEN
        return bytearray((_LEAD[pairs[0]], cells_of_row[pairs[1]]))
    rows, cells = pairs[::2], pairs[1::2]
    odd, even, mask = (
        int.from_bytes(each, "big")
        for each in (cells.translate(_CELL_OF_ODD), cells.translate(_CELL_OF_EVEN), rows.translate(_ODD))
    )
    made = bytearray(len(pairs))
    made[::2] = rows.translate(_LEAD)
    made[1::2] = (even ^ ((odd ^ even) & mask)).to_bytes(len(cells), "big")
    return made
