"""What was reported, in short."""

from __future__ import annotations

from keshiin.identity.model import Identity

GMAIL_TOP = (
    "Received: by 2002:a05:0:0:0:0:0:0 with SMTP id x; Mon, 1 Jan 2024 00:00:02 -0800 (PST)\n"
    "ARC-Seal: i=1; a=rsa-sha256; d=google.com; s=arc; cv=none; b=AAAA\n"
    "ARC-Authentication-Results: i=1; mx.google.com; spf=fail smtp.mailfrom=evil.example\n"
    "Received: from x (y [192.0.2.66]) by mx.google.com with ESMTPS id z; Mon, 1 Jan 2024 00:00:01 -0800\n"
)
GMAIL_OWN = (
    "Received-SPF: fail (google.com: domain of a@evil.example does not designate 192.0.2.66 as permitted"
    " sender) client-ip=192.0.2.66;\n"
    "Authentication-Results: mx.google.com; spf=fail smtp.mailfrom=a@evil.example\n"
)
FORGED = (
    "Authentication-Results: mx.google.com; spf=pass smtp.mailfrom=example.com;"
    " dkim=pass header.d=example.com\n"
)
REST = "From: alice@example.com\nSubject: x\n"


def verdicts(identity: Identity) -> list[tuple[str, str, bool, str]]:
    return [(each.method, each.result, each.believed, each.why) for each in identity.reported]
