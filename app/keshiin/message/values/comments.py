"""A comment within a field (RFC 5322, 3.2.2), as a piece of other patterns."""

from __future__ import annotations

# Three deep, and of so many words that nobody makes the search for its end long.
_WORDS = rb"[^()\\]{1,1000}+|\\[\s\S]"
_INNERMOST = rb"\((?>(?:" + _WORDS + rb"){0,30})\)"
_INNER = rb"\((?>(?:" + _WORDS + rb"|" + _INNERMOST + rb"){0,30})\)"
COMMENT = rb"\((?>(?:" + _WORDS + rb"|" + _INNER + rb"){0,30})\)"
