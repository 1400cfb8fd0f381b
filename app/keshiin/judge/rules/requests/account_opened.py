"""The reader is to open his account to a stranger on the true login page: by a code, or by his consent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qs

from keshiin.domains import registrable
from keshiin.judge.links.home import belongs
from keshiin.judge.links.targets import web_targets
from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.judge.names.brands import brand_of
from keshiin.judge.sender.platforms import platform
from keshiin.judge.text.body import phrases
from keshiin.judge.transport.mail_kinds import answers
from keshiin.judge.transport.passage import from_list
from keshiin.judge.transport.trust import from_domain, vouched
from keshiin.late import late
from keshiin.message.links.urls import Address, taken_apart
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("links", "body")
CAUSE = "account"
ROLE: Role = "bait"
ALONE = True
_LATER = N_("The page is genuine, and so is everything that it asks. That is what makes it work.")
WORDS = {
    "code": Words(
        N_("It brings a code that opens your account to somebody else"),
        N_("It leads to “{host}” and gives the code “{code}”."),
        N_("Whoever asked for this code gets into your account when you type it. No password is needed."),
        _LATER,
        N_(
            "Type no code that came by mail on such a page. Your own code is on the screen of your own "
            "device."
        ),
    ),
    "consent": Words(
        N_("It asks you to open your mail or files to a program"),
        N_("The link leads to “{host}” and wants this right: “{right}”. The program is of “{owner}”."),
        N_("Once you agree it reads along, even after you change your password."),
        _LATER,
        N_("Agree to nothing here. Ask your administrator."),
    ),
}

# RFC 8628, 3.3: the places at which the services take a device's code; looked up 2026-11-23.
_PLACES = {
    "microsoft.com": ("/devicelogin", "/link"),
    "aka.ms": ("/devicelogin",),
    "microsoftonline.com": ("/common/oauth2/deviceauth", "/common/oauth2/v2.0/deviceauth"),
    "google.com": ("/device",),
    "github.com": ("/login/device",),
}
_CODE = late(
    r"\b(?i:(?:pass)?code|meeting id|pin|key)\b[^.\n]{0,24}?\b([A-Z0-9]{4}-?[A-Z0-9]{4,5})\b"
    r"|(?:コード|番号|会議ID)[^。\n]{0,12}?([A-Z0-9]{4}-?[A-Z0-9]{4,5})"
)
_AUTHORIZES = {
    "login.microsoftonline.com": "/authorize",
    "login.live.com": "/oauth20_authorize",
    "accounts.google.com": "/o/oauth2",
}
_RIGHT = late(r"mail\.\w+|mailboxsettings\.\w+|files\.\w+|mail\.google\.com|auth/gmail|auth/drive", re.I)


def find(case: Case) -> Iterator[Seen]:
    """One finding for the first link that a code or a consent opens."""
    for each in web_targets(case):
        place = each.address
        places = _PLACES.get(each.domain, ())
        if places and place.path.rstrip("/").lower() in places:
            code = _CODE.search(phrases(case).written)
            if code and not _of_the_owner(case, each.domain):
                # Whoever asks others about such a page quotes it.
                quoted = answers(case) or from_list(case) or platform(case)
                weight: Weight = "odd" if quoted else "serious"
                values = {"host": place.host, "code": code[1] or code[2]}
                yield Seen(weight, (each.evidence(True),), values, "code")
                return
        elif place.host in _AUTHORIZES and _AUTHORIZES[place.host] in place.path.lower():
            right, owner = _asked(place)
            if (
                right
                and not belongs(case, registrable(owner))
                and brand_of(owner) is not brand_of(place.host)
            ):
                values = {"host": place.host, "right": right, "owner": owner}
                yield Seen("serious", (each.evidence(True),), values, "consent")
                return


def _of_the_owner(case: Case, page: str) -> bool:
    """Whether the page's owner wrote it, and tells of a code that was asked for there."""
    brand = brand_of(page)
    return vouched(case) and brand is not None and brand is brand_of(from_domain(case))


def _asked(place: Address) -> tuple[str, str]:
    """The right to mail or files that the link asks for, and the host that gets it; "" for none."""
    asked = parse_qs(place.query[:4000], max_num_fields=40)
    right = _RIGHT.search(" ".join(asked.get("scope", ())))
    owner = taken_apart(asked.get("redirect_uri", [""])[0]).host
    return (right[0], owner) if right and owner else ("", "")
