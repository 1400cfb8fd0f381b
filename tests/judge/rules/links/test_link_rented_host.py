"""A page at a hosting service is odd; the sender’s own place there is not."""

from __future__ import annotations

from judge.rules.content_cases import found, link, made, pointed
from keshiin.judge.rules.links import link_rented_host, links_elsewhere


def test_a_rented_page_is_odd() -> None:
    case = made(links=[link("https://login-page.web.app/x")])
    (finding,) = found(link_rented_host, case)
    assert (finding.weight, finding.values["landlord"]) == ("odd", "web.app")
    assert pointed(case, finding) == ["https://login-page.web.app/x"]


def test_lists_are_calm_and_own_places_are_nothing() -> None:
    header = "From: A <a@shop.example>\nTo: talk@lists.example\nList-Id: <talk.lists.example>\n"
    calm = made(header, links=[link("https://login-page.web.app/x")])
    assert [each.weight for each in found(link_rented_host, calm)] == ["neutral"]
    own = made("From: A <a@demo.web.app>\n", links=[link("https://demo.web.app/")])
    assert found(link_rented_host, own) == []
    assert found(link_rented_host, made(links=[link("https://www.shop.example/")])) == []


def test_a_shared_document_is_of_one_cause_with_links_that_lead_away() -> None:
    (page,) = found(link_rented_host, made(links=[link("https://login-page.web.app/x")]))
    (form,) = found(link_rented_host, made(links=[link("https://docs.google.com/forms/d/e/1/viewform")]))
    assert (page.variant, form.weight, form.variant) == ("", "odd", "document")
    assert link_rented_host.CAUSES == {"document": links_elsewhere.CAUSE}
