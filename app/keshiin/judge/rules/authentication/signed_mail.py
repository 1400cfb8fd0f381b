"""The message is signed or encrypted by its writer's own program (S/MIME, OpenPGP)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin.judge.model import Case, Evidence, Group, Seen, Words
from keshiin.judge.pointing import at_field
from keshiin.late import late
from keshiin.message.parts.packed import SEALED
from keshiin.texts import N_

GROUP: Group = "special"
NEEDS = ()
CAUSE = "signed"
SIGNED = ("multipart/signed", "application/pkcs7-mime", "application/x-pkcs7-mime")
ENCRYPTED = "multipart/encrypted"
WORDS = {
    "": Words(
        N_("The message carries a digital signature"),
        N_("It is signed ({type}). This program reads what is inside, and does not check the signature."),
        N_("Your mail program can check it and name the signer."),
        N_("That a signature is there does not show that it is a good one."),
        N_("Look at what your mail program says of the signature."),
    ),
    "encrypted": Words(
        N_("Encrypted content was not read"),
        N_("The message holds encrypted content ({type}). Links and files in it are not listed here."),
        N_("Only the receiver’s own mail program has the key."),
        N_("Anybody who has the receiver’s public key can encrypt: it does not show who wrote."),
        N_("Read it in your mail program, and look at its links and files there before you open any."),
        unknown=N_("What the encrypted content says."),
    ),
}
# At the start of a line: what somebody quotes is not what he sends.
_INLINE = late(r"^-----BEGIN PGP MESSAGE-----\s", re.MULTILINE)


def find(case: Case) -> Iterator[Seen]:
    """One finding where a part is of a signed or encrypted type; encryption comes first."""
    sealed = list(_sealed(case))
    if sealed:
        kind, evidence = sealed[0]
        yield Seen("neutral", (evidence,), {"type": kind}, "encrypted")
        return
    types = [part.content_type.lower() for part in case.message.parts]
    kind = next((each for each in types if each in SIGNED), "")
    if kind:
        field = case.message.first("content-type")
        pointed = (at_field(field),) if field else ()
        yield Seen("neutral", pointed, {"type": kind})


def _sealed(case: Case) -> Iterator[tuple[str, Evidence]]:
    """What is encrypted: files by their content, parts by their type, texts by the line that begins them."""
    for number, file in enumerate(case.message.attachments):
        if SEALED in file.signs:
            yield "S/MIME", Evidence("attachment", number)
    for part in case.message.parts:
        if part.content_type.lower() == ENCRYPTED or _inline(part.text or ""):
            yield "OpenPGP", Evidence("span", part.body)


def _inline(text: str) -> bool:
    return "BEGIN PGP MESSAGE" in text and _INLINE.search(text) is not None
