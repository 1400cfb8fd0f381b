"""DMARC (RFC 9989): whether a domain that passed is the author's, as the author's own record wants it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from keshiin.domains import is_address, normal
from keshiin.identity.check.asking import Asking, NoAnswerError, NotAskedError
from keshiin.identity.check.policy import Policy, find_organisation, find_policy
from keshiin.identity.model import Checked, Outcome
from keshiin.message.model import Mailbox


def check_dmarc(senders: tuple[Mailbox, ...], checked: Sequence[Checked], asking: Asking) -> Checked:
    """The outcome for the one domain in From; ``why`` of a failure is what the owner wants done."""
    author, *others = _authors(senders) or ("",)
    if others or not author:
        return _told("not-checked", "none", None, "several_senders" if author else "no_sender")
    try:
        policy = find_policy(asking, author)
        if policy is None:
            return _told("absent", "none", author, "")
        if _passes(asking, [each for each in checked if each.vouches], author, policy):
            return Checked("dmarc", "passed", "pass", author, None, True, "")
        open_one = next((each for each in checked if _is_open(asking, each, author, policy)), None)
        wanted = _wanted(asking, policy, author)
    except NotAskedError:
        return _told("not-checked", "none", author, "not_asked")
    except NoAnswerError:
        return _told("temporary-error", "temperror", author, "time_up" if asking.late else "no_answer")
    if open_one is not None:
        outcome: Outcome = "not-checked" if open_one.outcome == "passed" else open_one.outcome
        result = "temperror" if outcome == "temporary-error" else "none"
        return _told(outcome, result, author, open_one.why)
    return _told("failed", "fail", author, wanted)


def ask_ahead(senders: tuple[Mailbox, ...], asking: Asking) -> None:
    """Ask for the record of the one domain in From, which the asking then remembers."""
    authors = _authors(senders)
    if len(authors) == 1:
        with suppress(NoAnswerError, NotAskedError):
            find_policy(asking, authors[0])


def _authors(senders: tuple[Mailbox, ...]) -> list[str]:
    """The domains in From; an address in brackets is none, and nothing above it is anybody's."""
    domains = (sender.domain for sender in senders if sender.domain)
    return sorted({normal(domain) for domain in domains if not is_address(domain)})


def _passes(asking: Asking, passed: Sequence[Checked], author: str, policy: Policy) -> bool:
    """Whether one of the domains that passed aligns; one without an answer keeps no other from it."""
    unanswered = None
    for each in passed:
        try:
            if _aligns(asking, each, author, policy):
                return True
        except NoAnswerError as error:
            unanswered = error
    if unanswered:
        raise unanswered
    return False


def _aligns(asking: Asking, passed: Checked, author: str, policy: Policy) -> bool:
    """Whether a result's domain is the author's: the very one, or one of the same organisation."""
    if passed.domain is None or passed.method not in ("dkim", "spf"):
        return False
    if passed.domain == author:
        return True
    if (policy.dkim if passed.method == "dkim" else policy.spf) == "s":
        return False
    # An organisation's name ends all of its domains' names, so nobody else has to be asked.
    organisation = find_organisation(asking, author)
    within = f".{passed.domain}".endswith(f".{organisation}")
    return within and find_organisation(asking, passed.domain) == organisation


def _is_open(asking: Asking, each: Checked, author: str, policy: Policy) -> bool:
    """Whether a result that is not known could have been the author's pass: unknown is not failed.

    A signature that was over on arrival never counted, nor does one whose key is missing within days of it:
    whoever forges one names a key that never was. And of those left out none is the author's, unless ten
    others are (RFC 6376, 6.1, lets a verifier stop). One that holds by a key in testing counts as none, but
    most others count it: it is no failure either.
    """
    held = each.outcome == "passed"
    if each.vouches or not (held or each.outcome in ("temporary-error", "impossible", "not-checked")):
        return False
    if each.why == "too_many_signatures":
        return False
    if each.why in ("key_gone", "key_revoked") and asking.fresh:
        return False
    if each.why == "expired" and asking.arrived is not None:
        return False
    return each.domain is None or _aligns(asking, each, author, policy)


def _wanted(asking: Asking, policy: Policy, author: str) -> str:
    if policy.domain == author:
        wanted = policy.policy
    else:
        exists = policy.subdomains == policy.unknown_subdomains or asking.query(author, "A").exists
        wanted = policy.subdomains if exists else policy.unknown_subdomains
    return "policy_in_testing" if policy.testing and wanted != "none" else f"policy_{wanted}"


def _told(outcome: Outcome, result: str, domain: str | None, why: str) -> Checked:
    return Checked("dmarc", outcome, result, domain, None, None, why)
