"""Who vouches for the message: SPF, DKIM, DMARC, ARC as reported, and as checked here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from keshiin.limits import Cut
from keshiin.span import Span

Method = Literal["spf", "dkim", "dmarc", "arc", "compauth"]
Outcome = Literal[
    "passed",
    "failed",
    "absent",
    "impossible",
    "temporary-error",
    "permanent-error",
    "not-checked",
]


class Reported(NamedTuple):
    """One result that a header field reports. ``why`` is the id of the reason for ``believed``.

    ``policy`` is what a result of DMARC says the owner asks for: "none", "quarantine", "reject". ``greeting``
    tells that SPF judged the name that the machine gave itself (HELO), not the envelope sender.
    """

    method: Method
    result: str
    domain: str | None
    selector: str | None
    authserv_id: str | None
    believed: bool
    why: str
    span: Span
    aligned: bool | None
    ip: str | None = None
    reason: str | None = None
    policy: str | None = None
    greeting: bool = False

    @property
    def passed(self) -> bool:
        """Whether the result says pass, in whatever case it is written."""
        return self.result.lower() == "pass"

    @property
    def failed(self) -> bool:
        """Whether the result says fail, or hardfail as RFC 5451 had it; a soft failure is none."""
        return self.result.lower() in ("fail", "hardfail")

    @property
    def refused(self) -> bool:
        """Whether it fails, softly or not: the domain's list does not name the machine."""
        return self.failed or self.result.lower() == "softfail"

    @property
    def guessed(self) -> bool:
        """Whether it is Gmail's "best guess record" for a domain that published no rule of its own."""
        return "best guess" in (self.reason or "")

    @property
    def on_trial(self) -> bool:
        """Whether it is Gmail's word for a seal by a key in testing, which is as none (RFC 6376, 3.6.1)."""
        return self.method == "dkim" and self.reason == "test mode"

    @property
    def vouches(self) -> bool:
        """Whether it passed by the domain's own word: a guess is none, nor is a key in testing."""
        return self.passed and not (self.guessed or self.on_trial)


@dataclass(frozen=True, slots=True)
class Checked:
    """One result of a check made here. ``why`` is the id of the reason, "" where none is needed.

    ``greeting`` tells that SPF judged the name that the machine gave itself (HELO).
    """

    method: Method
    outcome: Outcome
    result: str
    domain: str | None
    selector: str | None
    aligned: bool | None
    why: str = ""
    greeting: bool = False

    @property
    def vouches(self) -> bool:
        """Whether it passed by more than a key in testing, which is as none (RFC 6376, 3.6.1)."""
        return self.outcome == "passed" and self.why != "key_in_testing"


@dataclass(frozen=True, slots=True)
class Identity:
    """Both columns: what was reported, and what was checked; ``cuts`` tell what a limit left out."""

    reported: tuple[Reported, ...] = ()
    checked: tuple[Checked, ...] = ()
    cuts: tuple[Cut, ...] = ()

    def believed(self, method: Method) -> tuple[Reported, ...]:
        """The results of that method that the reader's own service wrote."""
        return tuple(r for r in self.reported if r.method == method and r.believed)

    def confirmed(self) -> list[str]:
        """The domains for which a result passed that the reader's own service wrote, or a check made here."""
        passed = [
            each.domain for each in self.reported if each.believed and each.passed and not each.on_trial
        ]
        passed += [each.domain for each in self.checked if each.vouches]
        return [domain for domain in passed if domain]
