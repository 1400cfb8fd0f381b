"""What a peer says of himself, in HELO or in the envelope, is never taken for the word of the server."""

from __future__ import annotations

import random

import pytest

from keshiin.route.model import Hop, Route
from route.made_mail import route

PEER, CLAIMED = "198.51.100.66", "192.0.2.200"
CLOCK = "Fri, 10 Jan 2025 00:12:09 +0000"
TLS = "(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)) (No client certificate requested) "
# The lines of servers that write what the peer said: HELO, looked-up name, envelope sender.
SERVERS = {
    "apple": "from {helo} ({rdns} [{ip}]) by p00-icloudmta-smtpin-1 (Postfix) with ESMTPS id AAA",
    "communigate": "from [{ip}] (HELO {helo}) by mx.example (CommuniGate Pro SMTP 6.2) with ESMTPS id 12345",
    "coremail": "from {helo} (unknown [{ip}]) by mx.example (Coremail) with SMTP id AAAAA.1",
    "courier": "from {helo} ({rdns} [::ffff:{ip}]) by mx.example with ESMTP",
    "domino": "from {helo} ([{ip}]) by mx.example (Lotus Domino Release 9.0) with ESMTP id 2025011010-1",
    "exchange": "from {helo} ({ip}) by A.mail.protection.outlook.com (10.13.1.1) with Microsoft SMTP Server"
    " (version=TLS1_2, cipher=X) id 15.20.1.1 via Frontend Transport",
    "exim": "from {rdns} ([{ip}] helo={helo}) by mx.example with esmtps (TLS1.3) tls TLS_AES_256_GCM_SHA384"
    " (Exim 4.97) (envelope-from <{path}>) id 1tAAAA-000000-00 for u@mx.example",
    "exim without a name": "from [{ip}] (helo={helo}) by mx.example with esmtp (Exim 4.97)"
    " (envelope-from <{path}>) id 1tAAAA-000000-00",
    "gmail": "from {helo} ({rdns}. [{ip}]) by mx.google.com with ESMTPS id a1si1.2.2025 for <u@gmail.com>",
    "haraka": "from {helo} ({rdns} [{ip}]) by mx.example (Haraka/2.8.28) with ESMTPS id AAA.1 envelope-from"
    " <{path}> (cipher=X)",
    "ironport": "from {rdns} (HELO {helo}) ([{ip}]) by mx.example with ESMTP/TLS/ECDHE-RSA-AES256-GCM-SHA384",
    "postfix": "from {helo} ({rdns} [{ip}]) " + TLS + "by mx.example (Postfix) with ESMTPS id 4F3D2AAAA",
    "qmail": "from {rdns} (HELO {helo}) ({ip}) by mx.example with SMTP",
    "sendmail": "from {helo} ({rdns} [{ip}] (may be forged)) by mx.example (8.17.1) with ESMTP id 4A",
    "sendmail without a name": "from {helo} ([{ip}]) by mx.example (8.17.1) with ESMTP id 4A",
    "stalwart": "from {helo} ({rdns} [{ip}]) by mx.example (Stalwart SMTP) with ESMTPS id 12AB",
    "yahoo, older": "from 127.0.0.1  (EHLO {helo}) ({ip}) by mta1.mail.bf1.yahoo.com with SMTPS",
    "yahoo": "from {ip} (EHLO {helo}) by atlas101.free.mail.bf1.yahoo.com with SMTPS (cipher=X)",
}
PIECES = (
    *'()[]"<>;,=@:-_\\',
    *("((", "))", "\\)", "\\(", "(c)", "%", "\t", "\u00e9", "x"),
    *(
        "by",
        "from",
        "with",
        "id",
        "for",
        "via",
        "tls",
        "helo=",
        "HELO",
        "EHLO",
        "ident=",
        "IDENT:",
        "account",
    ),
    *("envelope-from", "(envelope-from", "unknown", "claiming", "verified", "qmail", "LMTP", "ESMTPA"),
    *(CLAIMED, f"[{CLAIMED}]", f"([{CLAIMED}])", f"(bank.example [{CLAIMED}])", f"::ffff:{CLAIMED}"),
    *("10.0.0.1", "127.0.0.1", "(localhost [127.0.0.1])", "[IPv6:2001:db8::1]", "bank.example", "mx.example"),
    *("(may be forged)", "(Postfix)", "(Exim 4.97)", "(qmail 1 invoked from network)", "MailboxResubmission"),
    *(
        "(authenticated)",
        "(authenticated bits=0)",
        "(Authenticated sender: x)",
        f"; {CLOCK.replace('09', '01')}",
    ),
)
RDNS = ("unknown", "host.rented.example", "mail.bank.example", "localhost", "mx.example")


