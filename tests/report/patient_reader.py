"""A reader who gets a hidden address out of any writing, if it is there."""

from __future__ import annotations

import base64
import re

ADDRESS = "hiroshi.tanaka@example.jp"


def seen(data: bytes) -> set[str]:
    """The secrets that a patient reader gets out of the bytes, through two layers of any writing."""
    found = set()
    layers = [data]
    for _ in range(3):
        layers += [each for layer in layers[-40:] for each in peeled(layer)]
    for layer in layers:
        bare = layer.lower().replace(b"=\r\n", b"").replace(b"\r\n\t", b"")
        found |= {secret for secret in ("hiroshi", "tanaka", "example.jp", "田中") if secret.encode() in bare}
    return found


def _unbased(run: bytes) -> bytes:
    letters = run.replace(b"+", b"-").replace(b"/", b"_")
    letters = letters[:-1] if len(letters) % 4 == 1 else letters
    return base64.urlsafe_b64decode(letters + b"=" * (-len(letters) % 4))


def narrow(wide: bytes) -> bytes:
    return bytes([ord(wide.decode()) - 0xFEE0])


def peeled(data: bytes) -> list[bytes]:
    bare = data.replace(b"\r\n", b"").replace(b"\n", b"")
    runs = re.findall(rb"[A-Za-z0-9+/_-]{12,}", bare)
    texts = [_unbased(run[at:]) for run in runs[:20] for at in range(4)]
    texts += [bytes.fromhex(run[at : at + (len(run) - at) // 2 * 2].decode())
              for run in re.findall(rb"[0-9A-Fa-f]{12,}", bare) for at in range(2)]  # fmt: skip
    texts.append(re.sub(rb"[%=]([0-9A-Fa-f]{2})", lambda found: bytes.fromhex(found[1].decode()), data))
    texts.append(
        re.sub(rb"\\(?:u00|x)([0-9A-Fa-f]{2})", lambda found: bytes.fromhex(found[1].decode()), data)
    )
    texts.append(re.sub(rb"&#(\d{6})", lambda found: bytes([int(found[1])]), data))
    texts.append(re.sub(rb"\xef[\xbc\xbd].", lambda found: narrow(found[0]), data))
    texts.append(re.sub(rb"&#(?:x2e|46);", b".", data.replace(b"&#64;", b"@")))
    return [text for text in texts if text and text != data]
