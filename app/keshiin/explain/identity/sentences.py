"""What a cell of the identity table can say of a result that was reported, and of a check made here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from keshiin.identity.model import Outcome
from keshiin.texts import N_

Sense = Literal["yes", "no", "open"]

REPORTED: Mapping[str, tuple[Sense, str]] = {
    "pass": ("yes", N_("Yes, for “{domain}”.")),
    "bestguesspass": ("open", N_("The domain publishes no DMARC policy.")),
    "fail": ("no", N_("No, not for “{domain}”.")),
    "hardfail": ("no", N_("No, not for “{domain}”.")),
    "softfail": ("no", N_("Probably not, for “{domain}”.")),
    "neutral": ("open", N_("The domain says nothing about it.")),
    "none": ("open", N_("There was nothing to check.")),
    "temperror": ("open", N_("It could not tell: the network gave no answer then.")),
    "permerror": ("open", N_("It could not tell: an entry of the domain or a seal is faulty.")),
}
SYNONYMS: Mapping[tuple[str, str], str] = {
    ("spf", "error"): "temperror",
    ("spf", "unknown"): "permerror",
    ("dkim", "timeout"): "temperror",
    ("dkim", "neutral (no sig)"): "none",
    ("dkim", "neutral (body hash did not verify)"): "fail",
}
"""Other words for the same: SPF's before it was a standard, and those of services, some with a reason."""
OPEN_SEALS: Mapping[str, str] = {
    "neutral": N_("It has a seal. Whether it fits could not be told."),
    "policy": N_("It has a seal, but of a kind that was not accepted."),
}
"""DKIM's neutral tells a fault of the signature, SPF's that the domain is silent (RFC 8601, 2.7)."""
SILENT_DOMAIN: Mapping[str, str] = {
    "spf": N_("The domain says nothing about it."),
    "dmarc": N_("The domain publishes no DMARC policy."),
}
"""“none” tells that a domain publishes nothing (RFC 8601, 2.7), and of DKIM that no seal is there."""
OTHER_WORD = N_("It wrote “{result}”.")
OTHER_DOMAIN = N_("Yes, but for “{domain}”. That is not the domain of the sender shown.")
CLAIMED = N_("Nothing. Only the sending side says “{result}”, which proves nothing.")
UNKNOWN_AUTHOR = N_("Somebody wrote “{result}”. It is not known whether that was your mail service.")
SILENT = N_("Nothing about this.")
NAMELESS: Mapping[str, str] = {
    "Yes, for “{domain}”.": N_("Yes. For which domain is not written."),
    "No, not for “{domain}”.": N_("No. For which domain is not written."),
    "Probably not, for “{domain}”.": N_("Probably not. For which domain is not written."),
}
"""The same where no domain is told."""
OF_SENDER: Mapping[str, str] = {
    "Yes, for “{domain}”.": N_("Yes."),
    "No, not for “{domain}”.": N_("No."),
}
"""The same of DMARC and ARC, which need to name none: it is the sender’s, or a whole chain."""
GREETINGS: Mapping[str, str] = {
    "greeting": N_("The machine calls itself “{domain}” (HELO), whose owner allows it."),
    "greeting_not_permitted": N_(
        "The machine calls itself “{domain}” (HELO), whose owner does not allow it."
    ),
}
"""What SPF gave for the name in HELO beside the return address, by the id of the reason."""

CHECKED: Mapping[Outcome, tuple[Sense, str]] = {
    "passed": ("yes", N_("Yes, for “{domain}”.")),
    "failed": ("no", N_("No, not for “{domain}”.")),
    "absent": ("open", N_("There is nothing to check.")),
    "impossible": ("open", N_("It can no longer be checked.")),
    "temporary-error": ("open", N_("There is no answer yet.")),
    "permanent-error": ("open", N_("It cannot be checked.")),
    "not-checked": ("open", N_("Not checked.")),
}
NOT_YET = N_("Not checked yet. That needs the network.")
NO_DOMAIN = N_("No sender’s domain is written, so there is nothing to check.")
NO_ADDRESS = N_("No IP address of the sending machine is written, so there is nothing to check.")
GUESSED = N_("Only a guess, for “{domain}”: that domain published no rule.")
UNSEALED = N_("It has no such seal. That is certain without the network.")
BARE_CHAIN = N_("Lines that belong to such a seal are there, but no seal. They show nothing.")
UNSEALED_PASTE = N_("There is no such seal in what you gave.")
