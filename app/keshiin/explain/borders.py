"""Why the border was drawn where it is, in one sentence for each rule of the border."""

from __future__ import annotations

from collections.abc import Mapping

from keshiin.texts import N_

WHY: Mapping[str, str] = {
    "user_hop": N_("You said that your side reaches up to this line."),
    "my_services": N_(
        "You named “{service}” as your mail service. This is the last of its lines, counted from the newest."
    ),
    "known_service": N_("This line and all newer ones are of “{service}”. Here the mail came in."),
    "known_service_gateway": N_(
        "This line and all newer ones are of “{service}”. It got the mail from the mail filter “{gateway}”."
    ),
    "local_run": N_("All newer lines stay inside one machine. Here the mail came in from outside."),
    "first_public": N_("The topmost Received line took the mail from an outside address."),
    "gateway": N_(
        "The mail came through the mail filter “{gateway}”. It is not known whether that is yours."
    ),
    "hidden_by": N_("The name of the server that wrote this line is hidden. It may not be yours."),
    "same_organisation": N_(
        "Sender and receiver look like one organisation. So it cannot be seen where yours begins."
    ),
    "unreadable_line": N_("A line in between could not be read. So nothing older than it is sure."),
    "no_agreement": N_(
        "The topmost lines are of different organisations. It is not known which of them is yours."
    ),
    "only_collector": N_("The only line is of a program that fetches mail. Nothing shows who sent it."),
    "only_inside": N_("All lines stay inside one network. None shows where the mail came in from."),
    "no_address": N_("The line does not say from which address the mail came."),
    "private_peer": N_("The mail came from an inside address. It is not known whether that is your network."),
    "local_program": N_(
        "A program on the same machine handed the mail over. It cannot be seen whether it was your mail "
        "filter."
    ),
    "sender_side": N_(
        "The topmost line is of the sender’s own mail service. The lines of yours seem to be missing."
    ),
    "refused": N_("You said that this server is not yours. So it cannot be seen where your side begins."),
    "doubtful_line": N_(
        "The sender put words of the line’s own grammar into it. So it can be read in more than one way."
    ),
    "no_received": N_("There is no line of a mail server."),
    "none": N_("Nothing shows which lines are of your mail service."),
}


AT = N_("The border stands at the line about station {hop}.")
AT_LIKELY = N_("The border likely stands at the line about station {hop}.")
"""Which line a border rule's sentence is about, for readers who do not see it beside the line."""

LIKELY = N_("{words} (likely)")
"""Words on what the reader's service wrote, where it is but likely that it is the reader's."""


def why_of(rule: str) -> str:
    """The English sentence of a border rule; the one for "none" where the rule is new."""
    return WHY.get(rule, WHY["none"])
