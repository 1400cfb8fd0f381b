"""The message has the form of a mail server’s report: a bounce, a delivery report, or a complaint."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Seen, Words
from keshiin.judge.pointing import at_field
from keshiin.judge.returned.bounces import report_kind
from keshiin.judge.returned.own_service import came_back_to_its_service
from keshiin.texts import N_

GROUP: Group = "special"
NEEDS = ()
CAUSE = "report"
_INSIDE = N_(
    "If it is genuine, a server wrote the outer letter. The message inside is then the one sent in your name."
)
_WHY_OWN = N_("That service may send your mail too. If you did not write this one, somebody else may have.")
_NOT_PROOF_OWN = N_("It may be your own mail with a slip in the address. It can also be a stranger’s.")
_DO_OWN = N_("Did you not write it? Change the password of your mailbox, and tell your administrator.")
_TO_SENDER = N_("Such notices go to whoever is named as the sender.")
_FALSE_SENDER = N_("A false sender’s notice comes to you too.")
WORDS = {
    "": Words(
        N_("A notice that a message could not be delivered"),
        N_("It has the form of an automatic delivery notice: a message could not be delivered."),
        N_("If you never sent that message, somebody may have used your address."),
        N_("It does not mean that anybody broke into your mailbox or your computer."),
        N_("Did you not send it? Then delete the notice, and change nothing."),
        N_("By its form, it is an automatic notice that a message could not be delivered."),
        N_("The returned message is not in it. So who sent that one cannot be seen here."),
    ),
    "returned": Words(
        N_("A notice that a message could not be delivered, with the message"),
        N_("It has the form of an automatic delivery notice. The returned message is inside."),
        _INSIDE,
        N_("It does not mean that anybody broke into your mailbox or your computer."),
        N_("Look at the message inside: its lines may show where it was really sent from."),
        N_("By its form, it is an automatic notice of a message that was not delivered. That one is inside."),
        N_("Who wrote the returned message. If not you, usually only the address was used, not the mailbox."),
    ),
    "own": Words(
        N_("A notice that a message could not be delivered"),
        N_("It has the form of an automatic delivery notice in the name of the service that received it."),
        _WHY_OWN,
        _NOT_PROOF_OWN,
        _DO_OWN,
        N_(
            "By its form, it is an automatic notice in the name of the service that received it: "
            "a message was not delivered."
        ),
        N_("The returned message is not in it. So who sent that one cannot be seen here."),
    ),
    "returned_own": Words(
        N_("A notice that a message could not be delivered, with the message"),
        N_(
            "It has the form of an automatic delivery notice. "
            "In it, the service that received the notice is named as well."
        ),
        _WHY_OWN,
        _NOT_PROOF_OWN,
        _DO_OWN,
        N_(
            "By its form, it is an automatic notice. "
            "The returned message names the service that received the notice."
        ),
        N_("Whether you sent the returned message, or somebody else did through your mailbox."),
    ),
    "complaint": Words(
        N_("Somebody complained about a message"),
        N_("It has the form of a report that a receiver marked a message as unwanted."),
        _INSIDE,
        N_("A complaint does not show who really sent the message."),
        N_("Look at the message inside: its lines may show where it was really sent from."),
        N_("By its form, it reports that a receiver marked a message as unwanted."),
    ),
    "answer": Words(
        N_("A machine answered by itself"),
        N_("It has the form of an automatic answer, such as a note that somebody is away."),
        N_("Such answers go to whoever is named as the sender of the first message."),
        N_("If you wrote nothing there, somebody may have used your address."),
        "",
        N_("By its form, it is an automatic answer to a message."),
    ),
    "failed_check": Words(
        N_("A receiver reports a message that failed its check"),
        N_("It has the form of a report that a message failed the receiver’s check of its sender."),
        N_("Such reports go to the owner of the domain that the sender is said to have."),
        N_("Your own mail can fail it too, as when a mailing list passes it on."),
        N_("Look at the message inside: its lines may show where it was really sent from."),
        N_("By its form, it reports that a message failed the receiver’s check of its sender."),
    ),
    "late": Words(
        N_("A notice that a message has not arrived yet"),
        N_("It has the form of an automatic delivery notice: a message is late. The server is still trying."),
        _TO_SENDER,
        N_("It does not mean that the message failed. If it does, another notice comes."),
        "",
        N_("By its form, it is an automatic notice that a message is late."),
    ),
    "delivery": Words(
        N_("A mail server reports on a delivery"),
        N_("It has the form of a notice that a message was delivered or passed on."),
        _TO_SENDER,
        _FALSE_SENDER,
        "",
        N_("By its form, it tells that a message was delivered or passed on."),
    ),
    "receipt": Words(
        N_("A receipt for a message"),
        N_("It has the form of a receipt, which tells whether a message was opened."),
        _TO_SENDER,
        _FALSE_SENDER,
        "",
        N_("By its form, it is a receipt, which tells whether a message was opened."),
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding, recognised by the empty envelope and the structure of reports, never by a name."""
    kind = report_kind(case)
    if not kind:
        return
    variant = _of_bounce(case) if kind == "bounce" else kind
    told = case.message.firsts("return-path", "content-type", "auto-submitted")
    evidence = tuple(at_field(field) for field in told or case.message.fields[:1])
    yield Seen("neutral", evidence, variant=variant)


def _of_bounce(case: Case) -> str:
    own = "own" if came_back_to_its_service(case) else ""
    return "_".join(filter(None, ("returned" if case.message.inner else "", own)))
