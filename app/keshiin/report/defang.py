"""Links made dead, in the spelling that help desks know: ``hxxps://shop[.]example[.]net/``."""

from __future__ import annotations

import re

_SCHEME = re.compile(r"^\s*([A-Za-z][A-Za-z0-9+.-]{0,20}):")
_END = re.compile(r"[/?#\\]")
_DEAD = {"http": "hxxp", "https": "hxxps", "ftp": "fxp"}


def defanged(url: str) -> str:
    """The address so that no program takes it for one; every sign of it still stands."""
    found = _SCHEME.match(url)
    scheme = found[1].lower() if found else ""
    dead = f"{_DEAD[scheme]}:" if scheme in _DEAD else f"{scheme}[:]" if scheme else ""
    host, slash, path = _parted(url[found.end() :] if found else url)
    host = host.replace(".", "[.]").replace("@", "[at]")
    return dead + host + slash + path.replace("@", "[at]").replace("www.", "www[.]")


def _parted(rest: str) -> tuple[str, str, str]:
    """The authority with its slashes, the sign that ends it, and the rest."""
    start = len(rest) - len(rest.lstrip("/\\"))
    found = _END.search(rest, start)
    end = found.start() if found else len(rest)
    return rest[:end], rest[end : end + 1], rest[end + 1 :]
