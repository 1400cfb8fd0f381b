"""A Windows registry in memory."""

from __future__ import annotations


class MadeRegistry:
    """A registry in memory."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    def read(self, key: str) -> str | None:
        """The value, None where there is none."""
        return self.values.get(key)

    def write(self, key: str, value: str) -> None:
        """Set the value."""
        self.values[key] = value

    def delete(self, key: str) -> None:
        """Remove the value."""
        self.values.pop(key, None)
