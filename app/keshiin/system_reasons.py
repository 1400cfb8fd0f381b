"""Why the system did not do something with a file, in our words, so that both languages have them."""

from __future__ import annotations

import errno
from collections.abc import Mapping

from keshiin.texts import N_
from keshiin.visible import visible

_REASONS: Mapping[int, str] = {
    errno.EACCES: N_("the system does not allow it"),
    errno.EPERM: N_("the system does not allow it"),
    errno.EROFS: N_("it is in a place where nothing can be written"),
    errno.ENOSPC: N_("there is no room left"),
    errno.EDQUOT: N_("there is no room left"),
    errno.EFBIG: N_("there is no room left"),
    errno.ENOENT: N_("it is not there"),
    errno.ENOTDIR: N_("a part of its path is no folder"),
    errno.EISDIR: N_("it is a folder"),
    errno.EEXIST: N_("there is something of that name already"),
    errno.ENAMETOOLONG: N_("its name is too long"),
    errno.ELOOP: N_("its link leads round in a circle"),
    errno.EBUSY: N_("another program is using it"),
    errno.ETXTBSY: N_("another program is using it"),
    errno.EIO: N_("the disk reports a fault"),
    errno.EMFILE: N_("too many files are open"),
    errno.ENFILE: N_("too many files are open"),
}


def reason_of(error: OSError | ValueError) -> str:
    """An English text of ours (the catalogue's id) without a stop; the system's own words where rare."""
    known = _REASONS.get(getattr(error, "errno", None) or 0)
    return known or visible(getattr(error, "strerror", None) or str(error))
