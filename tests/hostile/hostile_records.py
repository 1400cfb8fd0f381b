"""Hostile Received lines, results and signatures."""

from __future__ import annotations

from hostile_fields import FROM, field

HOP = (
    b"Received: from a%d.example (h%d.example [192.0.2.%d]) by b%d.example (Postfix) with ESMTPS id A%d"
    b" for <x@y.example>; Tue, 6 Jan 2026 10:00:%02d +0900\r\n"
)


def hops(count: int) -> bytes:
    """So many Received lines, no two alike."""
    return b"".join(HOP % (n, n, n % 250, n, n, n % 60) for n in range(count))


CASES = {
    "hops-900": hops(900) + FROM + b"\r\nx\r\n",
    "hops-10000": hops(10_000) + FROM + b"\r\nx\r\n",
    "hops-of-one-server": HOP % (1, 1, 1, 1, 1, 1) * 900 + FROM + b"\r\nx\r\n",
    "hop-comments-open": field(b"Received", b"; (", before=b"from a by b"),
    "hop-comments-10000": field(b"Received", b"(a) ", before=b"from a "),
    "hop-comments-nested": field(b"Received", b"(" * 20_000 + b")" * 20_000),
    "hop-brackets": field(b"Received", b"[", before=b"from a ("),
    "hop-clauses": field(b"Received", b"from a by b with c id d for e "),
    "hop-semicolons": field(b"Received", b";"),
    "hop-quotes": field(b"Received", b'"'),
    "hop-dates": field(b"Received", b"Fri, 10 Jan 2025 ", before=b"from a by b; "),
    "hop-host-endless": field(b"Received", b"a.", before=b"from "),
    "hop-host-of-hyphens": field(b"Received", b"-", before=b"from "),
    "hop-numbers": field(b"Received", b"1.1.1.1 ", before=b"from a ("),
    "hop-of-bytes": field(b"Received", b"\xff", before=b"from a by "),
    "hop-encoded-words": field(b"Received", b"=?utf-8?q?a?= ", before=b"from a by "),
    "hops-joined": b"Received: " + b"from a by b; Fri, 10 Jan 2025 00:12:31 +0000 Received: " * 3_000 + b"\n",
    "results-900": b"Authentication-Results: mx.example; spf=pass smtp.mailfrom=a.example\r\n" * 900 + FROM,
    "results-in-one": field(
        b"Authentication-Results", b"; dkim=pass header.d=a.example", before=b"mx.example"
    ),
    "results-quotes": field(b"Authentication-Results", b'\\"'),
    "results-comments": field(b"Authentication-Results", b"(a", before=b"mx.example; spf=pass "),
    "results-domains": field(b"Authentication-Results", b"a.", before=b"x; dkim=pass header.d="),
    "spf-pairs": field(b"Received-SPF", b"client-ip=1.2.3.4; ", before=b"pass "),
    "spf-comment-of-names": field(b"Received-SPF", b"a_.0", before=b"pass ("),
    "signatures-900": b"DKIM-Signature: v=1; a=rsa-sha256; d=a.example; s=s; h=from; bh=A; b=A\r\n" * 900
    + FROM,
    "signature-tags": field(b"DKIM-Signature", b"a=b; "),
    "signature-fields": field(b"DKIM-Signature", b"from:", before=b"v=1; d=a.example; s=s; b=A; h="),
    "signature-domain": field(b"DKIM-Signature", b"a.", before=b"v=1; s=s; b=A; d="),
    "signature-value": field(b"DKIM-Signature", b"QUJD", before=b"v=1; s=s; d=a.example; b="),
    "seals-900": b"".join(b"ARC-Seal: i=%d; cv=pass; d=a.example; s=s; b=A\r\n" % n for n in range(900))
    + FROM,
    "client-addresses": b"X-Originating-IP: [198.51.100.7]\r\n" * 900 + FROM,
    "client-address-endless": field(b"X-Originating-IP", b"["),
    "spam-status-endless": field(b"X-Spam-Status", b"RULE_A,", before=b"Yes, score=9.9 tests="),
    "lists-900": b"List-Id: <a.example>\r\nList-Unsubscribe: <http://a.example/>\r\n" * 450 + FROM,
}
