"""When and through whom a domain was registered, by RDAP; for names under .jp by WHOIS."""

from __future__ import annotations

import re
from typing import Any

from keshiin.domains import HOST_CHARACTERS
from keshiin.lookup.clock import now
from keshiin.lookup.question import Question, Reply
from keshiin.lookup.registries.bootstrap import domain_server, whois_server
from keshiin.lookup.registries.rdap import abuse_mailbox, day, entities, names, roles, without_nulls
from keshiin.lookup.registries.web import LIFETIME, Web
from keshiin.lookup.registries.whois import Whois

_HOST = re.compile(r"[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})+")


class Registrations:
    """The registries of domains; a top-level domain without such a service is told as not asked."""

    def __init__(self, web: Web, whois: Whois) -> None:
        self._web, self._whois = web, whois

    def ask(self, question: Question) -> Reply:
        """Registrar, days of registration and end, mailbox for abuse."""
        domain = question.about
        fitting = len(domain) <= HOST_CHARACTERS and _HOST.fullmatch(domain)
        server = domain_server(domain) if fitting else None
        older = whois_server(domain) if fitting and server is None else None
        if older is not None:
            outcome, told = self._whois.domain(domain, older)
            kept = LIFETIME if outcome in ("answered", "no-data") else 0
            return Reply(outcome, {**told, "registry": older} if outcome == "answered" else told, now(), kept)
        if server is None:
            return Reply("not-asked", {"reason": "no-registry"})
        page = self._web.fetch(f"{server}domain/{domain}")
        if page.value is None:
            return page.without_object()
        answer = registration(page.value)
        if not answer or str(page.value.get("ldhName", domain)).rstrip(".").lower() != domain:
            return Reply("no-answer", {"reason": "unreadable"}, now())
        return Reply("answered", {**answer, "registry": page.host}, now(), LIFETIME)


def registration(found: dict[str, Any]) -> dict[str, object]:
    """What an RDAP object says of a domain."""
    found = without_nulls(found)
    registrars = (
        name for entity in entities(found) if "registrar" in roles(entity) for name in names(entity)
    )
    told = {
        "registrar": next(registrars, None),
        "created": day(found, "registration"),
        "changed": day(found, "last changed"),
        "expires": day(found, "expiration"),
        "abuse": abuse_mailbox(found),
    }
    return {key: value for key, value in told.items() if value}
