"""Single values of a Received line: dates, addresses, ids, repeated clauses, NUL, and the limits."""

from __future__ import annotations

import pytest
from received_line import hop_of

from keshiin.limits import RECEIVED_CLAUSES

LINE = "from a.example ([192.0.2.1]) by b.example with SMTP; {}"
DATE = "Wed, 29 Feb 2012 10:00:00 +0000"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Mon, 6 Jan 1991 22:14:07 +0900", "1991-01-06T22:14:07+09:00"),
        ("Mon, 6 Jan 91 22:14:07 EDT", "1991-01-06T22:14:07-04:00"),
        ("Thu, 2 Jan 2031 22:14:07 +0530", "2031-01-02T22:14:07+05:30"),
        ("Wed, 29 Feb 2012 10:00:00 -0300 (-03)", "2012-02-29T10:00:00-03:00"),
        ("Wed, 29 Feb 2012 10:00:00 UTC", "2012-02-29T10:00:00+00:00"),
        ("Wed, 29 Feb 2012 10:00:00 JST", "2012-02-29T10:00:00+09:00"),
        ("Wed, 29 Feb 2012 10:00:00 -0000", "2012-02-29T10:00:00+00:00"),
        ("Wed, 29 Feb 2012 10:00:00 (a; b) -0300", "2012-02-29T10:00:00-03:00"),
        ("29 Feb 2012 10:00:00 +0000 (envelope-from a@example.org)", "2012-02-29T10:00:00+00:00"),
        ("Mon, 29 Jul 2013 25:12:46 +0900", None),
        ("Thu, 30 Feb 2012 10:00:00 +0000", None),
        ("Wed, 29 Feb 2012 10:00:00 +9999", None),
        ("1341013200", None),
        ("", None),
    ],
)
def test_time(written: str, read: str | None) -> None:
    time = hop_of(LINE.format(written)).time
    assert (time.isoformat() if time else None) == read


@pytest.mark.parametrize(
    ("written", "ip"),
    [
        ("[fe80::1%6]", "fe80::1"),
        ("[IPv6:fe80::1%25eth0]", "fe80::1"),
        ("fe80::1%eth0", "fe80::1"),
        ("[::ffff:192.0.2.1]", "192.0.2.1"),
        ("[IPv6:2001:DB8:0:0::9]", "2001:db8::9"),
        ("[192.0.2.001]", "192.0.2.1"),
        ("[192.0.2.1]:53566", "192.0.2.1"),
        ("?192.0.2.1?", "192.0.2.1"),
        ("user@192.0.2.1", "192.0.2.1"),
        ("[192.0.2.256]", None),
        ("[]", None),
    ],
)
def test_address(written: str, ip: str | None) -> None:
    assert hop_of(f"from a.example ({written}) by b.example with SMTP id 1; {DATE}").ip == ip


@pytest.mark.parametrize("id_", ["192.0.2.77", "12:34:56", "2001:db8::7", "15.20.6631.29"])
def test_id_that_looks_like_an_address_or_a_time_stays_an_id(id_: str) -> None:
    hop = hop_of(f"from a.example ([192.0.2.1]) by b.example id {id_} with SMTP; {DATE}")
    assert (hop.id, hop.ip, hop.with_) == (id_, "192.0.2.1", "SMTP")


def test_of_several_by_and_with_the_first_that_fits_is_read() -> None:
    hop = hop_of(f"from a.example ([192.0.2.1]) by b.example with TLS with ESMTP by c.example; {DATE}")
    assert (hop.by, hop.with_) == ("b.example", "ESMTP")
    assert hop.doubtful


def test_second_by_of_a_resubmission_is_no_doubt() -> None:
    hop = hop_of(
        "from A.example ([fe80::1]) by A.example ([fe80::1%6]) with MailboxResubmission by AntispamTT"
        f" id 15.20.7249.10; {DATE}"
    )
    assert (hop.by, hop.with_, hop.doubtful) == ("a.example", "MailboxResubmission", False)


def test_address_that_yahoo_writes_before_the_greeting_is_not_the_peers() -> None:
    hop = hop_of(
        f"from 127.0.0.1 (EHLO m.example) [192.0.2.99] by mta1329.mail.bf1.yahoo.com with SMTPS; {DATE}"
    )
    assert (hop.ip, hop.helo, hop.rdns, hop.doubtful) == ("192.0.2.99", "m.example", None, False)


