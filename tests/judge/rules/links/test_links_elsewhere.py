"""Links that all lead to strangers are odd, unless somebody vouches or a person answers."""

from __future__ import annotations

from dataclasses import replace

from judge.rules.content_cases import found, link, made, pointed
from judge.rules.route_cases import FIELDS, OLDER, TOP
from judge.rules.route_cases import case as routed
from keshiin.judge.model import Case
from keshiin.judge.rules.links import links_elsewhere

STRANGER = [link("https://away.example.net/x"), link("https://away.example.net/y")]


def test_only_foreign_links_are_odd() -> None:
    case = made(links=STRANGER)
    (finding,) = found(links_elsewhere, case)
    assert (finding.weight, finding.values["listed"]) == ("odd", "away.example.net")
    assert pointed(case, finding)[:2] == ["https://away.example.net/x", "https://away.example.net/y"]


def test_one_link_home_is_enough() -> None:
    for home in (
        "https://www.shop.example/",
        "https://click.shop-mail.example/",
        "https://www.flower.example/",
    ):
        assert found(links_elsewhere, made(links=[*STRANGER, link(home)])) == []
    brand = made("From: A <a@x.com>\n", links=[link("https://twitter.com/a")])
    assert found(links_elsewhere, brand) == []


def test_pages_of_authorities_are_no_strangers() -> None:
    office = link("https://www.police.pref.kita.lg.jp/news")
    assert found(links_elsewhere, made(links=[office])) == []
    (finding,) = found(links_elsewhere, made(links=[office, *STRANGER]))
    assert finding.values["listed"] == "away.example.net"


def test_behind_a_borrowed_name_only_the_brand_is_home() -> None:
    header = "From: Netflix Support <a@shop.example>\n"
    (finding,) = found(links_elsewhere, made(header, links=[link("https://www.shop.example/")], vouched=True))
    assert (finding.weight, finding.variant, finding.values["brand"]) == ("odd", "claimed", "Netflix")
    assert found(links_elsewhere, made(header, links=[link("https://www.netflix.com/")])) == []


def test_links_to_the_brand_excuse_no_strangers_page_beside_a_threat_in_its_name() -> None:
    header = "From: Netflix Support <a@shop.example>\n"
    threat = "Your account will be suspended."
    decoys = [link(f"https://www.netflix.com/{at}") for at in range(9)]
    (finding,) = found(links_elsewhere, made(header, text=threat, links=[*decoys, *STRANGER]))
    assert (finding.weight, finding.variant, finding.values["listed"]) == ("odd", "among", "away.example.net")
    known = link("https://twitter.com/netflix")
    for sender, text, links in (
        (header, threat, [*decoys, known]),
        (header, "News of this week", [*decoys, *STRANGER]),
        ("From: Netflix Support <a@netflix.com>\n", threat, [*decoys, *STRANGER]),
    ):
        assert found(links_elsewhere, made(sender, text=text, links=links)) == []


def test_vouched_answers_and_persons_are_calm() -> None:
    answer = "From: A <a@shop.example>\nSubject: Re: x\nIn-Reply-To: <1@x.example>\n"
    for case in (
        made(links=[*STRANGER, link("https://other.example.org/")], vouched=True),
        made(
            "From: A <a@shop.example>\nList-Unsubscribe: <https://x.example/u>\n",
            links=STRANGER,
            vouched=True,
        ),
        made(answer, links=STRANGER),
        made("From: A <a@gmail.com>\n", links=STRANGER),
    ):
        assert [each.weight for each in found(links_elsewhere, case)] == ["neutral"]
    assert found(links_elsewhere, made(links=[link("https://away.example.net/", "x", "text")])) == []


def test_a_pass_does_not_excuse_links_that_all_lead_to_one_stranger() -> None:
    assert [each.weight for each in found(links_elsewhere, made(links=STRANGER, vouched=True))] == ["odd"]
    assert [each.weight for each in found(links_elsewhere, made(links=STRANGER[:1], vouched=True))] == [
        "neutral"
    ]


def test_one_strange_link_is_odd_only_where_somebody_could_have_vouched() -> None:
    (finding,) = found(links_elsewhere, _pressed(TOP.replace("example.com", "line-provider.example")))
    assert finding.weight == "odd"
    (finding,) = found(links_elsewhere, _pressed(TOP, border=None))
    assert finding.weight == "neutral"


def test_a_machine_whose_confirmed_name_is_the_senders_excuses_as_a_pass_does() -> None:
    (finding,) = found(links_elsewhere, _pressed(TOP))
    assert finding.weight == "neutral"
    (finding,) = found(links_elsewhere, _pressed(TOP.replace("10])", "10] (may be forged))")))
    assert finding.weight == "odd"


