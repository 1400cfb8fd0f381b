"""The public-suffix list as it is prepared here says the same as the library's own reading of it."""

from __future__ import annotations

from publicsuffixlist import PublicSuffixList

from keshiin.suffixes import _lines, plain_domain, registries, suffixes

HOSTS = (
    *("www.example.co.jp", "city.kobe.jp", "a.b.kobe.jp", "www.city.kobe.jp", "a.b.c.kawasaki.jp"),
    *("example.公司.cn", "example.xn--55qx5d.cn", "食狮.公司.cn", "xn--85x722f.xn--55qx5d.cn", "пример.укр"),
    *("www.ck", "a.b.ck", "x.github.io", "x.blogspot.com", "unknown.ending", "jp", "example", "a.xn--j1amh"),
)


def test_both_readings_agree_on_every_rule_and_on_names_below_them() -> None:
    for mine, theirs in (
        (suffixes(), PublicSuffixList()),
        (registries(), PublicSuffixList(only_icann=True)),
    ):
        assert mine._publicsuffix == theirs._publicsuffix
        for host in HOSTS:
            assert mine.publicsuffix(host) == theirs.publicsuffix(host)
            assert mine.privatesuffix(host) == theirs.privatesuffix(host)


def test_a_name_told_plain_is_the_one_that_the_whole_list_gives() -> None:
    ends = ("", "a.", "www.a.", "a..", ".")
    rules = [line for line in _lines() if not line.startswith("//")]
    names = [f"{end}{rule.lstrip('!').replace('*', 'any')}" for rule in rules for end in ends]
    names += [*HOSTS, "www.example.com", "example.unknown", "a.b.c.example.org", ".example.com", "a..com"]
    whole = suffixes()
    told = {name: plain_domain(name) for name in names if "." in name and not name.endswith(".")}
    assert told["www.example.com"] == "example.com"
    assert told["a.b.c.example.org"] == "example.org"
    assert {name for name, plain in told.items() if plain and plain != whole.privatesuffix(name)} == set()
