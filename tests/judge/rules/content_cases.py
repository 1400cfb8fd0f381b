"""Cases made by hand for the content rules: a header, and the links, parts and attachments behind it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from types import ModuleType

from keshiin.domains import normal, registrable
from keshiin.identity.model import Identity, Reported
from keshiin.judge.folder import found_rules
from keshiin.judge.model import Case, Seen
from keshiin.judge.needs import missing
from keshiin.judge.runner import run
from keshiin.lookup.model import Facts
from keshiin.message import read
from keshiin.message.links.urls import taken_apart
from keshiin.message.model import Attachment, HtmlSigns, Link, Part
from keshiin.route.model import Border, Route
from keshiin.settings import Settings
from keshiin.span import Span

HONEST = "From: Flower Shop <news@shop.example>\nTo: reader@example.jp\nSubject: Our news\n"


def link(url: str, text: str = "press here", kind: str = "a") -> Link:
    """A link as the reader of messages finds it."""
    host = normal(taken_apart(url).host)
    return Link(text, url, host, registrable(host) if host else "", "1", kind)


def attachment(
    name: str, detected: str = "application/octet-stream", declared: str = "", signs: tuple[str, ...] = ()
) -> Attachment:
    """An attached file by name, real type and declared type."""
    return Attachment(name, declared or detected, detected, 1000, "0" * 64, "2", signs)


def made(
    header: str = HONEST,
    *,
    links: Iterable[Link] = (),
    attachments: Iterable[Attachment] = (),
    text: str | None = None,
    html: str | None = None,
    signs: tuple[tuple[str, str], ...] = (),
    vouched: bool = False,
    settings: Settings = Settings(),
) -> Case:
    """A case whose route is unknown; ``vouched`` adds an aligned pass that is believed."""
    message = read(header.encode() + b"\n")
    parts = []
    for path, kind, body in (("1", "text/plain", text), ("2", "text/html", html)):
        if body is not None:
            parts.append(Part(path, kind, "utf-8", False, "8bit", "", None, Span(0, 0), 0, body))
    message = replace(
        message, links=tuple(links), attachments=tuple(attachments), parts=tuple(parts), html=HtmlSigns(signs)
    )
    route = Route((), (), Border(None, "unknown", "none"), tuple("unknown" for _ in message.fields))
    passed = Reported(
        "dmarc", "pass", "shop.example", None, "mx.example.jp", True, "service", Span(0, 1), True
    )
    return Case(message, route, Identity((passed,) if vouched else ()), Facts(), settings)


def found(rule: ModuleType, case: Case) -> list[Seen]:
    """What the rule finds, as the runner would ask it: nothing where a need is missing."""
    return [] if missing(case, rule.NEEDS) else list(rule.find(case))


def weighed(case: Case, rule: ModuleType) -> list[str]:
    """What the rule's findings weigh once every rule was asked."""
    findings, _ = run(found_rules()[0], case)
    return [each.weight for each in findings if each.rule == rule.__name__.rpartition(".")[2]]


def pointed(case: Case, seen: Seen) -> list[str]:
    """What the evidence points at: the bytes of spans, the addresses of links, the names of files."""
    shown = []
    for each in seen.evidence:
        if isinstance(each.value, Span):
            shown.append(
                case.message.source.data[each.value.start : each.value.end].decode("utf-8", "replace")
            )
        elif each.kind == "link":
            shown.append(case.message.links[each.value].url)
        elif each.kind == "attachment":
            shown.append(case.message.attachments[each.value].name)
    return shown