def test_nul_ends_a_word_and_shows_in_the_line() -> None:
    hop = hop_of(f"from a\0.example ([192.0.2.1]) by b.example with SMTP; {DATE}")
    assert (hop.helo, hop.ip, hop.by) == ("a", "192.0.2.1", "b.example")
    assert "␀" in hop.raw


@pytest.mark.parametrize(
    "helo",
    ["x by y.example with SMTP id 1", "x; Fri, 1 Mar 2013 10:00:00 +0000", "x) (y", "x ([10.0.0.1])", "x("],
)
def test_grammar_in_the_greeting_makes_the_line_doubtful(helo: str) -> None:
    assert hop_of(f"from {helo} (r.example [192.0.2.1]) by b.example with SMTP id 1; {DATE}").doubtful


@pytest.mark.parametrize(
    "line",
    [
        "from [192.168.1.9] (unknown [192.0.2.1] (AS64500 Some Network, MA)) by m.example (Stalwart SMTP)",
        "from unknown (HELO [10.0.0.1]) ([192.0.2.1]) by m.example with SMTP",
        "from [192.0.2.1] (account u@example HELO [10.0.0.1]) by m.example (CommuniGate Pro SMTP 6.3)",
        "from r.example(192.0.2.1), claiming to be \"h\" via SMTP by gw, id smtpd1",
        "from h.example ([192.0.2.1]) by localhost (h.example [127.0.0.1]) (amavisd-new, port 10024)",
    ],
)  # fmt: skip
def test_honest_forms_are_not_doubtful(line: str) -> None:
    assert not hop_of(f"{line}; {DATE}").doubtful


def test_clauses_up_to_the_limit_are_read_and_one_more_is_told() -> None:
    # The words before the first keyword count as a clause too.
    clauses = " ".join(f"with P{n}" for n in range(RECEIVED_CLAUSES - 3))
    assert hop_of(f"from a by b {clauses}").cuts == ()
    cut = hop_of(f"from a by b {clauses} with Q").cuts
    assert [(each.limit, each.allowed, each.found) for each in cut] == [("received_clauses", 64, 65)]


def test_comments_beyond_the_limit_make_the_line_doubtful() -> None:
    assert not hop_of("from a " + "(x) " * RECEIVED_CLAUSES + "by b").doubtful
    assert hop_of("from a " + "(x) " * (RECEIVED_CLAUSES + 1) + "by b").doubtful


@pytest.mark.parametrize(
    "words", ["envelope-from ", "envelope-sender: ", "envelope sender: ", "envelope from "]
)
def test_the_envelope_in_a_comment_is_no_name_of_the_peer(words: str) -> None:
    hop = hop_of(f"from a.example ([192.0.2.1]) ({words}<x@y.example>) by b.example with SMTP; {DATE}")
    assert (hop.envelope_from, hop.rdns, hop.ident, hop.ip) == ("x@y.example", None, None, "192.0.2.1")


def test_a_software_that_calls_itself_unknown_has_no_name() -> None:
    hop = hop_of(
        f"from m.example (192.0.2.1) by f.example (unknown) id 6WR6w7NQBx1U for <u@r.example>; {DATE}"
    )
    assert (hop.ip, hop.helo, hop.software, hop.for_) == ("192.0.2.1", "m.example", None, "u@r.example")


@pytest.mark.parametrize("fold", [" ", "\r\n ", "\r\n\t", "\n    "])
@pytest.mark.parametrize(
    ("name", "rdns"),
    [("/Rdns.Example", "rdns.example"), ("/unknown", None), ("/r.example.", "r.example"), ("", None)],
)
def test_qmails_note_of_the_network_names_the_peer(fold: str, name: str, rdns: str | None) -> None:
    hop = hop_of(
        f"(qmail 13908 messnum 10 invoked from{fold}network[192.0.2.1{name}]); 21 Aug 2002 15:52:41 -0000"
    )
    assert (hop.ip, hop.rdns, hop.helo) == ("192.0.2.1", rdns, None)
