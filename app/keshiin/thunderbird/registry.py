"""The one value in the Windows registry by which Thunderbird finds the manifest."""

from __future__ import annotations

import sys
from typing import Protocol


class Registry(Protocol):
    """The default values of keys below the user's own part of the registry."""

    def read(self, key: str) -> str | None:
        """The value, None where there is none."""

    def write(self, key: str, value: str) -> None:
        """Set the value, with the key where that is missing; raises OSError."""

    def delete(self, key: str) -> None:
        """Remove the key, which may be missing; raises OSError."""


class NoRegistry:
    """The registry of a system that has none."""

    def read(self, key: str) -> str | None:
        """Nothing is there."""
        return None

    def write(self, key: str, value: str) -> None:
        """Nothing can be written."""
        raise OSError(f"no registry for {key}")

    def delete(self, key: str) -> None:
        """There is nothing to remove."""


if sys.platform == "win32":
    import winreg

    class WindowsRegistry:
        """The registry itself, HKEY_CURRENT_USER."""

        def read(self, key: str) -> str | None:
            """The value, None where there is none."""
            try:
                return str(winreg.QueryValue(winreg.HKEY_CURRENT_USER, key)) or None
            except OSError:
                return None

        def write(self, key: str, value: str) -> None:
            """Set the value, with the key where that is missing."""
            winreg.SetValue(winreg.HKEY_CURRENT_USER, key, winreg.REG_SZ, value)

        def delete(self, key: str) -> None:
            """Remove the key, which may be missing."""
            try:
                winreg.DeleteKey(winreg.HKEY_CURRENT_USER, key)
            except FileNotFoundError:
                return


def system_registry() -> Registry:
    """The registry of this system."""
    if sys.platform == "win32":
        return WindowsRegistry()
    return NoRegistry()
