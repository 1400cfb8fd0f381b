"""Why a result is believed or not, and why a check came out as it did: one or two sentences for each id."""

from __future__ import annotations

from collections.abc import Mapping

from keshiin.explain.model import Language
from keshiin.explain.returned import told
from keshiin.texts import N_, translate

BELIEVED: Mapping[str, str] = {
    "names_service": N_("Your mail service wrote this: it stands above the border and bears its name."),
    "names_peer": N_("Your mail service wrote this: it names the machine that handed the message over."),
    "own_place": N_("Your mail service wrote this: it always writes it at this place."),
    "adopted": N_("You said that your mail service reports under this name."),
}
NOT_BELIEVED: Mapping[str, str] = {
    "border_unknown": N_("It is not known which lines your mail service wrote."),
    "names_another": N_("It bears another service’s name than yours."),
    "names_nobody": N_("It does not say who checked."),
    "kept_copy": N_("It is a copy of somebody’s result, kept under another name."),
    "below_border": N_("It bears your service’s name where the sending side may have written it."),
    "forged_below": N_("It bears your service’s name, but your service writes it at another place."),
    "earlier_passage": N_("It may be from an earlier passage of the message through your service."),
    "sender_side": N_("The sending side wrote this. It proves nothing."),
    "may_be_injected": N_(
        "The sender’s address holds signs by which the sender could have written this result."
    ),
}
SOURCE: Mapping[str, str] = {
    "source_not_exact": N_(
        "The text may differ from the one delivered, so a check proves nothing. Save the message as "
        "a file (.eml) and open that."
    ),
    "message_too_large": N_("The message is too large to be checked."),
    "not_asked": N_("Nothing was asked of the network."),
    "no_answer": N_("The network gave no answer. Try again later."),
    "time_up": N_("The time for the checks was used up before this one."),
}
SPF: Mapping[str, str] = {
    "envelope_unknown": N_("Your mail service did not keep the return address."),
    "greeting_unknown": N_("The domain’s list asks what the machine called itself. Nobody wrote that down."),
    "not_permitted": N_("The machine is not on the domain’s list of machines that send for it."),
    "discouraged": N_("The machine is not on the domain’s list. The domain asks for care, not for refusal."),
    "nothing_asserted": N_("The domain has a list, but says nothing about this machine."),
    "record_unreadable": N_("The domain’s list is faulty."),
    "greeting": N_("The machine gave itself that name (HELO)."),
    "greeting_not_permitted": N_("The machine gave itself that name (HELO), whose owner does not allow it."),
}
DKIM: Mapping[str, str] = {
    "key_gone": N_("No such key is published now. This is usual for old mail."),
    "key_revoked": N_("The domain took this key back."),
    "key_unreadable": N_("The published key is faulty."),
    "key_too_short": N_("The key is so short that somebody else could make the same seal."),
    "key_of_another_kind": N_("The published key is of another kind than the seal."),
    "key_for_other_use": N_("The published key is not meant for mail, or not for seals of this kind."),
    "key_in_testing": N_("The domain is only trying this key out, so the seal counts as none."),
    "subdomain_not_allowed": N_("The key may not be used in the name of a part of the domain."),
    "signature_unreadable": N_("The seal is written in a way that cannot be read."),
    "algorithm_too_weak": N_("The seal is of an old kind that can be forged."),
    "from_not_signed": N_("The seal leaves the sender’s address out, so it says nothing about it."),
    "expired": N_("The seal held only until a date that is past."),
    "body_changed": N_("The text was changed after it was sealed, or the seal is false."),
    "header_changed": N_("A sealed line of the header was changed, or the seal is false."),
    "footer_added": N_("Only a text at the end was added, as mailing lists do. Without it the seal fits."),
    "subject_tagged": N_("Only the name in brackets was added to the subject. Without it the seal fits."),
    "changed_by_list": N_("It says that it came through a list. Lists change messages, and seals break."),
    "passed_before": N_("A service on the way wrote that the seal still fitted when it came there."),
    "body_partly_signed": N_("The seal covers only the beginning of the text. Anybody could add the rest."),
    "too_many_signatures": N_("There are more seals than are checked. The rest was left out."),
}
ARC: Mapping[str, str] = {
    "chain_unreadable": N_("What those who passed it on wrote cannot be read."),
    "chain_broken": N_("What those who passed it on wrote does not fit together."),
}
DMARC: Mapping[str, str] = {
    "several_senders": N_("There are senders of several domains, so it cannot be said whose word counts."),
    "no_sender": N_("There is no sender’s domain to check."),
    "policy_none": N_("The domain’s owner asks for nothing to be done with such mail."),
    "policy_quarantine": N_("The domain’s owner asks that such mail be put aside."),
    "policy_reject": N_("The domain’s owner asks that such mail be refused."),
    "policy_in_testing": N_("The domain’s owner is only trying the rule out."),
}
WHY: Mapping[str, str] = {**BELIEVED, **NOT_BELIEVED, **SOURCE, **SPF, **DKIM, **ARC, **DMARC}


def why_text(why: str, language: Language, role: str | None = None) -> str:
    """The reason in words, "" for an id without any; ``role`` is that of a message inside another."""
    return translate(language, told(WHY.get(why, ""), role))
