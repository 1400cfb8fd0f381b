"""What the frozen program tells Windows and macOS of itself."""

from __future__ import annotations

NAMES = {"keshiin": True, "keshiin-gui": False, "keshiin-thunderbird-host": True}
"""The programs, and whether each has a console; what each of them does, entry.py finds by its name."""

ABOUT = "Keshiin reads the postmarks on an e-mail"
RESOURCE = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004, fileType=0x1),
  kids=[
    StringFileInfo([StringTable("040904B0", [
      StringStruct("CompanyName", "The authors of Keshiin"),
      StringStruct("FileDescription", "{about}"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("InternalName", "{name}"),
      StringStruct("LegalCopyright", "GNU General Public License, version 3 or later"),
      StringStruct("OriginalFilename", "{name}.exe"),
      StringStruct("ProductName", "Keshiin"),
      StringStruct("ProductVersion", "{version}"),
    ])]),
    VarFileInfo([VarStruct("Translation", [0x0409, 1200])]),
  ],
)
"""


def version_resource(name: str, version: str) -> str:
    """The version resource of a Windows program, in the form that PyInstaller reads."""
    return RESOURCE.format(name=name, version=version, about=ABOUT, numbers=four_numbers(version))


def four_numbers(version: str) -> tuple[int, ...]:
    """A version as Windows counts it: 0.1.0 is (0, 1, 0, 0); a mark after the numbers is left out."""
    numbers = []
    for part in version.split(".")[:4]:
        digits = part[: len(part) - len(part.lstrip("0123456789"))]
        numbers.append(int(digits or 0))
    return tuple([*numbers, 0, 0, 0, 0][:4])


def bundle_description() -> dict[str, object]:
    """What stands in the bundle's Info.plist: it views messages, and never makes itself their program."""
    return {
        "CFBundleDisplayName": "Keshiin",
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en", "ja"],
        "LSMinimumSystemVersion": "13.0",
        "LSApplicationCategoryType": "public.app-category.utilities",
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,
        "NSHumanReadableCopyright": "GNU General Public License, version 3 or later",
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "E-mail message",
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Alternate",
                "LSItemContentTypes": ["com.apple.mail.email", "public.email-message"],
                "CFBundleTypeExtensions": ["eml", "emlx", "msg"],
            },
            {
                "CFBundleTypeName": "Mailbox",
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Alternate",
                "CFBundleTypeExtensions": ["mbox"],
            },
        ],
    }
