"""Fields beside Received that name a client's address, each with who wrote it."""

from __future__ import annotations

import re

from keshiin.message.field import Field
from keshiin.message.model import Message
from keshiin.route.addresses import address_kind, read_address
from keshiin.route.model import Author, ClientAddress

_FIELDS = frozenset(
    {
        "x-sender-ip", "x-originating-ip", "x-ms-exchange-crosstenant-originalattributedtenantconnectingip",
        "x-ses-outgoing", "x-mailgun-sending-ip", "x-pm-ip", "x-source-ip", "x-ovh-clientip",
        "x-feas-client-ip",
        "x-fe-last-public-client-ip", "x-barracuda-connect", "x-mdremoteip", "x-aol-ip", "nntp-posting-host",
        "x-sf-originating-ip", "x-sa-exim-connect-ip", "x-nifty-srcip", "x-me-ip", "x-tcpremoteip",
        "x-ms-exchange-skiplistedinternetsender", "x-ms-exchange-externaloriginalinternetsender",
        "hmm_source_ip", "x-rocket-spam", "x-yahoofilteredbulk", "x-yahoo-post-ip", "x-apparently-from",
        "x-senderip", "x-remote-ip", "x-client-ip", "x-php-script", "x-spam-source", "x-real-ip",
        "x-clientproxiedby", "x-spamd-result", "x-authentication-warning",
        "x-forefront-antispam-report", "x-forefront-antispam-report-untrusted",
    }
)  # fmt: skip
# Fields of results repeat the envelope and the greeting, in which a sender can write the same signs: the
# address is a word of its own there, behind a word of its own, and nothing that is quoted counts.
_REPORTS = frozenset(
    {
        "received-spf", "authentication-results", "arc-authentication-results",
        "x-ms-exchange-authentication-results",
    }
)  # fmt: skip
_REPORTED = re.compile(
    r"(?:(?<![^\s;])(?:(?:smtp\.)?(?:client-|remote-?)?ip|policy\.iprev)="
    r"|(?<![^\s(])(?:sender ip is|designates?|discourages use of)\s)"
    r"\s*+\[?(?P<ip>[0-9a-f:.]{2,45}+)(?![^\s;,)\]])"
)
_QUOTED = re.compile(r'"(?>(?:[^"\\]|\\.)*)"', re.DOTALL)
_REPORTING_SIGNS = ("ip=", "ip is", "iprev=", "designate", "discourages")
# For text in lower case; each of its signs begins with its letter, which the matcher leaps to.
_NAMED = re.compile(
    r"(?:client-ip=|sender ip is\s|designates\s|cip:(?<=\bcip:)|ip=(?<=\bip=)\[?|for\s|\[|\()"
    r"\s*\[?(?P<ip>[0-9a-f:.]{2,45})"
)
_SIGNS = ("client-ip=", "sender ip is", "designates", "cip:", "ip=", "for", "[", "(")
"""One of these stands before an address that is named; to ask for them first saves most searches."""
_BARE = re.compile(r"^\s*\[?(?P<ip>[0-9A-Fa-f:.]{2,45}?)\]?(?:[\s;,)(-]|$)")
_READ = 4096


def find_client_addresses(message: Message, authors: tuple[Author, ...]) -> tuple[ClientAddress, ...]:
    """One for each such field that names an address which is not a private one."""
    found: list[ClientAddress] = []
    for field, author in zip(message.fields, authors, strict=True):
        if field.key in _FIELDS or field.key in _REPORTS:
            client = find_client(field, author)
            if client is not None:
                found.append(client)
    return tuple(found)


def find_client(field: Field, author: Author) -> ClientAddress | None:
    """The first public address that a field names as a client's, or None."""
    text = field.value[:_READ].decode("latin-1").lower()
    reports = field.key in _REPORTS
    named, signs = (_REPORTED, _REPORTING_SIGNS) if reports else (_NAMED, _SIGNS)
    if reports and '"' in text:
        text = _QUOTED.sub(lambda quoted: "_" * len(quoted[0]), text)
    match = None if reports else _BARE.match(text)
    if match is None and any(map(text.__contains__, signs)):
        match = named.search(text)
    while match is not None:
        ip = read_address(match["ip"].rstrip(".:"))
        if ip is not None and address_kind(ip) == "public":
            base = field.colon + 1
            return ClientAddress(
                field.name, ip, field.at(base + match.start("ip"), base + match.end("ip")), author
            )
        match = named.search(text, match.end())
    return None