def words(chance: random.Random, between: tuple[str, ...]) -> str:
    """A few of the pieces, run together or with one of these between them."""
    text = "".join(
        chance.choice(PIECES) + chance.choice(between) for _ in range(chance.randrange(1, 7))
    ).strip()
    return text if " " in between else "".join(text.split())


def made(number: int) -> tuple[str, str]:
    """The name of a server, and a line of its own with what a hostile peer said to it."""
    chance = random.Random(number)
    name = chance.choice(sorted(SERVERS))
    spaced = chance.random() < 0.3
    # In an address blanks and parentheses stand within quotation marks alone.
    local = words(chance, (" ", "")).replace('"', "").replace("\\", "")
    path = chance.choice(["a@b.example", f'"{local}"@b.example'])
    # Exim takes no HELO with blanks.
    helo = words(chance, (" ", "") if spaced and "exim" not in name else ("", ".", "-")) or "x"
    rdns = chance.choice(RDNS)
    return name, SERVERS[name].format(helo=helo, rdns=rdns, ip=PEER, path=path)


def below(line: str) -> Route:
    """The route of a mail that the server of that line took from somebody."""
    forged = f"from pc (pc [{CLAIMED}]) by evil.example (Postfix) with ESMTP id 123456; {CLOCK}"
    return route(f"Received: {line}; {CLOCK}", f"Received: {forged}")


def told(hop: Hop) -> tuple[object, ...]:
    """What only the server can know."""
    return hop.ip, hop.by, hop.auth, hop.time and hop.time.second


@pytest.mark.parametrize("first", range(0, 1000, 100))
def test_no_peer_makes_himself_another(first: int) -> None:
    for number in range(first, first + 100):
        name, line = made(number)
        found = below(line)
        by = SERVERS[name].rsplit(" by ", 1)[1].split()[0].lower()
        assert found.border.hop in (None, 1), line
        if found.hops[0].readable and not found.hops[0].doubtful:
            assert told(found.hops[0]) == (PEER, by, None, 9), line


LINES = {
    "a literal in a greeting": "from {ip} (EHLO x.[192.0.2.200]) by atlas1.free.mail.bf1.yahoo.com with SMTP",
    "one in another greeting": "from [{ip}] (HELO x.[127.0.0.1]) by mx.example (CommuniGate Pro SMTP 6.2)",
    "one behind helo=": "from [{ip}] (helo=(x)y[IPv6:2001:db8::1]) by mx.example with esmtp (Exim 4.97)",
    "a login in the HELO": "from (authenticated) (unknown [{ip}]) by mx.example (Postfix) with SMTP id 4F3",
    "a login before a name": "from x(authenticated) (a.b [{ip}]) by mx.example (Postfix) with SMTP id 4F3",
    "encryption in the HELO": "from x(TLSv1.3) ([{ip}]) by mx.example (8.17.1) with ESMTP id 4A",
}


@pytest.mark.parametrize("name", LINES)
def test_the_address_and_the_login_are_the_servers_word(name: str) -> None:
    hop = below(LINES[name].format(ip=PEER)).hops[0]
    assert (hop.ip, hop.auth, hop.tls, hop.doubtful) == (PEER, None, None, False)


@pytest.mark.parametrize(
    "line",
    [
        "from [{ip}] (helo=x).\\([IPv6:2001:db8::1]) by mx.example with esmtp (Exim 4.97)",
        "from {ip} (EHLO x)(192.0.2.200) by atlas101.free.mail.bf1.yahoo.com with SMTPS",
        "from {ip} (EHLO x).[192.0.2.200](y) by atlas101.free.mail.bf1.yahoo.com with SMTPS",
        "from (192.0.2.200)via ([{ip}]) by mx.example (Lotus Domino Release 9.0) with ESMTP id 1",
        "from x(bank.example[192.0.2.200])envelope-from ([{ip}]) by mx.example (8.17.1) with ESMTP id 1",
        'from x"(y ([{ip}]) by mx.example (Haraka/2.8.28) with SMTP id A.1 envelope-from <"([192.0.2.2])"@b>',
        'from x ([{ip}]) by mx.example (Haraka/2.8.28) with SMTP id A.1 envelope-from <"> (auth bits=0)"@b>',
        "from localhost ([{ip}] helo=x(y() by mx.example with esmtps (Exim 4.97) (envelope-from <a)>) id 1",
    ],
)
def test_a_word_of_the_peers_that_swallows_the_servers_is_seen(line: str) -> None:
    found = below(line.format(ip=PEER))
    assert found.hops[0].doubtful
    assert found.border.hop is None
