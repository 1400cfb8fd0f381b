"""Seals test messages with ARC sets, written from RFC 8617 so that the check is held to the text."""

from __future__ import annotations

import base64
import hashlib
import re

import nacl.signing
from dkim.crypto import RSASSA_PKCS1_v1_5_sign, parse_pem_private_key

SEALER = "lists.example.org"
SIGNED = ("from", "to", "subject")
REPORTED = "dkim=pass header.d=example.com; spf=pass smtp.mailfrom=alice@example.com"
FORM = "i={instance}; a={algorithm}; c=relaxed/relaxed; d={domain}; s=arc; h={names}; bh={hash}; b={b}"


def seal(
    message: bytes,
    key: bytes | nacl.signing.SigningKey,
    instance: int = 1,
    chain: str = "none",
    *,
    domain: str = SEALER,
    signed: tuple[str, ...] = SIGNED,
    more: str = "",
    form: str = FORM,
    reported: str = REPORTED,
) -> bytes:
    """The message with one more ARC set on top; lines end in CRLF, the body needs no canonical form.

    ``signed`` are the fields that the signature covers, ``more`` are further tags of the seal, ``form`` the
    form of the signature, ``reported`` what the sealer says it found.
    """
    head, _, body = message.partition(b"\r\n\r\n")
    fields = [tuple(line.split(b":", 1)) for line in re.split(rb"\r\n(?![ \t])", head)]
    results = f"i={instance}; {domain}; {reported}"
    body_hash = base64.b64encode(hashlib.sha256(body).digest()).decode()
    algorithm = "rsa-sha256" if isinstance(key, bytes) else "ed25519-sha256"
    tags = {
        "algorithm": algorithm,
        "instance": instance,
        "domain": domain,
        "names": ":".join(signed),
        "hash": body_hash,
    }
    chosen = [next(pair for pair in reversed(fields) if pair[0].lower() == name.encode()) for name in signed]
    unsigned = re.sub(r"\s*\{b\}\s*", "", form).format(**tags)
    b = sign([*chosen, (b"arc-message-signature", unsigned.encode())], key)
    signature = form.format(**tags, b=b)
    stated = f"i={instance}; a={algorithm}; cv={chain}; {more}d={domain}; s=arc; b="
    own = [
        (b"ARC-Authentication-Results", results.encode()),
        (b"ARC-Message-Signature", signature.encode()),
        (b"ARC-Seal", stated.encode()),
    ]
    stated += sign([*_earlier(fields), *own], key)
    lines = (
        f"ARC-Seal: {stated}",
        f"ARC-Message-Signature: {signature}",
        f"ARC-Authentication-Results: {results}",
    )
    return "".join(f"{line}\r\n" for line in lines).encode() + message


def _earlier(fields: list[tuple[bytes, ...]]) -> list[tuple[bytes, ...]]:
    """The sets below, oldest first, each as results, signature, seal (section 5.1.1)."""
    sets = [pair for pair in fields if pair[0].lower().startswith(b"arc-")]
    return list(reversed(sets))


def sign(pairs: list[tuple[bytes, ...]], key: bytes | nacl.signing.SigningKey) -> str:
    """The signature of these fields in the relaxed form, the last without a line end.

    The key is one of RSA in PEM, or one of Ed25519, which signs the hash (RFC 8463, section 3).
    """
    relaxed = [pair[0].lower() + b":" + re.sub(rb"\s+", b" ", pair[1]).strip() for pair in pairs]
    digest = hashlib.sha256(b"\r\n".join(relaxed))
    if isinstance(key, bytes):
        return base64.b64encode(RSASSA_PKCS1_v1_5_sign(digest, parse_pem_private_key(key))).decode()
    return base64.b64encode(key.sign(digest.digest()).signature).decode()
