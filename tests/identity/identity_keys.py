"""Keys for signing test messages, of any length that a test asks for, the same in every run."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass

# How far the next prime lies behind the number made of a seed, so that no test has to search for it.
_NEXT_PRIMES = {512: (568, 0), 1024: (296, 284), 2048: (102, 74), 4096: (3670, 108)}
_EXPONENT = 65537
_RSA = bytes.fromhex("300d06092a864886f70d0101010500")


@dataclass(frozen=True)
class RsaKey:
    """A private key in PEM, and the ``p=`` of its public half."""

    pem: bytes
    public: str


def rsa_key(bits: int) -> RsaKey:
    """An RSA key of that many bits."""
    p, q = (_seed(name, bits) + gap for name, gap in zip("pq", _NEXT_PRIMES[bits], strict=True))
    private = pow(_EXPONENT, -1, (p - 1) * (q - 1))
    rest = (private % (p - 1), private % (q - 1), pow(q, -1, p))
    key = _sequence(*(_integer(each) for each in (0, p * q, _EXPONENT, private, p, q, *rest)))
    pem = b"-----BEGIN RSA PRIVATE KEY-----\n" + base64.encodebytes(key) + b"-----END RSA PRIVATE KEY-----\n"
    return RsaKey(pem, rsa_public(p * q, _EXPONENT))


def rsa_public(modulus: int, exponent: int) -> str:
    """The ``p=`` of a public key of those numbers."""
    numbers = _sequence(_integer(modulus), _integer(exponent))
    return base64.b64encode(_sequence(_RSA, _tagged(3, b"\0" + numbers))).decode()


def _seed(name: str, bits: int) -> int:
    half = bits // 2
    number = int.from_bytes(hashlib.shake_256(f"{name}{bits}".encode()).digest(half // 8), "big")
    return number | (3 << (half - 2)) | 1


def _integer(value: int) -> bytes:
    return _tagged(2, value.to_bytes(value.bit_length() // 8 + 1, "big"))


def _sequence(*parts: bytes) -> bytes:
    return _tagged(0x30, b"".join(parts))


def _tagged(tag: int, content: bytes) -> bytes:
    size = len(content)
    if size < 128:
        return bytes((tag, size)) + content
    length = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes((tag, 128 + len(length))) + length + content
