"""The whole hostile set by name: bytes, and whether they are pasted."""

from __future__ import annotations

import hostile_fields
import hostile_html
import hostile_nested
import hostile_parts
import hostile_records

from keshiin.message.model import SourceKind

GROUPS: dict[str, dict[str, bytes]] = {
    "field": hostile_fields.CASES,
    "record": hostile_records.CASES,
    "part": hostile_parts.CASES,
    "html": hostile_html.CASES,
    "nested": hostile_nested.CASES,
    "paste": hostile_nested.PASTES,
}
CASES: dict[str, tuple[bytes, SourceKind]] = {
    f"{group}-{name}": (data, "paste" if group == "paste" else "file")
    for group, cases in GROUPS.items()
    for name, data in cases.items()
}
