"""What cards, headlines and the border say of a returned message instead of what they usually say."""

from __future__ import annotations

from collections.abc import Mapping

from keshiin.texts import N_

CARDS: Mapping[str, str] = {
    "Where it came in: your mail service’s record": N_(
        "Where it came in: the record of the service that received it"
    ),
    "Where it came in: likely your mail service’s record": N_(
        "Where it came in: likely the record of the service that received it"
    ),
    "Your own mail service wrote this line. The sender cannot change it.": N_(
        "The server that received it wrote this line. It is only as honest as where you have it from."
    ),
    "Your own mail service likely wrote this line. Then the sender cannot change it.": N_(
        "The server that received it likely wrote this line. It is only as honest as where you have it from."
    ),
    "Your mail service wrote that it got the message from the address {ip}.": N_(
        "The server that received it wrote that it got the message from the address {ip}."
    ),
    "The message reached your mail service from the address {ip}.": N_(
        "The message reached the server that received it from the address {ip}."
    ),
    "Your mail filter took it for a deception": N_("The receiving service’s filter took it for a deception"),
    "The filter of your mail service ({filter}) noted “{said}”: an attempt to deceive.": N_(
        "The filter of the service that received it ({filter}) noted “{said}”: an attempt to deceive."
    ),
    "The filter of your mail service took the message for a deception.": N_(
        "The filter of the service that received it took the message for a deception."
    ),
    "Your mail filter took it for unwanted mail": N_(
        "The receiving service’s filter took it for unwanted mail"
    ),
    "The filter of your mail service ({filter}) noted “{said}”: unwanted mail.": N_(
        "The filter of the service that received it ({filter}) noted “{said}”: unwanted mail."
    ),
    "The filter of your mail service ({filter}) marked it as bulk mail from the machine “{said}”.": N_(
        "The filter of the service that received it ({filter}) marked it as bulk mail from the "
        "machine “{said}”."
    ),
    "The filter of your mail service treated the message as unwanted mail.": N_(
        "The filter of the service that received it treated the message as unwanted mail."
    ),
    "Your own mail service had to number the message": N_(
        "The service that received it had to number the message"
    ),
    "Your own mail service had to number and date the message": N_(
        "The service that received it had to number and date the message"
    ),
    "Which of these is your mail service?": N_("Which of these lines are sure is not known"),
    "It could not be told for sure which of the {count} lines your own mail service wrote.": N_(
        "It could not be told for sure which of the {count} lines the service that received it wrote."
    ),
    "Only the lines of your own service are sure. All others may be made up.": N_(
        "At best, only the lines of the service that received it are true. All others may be made up."
    ),
    "Choose your mail service in the picture of the way, if you know it.": N_(
        "There is nothing for you to do about it."
    ),
    "Open the message again and take its full source.": N_("There is nothing for you to do about it."),
    "Which of the lines your own mail service wrote. You can say so, if you know it.": N_(
        "Which of the lines the service that received it wrote."
    ),
    "The lines of your mail service seem to be missing": N_(
        "The lines of the service that received it seem to be missing"
    ),
    "Take the source again, from the message as it lies in your mailbox.": N_(
        "There is nothing for you to do about it."
    ),
    "How it came to your own mail service. The lines of that service seem to be missing.": N_(
        "How it came to the service that received it. The lines of that service seem to be missing."
    ),
    "Is this your mail service?": N_("Whether this line is sure is not known"),
    "There is one line only. It could not be told whether your own mail service wrote it.": N_(
        "There is one line only. It could not be told whether the service that received it wrote it."
    ),
    "Choose it in the picture of the way, if it is yours.": N_("There is nothing for you to do about it."),
    "Whether your own mail service wrote the one line. You can say so, if you know it.": N_(
        "Whether the service that received it wrote the one line."
    ),
    "Did you not write it? Change the password of your mailbox, and tell your administrator.": N_(
        "There is nothing for you to do about it."
    ),
    "Who wrote the returned message. If not you, usually only the address was used, not the mailbox.": N_(
        "Who really sent the returned message."
    ),
    "Whether you sent the returned message, or somebody else did through your mailbox.": N_(
        "Who really sent the returned message."
    ),
    "It claims to come from your own address": N_("It claims to come from the receiver’s own address"),
    "You may have sent it to yourself. Some lists write it this way too.": N_(
        "People write to themselves too. Some lists write it this way as well."
    ),
    "It bears the name of your own organisation, from somewhere else": N_(
        "It bears the name of the receiver’s organisation, from somewhere else"
    ),
    "The sender calls itself “{name}”. The address is at “{domain}”, yours at “{own}”.": N_(
        "The sender calls itself “{name}”. The address is at “{domain}”, the receiver’s at “{own}”."
    ),
    "An office of your own organisation has an address there. The name is free text.": N_(
        "An office of the receiver’s organisation has an address there. The name is free text."
    ),
    "A service that works for your organisation may write so.": N_(
        "A service that works for the receiver’s organisation may write so."
    ),
    "It claims to come from your own organisation": N_(
        "It claims to come from the receiver’s own organisation"
    ),
    (
        "The sender’s address ends in “{domain}”, as yours does. "
        "The record of where it came in says that it is from outside, from {ip}."
    ): N_(
        "The sender’s and the receiver’s addresses end in “{domain}”. "
        "The record of where it came in says that it is from outside, from {ip}."
    ),
    "It says it is from your own organisation (“{domain}”), but it came in from outside.": N_(
        "It says it is from the receiver’s own organisation (“{domain}”), but it came in from outside."
    ),
    "It says it is from your own organisation (“{domain}”), but it likely came in from outside.": N_(
        "It says it is from the receiver’s own organisation (“{domain}”), but it likely came in from outside."
    ),
    "Whether anybody in your organisation sent it.": N_(
        "Whether anybody in the receiver’s organisation sent it."
    ),
    "“{service}” sent it for your own organisation": N_(
        "“{service}” sent it for the receiver’s own organisation"
    ),
    "Whoever can read one mailbox of your organisation can show that too.": N_(
        "Whoever can read one mailbox of that organisation can show that too."
    ),
    "Your organisation may send newsletters or forms through another company.": N_(
        "The organisation may send newsletters or forms through another company."
    ),
    "Your mail service looked at the sender list of “{domain}” (SPF). The result was “{result}”.": N_(
        "The service that received it looked at the sender list of “{domain}” (SPF). The result was "
        "“{result}”."
    ),
    "Your mail service confirmed “{domain}” ({method}). The sender shown is of “{sender}”.": N_(
        "The service that received it confirmed “{domain}” ({method}). The sender shown is of “{sender}”."
    ),
    "Your mail service checked the seal of “{domain}” (DKIM). The result was “{result}”.": N_(
        "The service that received it checked the seal of “{domain}” (DKIM). The result was “{result}”."
    ),
    "Your mail service checked the domain “{domain}” ({method}). The result was “{result}”.": N_(
        "The service that received it checked the domain “{domain}” ({method}). The result was “{result}”."
    ),
    "Your mail service could not confirm that it comes from “{domain}”.": N_(
        "The service that received it could not confirm that it comes from “{domain}”."
    ),
    "A line says “{said}” ({filter}). As far as can be told, your mail service did not write it.": N_(
        "A line says “{said}” ({filter}). As far as can be told, the service that received it did "
        "not write it."
    ),
    "Somebody may have used your mail service’s name": N_(
        "Somebody may have used the name of the service that received it"
    ),
    (
        "Your mail service wrote that it got the message from the address {ip}. By network data of "
        "{day}, that address is in the network “{network}”, registered or estimated in {in_country}."
    ): N_(
        "The server that received it wrote that it got the message from the address {ip}. By network "
        "data of {day}, that address is in the network “{network}”, registered or estimated in {in_country}."
    ),
    (
        "The message reached your mail service from {ip}. By network data of {day}, that address is in "
        "the network “{network}” ({country})."
    ): N_(
        "The message reached the server that received it from {ip}. By network data of {day}, "
        "that address is in the network “{network}” ({country})."
    ),
    "The mail came through the mail filter “{gateway}”. It is not known whether that is yours.": N_(
        "The mail came through the mail filter “{gateway}”. It is not known whose that is."
    ),
    "The name of the server that wrote this line is hidden. It may not be yours.": N_(
        "The name of the server that wrote this line is hidden. It may be another’s than the one that"
        " received it."
    ),
    "Sender and receiver look like one organisation. So it cannot be seen where yours begins.": N_(
        "Sender and receiver look like one organisation. So it cannot be seen where the receiver’s "
        "side begins."
    ),
    "The topmost lines are of different organisations. It is not known which of them is yours.": N_(
        "The topmost lines are of different organisations. It is not known which of them received it."
    ),
    "The mail came from an inside address. It is not known whether that is your network.": N_(
        "The mail came from an inside address. It is not known whether that is the network of the "
        "service that received it."
    ),
    (
        "A program on the same machine handed the mail over. It cannot be seen whether it was your mail "
        "filter."
    ): N_(
        "A program on the same machine handed the mail over. It cannot be seen whether it was a mail filter."
    ),
    "The topmost line is of the sender’s own mail service. The lines of yours seem to be missing.": N_(
        "The topmost line is of the sender’s own mail service. "
        "The lines of the service that received it seem to be missing."
    ),
    "Nothing shows which lines are of your mail service.": N_(
        "Nothing shows which lines are of the service that received it."
    ),
}
"""What is so of a returned message, by the English text that speaks of the reader's own service."""
