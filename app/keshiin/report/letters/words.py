"""The sentences of the letters."""

from __future__ import annotations

from collections.abc import Mapping

from keshiin.report.letters.model import Recipient
from keshiin.texts import N_

SUBJECTS: Mapping[Recipient, str] = {
    "abuse": N_("Report of a message from your address {about}"),
    "relay": N_("Does your server {about} pass on mail for strangers?"),
    "provider": N_("Report of a page under {name} that a false message leads to"),
    "organisation": N_("A message in the name of {name} reached us"),
    "administrator": N_("Please look at this message"),
    "office": N_("Report of an unwanted or false message"),
}
GREETINGS: Mapping[Recipient, str] = {
    "abuse": N_("To the abuse desk of {name}"),
    "relay": N_("To the postmaster of {name}"),
    "provider": N_("To the abuse desk of {name}"),
    "organisation": N_("To the abuse desk of {name}"),
    "administrator": N_("To the administrator of our mail"),
    "office": N_("To {name}"),
}
OPENINGS: Mapping[Recipient, str] = {
    "abuse": N_("Our mail server took in an unwanted message from {about}, an address of your network."),
    "provider": N_("We got a message that leads to this page: {about}"),
    "organisation": N_("We got a message that uses your name. We doubt that it is from you."),
    "office": N_("We report the attached message, which we did not ask for."),
}
LIKELY_OPENING = N_("An unwanted message seems to have come to us from {about}, an address of your network.")
RECORDED = N_("Our own mail server recorded this when it took the message in:")
LIKELY_RECORDED = N_("A mail server that is likely our own recorded this when it took the message in:")
FACT = N_("  {label}: {value}")
TIME, ADDRESS = N_("Time"), N_("Address of the sending machine")
TIME_INSIDE = N_("Time at our next server")
LOOKED_UP, CALLED, QUEUE_ID = N_("Name looked up"), N_("Name it gave for itself"), N_("Our number for it")
NO_RECORD = N_("It cannot be seen from which address our mail service took it in.")
REQUESTS: Mapping[Recipient, str] = {
    "abuse": N_("Could you please check whether that machine, or an account on it, is being misused?"),
    "provider": N_(
        "Somebody may have put that page there without its owner’s knowledge. Could you please look at it?"
    ),
    "organisation": N_("You may want to warn others, or to ask that the pages it leads to be taken down."),
    "office": N_("Please use it as you see fit. We expect no answer."),
}
RELAY_OPENING = N_(
    "Please excuse the trouble. Somebody sent mail with our address as its sender. We did not send it."
)
RELAY_TOOK_IN = N_(
    "Please excuse the trouble. Our mail server took in an unwanted message from your server {about}."
)
RELAY_LIKELY = N_(
    "Please excuse the trouble. An unwanted message seems to have come to us from your server {about}."
)
RELAY_RECORDED = N_(
    "It came back to us. The server that sent it back ({returned_by}) recorded that it got it from {about} "
    "at {time}."
)
RELAY_NAMED = N_("The header that came back to us names {about}, at {time}.")
RELAY_REQUEST = N_(
    "We do not claim that you sent it. "
    "Could you please check whether your server passes on mail for strangers?"
)
ADMINISTRATOR_OPENING = N_("I got the attached message and would like you to look at it.")
ADMINISTRATOR_VERDICT = N_("Keshiin, a program that reads mail headers, says: {verdict}")
ODD, KNOWN, UNKNOWN = N_("What does not fit:"), N_("What it shows:"), N_("What is not known:")
PAGE = N_("It leads to this page: {url}")
BELOW_IS_CLAIMED = N_(
    "Everything in the header below that record was written by the sending side. We do not rely on it."
)
PASSED_ON = N_("It came to us inside another message, whose sender may have changed it.")
ATTACHED: Mapping[str, str] = {
    "message": N_("The whole message is attached, with its header."),
    "header": N_("The header of the message is attached; the whole is too large for that."),
    "bare header": N_("The header is attached, as far as we have it."),
}
ATTACHED_AS_ASKED = N_("Attached is the whole message with its header, as you ask for it.")
EACH_LETTER_AN_X = N_("Each letter of the receiver’s own address and name in it is replaced by an x.")
THANKS = N_("Thank you for your help.")