def test_a_mailing_company_counts_clicks_where_the_list_can_be_left() -> None:
    top = TOP.replace("example.com", "line-provider.example")
    left = "List-Unsubscribe: <mailto:u@x.example>, <https://foreign.example/u>\n"
    passed, failed = [("dkim", "pass", False)], [("dkim", "fail", False)]
    for fields, results, weight in (
        (left, passed, "neutral"),
        (left, failed, "odd"),
        ("", passed, "odd"),
        (left.replace("//foreign", "//other"), passed, "odd"),
        (left + "\nYour account will be suspended.\n", passed, "odd"),
    ):
        traced = routed(top + OLDER + FIELDS + fields, results=results)
        links = (link("https://away.foreign.example/"), link("https://foreign.example/b"))
        (finding,) = found(links_elsewhere, replace(traced, message=replace(traced.message, links=links)))
        assert finding.weight == weight, (fields, results)


def test_the_counter_of_the_mailing_company_that_carried_it_is_no_strangers_page() -> None:
    for machine, counter, weight in (
        ("hubspotemail.net", "d2v8.na1.hubspotlinks.com", "neutral"),
        ("hubspotemail.net", "spgo.io", "odd"),
        ("elsewhere.example", "d2v8.na1.hubspotlinks.com", "odd"),
    ):
        traced = routed(TOP.replace("example.com", machine) + OLDER + FIELDS)
        message = replace(traced.message, links=(link(f"https://{counter}/x"),))
        (finding,) = found(links_elsewhere, replace(traced, message=message))
        assert finding.weight == weight, (machine, counter)


def test_under_a_sender_who_passes_the_company_is_told_by_its_machine_or_its_field() -> None:
    counter, passed = "u12.ct.sendgrid.net", [("dmarc", "pass", True)]
    for top, fields, results, weight in (
        ("em.sendgrid.net", "", [], "neutral"),
        ("example.com", "X-SG-EID: x\n", passed, "neutral"),
        ("example.com", "", passed, "odd"),
        ("elsewhere.example", "X-SG-EID: x\n", [], "odd"),
    ):
        traced = routed(TOP.replace("example.com", top) + OLDER + FIELDS + fields, results=results)
        links = (link(f"https://{counter}/ls/click?a"), link(f"https://{counter}/ls/click?b"))
        (finding,) = found(links_elsewhere, replace(traced, message=replace(traced.message, links=links)))
        assert finding.weight == weight, (top, fields, results)


def _pressed(top: str, border: int | None = 1) -> Case:
    traced = routed(top + OLDER + FIELDS, border=border)
    return replace(traced, message=replace(traced.message, links=(link("https://away.foreign.example/"),)))


def test_behind_a_borrowed_name_a_bare_address_counts_as_a_button_does() -> None:
    bare = link("https://www.shop.example/login", "https://www.shop.example/login", "text")
    header = "From: Netflix Support <a@shop.example>\n"
    (finding,) = found(links_elsewhere, made(header, links=[bare], vouched=True))
    assert (finding.weight, finding.variant, finding.values["listed"]) == (
        "odd",
        "claimed",
        "www.shop.example",
    )
    assert found(links_elsewhere, made("From: A <a@shop.example>\n", links=[bare])) == []
    home = link("https://www.netflix.com/", "https://www.netflix.com/", "text")
    assert found(links_elsewhere, made(header, links=[home], vouched=True)) == []


def test_the_brands_host_among_the_words_is_no_home_and_a_strangers_host_no_way_out() -> None:
    fields = "From: Netflix <a@shop.example>\n"
    word = link("https://netflix.com", "netflix.com", "text")
    (finding,) = found(links_elsewhere, made(fields, links=[*STRANGER, word]))
    assert finding.values["brand"] == "Netflix"
    stranger = link("https://away.example.net", "away.example.net", "text")
    assert found(links_elsewhere, made(fields, links=[stranger])) == []
    page = link("https://away.example.net/x", "away.example.net/x", "text")
    assert found(links_elsewhere, made(fields, links=[page])) != []


def test_where_a_brands_own_domain_does_not_vouch_its_pages_alone_are_home() -> None:
    fields = FIELDS.replace("hanako@example.com", "hanako@paypal.com")
    denied = [("dmarc", "fail", True)]
    bare = [link("https://away.example.net/", "https://away.example.net/", "text")]
    forged = replace(routed(TOP + OLDER + fields, results=denied).message, links=tuple(bare))
    (finding,) = found(links_elsewhere, replace(routed(TOP + OLDER + fields, results=denied), message=forged))
    assert (finding.weight, finding.values["brand"]) == ("odd", "PayPal")
    for results in ([], [("dmarc", "pass", True)]):
        case = routed(TOP + OLDER + fields, results=results)
        assert found(links_elsewhere, replace(case, message=replace(case.message, links=tuple(bare)))) == []


