"""The text of a lesson made into pieces: values between backquotes, and the words of the glossary."""

from __future__ import annotations

from keshiin.explain.model import Language, Text
from keshiin_ui.learn.lessons import Saying

NAMES = "abcdefgh"


def text_of(saying: Saying, language: Language) -> Text:
    """What is said in that language, its values as chips and its terms with their explanations."""
    from keshiin.explain.wording.filling import fill

    parts = saying[language].split("`")
    values = dict(zip(NAMES, parts[1::2], strict=False))
    template = "".join(f"{{{NAMES[place // 2]}}}" if place % 2 else part for place, part in enumerate(parts))
    return fill(language, template, values)
