"""Links: what is shown, where they lead, and what the HTML does."""

import pytest

from keshiin.message import read


def links(html, kind="text/html"):
    return read(f"From: a@b.example\nContent-Type: {kind}; charset=utf-8\n\n{html}".encode()).links


def urls(html, kind="text/html"):
    return [link.url for link in links(html, kind)]


def signs(html):
    return dict(read(f"From: a@b.example\nContent-Type: text/html\n\n{html}".encode()).html.signs)


def test_text_and_target():
    (link,) = links('<a class=x href="https://www.Evil.example/p?a=1&amp;b=2"><b>www.bank.co.jp</b></a>')
    assert (link.text, link.url) == ("www.bank.co.jp", "https://www.Evil.example/p?a=1&b=2")
    assert (link.host, link.registrable_domain, link.kind, link.part) == (
        "www.evil.example",
        "evil.example",
        "a",
        "1",
    )
    assert link.signs == ("text_differs",)


@pytest.mark.parametrize(
    "html",
    [
        "<![=\nendif]--><a href=http://a.example/>x</a>",
        "<!--[if mso]><a href='http://a.example/'>x</a><![endif]-->",
        "<a\nhref\n=\n'http://a.example/'>x",
        '<td title="a>b"><a href="http://a.example/">',
        '<a "href="http://b.example/" href="http://a.example/">x</a>',
        '<a ="http://b.example/" href="http://a.example/">x</a>',
        f'<a {"x" * 200}href="http://b.example/" href="http://a.example/">x</a>',
        f'<a {"x " * 70}HREF = "http://a.example/">x</a>',
        '<a title="<b>" href="http://a.example/">x</a>',
        "<!-- <a href='http://a.example/'>x</a>",
        '<p title="><a href="http://a.example/">x</a>',
        '<a href="ht\ntp://a.exa\tmple/">x</a>',
        "<style>a{} <a href=http://a.example/>",
        "<A HREF=http://a.example/>x</A>",
        '<area href="http://a.example/">',
        '<form action="http://a.example/">',
        '<button formaction="http://a.example/">',
        '<meta http-equiv="Refresh" content="0; url=http://a.example/">',
        "<base href='http://a.example/b/'><a href='../'>x</a>",
        "<a href='../'>x</a><base href='http://a.example/b/'>",
        "<!--[if !mso]><!--><a href='http://a.example/'>x</a><!--<![endif]-->",
        "<!--><a href='http://a.example/'>x</a><!-- y -->",
        "<!-- y --!><a href='http://a.example/'>x</a><!-- z -->",
        "<svg><a xlink:href='http://a.example/'><text>x</text></a></svg>",
        "<math HREF='http://a.example/'><mi>x</mi></math>",
        "<math><mtext xlink:href='http://a.example/'>x</math>",
        """<!<a title="><a href='http://a.example/'>x</a>""",
        """<?<a title="><a href='http://a.example/'>x</a>""",
        """<!--[if mso]><a title="--><a href='http://a.example/'>x</a>""",
        """<p x="<a title='a"><a href="http://a.example/">x</a>""",
        """<noframes><a title="</noframes><a href='http://a.example/'>x</a>""",
        "<b <!-- ><a href='http://a.example/'>x</a> -->",
        "</b <script><a href='http://a.example/'>x</a></script>",
        "<b<3<script><a href='http://a.example/'>x</a></script>",
        "<xmp><style></xmp><a href='http://a.example/'>x</a></style>",
    ],
)
def test_no_link_is_lost(html):
    assert urls(html) == ["http://a.example/"]


@pytest.mark.parametrize(
    "html",
    [
        "<!-- <a href=http://a.example/> -->",
        "<script>'<a href=http://a.example/>'</script>",
        "<a href='#x'>",
        "<a name=x>",
    ],
)
def test_what_no_reader_can_press_is_no_link(html):
    assert urls(html) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("see http://a.example/x, or", "http://a.example/x"),
        ("(https://a.example/x_(y))", "https://a.example/x_(y)"),
        ("<http://a.example/?q=1>", "http://a.example/?q=1"),
        ("こちらhttp://a.example/xをご覧ください", "http://a.example/x"),
        ("http://a.exampleをご覧ください", "http://a.example"),
        ("http://a.example/。", "http://a.example/"),
        ("「https://a.example/」", "https://a.example/"),
        ("www.a.example!", "https://www.a.example"),
        ("HTTP://A.example/", "HTTP://A.example/"),
    ],
)
def test_links_of_plain_text(text, found):
    assert urls(text, "text/plain") == [found]
    assert links(text, "text/plain")[0].kind == "text"


def test_a_name_in_other_letters_is_kept_and_given_as_a_label():
    (link,) = links("http://例え.jp/x", "text/plain")
    assert (link.host, link.signs) == ("xn--r8jz45g.jp", ("punycode",))


