"""Who wrote a field, told per field."""

from __future__ import annotations

from keshiin.route import trace
from route.made_mail import GMAIL, message, received


def authors(*lines: str) -> dict[str, str]:
    mail = message(*lines)
    found = trace(mail)
    return {field.name: author for field, author in zip(mail.fields, found.authors, strict=True)}


def test_above_the_border_the_service_below_it_the_sender() -> None:
    top, border = received(*GMAIL)
    found = authors(
        "Delivered-To: u@gmail.com", top, border, "Received-SPF: pass client-ip=8.8.4.4;", "X-A: b"
    )
    assert found["Delivered-To"] == "service"
    assert found["Received-SPF"] == "service"
    assert found["X-A"] == found["From"] == "sender"


def test_what_amazon_writes_below_its_line_is_the_services() -> None:
    line = (
        "from m.example.org (m.example.org [8.8.4.4]) by inbound-smtp.us-east-1.amazonaws.com"
        " with SMTP id 0djjbjnln9enbpi8tn5l6i5sidp14n2m8iagee8x for u@example.com"
    )
    told = (
        "X-SES-Spam-Verdict: PASS",
        "X-SES-Virus-Verdict: PASS",
        "Received-SPF: pass (spfCheck: domain of example.org) client-ip=8.8.4.4; helo=m.example.org;",
        "Authentication-Results: amazonses.com; spf=pass client-ip=8.8.4.4; dkim=pass header.i=@example.org;",
    )
    found = authors(*received(line), *told, "X-SES-RECEIPT: QUJD")
    assert [name for name, author in found.items() if author == "service"] == [
        "Received",
        *(field.split(":")[0] for field in told),
    ]


def test_field_of_the_service_behind_one_of_the_sender_is_the_senders() -> None:
    found = authors(*received(*GMAIL), "X-A: b", "Authentication-Results: mx.google.com; spf=pass")
    assert found["Authentication-Results"] == "sender"


def test_received_spf_that_names_another_peer_is_the_senders() -> None:
    found = authors(*received(*GMAIL), "Received-SPF: pass client-ip=9.9.9.9;")
    assert found["Received-SPF"] == "sender"


def test_message_id_with_the_border_lines_queue_id_is_the_services() -> None:
    line = (
        "from m.example.org (m.example.org [8.8.4.4]) by mx.small.example (8.9.3/3.7W) with SMTP id QAA18608"
    )
    own = authors(*received(line), "Message-Id: <200103300712.QAA18608@mx.small.example>")
    assert own["Message-Id"] == "service"
    foreign = authors(*received(line), "Message-Id: <200103300712.QAA18609@mx.small.example>")
    assert foreign["Message-Id"] == "sender"


def test_scanner_of_the_border_lines_own_software() -> None:
    line = "from 8.8.4.4 (8.8.4.4) by mail02.small.example (CMSP-Fsecure)"
    assert authors(*received(line), "X-Virus-Status: clean(CMSP-Fsecure)")["X-Virus-Status"] == "service"
    assert authors(*received(line), "X-Virus-Status: clean(Other)")["X-Virus-Status"] == "sender"


def test_nobody_is_named_where_the_border_is_unknown() -> None:
    assert set(authors("X-A: b").values()) == {"unknown"}
