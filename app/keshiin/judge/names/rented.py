"""Names that anybody can have in minutes: places under a hosting or storage service's own domain."""

from __future__ import annotations

from functools import lru_cache

from keshiin.domains import is_address, normal
from keshiin.suffixes import plain_domain, registries, suffixes

# Services whose customers' pages lie beside each other, and which are not in the list's private part.
STORES = (
    "storage.googleapis.com",
    "firebasestorage.googleapis.com",
    "googleusercontent.com",
    "digitaloceanspaces.com",
    "blob.core.windows.net",
    "web.core.windows.net",
    "onmicrosoft.com",
    "sites.google.com",
    "docs.google.com",
    "forms.gle",
    "1drv.ms",
    "sharepoint.com",
    "page.link",
    "linktr.ee",
    "fanlink.to",
    "lnk.bio",
    "beacons.ai",
    "canva.site",
    "ipfs.io",
)
DOCUMENTS = frozenset(("docs.google.com", "forms.gle", "1drv.ms", "sharepoint.com"))
"""Those at which documents and forms are shared, which offices, schools and clubs do every day."""

_UNDER_STORES = tuple(f".{store}" for store in STORES)

# Shops and countries' second levels that stand in the private part without being open to everybody.
NOT_OPEN = frozenset(
    {"co.com", "uk.com", "us.com", "de.com", "jp.net", "jpn.com", "eu.com", "gr.com", "br.com"}
    # The offices of one government, which alone gives these names away.
    | {"service.gov.uk", "campaign.gov.uk", "homeoffice.gov.uk"}
)


@lru_cache(maxsize=4096)
def landlord(host: str) -> str:
    """The service under whose name the host lies, "" where the host's domain is its owner's own.

    Taken from the public-suffix list's private part, which services enter themselves.
    """
    name = normal(host)
    if is_address(name) or "." not in name:
        return ""
    if f".{name}".endswith(_UNDER_STORES):
        return next(store for store in STORES if f".{name}".endswith(f".{store}"))
    shared = "" if plain_domain(name) else suffixes().publicsuffix(name) or ""
    # A suffix of one label is a registry's, and most are; so the second list need not be asked.
    if "." not in shared or name == shared or shared in NOT_OPEN:
        return ""
    return shared if shared != (registries().publicsuffix(name) or "") else ""
