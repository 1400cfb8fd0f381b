"""File name endings and media types, and what opening such a file does."""

from __future__ import annotations

_ENDINGS = {
    "executable": "exe com scr pif cpl msi msp mst msu msix appx dll jar apk deb rpm pkg run elf app gadget"
    " chm hlp one msc application appref-ms diagcab xbap appinstaller xll mde accde ade adp",
    "script": "bat cmd ps1 psm1 vb vbs vbe js jse wsc wsf wsh hta sct inf reg sh command py pyw jnlp",
    "macro": "docm dotm xlsm xltm xlam xlsb pptm potm ppsm ppam sldm ppa",
    "html_file": "htm html xhtml shtml mht mhtml svg",
    "shortcut": "lnk url webloc desktop scf library-ms searchconnector-ms search-ms settingcontent-ms website"
    " iqy rdp",
    "disc_image": "iso img vhd vhdx vmdk udf nrg toast dmg wim",
    "archive": "zip zipx 7z rar lzh lha cab arj tar gz tgz bz2 tbz2 xz txz zst lz z ace",
}
SIGN_OF_ENDING = {ending: sign for sign, endings in _ENDINGS.items() for ending in endings.split()}
"""The sign of a file name ending."""

SIGN_OF_TYPE = {
    "application/x-dosexec": "executable",
    "application/x-elf": "executable",
    "application/x-mach-binary": "executable",
    "application/java-archive": "executable",
    "application/vnd.android.package-archive": "executable",
    "application/vnd.ms-htmlhelp": "executable",
    "application/onenote": "executable",
    "text/x-script": "script",
    "text/html": "html_file",
    "image/svg+xml": "html_file",
    "application/x-ms-shortcut": "shortcut",
    "application/x-iso9660-image": "disc_image",
    "application/x-vhd": "disc_image",
    "application/x-vhdx": "disc_image",
    "application/zip": "archive",
    "application/vnd.rar": "archive",
    "application/x-7z-compressed": "archive",
    "application/gzip": "archive",
    "application/x-bzip2": "archive",
    "application/x-xz": "archive",
    "application/zstd": "archive",
    "application/x-tar": "archive",
    "application/vnd.ms-cab-compressed": "archive",
    "application/x-lzh-compressed": "archive",
}
"""The sign of a type that was found in the content."""

MESSAGE_ENDINGS = (".eml", ".mbox", ".emlx", ".txt", ".msg")
"""The endings of files in which mail programs keep messages."""

_DOCUMENTS = "pdf doc docx xls xlsx ppt pptx rtf odt ods txt csv jpg jpeg png gif bmp tif tiff mp3 mp4 wav"
DOCUMENTS = frozenset(_DOCUMENTS.split())
"""Endings that a reader takes for harmless."""

_FAMILIES = {
    "picture": "jpg jpeg png gif bmp tif tiff webp heic heif avif",
    "pdf": "pdf",
    "office": "doc docx docm xls xlsx xlsm xlsb ppt pptx pptm odt ods odp rtf",
    "archive": "zip 7z rar gz tgz bz2 xz",
    "page": "htm html xhtml",
    "program": "exe scr com dll",
}
FAMILY_OF_ENDING = {ending: family for family, endings in _FAMILIES.items() for ending in endings.split()}
"""The family of a file name ending, for those that have one."""

_TYPES = (
    ("application/pdf", "pdf"),
    ("application/x-dosexec", "program"),
    ("application/x-msdownload", "program"),
    ("application/x-elf", "program"),
    ("application/x-mach-binary", "program"),
    ("text/html", "page"),
    ("application/xhtml", "page"),
    ("application/vnd.openxmlformats", "office"),
    ("application/vnd.oasis", "office"),
    ("application/msword", "office"),
    ("application/vnd.ms-excel", "office"),
    ("application/vnd.ms-powerpoint", "office"),
    ("application/vnd.ms-word", "office"),
    ("application/x-ole-storage", "office"),
    ("application/rtf", "office"),
    ("text/rtf", "office"),
    ("application/zip", "archive"),
    ("application/x-zip", "archive"),
    ("application/vnd.rar", "archive"),
    ("application/x-rar", "archive"),
    ("application/x-7z", "archive"),
    ("application/gzip", "archive"),
    ("application/x-gzip", "archive"),
    ("application/x-bzip2", "archive"),
)


def family_of_type(kind: str) -> str | None:
    """The family of a media type, None for types without one (octet-stream, plain text, SVG, ...)."""
    if kind.startswith("image/") and kind not in ("image/svg+xml", "image/vnd.microsoft.icon"):
        return "picture"
    return next((family for start, family in _TYPES if kind.startswith(start)), None)
