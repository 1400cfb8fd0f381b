"""What is remembered of short arguments, and that a long one leaves nothing behind."""

from __future__ import annotations

import gc
import weakref

from keshiin.kept import kept_for_short


class Told(str):
    """A text that can be watched."""

    __slots__ = ("__weakref__",)


def test_a_short_argument_is_worked_out_once_and_a_long_one_each_time() -> None:
    asked: list[str] = []

    @kept_for_short(3, most=8)
    def doubled(text: str) -> str:
        """Twice the text."""
        asked.append(text)
        return text * 2

    assert [doubled(text) for text in ("abc", "abc", "abcd", "abcd")] == ["abcabc"] * 2 + ["abcdabcd"] * 2
    assert asked == ["abc", "abcd", "abcd"]
    assert doubled.__doc__ == "Twice the text."


def test_a_long_argument_is_not_kept() -> None:
    @kept_for_short(3, most=8)
    def size(text: str) -> int:
        return len(text)

    short, long = Told("abc"), Told("abcd")
    watched = [weakref.ref(each) for each in (short, long)]
    size(short), size(long)
    del short, long
    gc.collect()
    assert [each() is not None for each in watched] == [True, False]


def test_another_argument_and_another_measure_can_decide() -> None:
    asked: list[tuple[str, tuple[str, ...]]] = []

    @kept_for_short(3, most=8, at=1, size=lambda texts: sum(map(len, texts)))
    def joined(mark: str, texts: tuple[str, ...]) -> str:
        asked.append((mark, texts))
        return mark.join(texts)

    for texts in (("a", "bc"), ("a", "bc"), ("ab", "cd"), ("ab", "cd")):
        assert joined("-and-", texts) == "-and-".join(texts)
    assert [texts for _, texts in asked] == [("a", "bc"), ("ab", "cd"), ("ab", "cd")]


def test_no_more_is_kept_than_was_said() -> None:
    asked: list[str] = []

    @kept_for_short(3, most=2)
    def doubled(text: str) -> str:
        asked.append(text)
        return text * 2

    for text in ("a", "b", "c", "a"):
        doubled(text)
    assert asked == ["a", "b", "c", "a"]
