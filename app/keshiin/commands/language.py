"""The language of the system: Japanese or English."""

from __future__ import annotations

import locale
import sys
from collections.abc import Mapping

from keshiin.explain.model import Language


def system_language(environment: Mapping[str, str]) -> Language:
    """Japanese where the system's messages are Japanese, English everywhere else.

    POSIX: the first of LC_ALL, LC_MESSAGES and LANG that is set decides.
    """
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return "ja" if environment[name].lower().startswith("ja") else "en"
    if sys.platform in ("win32", "darwin"):
        return "ja" if (locale.getlocale()[0] or "").lower().startswith("ja") else "en"
    return "en"