@pytest.mark.parametrize(
    ("url", "host", "sign"),
    [
        ("http://192.0.2.1/", "192.0.2.1", "ip_host"),
        ("http://3221225985/", "192.0.2.1", "ip_host"),
        ("http://0xc0.0.2.1/", "192.0.2.1", "ip_host"),
        ("http://030000001001/", "192.0.2.1", "ip_host"),
        ("http://0000000000300.0x0.0x.2.1/", "0000000000300.0x0.0x.2.1", ""),
        ("http://0000000000300.0x.0x0000000002.1/", "192.0.2.1", "ip_host"),
        ("http://[2001:db8::1]:80/", "2001:db8::1", "ip_host"),
        ("http://www.bank.example@evil.example/", "evil.example", "userinfo"),
        ("http:\\\\evil.example\\x", "evil.example", ""),
        ("http://evil%2eexample/", "evil.example", ""),
        ("//evil.example/x", "evil.example", ""),
        ("http://a.example:8080/", "a.example", "odd_port"),
        ("http://a.example/?u=https%3A%2F%2Fevil.example", "a.example", "redirect"),
        ("data:text/html,x", "", "data_scheme"),
        ("javascript:x()", "", "javascript_scheme"),
        ("mailto:x@a.example", "", ""),
        ("http://" + "a" * 9000 + ".example/", None, ""),
    ],
)
def test_hosts_and_signs(url, host, sign):
    (link,) = links(f'<a href="{url}">x</a>')
    assert link.host == host or host is None
    assert link.signs == ((sign,) if sign else ())
    assert len(link.url) <= 2000


@pytest.mark.parametrize(
    "text", ["here", "report.pdf", "a.example", "www.a.example/x", "Tel. 03", "x@b.example", "..."]
)
def test_a_text_that_names_no_other_host(text):
    assert links(f'<a href="http://www.a.example/">{text}</a>')[0].signs == ()


def test_picture_links_show_the_text_of_the_picture():
    assert links('<a href="http://a.example/"><img alt="Log in" src=x></a>')[0].text == "Log in"


def test_each_link_once_and_text_gives_way_to_a_real_link():
    data = (
        b"From: a@b\nContent-Type: multipart/alternative; boundary=b\n\n--b\n\nhttp://a.example/ http://b.example/\n"
        b'--b\nContent-Type: text/html\n\n<a href="http://a.example/">x</a><a href="http://a.example/">x</a>\n--b--'
    )
    assert [(link.url, link.kind) for link in read(data).links] == [
        ("http://b.example/", "text"),
        ("http://a.example/", "a"),
    ]


def test_hidden_characters_in_a_text_are_shown():
    (link,) = links('<a href="http://a.example/">ban\u200bk</a>')
    assert (link.text, link.signs) == ("ban⟨U+200B⟩k", ("hidden_characters",))


@pytest.mark.parametrize(
    ("html", "sign", "example"),
    [
        ("<form action='http://x.example/'>", "form", "http://x.example/"),
        ("<input type=PASSWORD name=pin>", "password_field", "pin"),
        ("<script>alert(1)</script>", "script", "alert(1)"),
        (
            "<script></script><script src=http://x.example/a.js></script>b",
            "script",
            "<script src=http://x.example/a.js>",
        ),
        ("<base href=http://x.example/>", "base_href", "http://x.example/"),
        ("<iframe src=http://x.example/>", "frame", "http://x.example/"),
        ("<p style='color:red;display: none'>secret words</p>", "hidden_text", "secret words"),
        ('<span style="font-size:0px">tiny words</span>', "tiny_text", "tiny words"),
        ('\u0130<b STYLE="Display:none">\u304b\u306a</b>', "hidden_text", "\u304b\u306a"),
    ],
)
def test_signs_of_the_html(html, sign, example):
    assert signs(html) == {sign: example}


@pytest.mark.parametrize(
    "html",
    [
        "<p style='display:none'></p>",
        "<p style='font-size:10px'>words",
        "display:none words",
        "<p style='opacity:0.9'>words",
    ],
)
def test_ordinary_html_has_no_signs(html):
    assert signs(html) == {}


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("?a=1&amp;b=2", "?a=1&b=2"),
        ("?a=1&copy=2", "?a=1&copy=2"),
        ("?a=1&region=2", "?a=1&region=2"),
        ("?a=1&lt=2&amp;c", "?a=1&lt=2&c"),
        ("?a=1&copy;2", "?a=1©2"),
        ("?a=1&copy", "?a=1©"),
        ("?a=&#x41;&Tab;", "?a=A"),
        ("?a=&nosuchname;&", "?a=&nosuchname;&"),
    ],
)
def test_a_query_within_an_attribute_is_no_entity(written, read_as):
    assert urls(f"<a href='http://a.example/{written}'>x</a>") == [f"http://a.example/{read_as}"]


@pytest.mark.parametrize(
    "shown",
    ["go<b></b>od.example", "go<wbr>od.exam<span>ple</span>", "<p>good.example</p>", "good.example<br>"],
)
def test_tags_within_a_word_do_not_hide_that_it_names_another_host(shown):
    (link,) = links(f"<a href='http://bad.example/'>{shown}</a>")
    assert (link.text, link.signs) == ("good.example", ("text_differs",))


