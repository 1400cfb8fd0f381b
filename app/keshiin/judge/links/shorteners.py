"""Services that shorten links, so that a link's own words do not tell where it leads."""

from __future__ import annotations

from keshiin.domains import normal

_HOSTS = """
    bit.do bit.ly bitly.com buff.ly cutt.ly goo.gl is.gd j.mp lnkd.in n9.cl ow.ly ppt.cc qr.ae qrco.de
    rb.gy rebrand.ly rplg.co s.id shorturl.at soo.gd surl.li t.co t.ly tiny.cc tinyurl.com tny.im u.nu
    u.to urlz.fr v.gd x.gd 00m.in onl.la onl.sc onl.tl
"""
HOSTS = frozenset(_HOSTS.split())


def is_shortener(host: str) -> bool:
    """Whether the host is a shortening service's."""
    name = normal(host)
    return name in HOSTS or name.removeprefix("www.") in HOSTS
