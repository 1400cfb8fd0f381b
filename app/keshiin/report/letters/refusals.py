"""Why no letter is written, each in a sentence or two."""

from __future__ import annotations

from collections.abc import Mapping

from keshiin.route.model import AddressKind
from keshiin.texts import N_

NO_BORDER = N_(
    "It is not known which lines your mail service wrote, so nobody can be named. "
    "Say first which line is of your mail service."
)
NO_ADDRESS = N_("Your mail service did not record from which address the message came.")
HIDDEN = N_("The address was hidden by whoever posted this header.")
CLAIMED = N_(
    "Only the sending side wrote {about}. It may be the address of somebody who has nothing to do with it."
)
NOT_THERE = N_("{about} is not in this header.")
OWN_PROVIDER = N_(
    "{about} belongs to your own mail service. Ask your administrator or your provider instead."
)
NO_DESK = N_(
    "Your mail service recorded {about}, with no name to rely on. "
    "Ask the network first who owns that address: the answer names the desk."
)
BOUNCE = N_(
    "This is a notice of a mail server, which did nothing wrong. "
    "Write to the server that passed the returned message on."
)
NO_LINK = N_("The message has no link that leads to a page.")
LINK_WITHOUT_DOMAIN = N_("The link leads to the bare address {about}, which has no domain to write to.")
OWN_DOMAIN = N_("{about} is your own domain.")
NO_ORGANISATION = N_("The message does not use the name of an organisation that is known here.")
NO_RELAY = N_("The header does not name a server that passed the message on.")
OWN_MAIL = N_(
    "What came back names the mail service that received the notice. "
    "Ask your administrator or your provider instead."
)
NO_OFFICE = N_("There is no such office: {about}. Known: {known}.")
NO_MAIL_AT_OFFICE = N_("{name} takes no mail. It is reached here: {contact}.")

KINDS: Mapping[AddressKind, str] = {
    "private": N_("{about} is an inside address. It belongs to nobody who could be written to."),
    "loopback": N_("{about} is the machine itself. There is nobody to write to."),
    "link-local": N_("{about} is an inside address. It belongs to nobody who could be written to."),
    "shared": N_(
        "{about} is shared inside a provider’s network. It belongs to nobody who could be written to."
    ),
    "reserved": N_("{about} is a reserved address. It belongs to nobody."),
    "documentation": N_("{about} is an address for examples. It belongs to nobody."),
    "masked": HIDDEN,
    "none": NO_ADDRESS,
}
