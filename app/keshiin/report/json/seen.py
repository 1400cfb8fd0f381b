"""Values of a JSON object that stand elsewhere as they were received, with every hidden character visible."""

from __future__ import annotations

from keshiin.visible import visible


def seen(value: object) -> object:
    """The value with `visible` texts, at any depth; keys are ours."""
    if isinstance(value, str):
        return visible(value)
    if isinstance(value, dict):
        return {key: seen(each) for key, each in value.items()}
    if isinstance(value, list):
        return [seen(each) for each in value]
    return value
