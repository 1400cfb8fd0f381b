"""Attached files by their names and real types: what opening one would do."""

from __future__ import annotations

from keshiin.message.model import Attachment

FILES = 200
"""Attached files that are looked at."""

PROGRAMS = frozenset(
    {
        *("exe", "com", "scr", "pif", "cpl", "msi", "msp", "msix", "appx", "bat", "cmd", "ps1", "psm1"),
        *("vbs", "vbe", "js", "jse", "wsf", "wsh", "hta", "jar", "jnlp", "reg", "sct", "dll", "gadget"),
        *("app", "command", "pkg", "dmg", "deb", "rpm", "run", "apk", "chm", "one"),
    }
)
PROGRAM_TYPES = frozenset(
    {
        "application/x-dosexec",
        "application/x-msdownload",
        "application/vnd.microsoft.portable-executable",
        "application/x-elf",
        "application/x-executable",
        "application/x-mach-binary",
    }
)
SHORTCUTS = frozenset({"lnk", "url", "webloc", "desktop", "scf", "library-ms", "searchconnector-ms", "iqy"})
DISCS = frozenset({"iso", "img", "vhd", "vhdx", "udf", "nrg", "toast"})
MACROS = frozenset(
    {"docm", "dotm", "xlsm", "xltm", "xlam", "xlsb", "xll", "pptm", "potm", "ppsm", "ppam", "sldm"}
)
PAGES = frozenset({"htm", "html", "xhtml", "shtml", "mht", "mhtml", "svg"})
ARCHIVES = frozenset(
    {"zip", "7z", "rar", "lzh", "lha", "cab", "arj", "tar", "gz", "tgz", "bz2", "xz", "zst", "ace"}
)
DOCUMENTS = frozenset(
    {
        *("pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "rtf", "odt", "ods", "txt", "csv"),
        *("jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "mp3", "mp4", "wav"),
    }
)

_FAMILIES = {
    "pdf": ("application/pdf",),
    "picture": ("image/",),
    "archive": (
        "application/zip",
        "application/x-7z",
        "application/x-rar",
        "application/vnd.rar",
        "application/gzip",
    ),
    "page": ("text/html",),
}
_FAMILY_OF_ENDING = {
    "pdf": "pdf",
    **dict.fromkeys(("jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "webp"), "picture"),
    **dict.fromkeys(("zip", "7z", "rar", "gz", "tgz"), "archive"),
    **dict.fromkeys(("htm", "html"), "page"),
}


def ending(name: str) -> str:
    """The last ending of a file name in lower case, "" for none; trailing dots and blanks do not count."""
    stem, dot, last = name.strip().rstrip(". ").lower().rpartition(".")
    return last.strip() if dot and stem else ""


def two_endings(name: str) -> bool:
    """Whether a document's ending stands before the ending of something that runs."""
    plain = name.strip().rstrip(". ")
    last = ending(plain)
    if last not in PROGRAMS | SHORTCUTS | DISCS | PAGES or last == "svg":
        return False
    before = ending(plain[: -len(last) - 1].rstrip(". _-"))
    return before in DOCUMENTS


def differs(file: Attachment) -> bool:
    """Whether the first bytes are of another family than the name, both being known."""
    named, real = _FAMILY_OF_ENDING.get(ending(file.name)), _family(file.detected_type)
    return named is not None and real is not None and named != real


def _family(kind: str) -> str | None:
    for family, types in _FAMILIES.items():
        if kind.startswith(types) and kind != "image/svg+xml":
            return family
    return "program" if kind in PROGRAM_TYPES else None