def test_a_block_parts_words():
    (link,) = links("<a href='http://a.example/'>Open<br>the<td>letter</a>")
    assert link.text == "Open the letter"


@pytest.mark.parametrize(
    "url", ["/\\bad.example/x", "\\/bad.example/x", "//bad.example/x", "\\\\bad.example/x"]
)
def test_a_backslash_is_a_slash(url):
    (link,) = links(f"<a href='{url}'>x</a>")
    assert link.host == "bad.example"


def test_numbers_of_full_width_are_an_address():
    (link,) = links("<a href='http://０x7f.1/'>x</a>")
    assert (link.host, link.signs) == ("127.0.0.1", ("ip_host",))


def test_the_text_of_a_container_without_parts_has_links():
    assert urls("http://a.example/", "multipart/mixed; boundary=b") == ["http://a.example/"]


def test_a_button_drawn_for_outlook_is_a_link_of_its_own_only_where_it_leads_elsewhere():
    drawn = "<!--[if mso]><v:roundrect xmlns:v='urn:x' href='http://{}.example/'>Go</v:roundrect><![endif]-->"
    html = drawn + "<!--[if !mso]><!--><a href='http://a.example/'>Go</a><!--<![endif]-->"
    assert urls(html.format("a")) == ["http://a.example/"]
    assert urls(html.format("b")) == ["http://b.example/", "http://a.example/"]


@pytest.mark.parametrize("kind", ["text/html", "text/plain"])
def test_a_nul_hides_no_link(kind):
    text = '<a hr\0ef="https://e\0vil.example/">x</a>' if kind == "text/html" else "ht\0tps://e\0vil.example/"
    message = read(f"From: a@b.example\nContent-Type: {kind}\n\n{text}".encode())
    assert [link.host for link in message.links] == ["evil.example"]


@pytest.mark.parametrize(
    "tag",
    [
        "<img alt=it's>",
        '<img width="1 height="39" alt="">',
        '<img width=1" src="x">',
        '<img src="x" "y>',
        "<img src='x' '>",
        '<img =">',
        '<form action=https://f.example/?a="b">c">',
        '<a name="x"title="y" ">',
    ],
)
def test_a_quotation_mark_that_begins_no_value_hides_no_link(tag):
    page = f'{tag}<a href="https://evil.example/">x</a><p>{tag}'
    data = f"From: a@b.example\nContent-Type: text/html\n\n{page}".encode()
    assert "evil.example" in [link.host for link in read(data).links]


@pytest.mark.parametrize("tag", ['<img alt="next >" src="x">', '<i title="a>b">', '<img/alt="x>y"/>'])
def test_the_sign_that_ends_a_tag_ends_none_within_a_value(tag):
    data = f'From: a@b.example\nContent-Type: text/html\n\n<a href="https://a.example/">{tag}b</a>'.encode()
    (link,) = read(data).links
    assert link.text == "b"


def test_the_reason_of_a_notice_hides_no_link():
    report = "Content-Type: multipart/report; report-type=delivery-status; boundary=b"
    status = (
        "Final-Recipient: rfc822; c@d.example\nDiagnostic-Code: smtp; 550 sign in at http://a.example/x now"
    )
    part = f"--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; m.example\n\n{status}\n--b--\n"
    message = read(f"From: a@b.example\n{report}\n\n--b\n\nfailed\n{part}".encode())
    assert [(link.host, link.part) for link in message.links] == [("a.example", "1.2")]


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ('<p title="<!--">', '<p title="-->">'),
        ("<p title='< <!--'>", "<p title='-->'>"),
        ('<p title="<style>">', '<p title="</style>">'),
        ("<P CLASS='<TITLE>'>", "</TITLE>"),
        ("<svg><style><p>", "</style>"),
        ("<math><title>", "</title>"),
        ("<svg></svg><style><!-- </style>", "-->"),
        ("<math></math><title>a<!-- b</title>", "<!-- c -->"),
    ],
)
def test_what_begins_a_comment_within_a_value_or_raw_text_in_a_drawing_hides_no_link(before, behind):
    page = f'{before}<a href="https://evil.example/">x</a>{behind}'
    (link,) = read(f"From: a@b.example\nContent-Type: text/html\n\n{page}".encode()).links
    assert (link.text, link.host) == ("x", "evil.example")


@pytest.mark.parametrize(
    ("before", "behind"), [('<p title="<"><!--', "-->"), ('<p title="<"><style>', "</style>")]
)
def test_comments_and_styles_behind_such_a_value_are_none_the_less(before, behind):
    page = f'{before}<a href="https://a.example/">x</a>{behind}'
    assert read(f"From: a@b.example\nContent-Type: text/html\n\n{page}".encode()).links == ()


def test_an_element_of_a_formula_shows_its_text():
    (link,) = links("<math><mrow href='http://a.example/'><mi>Log in</mi></mrow><mi>more</mi></math>")
    assert (link.kind, link.text) == ("a", "Log in")
