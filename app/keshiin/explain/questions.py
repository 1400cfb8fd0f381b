"""Questions to the network in words: what is asked of whom, and what that lets somebody see."""

from __future__ import annotations

from collections.abc import Mapping

from keshiin.explain.model import Language
from keshiin.lookup.model import Lookup
from keshiin.lookup.question import Question
from keshiin.lookup.registries.bootstrap import is_open_line
from keshiin.texts import N_, one_after_another, translate
from keshiin.visible import visible

ASKED: Mapping[str, str] = {
    "ptr": N_("The network of {about} is asked which name that address has."),
    "a": N_("The name server of “{to}” is asked which addresses the name “{about}” has."),
    "aaaa": N_("The name server of “{to}” is asked which newer addresses (IPv6) the name “{about}” has."),
    "mx": N_("The name server of “{to}” is asked which servers take mail for “{about}”."),
    "spf": N_("The name server of “{to}” is asked which servers may send for “{about}” (SPF)."),
    "dkim": N_("The name server of “{to}” is asked for the key of the seal at “{about}” (DKIM)."),
    "dmarc": N_(
        "The name server of “{to}” is asked for the owner’s wish about false mail, at “{about}” (DMARC)."
    ),
    "rdap": N_("The registry {to} is asked who owns the network of {about}."),
    "domain": N_("The registry {to} is asked when and through whom “{about}” was registered."),
    "blocklist": N_("The block list {to} is asked whether {about} is on it."),
}
OPEN_LINE = N_("This question and its answer go unencrypted.")
NOBODY = N_("Nobody can be asked about “{about}”: its registry offers no such service.")
ABOUT_ADDRESS = ("ptr", "rdap", "blocklist")
CLAIMED = N_("Only the sending side wrote this address.")
FOLLOWS_CLAIM = N_("Only the sending side wrote the address that led to this name.")
CLAIMED_SWITCH = N_("Also ask about the addresses that the message only claims")
CLAIMED_MEANS = N_(
    "The answers can show whose such an address is today. They cannot show that the message ever came by it, "
    "since a forger can write any address."
)
CLAIMED_ONCE = N_("This holds for this message alone, even if you choose to be asked no more.")

FOLLOWING: Mapping[str, str] = {
    "name_address": N_("If an address has a name: that name’s name server is asked whether it leads back."),
    "spf_part": N_("If the list of permitted servers (SPF) names other domains: the name servers of those."),
    "dmarc_parent": N_(
        "If a domain has no wish of its own (DMARC): the same question for the domain above it."
    ),
    "registry_host": N_("The address of the registry’s own server."),
    "registry_referral": N_("If a registry refers to another one (for Japan: JPNIC): that registry."),
    "list_test": N_("Each block list’s two test entries, to see whether its answers can be believed."),
}

GROUPS: Mapping[str, str] = {
    "dns": N_("Names and seals"),
    "rdap": N_("Owners of networks and domains"),
    "blocklist": N_("Block lists"),
}
REVEALED: Mapping[str, str] = {
    "dns": N_(
        "The owner of such a name server could see that somebody is looking into this message. That "
        "owner can be the sender. Your mail address is not sent."
    ),
    "rdap": N_("The registry sees your network’s address and the question. The sender is not told."),
    "blocklist": N_(
        "The keeper of the list sees your provider’s name server and the question. The sender is not told."
    ),
}


def asked(question: Question, language: Language) -> str:
    """The question as a sentence."""
    sentence = ASKED[question.kind] if question.to else NOBODY
    text = translate(language, sentence).format(about=visible(question.about), to=visible(question.to))
    if is_open_line(question.to):
        text = one_after_another(language, text, translate(language, OPEN_LINE))
    return with_claim(text, question, language)


def with_claim(text: str, question: Question | Lookup, language: Language) -> str:
    """What is said of a question, and that only the sending side's word led to it where that is so."""
    if not question.claimed:
        return text
    claimed = CLAIMED if question.kind in ABOUT_ADDRESS else FOLLOWS_CLAIM
    return one_after_another(language, text, translate(language, claimed))
