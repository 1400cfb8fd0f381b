"""What the graph says of a hop."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made_route import chain_of, made_view
from made_view import view, view_without_border
from pytestqt.qtbot import QtBot

from keshiin.explain.model import Language
from keshiin.route.model import Route
from keshiin_ui.graph.chain import Stop, chain
from keshiin_ui.graph.hop_facts import facts
from keshiin_ui.graph.marks import marks_of
from keshiin_ui.graph.node_lines import Line, stop_lines
from keshiin_ui.graph.sentences import row, stop_sentence, whole_text
from keshiin_ui.graph.type import Type
from keshiin_ui.hops.words import disagreement, joint_text, told_apart
from keshiin_ui.learn.sample import analysed
from keshiin_ui.map.pins import trip_of
from keshiin_ui.panes.view import View
from keshiin_ui.texts.words import in_language

EN = in_language("en")


def stop_of(made: View, hop: int) -> Stop:
    return next(stop for stop in chain(made.analysis.route).stops if hop in stop.hops)


def said(made: View, hop: int) -> list[str]:
    return [line.text for line in stop_lines(made, stop_of(made, hop), EN)]


def with_hop(made: View, hop: int, **given: object) -> View:
    hops = tuple(each._replace(**given) if each.index == hop else each for each in made.hops)
    route: Route = replace(made.analysis.route, hops=hops)
    return View(replace(made.analysis, route=route), made.explanation)


def test_the_border_node_leads_with_the_recorded_address() -> None:
    assert said(view(), 2) == ["195.39.10.6", "smtp.im.cz", "estimated: Czechia", "recorded address"]


def test_a_name_that_the_peer_gave_itself_stands_in_quotation_marks() -> None:
    assert said(view(), 4)[0] == "“livedoor”"


def test_a_name_is_never_cut_to_the_end_that_is_another_name(qtbot: QtBot) -> None:
    kind = Type.now()
    for helo in ("a.onmicrosoft.com", "onmicrosoft.com"):
        name = stop_lines(with_hop(view(), 4, helo=helo), stop_of(view(), 4), EN)[0]
        cut = kind.cut(name, kind.width("…microsoft.com", "name"))
        assert cut.startswith("on")
        assert "…" in cut
    assert kind.cut(Line("198.51.100.77", "line", True), kind.width("…1.100.77", "line")).endswith("77")


def test_what_only_looks_like_an_address_is_not_shortened_to_its_end() -> None:
    name = stop_lines(with_hop(view(), 4, helo="46.34.15.06"), stop_of(view(), 4), EN)[0]
    assert (name.text, name.short, name.bare) == ("“46.34.15.06”", "", "46.34.15.06")


def test_a_claim_of_nothing_is_not_called_a_name() -> None:
    assert said(with_hop(view(), 4, ip=None, helo=None, rdns=None), 4) == ["no name", "claim"]
    assert said(with_hop(view(), 4, ip=None), 4)[-1] == "name only"


def test_where_nobody_knows_who_wrote_the_lines_every_name_is_a_claim() -> None:
    assert said(view_without_border(), 2)[0] == "“smtp.im.cz”"


def test_a_masked_address_is_hidden_by_whoever_posted_it() -> None:
    assert "address hidden by whoever posted this" in said(with_hop(view(), 3, ip=None, masked=True), 3)


def test_an_unreadable_line_says_so() -> None:
    assert said(with_hop(view(), 3, readable=False), 3)[0] == "could not read this"


def test_nothing_in_a_name_can_turn_the_text_around() -> None:
    lines = said(with_hop(view(), 4, helo="a\u202emoc.elpmaxe"), 4)
    assert "\u202e" not in "".join(lines)


def test_the_two_names_that_disagree_are_the_writer_and_the_peer() -> None:
    joint = view().joint(2)
    assert joint is not None
    assert disagreement(view(), joint) == ("tpnet.pl", "im.cz")


def test_a_calm_card_makes_no_break_of_names_that_differ() -> None:
    made = view()
    calm = tuple(
        card._replace(finding=card.finding._replace(weight="neutral"))
        for card in made.cards
        if card.finding.weight != "confirms"
    )
    quiet = View(made.analysis, replace(made.explanation, cards=calm))
    joint = quiet.joint(2)
    assert joint is not None
    assert (made.breaks(2), quiet.breaks(2)) == (True, False)
    assert joint_text(quiet, joint, EN).startswith("The names differ here: tpnet.pl")
    assert [leg.broken for leg in trip_of(quiet).legs] == [False] * len(trip_of(made).legs)


def test_lines_that_fit_by_name_are_not_said_to_fit_while_a_clock_runs_back() -> None:
    for delay, told in (
        (1, "It fits."),
        (-400, "It fits, but a clock is wrong."),
    ):
        made = chain_of(3, 1, delays=(1, delay))
        joint = next(each for each in made.analysis.route.joints if each.newer == 1)
        assert joint_text(made, joint._replace(state="agrees"), EN).endswith(told)


def test_a_looked_up_name_in_a_claimed_line_is_a_claim_too() -> None:
    assert said(with_hop(view(), 4, rdns="mail.example.com"), 4)[0] == "“mail.example.com”"


def test_a_claimed_name_loses_its_quotes_before_it_is_cut(qtbot: QtBot) -> None:
    name = stop_lines(view(), stop_of(view(), 3), EN)[0]
    kind = Type.now()
    assert kind.cut(name, kind.width(name.short, "name")) == "“giga.net.tw”"
    assert kind.cut(name, kind.width("giga.net.tw", "name")) == "giga.net.tw"


def test_a_claimed_name_that_has_room_keeps_its_quotes(qtbot: QtBot) -> None:
    name = stop_lines(view("en"), stop_of(view("en"), 4), in_language("en"))[0]
    assert name.text == "“livedoor”"
    assert Type.now().cut(name, 1000.0) == "“livedoor”"


def test_quotes_of_half_the_width_come_before_none(qtbot: QtBot) -> None:
    name = stop_lines(view("ja"), stop_of(view("ja"), 3), in_language("ja"))[0]
    kind = Type.now()
    slim = "\uff62giga.net.tw\uff63"
    assert kind.width(slim, "name") < kind.width("「giga.net.tw」", "name")
    assert kind.cut(name, kind.width("「giga.net.tw」", "name")) == "「giga.net.tw」"
    assert kind.cut(name, kind.width(slim, "name")) == slim
    assert kind.cut(name, kind.width("giga.net.tw", "name")) == "giga.net.tw"


@pytest.mark.parametrize(("language", "told"), [("en", "estimated: Czechia"), ("ja", "推定：チェコ")])
def test_a_narrow_node_still_says_that_its_country_is_an_estimate(language: Language, told: str) -> None:
    made = view(language)
    place = stop_lines(made, stop_of(made, 2), in_language(language))[2]
    kind = Type.now()
    assert kind.cut(place, kind.width(told, "small")) == told


def test_all_facts_of_a_hop_are_told() -> None:
    told = dict(facts(view(), 3, EN))
    assert told["Called itself"] == "u8-174.u203-204.giga.net.tw"
    assert told["Name looked up"] == "not recorded"
    assert told["Clock"] == "25 Mar 2001 19:44:09 (UTC+9)"
    assert told["Delay"] == "−3 h 24 min: the clock runs backwards"
    assert told["Link to the next line"].startswith("The way breaks off here: tpnet.pl")
    assert told["Cards"].startswith("1 ")


def test_each_clock_is_the_readers_with_the_lines_own_where_it_is_of_another_zone() -> None:
    told = dict(facts(analysed("lesson-forged-spam.paste.txt").view("en"), 4, EN))
    assert told["Clock"] == "25 Mar 2001 23:08:09 (UTC+9)"
    assert told["Time, as written"] == "Mon, 25 Mar 2001 17:08:09 +0300"
    assert "Time, as written" not in dict(facts(view(), 3, EN))


def test_an_encrypted_leg_is_told_only_where_the_line_says_so() -> None:
    assert "Encrypted leg" not in dict(facts(view(), 2, EN))
    assert dict(facts(chain_of(2, 1), 2, EN))["Encrypted leg"] == "ESMTPS"


def test_the_list_has_the_same_facts() -> None:
    cells = row(view(), 2, EN)
    assert cells[:2] == ("C", "smtp.im.cz\n195.39.10.6\nestimated: Czechia")
    assert cells[3].startswith("30 Mar 2001 16:12:39 (UTC+9)\n+5 d")
    assert cells[-1] == "1, 2, 3"


def test_the_whole_way_is_one_text_for_a_screen_reader() -> None:
    assert whole_text(view(), EN).endswith("The border of trust is behind C, smtp.im.cz.")
    assert "unknown" in whole_text(view_without_border(), EN)
    assert "no Received line" in whole_text(made_view((), None), EN)


def test_a_group_names_its_machines() -> None:
    made = chain_of(12, 1)
    group = next(stop for stop in chain(made.analysis.route, frozenset()).stops if stop.kind == "group")
    assert stop_sentence(made, group, EN).startswith("10 quiet stations: B “mx1.relay1.example.net”, C ")


def test_a_card_about_a_break_stands_in_the_gap_and_not_on_the_nodes() -> None:
    marks = marks_of(view())
    assert [card.number for card in marks.joints[2]] == [1]
    assert [card.number for card in marks.hops[2]] == [2, 3]
    assert 3 not in marks.hops


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        (("mx10.a.example.net", "mx4.b.example.net"), ("mx10.a", "mx4.b")),
        (("tpnet.pl", "im.cz"), ("tpnet.pl", "im.cz")),
        (("example.net", "mx4.example.net"), ("example.net", "mx4.example.net")),
        (("192.0.2.1", "?"), ("192.0.2.1", "?")),
    ],
)
def test_names_of_one_organisation_are_told_apart_by_what_differs(
    names: tuple[str, str], shown: tuple[str, str]
) -> None:
    assert told_apart(*names) == shown
