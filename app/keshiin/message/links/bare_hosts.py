"""Hosts that stand as words, of which Gmail and Apple's Mail make links, Thunderbird and Outlook none.

Since file names, versions and abbreviations look alike, a host counts only where it can hardly be one of
those: with a path behind it, or in small letters under an ending for everybody or one as ``co.jp``.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator

from keshiin.domains import HOST_CHARACTERS
from keshiin.message.files.kinds import SIGN_OF_ENDING
from keshiin.suffixes import endings, plain_domain, suffixes

# From the last full stop on, since words are many and full stops with letters behind them few. What follows
# may be a port and a path, but no sign by which it is an address, a call, or a part of a longer word, nor the
# end of a value in a tag, as behind nearly all in a page.
_END = re.compile(
    r"\.(?P<end>[A-Za-z]{2,24}+)(?>(?P<path>(?::\d{1,5})?/(?=[A-Za-z0-9?#~%_-])[!#-;=?-~]*+)?)"
    r"/?(?![A-Za-z0-9_@(\[{=/\\:-]|\.[A-Za-z0-9_]|[\"'](?:>| [a-z]{2,12}=))"
)
_OF_HOST = string.ascii_letters + string.digits + ".-"
_LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_LABELS = re.compile(rf"(?:{_LABEL}\.){{0,8}}{_LABEL}")
# Behind these it is part of an address, a path, a value.
_WITHIN = frozenset("_@:/\\#&=+%$~?")
# Every program makes links of these.
_MARKED = ("www.", "ftp.")
_PLAIN = frozenset(("com", "net", "org", "info", "biz", "jp"))
_FILES = frozenset(("cc", "md", "mov", "pl", "ps", "py", "rs", "so")) | (SIGN_OF_ENDING.keys() - {"com"})


def bare_hosts(text: str, *, marked: bool = False) -> Iterator[tuple[int, str]]:
    """Each with its place and what stands behind it; with ``marked`` also those under ``www`` and ``ftp``."""
    known = endings()
    for found in _END.finditer(text):
        # Lists of files have thousands of others.
        if found["end"].lower() not in known:
            continue
        at = found.start()
        before = text[max(0, at - HOST_CHARACTERS) : at]
        labels = before[len(before.rstrip(_OF_HOST)) :]
        start = at - len(labels)
        if text[start - 1 : start] in _WITHIN or not _LABELS.fullmatch(labels):
            continue
        if _is_host(f"{labels}.{found['end']}", bool(found["path"]), marked):
            yield start, labels + found[0]


def _is_host(host: str, with_path: bool, marked: bool) -> bool:
    name = host.lower()
    known = name.startswith(_MARKED)
    # Most words end here: the library that knows the suffixes takes several times as long as all this.
    if not (marked if known else with_path or host == name):
        return False
    if not (known or with_path or name.rpartition(".")[2] in _PLAIN) and plain_domain(name):
        return False
    suffix = suffixes().publicsuffix(name, accept_unknown=False)
    if suffix is None or suffix == name:
        return False
    return known or "." in suffix or (suffix not in _FILES if with_path else suffix in _PLAIN)
