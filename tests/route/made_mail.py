"""Messages made of header lines, for the tests of the route."""

from __future__ import annotations

from keshiin.message import read
from keshiin.message.model import Message
from keshiin.route import trace
from keshiin.route.model import Route
from keshiin.settings import Settings

DATE = "Fri, 10 Jan 2025 00:12:{:02d} +0000"


def message(*lines: str) -> Message:
    """A message of these header lines; ``Received`` values may leave out their date."""
    return read(("\r\n".join([*lines, "From: a@example.org", "Subject: x", "", "text"]) + "\r\n").encode())


def received(*values: str) -> list[str]:
    """Received fields, newest first, each a second older than the one above."""
    count = len(values)
    return [f"Received: {value}; {DATE.format(count - place)}" for place, value in enumerate(values)]


def route(*lines: str, settings: Settings = Settings()) -> Route:
    """The route of a message made of these header lines."""
    return trace(message(*lines), settings)


EXCHANGE = (
    "from BBB.namprd01.prod.outlook.com (2603:10b6:1::1) by AAA.namprd01.prod.outlook.com with HTTPS",
    "from CCC.namprd01.prod.outlook.com (2603:10b6:2::1) by BBB.namprd01.prod.outlook.com (2603:10b6:1::2)"
    " with Microsoft SMTP Server (version=TLS1_2, cipher=X) id 15.20.1.1",
    "from DDD.mail.protection.outlook.com (2603:10b6:3::1) by CCC.outlook.office365.com (2603:10b6:2::2)"
    " with Microsoft SMTP Server (version=TLS1_2, cipher=X) id 15.20.1.1 via Frontend Transport",
    "from mail.example.org (203.0.113.9) by DDD.mail.protection.outlook.com (10.13.1.1)"
    " with Microsoft SMTP Server id 15.20.1.1 via Frontend Transport",
)
GMAIL = (
    "by 2002:a05:6a10:1:0:0:0:0 with SMTP id x5csp1",
    "from mail.example.org (mail.example.org. [8.8.4.4]) by mx.google.com with ESMTPS id a1si1.2"
    " for <u@gmail.com>",
)
