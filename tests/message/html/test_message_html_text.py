"""What a reader sees of an HTML text: its words in lines, none of its machinery."""

from __future__ import annotations

import pytest

from keshiin.message.html.text import readable
from slowness import within


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One</p><p>Two &amp; three</p>", "One\n\nTwo & three"),
        ("<style>p { color: red }</style>Hello<br>you", "Hello\nyou"),
        ("<title>t</title><script>alert('x')</script>Words", "Words"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\n\nc"),
        ("a<!-- not this --> b", "a not this b"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("<b>bo</b>ld", "bold"),
        # Lines that are part of the text; blocks of every name.
        ("<PRE>a\r\n  b\n</PRE>c\nd", "a\nb\n\nc d"),
        ("<pre>a\nb", "a\nb"),
        ("<dl><dt>a<dd>b</dl><select><option>c<option>d</select>e<section>f</section>", "a\nb\n\nc\nd\ne\nf"),
        # A sign within a value ends no tag; a value that nobody closed hides nothing.
        ('<img alt="next >>" src="x">one <a title="a>b">two</a>', "one two"),
        ('<a href="x>say "yes" <b>now</b>', 'say "yes" now'),
        ("日<span>本</span>", "日本"),
        ("<style>never closed", ""),
        ('one<a href="x" <br>>two <b', "onetwo <b"),
        ('one <img src="x" <b>two</b>', 'one <img src="x" two'),
        ("<STYLE>p</Style >a<!--[if mso]>b<![endif]-->c", "a b c"),
        ("<\u017fcript>a</\u017fcript>", "<\u017fcript>a"),
        # Literal text is known in a drawing alone.
        ("<svg><text><![CDATA[a <b> & c]]></text></svg><p>d", "a <b> & c\nd"),
        ("<math><mtext><![CDATA[a <b", "a <b"),
        ("a<![CDATA[b > c]]> d", "a c]]> d"),
    ],
)
def test_words_come_out_in_lines(html: str, text: str) -> None:
    assert readable(html) == text


@pytest.mark.parametrize(
    "piece", ["<a ", "<", "<!--", "\n <p>", "&", "<td>", "<style>", "<pre>", '<a b="', "<svg><![CDATA["]
)
def test_the_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    within(2, lambda: readable(piece * 60_000))


@pytest.mark.parametrize("end", ["", "</script>"])
def test_scripts_of_a_drawing_without_ends_of_their_own_are_read_in_one_pass(end: str) -> None:
    within(0.5, lambda: readable("<svg><script><a>" * 60_000 + end))


def test_a_number_of_a_thousand_digits_is_no_character() -> None:
    assert readable("<p>a&#" + "9" * 5_000 + ";b&#x1f600;</p>") == "a\ufffdb\U0001f600"
    assert readable("&#" + "0" * 50 + "65;&#xFFFFFFFFF;") == "A\ufffd"
