"""Hostile header fields: what brings down mail libraries (cpython, flanker, eml_parser), and its kin."""

from __future__ import annotations

FROM = b"From: a@b.example\r\n"


def field(name: bytes, unit: bytes, size: int = 100_000, before: bytes = b"", after: bytes = b"") -> bytes:
    """A message with one endless field, below the limit of a header."""
    return name + b": " + before + unit * (size // len(unit)) + after + b"\r\n" + FROM + b"\r\nx\r\n"


def _only(line: bytes) -> bytes:
    return line + b"\r\n\r\nbody\r\n"


CRASHES = {
    "quote-alone": b'To: "',
    "comment-then-colon": b"To: (c):",
    "parameter-without-value": b"Content-Type: text/plain; name*",
    "identifier-in-brackets": b"Message-ID: <[83c4d00c.0@server.example]>",
    "group-in-group": b"From: a:b:;;",
    "domain-literal-cut": b"To: !an??:=m==fr2@[C",
    "year-of-ten-digits": b"Date: Mon, 20 Nov 9999999999 12:00:00 +0000",
    "encoded-line-feed": b"From: =?utf-8?q?=0A?= <x@y.example>",
    "mixed-continuations": b'Content-Type: a/b; filename*="x"; filename*0*="utf-8\'\'foo"',
    "endless-section-number": b"Content-Disposition: attachment; filename*99999999999999999999=x",
    "section-twice": b"Content-Disposition: attachment; filename*0=a; filename*0=b; filename*1*=%zz",
    "charset-of-a-parameter": b"Content-Disposition: attachment; filename*=punycode'x'a-b",
    "charset-is-a-codec": b"Content-Type: text/plain; charset=rot13",
    "charset-is-zip": b"Content-Type: text/plain; charset=zlib_codec",
    "charset-is-idna": b"Content-Type: text/plain; charset=idna",
    "charset-nul": b"Content-Type: text/plain; charset=\0",
    "charset-of-quotes": b'Content-Type: text/plain; charset="\\"',
    "word-charset-unknown": b"Subject: =?x-nothing?b?gqA=?=",
    "word-base64-odd": b"Subject: =?utf-8?b?A?= =?utf-8?b?=====?=",
    "word-utf7": b"Subject: =?utf-7?q?+AAAA-+2AA-?=",
    "word-utf16": b"Subject: =?utf-16?b?ANgA2A==?=",
    "word-surrogates": b"Subject: =?utf-8?b?7aCA7bCA?=",
    "word-of-nuls": b"Subject: =?utf-8?q?=00=00=00?=",
    "word-in-a-word": b"Subject: =?utf-8?q?=3D=3Futf-8=3Fq=3Fa=3F=3D?=",
    "word-language": b"Subject: =?utf-8*ja?q?a?=",
    "name-of-colons": b": : : :",
    "name-is-empty": b": value",
    "name-of-controls": b"A\x01B: c",
    "name-8-bit": b"\xe4\xbb\xb6\xe5\x90\x8d: x",
    "blank-before-colon": b"From : a@b.example\r\nFrom: c@d.example",
    "first-field-indented": b" From: a@b.example\r\nTo: c@d.example",
    "folded-name": b"From\r\n : a@b.example",
    "fold-of-blanks": b"From: a@b.example\r\n \r\n\t\r\nTo: c@d.example",
    "date-of-minus": b"Date: -1 Jan -1 -1:-1:-1 -9999",
    "date-zone-endless": b"Date: Mon, 1 Jan 2024 10:00:00 +99999999",
    "date-leap-second": b"Date: Sat, 31 Dec 2016 23:59:60 +0000",
    "date-year-zero": b"Date: 1 Jan 0000 00:00:00 -2400",
    "date-year-9999": b"Date: Fri, 31 Dec 9999 23:59:59 -2359",
    "date-of-other-digits": "Date: Mon, 1 Jan ２０２４ 10:00:00 +0000".encode(),
    "date-of-words": b"Date: jan feb mar apr may",
    "received-date-endless": b"Received: from a by b; Mon, 99 Foo 99999 99:99:99 +9999",
    "received-year-1": b"Received: from a by b; 1 Jan 0001 00:00:00 +1400",
    "received-nothing": b"Received:",
    "received-of-nuls": b"Received: from \0 by \0; \0",
    "received-zone-of-ipv6": b"Received: from a (fe80::1%25eth0) by b (::ffff:999.1.1.1)",
    "received-ipv6-odd": b"Received: from a ([IPv6:::::1]) by b ([IPv6:fe80::%])",
    "received-number-of-digits": "Received: from a ([١٢٧.0.0.1]) by b".encode(),
    "results-of-equals": b"Authentication-Results: =; ==; dkim==; =pass",
    "results-version": b"Authentication-Results: mx.example 99999999999999999999; spf=pass",
    "seal-instance-endless": b"ARC-Seal: i=" + b"9" * 5_000 + b"; cv=none; d=a.example; s=s; b=A",
    "signature-expiry-endless": b"DKIM-Signature: v=1; d=a.example; s=s; t=1; x=" + b"9" * 5_000,
    "signature-of-superscripts": "DKIM-Signature: v=1; l=²; t=³; x=①; d=a.example; s=s".encode(),
    "return-path-open": b"Return-Path: <",
    "return-path-nested": b"Return-Path: <<<<a@b>>>>",
    "list-unsubscribe-odd": b"List-Unsubscribe: <mailto:>, <http://[>, <>",
    "link-of-brackets": b"Content-Type: text/html\r\n\r\n<a href='http://[::1'>x</a><a href='//['>y</a>",
    "link-port-endless": b"Content-Type: text/html\r\n\r\n<a href='http://a.example:"
    + b"9" * 5_000
    + b"/'>x",
    "marked-section": b"Content-Type: text/html\r\n\r\n<![=\nendif]--><a href='http://a.example/'>x</a>",
    "marked-section-cdata": b"Content-Type: text/html\r\n\r\n<![CDATA[<!--<?<%</",
}
CASES = {name: _only(line) for name, line in CRASHES.items()}
CASES |= {
    "no-bytes": b"",
    "one-nul": b"\0",
    "one-line-feed": b"\n",
    "bare-colon": b":",
    "blank-line-first": b"\r\n\r\nFrom: a@b.example",
    "semicolons-in-type": field(b"Content-Type", b";", before=b"text/plain"),
    "parameters-in-type": field(b"Content-Type", b"; a=b", before=b"text/plain"),
    "stars-in-type": field(b"Content-Type", b"; name*1*=%41", before=b"text/plain"),
    "quotes-in-type": field(b"Content-Type", b'"', before=b"text/plain; a="),
    "comments-in-type": field(b"Content-Type", b"(", before=b"text/plain "),
    "comments-nested": b"To: " + b"(" * 5_000 + b")" * 5_000 + b"\r\n\r\n",
    "dots-in-from": field(b"From", b"."),
    "colons-in-from": field(b"From", b":"),
    "escapes-in-from": field(b"From", b'\\"'),
    "angles-in-from": field(b"From", b"<"),
    "quoted-angles-in-to": field(b"To", b'<"'),
    "addresses-10000": b"To: " + b"abc@def.example, " * 9_999 + b"x@y.example\r\n\r\n",
    "groups-10000": field(b"To", b"a:b@c.example;"),
    "froms-999": FROM * 999 + b"\r\n",
    "words-in-subject": b"Subject: " + b"word " * 40_000 + b"\r\n\r\n",
    "encoded-words-10000": b"Subject: " + b"=?utf-8?q?abc?= " * 10_000 + b"\r\n\r\n",
    "encoded-words-open": field(b"Subject", b"=?utf-8?q?"),
    "encoded-words-touching": field(b"From", b"=?utf-8?b?YQ==?="),
    "charsets-different": b"Subject: "
    + b"".join(b"=?x-%d?q?=E9?= " % number for number in range(8_000))
    + b"\r\n\r\n",
    "returns-in-subject": b"A: b\nB: c\nSubject: a" + b"\r" * 200_000 + b"b\n\n",
    "folds-100000": b"Subject: a" + b"\r\n b" * 50_000 + b"\r\n\r\n",
    "blanks-in-subject": field(b"Subject", b" ", after=b"x"),
    "dates-in-date": field(b"Date", b"Mon, 1 Jan 2024 10:00:00 +0900 "),
    "fields-20000": b"A: b\r\n" * 20_000 + b"\r\n",
    "fields-of-one-name": b"Subject: " + b"x" * 200 + b"\r\n" + b"Subject: y\r\n" * 900 + b"\r\n",
    "name-of-200000": b"A" * 200_000 + b": b\r\n" + FROM + b"\r\n",
    "no-header-at-all": b"word " * 50_000,
    "hidden-in-subject": field(b"Subject", "\u202e\u200b".encode()),
    "bytes-in-return-path": field(b"Return-Path", b"\xff"),
    "nuls-in-from": field(b"From", b"\0"),
}
