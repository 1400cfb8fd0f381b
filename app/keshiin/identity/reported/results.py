"""Authentication-Results and its kin (RFC 8601, RFC 8617), read with tolerance."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast, get_args

from keshiin.identity.model import Method
from keshiin.identity.reported.result import (
    Stated,
    Statement,
    address,
    address_in,
    domain_in,
    domain_of,
    shortened,
)
from keshiin.identity.reported.tokens import Token, clauses
from keshiin.identity.text import as_text

_METHODS = frozenset(get_args(Method))
_DOMAIN_PROPERTIES: dict[str, tuple[str, ...]] = {
    "spf": ("smtp.mailfrom", "smtp.mfrom", "smtp.mail", "smtp.envelope-from", "smtp.helo"),
    "dkim": ("header.d", "header.i"),
    "dmarc": ("header.from", "d"),
    "arc": ("header.d",),
    "compauth": (),
}

_POLICIES = ("reject", "quarantine", "none")
_POLICY = re.compile(r"\b(?:s?p|policy)=([a-z]{4,10})\b", re.IGNORECASE)
_APART = re.compile(r";?(?:[ \t\r\n(]|\Z)")
_ADDRESS_PROPERTIES = ("smtp.client-ip", "smtp.remote-ip", "policy.iprev")


def read_results(text: str) -> Statement:
    """What an Authentication-Results field states: ``text`` is its value, one character a byte.

    Exchange Online's form has no authserv-id, Yahoo's puts ``from=`` behind it, ARC's an instance before it.
    A clause of properties alone, which RFC 8601 knows none of, belongs to the result right before it.
    """
    authserv_id: str | None = None
    groups: list[list[Token]] = []
    open_head = True
    continued = False
    for clause in _certain(text):
        first = _first(clause) if open_head else None
        if first is not None:
            open_head = False
            authserv_id = as_text(first.text) if first.kind == "word" else None
        found = list(_groups(clause))
        groups.extend(found)
        if not found and continued and _is_property(clause[0]):
            groups[-1].extend(clause)
        continued = bool(found)
    results = [stated for group in groups if (stated := _stated(group))]
    addresses = frozenset(result.ip for result in results if result.ip)
    return Statement(tuple(results), authserv_id, None, addresses)


def _certain(text: str) -> Iterator[list[Token]]:
    """The clauses up to where something touches a comment or a greeting: the sender may have written that.

    So ``(helo=x);dmarc=pass(; client-ip=...)``; a server puts a blank between.
    """
    for clause in clauses(text):
        for place, token in enumerate(clause):
            ends = token.kind == "comment" or token.text == "smtp.helo"
            if ends and not _APART.match(text, token.end):
                yield clause[: place + 1]
                return
        yield clause


def _first(clause: list[Token]) -> Token | None:
    """The first word or pair of a clause, ARC's instance aside."""
    for token in clause:
        if token.kind == "word" or (token.kind == "pair" and token.text != "i"):
            return token
    return None


def _groups(clause: list[Token]) -> Iterator[list[Token]]:
    """The clause cut before each method, for those who forget the semicolon."""
    group: list[Token] = []
    for token in clause:
        if token.kind == "pair" and _method(token):
            if group:
                yield group
            group = [token]
        elif group:
            group.append(token)
    if group:
        yield group


def _is_property(token: Token) -> bool:
    return token.kind == "pair" and token.text.startswith(("smtp.", "header."))


def _method(token: Token) -> Method | None:
    name = token.text
    if "/" in name:
        name = name.partition("/")[0].strip()
    known = token.kind == "pair" and name in _METHODS and token.value
    return cast(Method, name) if known else None


def _stated(group: list[Token]) -> Stated | None:
    method = _method(group[0])
    if method is None:
        return None
    properties: dict[str, str] = {}
    comments: list[str] = []
    last = ""
    for kind, text, _, _, value in group[1:]:
        if kind == "pair":
            last = text
            properties.setdefault(last, as_text(value))
        elif kind == "comment":
            comments.append(as_text(text))
        elif last.startswith(("smtp.", "header.")):
            # What a blank cut in two is no domain any more: the sender may have put the blank there.
            properties[last] += " " + as_text(text)
            last = ""
    if (
        method == "spf"
        and "smtp.pra" in properties
        and properties.keys().isdisjoint(_DOMAIN_PROPERTIES["spf"])
    ):
        # Cisco's word on what the message itself names as its sender, which SPF does not judge (RFC 7208, 2).
        return None
    domain, by_greeting = _domain(method, properties, comments)
    return Stated(
        method=method,
        result=as_text(group[0].value).rstrip(","),
        start=group[0].start,
        end=group[-1].end,
        domain=domain,
        selector=properties.get("header.s") or properties.get("header.selector") or None,
        signature=properties.get("header.b") or None,
        ip=_address(properties, comments),
        reason=shortened(properties.get("reason") or (comments[0] if comments else None)),
        by_greeting=by_greeting,
        policy=_policy(properties, comments) if method == "dmarc" else None,
    )


def _policy(properties: dict[str, str], comments: list[str]) -> str | None:
    """The strictest policy that a result of DMARC names, of the domain (p) and those below it (sp).

    Exchange Online names the action instead, with an "o" before what a setting of the reader's overrode.
    """
    named = [found[1].lower() for comment in comments for found in _POLICY.finditer(comment[:200])]
    named.append(properties.get("action", "").lower().removeprefix("o"))
    return next((policy for policy in _POLICIES if policy in named), None)


def _address(properties: dict[str, str], comments: list[str]) -> str | None:
    for comment in comments:
        if ip := address_in(comment):
            return ip
    for name in _ADDRESS_PROPERTIES:
        if name in properties and (ip := address(properties[name])):
            return ip
    return None


def _domain(method: Method, properties: dict[str, str], comments: list[str]) -> tuple[str | None, bool]:
    """The domain that was judged, and whether it was only that of the greeting."""
    for name in _DOMAIN_PROPERTIES[method]:
        if name in properties and (domain := domain_of(properties[name])):
            return domain, name == "smtp.helo"
    if method != "spf":
        return None, False
    return next((domain for comment in comments if (domain := domain_in(comment))), None), False
