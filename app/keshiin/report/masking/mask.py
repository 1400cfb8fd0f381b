"""The mask: texts and bytes without what is to be hidden, and an account of what was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from keshiin.explain.model import Language
from keshiin.report.masking.forms import forms_of
from keshiin.report.masking.search import Hit, hits
from keshiin.report.masking.secrets import Secret, SecretKind
from keshiin.texts import N_, translate

MARKS: dict[SecretKind, str] = {
    "address": N_("[your address {number}]"),
    "name": N_("[your name {number}]"),
    "domain": N_("[your domain {number}]"),
    "server": N_("[inner server {number}]"),
}
# In a letter it is the reader who speaks.
OUR_MARKS: dict[SecretKind, str] = {
    "address": N_("[our address {number}]"),
    "name": N_("[our name {number}]"),
    "domain": N_("[our domain {number}]"),
    "server": MARKS["server"],
}
_KEPT = frozenset(b"@.-_=%+/ \t\r\n")


@dataclass(frozen=True, slots=True)
class Hidden:
    """One thing that was hidden: its kind and number, how it was written, in how many places."""

    secret: Secret
    how: str
    places: int


class Mask:
    """Hides secrets and counts them; one without secrets changes nothing.

    Where it is known that the source holds none in code, its texts need not be searched for any (``coded``).
    Its marks speak to the reader, or for him (``ours``).
    """

    def __init__(
        self,
        secrets: Iterable[Secret] = (),
        language: Language = "en",
        *,
        coded: bool = True,
        ours: bool = False,
    ) -> None:
        self._coded = coded
        self._marks = OUR_MARKS if ours else MARKS
        self._forms = forms_of(secrets)
        self._language = language
        self._counted: Counter[tuple[Secret, str]] = Counter()
        self._known: dict[str, str] = {}
        self._all_marks = frozenset(self.mark(form.secret) for form in self._forms)

    def __bool__(self) -> bool:
        return bool(self._forms)

    def text(self, text: str) -> str:
        """The text with a mark in the place of each secret."""
        if not self._forms or not text:
            return text
        if text not in self._known:
            self._known[text] = self._marked(text)
        return self._known[text]

    def is_mark(self, text: str) -> bool:
        """Whether a text is nothing but a mark."""
        return text in self._all_marks

    def source(self, data: bytes) -> bytes:
        """The bytes with an x for each letter of a secret, so that lines and places stay what they were."""
        found = hits(data, self._forms) if self._forms else []
        if not found:
            return data
        hidden = bytearray(data)
        for hit in found:
            self._counted[hit.secret, hit.how] += 1
            for at in range(*hit.span):
                if hidden[at] not in _KEPT or (hit.how in ("base64", "hex") and hidden[at] not in b"\r\n \t"):
                    hidden[at] = 0x78
        return bytes(hidden)

    def account(self) -> tuple[Hidden, ...]:
        """What the sources had that was hidden, by kind and number."""
        kinds = list(MARKS)
        told = [Hidden(secret, how, places) for (secret, how), places in self._counted.items()]
        return tuple(sorted(told, key=lambda each: (kinds.index(each.secret.kind), each.secret.number)))

    def mark(self, secret: Secret) -> str:
        """What stands in a secret's place."""
        return translate(self._language, self._marks[secret.kind]).format(number=secret.number)

    def _marked(self, text: str) -> str:
        data = text.encode("utf-8", "surrogatepass")
        found = hits(data, self._forms, coded=self._coded)
        if not found:
            return text
        pieces, at = [], 0
        for hit in found:
            pieces += [data[at : hit.span.start], self._mark_of(hit).encode()]
            at = hit.span.end
        return b"".join([*pieces, data[at:]]).decode("utf-8", "replace")

    def _mark_of(self, hit: Hit) -> str:
        return self.mark(hit.secret)
