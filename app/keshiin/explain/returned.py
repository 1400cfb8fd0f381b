"""The words for a returned message: its sure lines are of the service that refused it, not the reader's."""

from __future__ import annotations

from collections.abc import Mapping

from keshiin.explain.texts import N_

TOLD: Mapping[str, str] = {
    "Your own mail service wrote this line. The sender cannot change it.": N_(
        "The server that sent it back wrote this line. It is as honest as that notice is."
    ),
    "Your mail service wrote that it got the message from the address {ip}.": N_(
        "The server that sent it back wrote that it got the message from the address {ip}."
    ),
    "The message reached your mail service from the address {ip}.": N_(
        "The message reached the server that sent it back from the address {ip}."
    ),
    "Your mail filter took it for a deception": N_("The other side’s filter took it for a deception"),
    "The filter of your mail service ({filter}) noted “{said}”: an attempt to deceive.": N_(
        "The filter of the service that sent it back ({filter}) noted “{said}”: an attempt to deceive."
    ),
    "The filter of your mail service took the message for a deception.": N_(
        "The filter of the service that sent it back took the message for a deception."
    ),
    "Your mail filter took it for unwanted mail": N_("The other side’s filter took it for unwanted mail"),
    "The filter of your mail service ({filter}) noted “{said}”: unwanted mail.": N_(
        "The filter of the service that sent it back ({filter}) noted “{said}”: unwanted mail."
    ),
    "The filter of your mail service took the message for unwanted mail.": N_(
        "The filter of the service that sent it back took the message for unwanted mail."
    ),
    "Your mail service checked it ({method}): the message was really sent for “{domain}”.": N_(
        "The service that sent it back checked it ({method}): the message was really sent for “{domain}”."
    ),
    "Your mail service confirmed that the message was sent for “{domain}”.": N_(
        "The service that sent it back confirmed that the message was sent for “{domain}”."
    ),
    "Your own mail service had to number the message": N_(
        "The service that sent it back had to number the message"
    ),
    "Your own mail service had to number and date the message": N_(
        "The service that sent it back had to number and date the message"
    ),
}
"""What a rule says of the reader's own service, by the English text, and what is so of a returned message."""


def told(text: str, role: str | None) -> str:
    """The English text for a message of that role inside another; most texts are alike for all."""
    return TOLD.get(text, text) if role == "returned" else text
