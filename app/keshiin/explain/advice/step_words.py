"""The steps in words, and which of them belong to a level and a situation."""

from __future__ import annotations

from collections.abc import Mapping

from keshiin.explain.advice.kinds_of_calm import CalmKind
from keshiin.explain.advice.own_mail import OWN_MAIL, Step
from keshiin.texts import N_

DO_NOT_ACT: Step = ("do_not_act", N_("Do not click, open, answer or pay."))
NOT_INSIDE: Step = (
    "do_not_act_inside",
    N_("Do not click, open, answer or pay in the message inside. It is judged by itself."),
)
STRANGER: Step = ("unknown_sender", N_("If you do not know the sender, delete it."))
UNSIGNED: Step = (
    "no_sender",
    N_("No sender is written. Did you not expect it? Then delete it, and open nothing in it."),
)
ASK_ELSEWHERE: Step = (
    "ask_elsewhere",
    N_("Ask the sender by a way you know from before: a number on an older bill or a card, or a saved page."),
)
RING_OFFICE: Step = (
    "ring_office",
    N_("Ring the office on a number that you found yourself, not in this message. Ask if it wrote."),
)
REAL_NOTICE: Step = (
    "real_notice",
    N_("Do not ignore a genuine legal notice. If it is real, keep to its dates and ask a lawyer soon."),
)
ASK_PERSON: Step = (
    "ask_person",
    N_("Ring the person in whose name it is written, on a number you already know. Do nothing before that."),
)
OPEN_YOURSELF: Step = (
    "open_yourself",
    N_(
        "Do you have an account with the named firm? "
        "Open its page from your own bookmark and look for the notice."
    ),
)
BANK: Step = (
    "ring_bank",
    N_("To be sure, ring the number on your card or in your bank book. A bank asks for no password by mail."),
)
HOSTER: Step = (
    "ask_hoster",
    N_("Log in at your provider as you always do. What the notice says would show there as well."),
)
COPIES: Step = (
    "one_campaign",
    N_("Did copies come to other addresses of yours? Then they are one campaign: report them once."),
)
PARCEL: Step = (
    "parcel_number",
    N_("Type the parcel number into the carrier’s own page. Pay no fee through a link."),
)
INVOICE: Step = ("check_order", N_("Compare it with your own orders. Pay nothing that you did not order."))
CHANGED_ACCOUNT: Step = (
    "changed_account",
    N_("Is a new bank account named? Then ring the firm on the old number before you pay."),
)
CLICKED: Step = (
    "already_clicked",
    N_(
        "Did you already type a password or a code? Change the password now on the real page, "
        "and wherever else you use it. Give nobody a code."
    ),
)
CARD_GIVEN: Step = (
    "card_given",
    N_("Did you give a card number? Ring the card company and have the card stopped."),
)
ADMINISTRATOR: Step = (
    "tell_administrator",
    N_("At work: show it to your administrator before you delete it."),
)
KEEP: Step = (
    "keep_evidence",
    N_("Do you want to report it? Then first keep it as a file with its header. It is the evidence."),
)
NOT_YOU: Step = (
    "not_you",
    N_(
        "Anybody can write your address as a sender. Usually nobody was in your mailbox or computer "
        "for that: only the address was used."
    ),
)
OWN_MAILBOX: Step = (
    "own_mailbox",
    N_(
        "Did you not write it? The notice names the mail service that received it, so somebody may have "
        "used your mailbox there. Change its password, and tell your administrator."
    ),
)
SEE_NOTICE: Step = ("see_notice", N_("Look at the notice in which it came back: what to do is told there."))
RELAY: Step = (
    "write_to_relay",
    N_("Write to the administrator (postmaster) of the server that passed it on. Add the returned header."),
)
DELETE: Step = (
    "delete_notice",
    N_(
        "Did you write nothing of the kind? Delete the notices, and answer none. "
        "They usually stop in a few days."
    ),
)
EXTORTION: Step = (
    "no_payment",
    N_("The same letter goes out by the thousand. It does not show that anybody was in your computer."),
)
UNASKED: Step = (
    "not_asked_for",
    N_("Is it advertising that you did not ask for? Delete it, and press no link in it."),
)
ATTACHED: Step = (
    "attached_file",
    N_("Do not open the attached file. First ask the sender by another way what it is."),
)
OPENED: Step = (
    "already_opened",
    N_(
        "Did you already open the attached file? Take the computer off the network: pull the cable, switch "
        "Wi-Fi off. Then ask your administrator, or somebody who knows computers well."
    ),
)
OPEN_LATER: Step = (
    "attached_archive",
    N_("Before you open the attached file, ask the sender by another way what it is."),
)
NAME_SERVICE: Step = (
    "name_service",
    N_("Choose which line is of your own mail service, if one is. Then more can be said."),
)
SOURCE_AGAIN: Step = (
    "source_again",
    N_("Take the source again, from the message as it lies in your mailbox. Then more can be said."),
)
FULL_SOURCE: Step = ("full_source", N_("Take the full source of the message if you can: a piece says less."))
LOOKS_REAL: Step = (
    "looks_real",
    N_(
        "Does it want money or data? Then ask first, by a way you already know. Give nobody a code that "
        "you got for logging in."
    ),
)
LIST_POST: Step = (
    "list_post",
    N_(
        "Are you on this mailing list, and does it ask for no money or data? Then nothing needs to be done. "
        "Otherwise delete it, and press no link in it."
    ),
)
REPORT: Step = (
    "report_for_administrators",
    N_(
        "It has the form of a report that mail servers send to administrators. Are you none? Then delete it, "
        "and open no file in it."
    ),
)

BY_LEVEL: Mapping[str, tuple[Step, ...]] = {
    "dangerous": (DO_NOT_ACT,),
    "suspicious": (DO_NOT_ACT, ASK_ELSEWHERE),
    "unclear": (ASK_ELSEWHERE,),
    "consistent": (LOOKS_REAL,),
    "confirmed": (LOOKS_REAL,),
}
BY_SITUATION: Mapping[str, tuple[Step, ...]] = {
    "authority": (RING_OFFICE, REAL_NOTICE),
    "bank": (BANK, OPEN_YOURSELF),
    "hoster": (HOSTER, COPIES),
    "parcel": (PARCEL,),
    "invoice": (INVOICE, CHANGED_ACCOUNT),
    "shop": (OPEN_YOURSELF,),
    "address-abused": (NOT_YOU, RELAY, DELETE),
    "bounce": (OWN_MAIL, NOT_YOU, DELETE),
    "own-bounce": (OWN_MAIL, OWN_MAILBOX),
    "extortion": (EXTORTION,),
}
BY_CALM_KIND: Mapping[CalmKind, tuple[Step, ...]] = {"list": (LIST_POST,), "report": (REPORT,)}
"""What is told in place of the steps for a letter, to which its advice does not fit."""
AFTER: Mapping[str, tuple[Step, ...]] = {
    "dangerous": (CLICKED, CARD_GIVEN, ADMINISTRATOR, KEEP),
    "suspicious": (CLICKED, ADMINISTRATOR, KEEP),
}
"""What comes after those: for who has acted on it already, and for whoever else has to know."""