def test_behind_a_domain_that_imitates_a_brand_only_the_brand_is_home() -> None:
    header = "From: A <a@rnicrosoft.com>\n"
    (finding,) = found(links_elsewhere, made(header, links=[link("https://rnicrosoft.com/x")], vouched=True))
    assert (finding.weight, finding.values["brand"]) == ("odd", "Microsoft")


def test_a_word_of_a_list_makes_no_strangers_page_the_brands() -> None:
    fields = FIELDS.replace("hanako@example.com", "hanako@paypal.com") + "List-Id: <talk.example.net>\n"
    case = routed(TOP + OLDER + fields, results=[("dmarc", "fail", True)])
    bare = link("https://away.example.net/", "https://away.example.net/", "text")
    (finding,) = found(links_elsewhere, replace(case, message=replace(case.message, links=(bare,))))
    assert (finding.weight, finding.values["brand"]) == ("odd", "PayPal")


def test_pages_of_the_machine_that_sent_it_or_of_the_readers_side_are_no_strangers() -> None:
    hosted = TOP.replace("mail.example.com (mail.example.com", "srv12.host.example (srv12.host.example")
    doubted = hosted.replace("10])", "10] (may be forged))")
    unnamed = hosted.replace("(srv12.host.example", "(unknown")
    google = hosted.replace("srv12.host.example", "mail-ej1-f41.google.com")
    for top, host, count in (
        (hosted, "https://srv12.host.example:2083/", 0),
        (hosted, "https://www.example.jp/panel", 0),
        (doubted, "https://srv12.host.example:2083/", 1),
        (unnamed, "https://srv12.host.example:2083/", 1),
        (google, "https://sites.google.com/view/x", 1),
    ):
        traced = routed(top + OLDER + FIELDS)
        message = replace(traced.message, links=(link(host),))
        assert len(found(links_elsewhere, replace(traced, message=message))) == count, (top, host)


def test_the_machines_and_the_readers_pages_excuse_neither_a_threat_nor_a_refused_own_name() -> None:
    top = TOP.replace("mail.example.com (mail.example.com", "srv12.host.example (srv12.host.example")
    own = FIELDS.replace("hanako@example.com", "boss@example.jp")
    office = FIELDS.replace("hanako@example.com", "info@office.invalid")
    threat = "\nYour account has been suspended.\n"
    both = ["https://page.strange.invalid/", "https://www.example.jp/"]
    for fields, results, hosts, count in (
        (office + threat, [], ["https://srv12.host.example/login"], 1),
        (office + threat, [], both, 1),
        (office + "\nHello.\n", [], both, 0),
        (own + "\nHello.\n", [("spf", "fail", True)], ["https://srv12.host.example/login"], 1),
    ):
        traced = routed(top + OLDER + fields, results=results)
        message = replace(traced.message, links=tuple(map(link, hosts)))
        told = found(links_elsewhere, replace(traced, message=message))
        assert len(told) == count, (fields, hosts)


def test_a_redirect_at_a_firm_that_the_text_names_ends_at_a_strangers() -> None:
    for signs, count in ((("redirect",), 1), ((), 0)):
        page = link("https://www.google.com/url?q=https://away.example.net/")._replace(signs=signs)
        assert len(found(links_elsewhere, made(links=[page], text="Protected by Google"))) == count


def test_the_own_page_of_a_firm_that_the_text_names_is_no_strangers() -> None:
    told = "Your Microsoft 365 password expires."
    for text, host, count in (
        (told, "https://passwordreset.microsoftonline.com/", 0),
        (told, "https://microsoft.sharepoint.com/x", 1),
        (told, "https://away.example.net/", 1),
        (
            "パスワードの期限はあと3日でMicrosoft 365のものです",
            "https://passwordreset.microsoftonline.com/",
            0,
        ),
        ("Your password expires.", "https://passwordreset.microsoftonline.com/", 1),
    ):
        assert len(found(links_elsewhere, made(links=[link(host)], text=text))) == count, (text, host)


def test_an_address_that_shows_itself_and_one_inside_the_readers_network_are_no_buttons() -> None:
    for shown, host, count in (
        ("https://away.example.net/x", "https://away.example.net/x/", 0),
        ("away.example.net/x", "https://away.example.net/x", 0),
        ("away.example.net", "https://away.example.net/x", 1),
        ("the router", "http://192.168.0.1/", 0),
        ("the router", "http://203.0.113.7/", 1),
    ):
        assert len(found(links_elsewhere, made(links=[link(host, shown)]))) == count, (shown, host)
