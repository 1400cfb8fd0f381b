"""DMARC policy records and where they are found: the DNS Tree Walk of RFC 9989, section 4.10.

RFC 9989 (May 2026, with 9990 and 9991) took the place of RFC 7489. It finds an organisational domain by
asking the DNS upward instead of reading a public-suffix list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from keshiin.domains import is_address, normal
from keshiin.identity.check.asking import Asking, NoAnswerError, NotAskedError

_MOST_LABELS = 8
_POLICIES = frozenset(("none", "quarantine", "reject"))
_ADDRESS_OF_REPORTS = re.compile(r"(?:^|,)[ \t]*[a-z][a-z0-9+.-]*:[^\s,]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Policy:
    """A DMARC policy record, found at ``domain``; alignment "s" is strict, "r" relaxed.

    One whose policies cannot be read asks for nothing (not ``usable``), but tells where an organisation ends.
    """

    domain: str
    policy: str
    subdomains: str
    unknown_subdomains: str
    dkim: Literal["r", "s"]
    spf: Literal["r", "s"]
    psd: str
    testing: bool
    usable: bool


def find_policy(asking: Asking, author: str) -> Policy | None:
    """The record that applies to an author's domain: its own, its organisation's, or its public suffix's.

    Raises NoAnswerError, NotAskedError.
    """
    found = _record(asking, normal(author)) or _record_above(asking, author)
    return found if found and found.usable else None


def _record_above(asking: Asking, author: str) -> Policy | None:
    organisation = find_organisation(asking, author)
    walked = {policy.domain: policy for policy in _walk(asking, author)}
    suffix = next((policy for policy in walked.values() if policy.psd == "y"), None)
    return walked.get(organisation, suffix)


def find_organisation(asking: Asking, domain: str) -> str:
    """The organisational domain of a domain (section 4.10.2); raises NoAnswerError, NotAskedError."""
    start = normal(domain)
    walked = list(_walk(asking, start))
    for policy in walked:
        if policy.psd == "n":
            return policy.domain
        if policy.psd == "y" and policy.domain != start:
            labels = start.split(".")
            return ".".join(labels[-len(policy.domain.split(".")) - 1 :])
    return walked[-1].domain if walked else start


def _walk(asking: Asking, domain: str) -> Iterator[Policy]:
    """The records from the domain upward, eight questions at most, until one says where to end."""
    for name in _names(normal(domain)):
        policy = _record(asking, name)
        if policy is not None:
            yield policy
            if policy.psd in ("n", "y"):
                return


def _names(domain: str) -> Iterator[str]:
    labels = domain.split(".")
    yield domain
    rest = labels[1:][-_MOST_LABELS + 1 :]
    while rest:
        yield ".".join(rest)
        rest = rest[1:]


def _record(asking: Asking, domain: str) -> Policy | None:
    """The one record at a name; two are none."""
    if not domain or is_address(domain):
        return None
    answer = asking.query(f"_dmarc.{domain}", "TXT")
    if answer.outcome == "not-asked":
        raise NotAskedError
    if answer.outcome in ("no-answer", "refused"):
        raise NoAnswerError
    found = [tags for text in answer.records if (tags := _tags(text)) is not None]
    return _policy(domain, found[0]) if len(found) == 1 else None


def _tags(text: str) -> dict[str, str] | None:
    """The tags of a record of this version, None for another text; the first of two tags of a name counts."""
    pairs = [pair.partition("=") for pair in text.split(";", 50)[:50]]
    tags: dict[str, str] = {}
    for name, _, value in pairs:
        tags.setdefault(name.strip().lower(), value.strip())
    first = pairs[0][0].strip().lower()
    return tags if first == "v" and tags["v"] == "DMARC1" else None


def _policy(domain: str, tags: dict[str, str]) -> Policy:
    policy, subdomains, unknown = (tags.get(name, "").lower() for name in ("p", "sp", "np"))
    valid = policy in _POLICIES and {subdomains, unknown} <= {*_POLICIES, ""}
    if not valid:
        policy = subdomains = unknown = "none"
    return Policy(
        domain,
        policy,
        subdomains or policy,
        unknown or subdomains or policy,
        "s" if tags.get("adkim", "").lower() == "s" else "r",
        "s" if tags.get("aspf", "").lower() == "s" else "r",
        tags.get("psd", "u").lower(),
        tags.get("t", "").lower() == "y",
        # Whoever asks for reports takes part all the same (section 4.10.1).
        valid or bool(_ADDRESS_OF_REPORTS.search(tags.get("rua", ""))),
    )
