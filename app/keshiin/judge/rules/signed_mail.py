"""The message is signed or encrypted by its writer's own program (S/MIME, OpenPGP)."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.explain.texts import N_
from keshiin.judge.model import Case, Finding, Group, Words
from keshiin.judge.pointing import at_field

GROUP: Group = "special"
NEEDS = ()
CAUSE = "signed"
SIGNED = ("multipart/signed", "application/pkcs7-mime", "application/x-pkcs7-mime", "multipart/encrypted")
WORDS = {
    "": Words(
        N_("The message carries its writer’s own seal"),
        N_("It is signed or encrypted ({type}). This program does not check that seal."),
        N_("Your mail program can check it and name the signer."),
        N_("That a seal is there does not show that it is a good one."),
        N_("Look at what your mail program says of the signature."),
    )
}


def find(case: Case) -> Iterator[Finding]:
    """One finding where a part is of a signed or encrypted type."""
    types = [part.content_type.lower() for part in case.message.parts]
    kind = next((each for each in types if each in SIGNED), "")
    if kind:
        field = case.message.first("content-type")
        evidence = (at_field(field),) if field else ()
        yield Finding("signed_mail", GROUP, "neutral", (), evidence, {"type": kind})
