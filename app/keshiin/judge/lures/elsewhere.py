"""Whether no link that can be pressed leads to the sender, and whether that is usual: asked by two rules."""

from __future__ import annotations

from typing import NamedTuple

from keshiin.judge.facts import once
from keshiin.judge.links.counters import counted_by_carrier
from keshiin.judge.links.home import home, leads_home, leads_to_carrier, leads_where_it_is_left
from keshiin.judge.links.targets import Target, is_word, pressed, unexplained, web_targets
from keshiin.judge.lures.signed_subject import signed_with, text_signed_with
from keshiin.judge.model import Case
from keshiin.judge.names.brands import Brand, brand_of, standing
from keshiin.judge.names.freemail import is_freemail
from keshiin.judge.names.fronts import brand_in_front
from keshiin.judge.names.likeness import likeness
from keshiin.judge.sender import shown_sender
from keshiin.judge.text.pressure import pressing, threatens
from keshiin.judge.transport.mail_kinds import answers, names_way_out, posted, server_speaks
from keshiin.judge.transport.trust import denied, machine_is_senders, vouched


class Elsewhere(NamedTuple):
    """What can be pressed, whose borrowed name it stands behind, and whether honest mail does the same.

    ``among`` tells that links to that brand's own pages stand around it.
    """

    buttons: tuple[Target, ...]
    brand: Brand | None
    usual: bool
    among: bool = False


@once
def elsewhere(case: Case) -> Elsewhere | None:
    """The links that lead away from the sender; None where one leads home, or there are none."""
    sender = shown_sender.domain(case)
    brand = _borrowed(case, sender)
    # Mail programs make every bare address one to press; beside a borrowed name it is what the message wants.
    buttons = tuple(filter(_is_page, web_targets(case))) if brand else unexplained(case)
    if not buttons or not (sender or home(case)) or server_speaks(case):
        return None
    if _home(case, brand):
        strays = _strays(case, brand) if brand and brand_of(sender) is not brand else ()
        return Elsewhere(strays, brand, usual=False, among=True) if strays else None
    # Where the border is unknown, so is who vouches: not known is never no.
    excused = vouched(case) or machine_is_senders(case) or case.route.peer is None
    excused = excused or leads_where_it_is_left(case)
    calm = (excused and not _funnel(case)) or counted_by_carrier(case)
    calm = calm or posted(case) or answers(case) or is_freemail(sender)
    return Elsewhere(buttons, brand, brand is None and calm)


def _is_page(target: Target) -> bool:
    """Whether it can be pressed everywhere, or is a page that a reader would type in."""
    return not is_word(target) or target.address.rest.strip("/") != ""


def _borrowed(case: Case, sender: str) -> Brand | None:
    """The brand whose name a stranger shows, signs with or imitates, or whose domain does not vouch."""
    claimed = shown_sender.claimed(case)
    if claimed and sender and standing(claimed[0].brand, sender) == "foreign":
        return claimed[0].brand
    if denied(case) and not is_freemail(sender):
        return brand_of(sender)
    shown = shown_sender.address(case)
    if shown and (front := brand_in_front(shown.domain)):
        return front[0]
    imitated = likeness(sender)
    # Another name is near a brand's by chance too, as a firm's founder may be; then it does not press.
    if imitated and (imitated.kind == "letters" or (imitated.kind == "near" and pressing(case))):
        return imitated.brand
    return signed_with(case) or text_signed_with(case)


def _home(case: Case, brand: Brand | None) -> bool:
    """Whether a link leads to the sender; behind a borrowed name only the brand's own pages are home."""
    if brand is None:
        return leads_home(case) or leads_to_carrier(case)
    return any(standing(brand, each.address.host) != "foreign" for each in web_targets(case))


def _strays(case: Case, brand: Brand) -> tuple[Target, ...]:
    """What leads to pages that nobody knows, beside a threat in a brand's name.

    A copied letter keeps the brand's own links, its logo's and its terms', around the one that is the lure.
    """
    if not threatens(case):
        return ()
    hosts = ((each, each.address.host) for each in unexplained(case))
    return tuple(each for each, host in hosts if standing(brand, host) == "foreign" and not brand_of(host))


def _funnel(case: Case) -> bool:
    """Whether several links all lead to one place, in mail that offers no way to leave a list.

    A mailing company's newsletter funnels its links too, but it carries List-Unsubscribe (RFC 2369).
    """
    buttons = pressed(case)
    one = len(buttons) >= 2 and len({each.domain for each in buttons}) == 1
    return one and not names_way_out(case)
