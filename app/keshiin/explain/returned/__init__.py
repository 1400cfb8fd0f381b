"""The words for a returned message: its sure lines are of the service that refused it, not the reader's."""

from __future__ import annotations

from collections.abc import Mapping

from keshiin.explain.returned.abuse import ABUSED
from keshiin.explain.returned.cards import CARDS
from keshiin.texts import N_

TOLD: Mapping[str, str] = {
    **CARDS,
    "Your mail service said": N_("The service that received it said"),
    "Somebody wrote “{result}”. It is not known whether that was your mail service.": N_(
        "Somebody wrote “{result}”. It is not known whether that was the service that received it."
    ),
    "The message or the key has changed since your mail service looked at it.": N_(
        "The message or the key was changed after the service that received it looked at it."
    ),
    "The message or a key has changed since your mail service looked at it.": N_(
        "The message or a key was changed after the service that received it looked at it."
    ),
    "Your mail service wrote this: it stands above the border and bears its name.": N_(
        "The service that received it wrote this: it stands above the border and bears its name."
    ),
    "Your mail service wrote this: it names the machine that handed the message over.": N_(
        "The service that received it wrote this: it names the machine that handed the message over."
    ),
    "Your mail service wrote this: it always writes it at this place.": N_(
        "The service that received it wrote this: it always writes it at this place."
    ),
    "It is not known which lines your mail service wrote.": N_(
        "It is not known which lines the service that received it wrote."
    ),
    "It bears another service’s name than yours.": N_(
        "It bears another service’s name than that of the one that received it."
    ),
    "It bears your service’s name where the sending side may have written it.": N_(
        "It bears the name of the service that received it where the sending side may have written it."
    ),
    "It bears your service’s name, but your service writes it at another place.": N_(
        "It bears the name of the service that received it, but that service writes it at another place."
    ),
    "It may be from an earlier passage of the message through your service.": N_(
        "It may be from an earlier passage of the message through the service that received it."
    ),
    "Your mail service did not keep the return address.": N_(
        "The service that received it did not keep the return address."
    ),
    "Your mail service likely wrote this field.": N_("The service that received it likely wrote this field."),
    "Your mail service wrote this field.": N_("The service that received it wrote this field."),
    "It stands where your mail service adds such fields, so it is probably the service’s own.": N_(
        "It stands where the service that received it adds such fields, so it is probably the service’s own."
    ),
    "border: above it are claims, below it your mail service’s records": N_(
        "border: above it are claims, below it the records of the service that received it"
    ),
    "results of your mail service": N_("results of the service that received it"),
    "Taken in by your mail service": N_("Taken in by the service that received it"),
    "Passed on inside your mail service": N_("Passed on inside the service that received it"),
    "not known: it is not known which lines your mail service wrote": N_(
        "not known: it is not known which lines the service that received it wrote"
    ),
    "recorded by your mail service": N_("recorded by the service that received it"),
    "recorded by your mail service; this is the machine that handed the message over": N_(
        "recorded by the service that received it; this is the machine that handed the message over"
    ),
    "unknown: your mail service was not recognised": N_(
        "unknown: the service that received it was not recognised"
    ),
    "Record of your mail service": N_("Record of the service that received it"),
    (
        "Your mail service wrote this row. What the sender said has the claim’s colour inside it: the "
        "address in Return-Path, the name that a machine gave for itself."
    ): N_(
        "The service that received it wrote this row. What the sender said has the claim’s colour "
        "inside it: the address in Return-Path, the name that a machine gave for itself."
    ),
    (
        "It is not known which lines your mail service wrote, so nobody can be named. "
        "Say first which line is of your mail service."
    ): N_("It is not known which lines the service that received it wrote, so nobody can be named."),
    "Your mail service did not record from which address the message came.": N_(
        "The service that received it did not record from which address the message came."
    ),
    "{about} belongs to your own mail service. Ask your administrator or your provider instead.": N_(
        "{about} belongs to the service that received it. Nobody else can be named."
    ),
    (
        "Your mail service recorded {about}, with no name to rely on. "
        "Ask the network first who owns that address: the answer names the desk."
    ): N_(
        "The service that received it recorded {about}, with no name to rely on. "
        "Ask the network first who owns that address: the answer names the desk."
    ),
    "you": N_("receiver"),
    "All of them name one domain, and your mail service confirmed it.": N_(
        "All of them name one domain, and the service that received it confirmed it."
    ),
    "your mailbox": N_("received it"),
    "You; {name} received the message for you.": N_("{name} received the message."),
    "You, the reader.": N_("The service that received it."),
    "{name}: the last server, which received the message for you.": N_(
        "{name}: the last server, which received the message."
    ),
    "{n} stations, from the sender at the left to you at the right.": N_(
        "{n} stations, from the sender at the left to the service that received it at the right."
    ),
}
"""What is said of the reader's own service, by the English text, and what is so of a returned message."""


def told(text: str, role: str | None) -> str:
    """The English text for a message of that role; most texts are alike for all."""
    if role == "returned":
        return ABUSED.get(text) or TOLD.get(text, text)
    return TOLD.get(text, text) if role == "came_back" else text
