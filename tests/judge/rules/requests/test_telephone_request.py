"""A reason to pay with a number to ring, and no link, is told as context."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import attachment, found, link, made
from keshiin.judge import judge
from keshiin.judge.rules.requests import telephone_request


def test_an_invoice_with_a_number_is_told() -> None:
    case = made(text="Your subscription renewed for $399. To cancel call us at +1 (555) 010-0199.")
    (finding,) = found(telephone_request, case)
    assert (finding.weight, finding.values["number"]) == ("neutral", "+1 (555) 010-0199")


def test_a_signature_alone_and_mail_with_links_are_left_alone() -> None:
    assert found(telephone_request, made(text="See you on Monday. Tel 03-5550-0100")) == []
    text = "Refund: call 03-5550-0100"
    assert found(telephone_request, made(text=text, links=[link("https://shop.example/")])) == []


def test_a_debt_for_pages_without_a_name_and_a_court_is_serious_alone() -> None:
    text = "有料動画サイトの料金が未納です。本日中にご連絡がない場合は訴訟の手続きをします。03-0000-4418"
    (finding,) = found(telephone_request, made(text=text, vouched=True))
    assert (finding.weight, finding.values["number"]) == ("serious", "03-0000-4418")
    assert telephone_request.ALONE
    for other in (
        "有料動画サイトの未納料金で訴訟を起こすという架空の請求にご注意ください。相談は 03-0000-4418",
        "有料番組の受信料が未納です。窓口は 03-0000-4418 です。",
        "有料動画配信サービス「シネマ堂」の利用料金が未払いです。法的手続に移行することがあります。03-0000-4418",
        "株式会社みなとより回収を委託されました。有料番組の料金が未納です。訴訟を検討します。03-0000-4418",
    ):
        told = found(telephone_request, made(text=other, vouched=True))
        assert "serious" not in [each.weight for each in told], other


BILL = "$499.99 was charged. If you did not authorize this, call us at +1 (805) 555-0148 today."


def test_a_platforms_user_who_wants_a_payment_disowned_by_telephone_is_serious_alone() -> None:
    header = "From: Geek Desk <quickbooks@notification.intuit.com>\nReply-To: desk@gmail.com\n"
    pay = [link("https://connect.intuit.com/pay")]
    (finding,) = found(telephone_request, made(header, text=BILL, links=pay, vouched=True))
    assert (finding.weight, finding.variant) == ("serious", "platform")
    assert finding.values["platform"] == "intuit.com"
    for other in (header.replace("desk@gmail.com", "desk@shop.example"), header.split("Reply-To")[0]):
        (finding,) = found(telephone_request, made(other, text=BILL, links=pay, vouched=True))
        assert (finding.weight, finding.variant) == ("odd", "platform"), "its own bills read so, too"
    renewed = "Your plan was renewed for $40. To cancel your plan call us at (555) 010-0142."
    (finding,) = found(telephone_request, made(header, text=renewed, links=pay, vouched=True))
    assert finding.weight == "odd"
    for text in (
        "Invoice 1187: $386.00. Questions? Call us at (555) 010-0142. Thanks!",
        "Haircut, $40. To cancel your appointment call (555) 010-0142.",
    ):
        assert found(telephone_request, made(header, text=text, links=pay, vouched=True)) == [], text
    bank = "From: Bank <alerts@bank.example>\n"
    for case in (made(header, text=BILL, links=pay), made(bank, text=BILL, links=pay, vouched=True)):
        assert found(telephone_request, case) == []


def test_a_free_mailbox_that_writes_so_of_a_known_firm_is_too() -> None:
    header = "From: Renewals <linda77@gmail.com>\nSubject: Your bill\n"
    text = "$429.99 has been debited. If you wish to cancel call +1 (844) 555-0112."
    (finding,) = found(telephone_request, made(header, text=f"Norton 360: {text}"))
    assert (finding.weight, finding.variant, finding.values["brand"]) == ("serious", "freemail", "Norton")
    mine = "Netflix charged me $15.49 again. I want to cancel it. Phone me at (555) 010-0142."
    (told,) = found(telephone_request, made(header, text=mine))
    assert told.weight == "odd"
    (told,) = found(telephone_request, made(header, text=f"Payment of {text}"))
    assert told.weight == "neutral"


@pytest.mark.parametrize(
    "text",
    [
        "USD 589.99 was paid. If you didn't request this, contact us at +1 (802) 555-0144.",
        "A charge of $899 was seen. Please call +18885550123 to dispute.",
        "Thank you for your order of $729. Not you? Call +1-820-555-0122",
        "Total $249.00. If it was not made by you, dial 1 (877) 555 0111.",
    ],
)
def test_a_payment_is_disowned_in_many_words(text: str) -> None:
    header = "From: Desk <service@paypal.com>\n"
    assert [each.variant for each in found(telephone_request, made(header, text=text, vouched=True))] == [
        "platform"
    ]


def test_who_lets_disown_on_pages_prints_no_number_but_its_own() -> None:
    text = "You paid $649.99. If you did not authorize this payment, call us at {}."
    for sender, number, weight in (
        ("service@paypal.com", "+1 (808) 555-0134", "serious"),
        ("service@paypal.com", "1-888-221-1161", "odd"),
        ("invites@microsoft.com", "+1-855-555-0142", "serious"),
        ("invites@microsoft.com", "(800) 642-7676", "odd"),
        ("quickbooks@notification.intuit.com", "+1 (808) 555-0134", "odd"),
    ):
        case = made(f"From: Desk <{sender}>\n", text=text.format(number), vouched=True)
        (finding,) = found(telephone_request, case)
        assert finding.weight == weight, (sender, number)


def test_an_alarm_of_a_virus_with_a_number_is_what_a_borrowed_name_wants() -> None:
    text = "トロイの木馬が検出されました。直ちにサポート窓口へお電話ください。 050-5555-0147"
    header = "From: Microsoft セキュリティセンター <a@outlook.com>\nSubject: x\n"
    assert judge(made(header, text=text)).level == "dangerous"


def test_an_office_at_a_free_mailbox_that_speaks_of_a_court_counts() -> None:
    office, firm = "From: 債権管理センター <a77@gmail.com>\n", "From: 債権管理センター <a@shop.example>\n"
    person, desk = "From: Taro <taro@gmail.com>\n", "From: Billing Team <desk77@gmail.com>\n"
    court = "料金が未納です。訴訟の取り下げのご相談：03-5555-0177"
    bill = "The invoice is attached. If you did not authorize this, contact our desk: +1 (808) 555-0162"
    for header, text, weight in (
        (office, court, "odd"),
        (desk, bill, "odd"),
        (office, "管理費が未納です。お電話ください：03-5555-0177", "neutral"),
        (firm, court, "neutral"),
        (person, court, "neutral"),
        (person, bill, "neutral"),
    ):
        (finding,) = found(telephone_request, made(header, text=text))
        assert finding.weight == weight, (header, text)


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        (
            "お使いのパソコンで次の脅威が検出されました。Trojan:Win32。至急、Microsoftサポート窓口にお電話ください。"
            "サポート窓口：0101-800-555-0133",
            "serious",
        ),
        ("Your computer is infected with a trojan. Call Windows support now: +1 (888) 555-0147.", "serious"),
        ("お使いのルーターが感染している可能性があります。サポート：0120-555-014", "neutral"),
        ('Is this real? "Your computer is infected. Call Windows support: +1 (888) 555-0147."', "neutral"),
        ("Our course: what a virus is. Call Windows support of our shop: 03-5555-0147.", "neutral"),
    ],
)
def test_a_virus_and_the_desk_of_a_firm_that_did_not_write_say_what_it_is(text: str, weight: str) -> None:
    case = made("From: Notice <alert@center.example>\n", text=text, vouched=True)
    weights = [each.weight for each in found(telephone_request, case)]
    assert ("serious" in weights) is (weight == "serious")
    own = made("From: Microsoft <a@microsoft.com>\n", text=text)
    assert "serious" not in [each.weight for each in found(telephone_request, own)]


def test_who_passes_such_a_letter_on_to_ask_about_it_is_left_alone() -> None:
    header = "From: Judith <judith@gmail.com>\nSubject: Fwd: Your Norton subscription\n"
    theirs = "Begin forwarded message:\n\nFrom: Norton Billing\n\nNorton 360: " + BILL
    (told,) = found(telephone_request, made(header, text="Is this real? Dad nearly rang them.\n\n" + theirs))
    assert told.weight == "neutral"
    (told,) = found(telephone_request, made(header, text=theirs))
    assert told.weight == "serious", "without a word of his own he says what it says"


def test_what_the_reader_did_not_order_is_disowned_as_well() -> None:
    header = "From: Billing <rhonda44@gmail.com>\nSubject: Order processed\n"
    text = "Your Geek Squad plan was renewed for $399.99. Didn't order it? Reach us at 1-888-555-0177."
    (finding,) = found(telephone_request, made(header, text=text))
    assert (finding.weight, finding.variant) == ("serious", "freemail")


def test_a_bill_in_a_file_is_one_too() -> None:
    header = "From: Rhonda <rhonda44@gmail.com>\nSubject: Geek Squad subscription\n"
    text = "Find the receipt of your auto renewal. For cancellation and refund: +1 808 555 0155"
    (finding,) = found(telephone_request, made(header, text=text, attachments=[attachment("inv.pdf")]))
    assert (finding.weight, finding.variant) == ("serious", "freemail")
    assert [each.weight for each in found(telephone_request, made(header, text=text))] != ["serious"]
    mine = "Here is the receipt. I have called them for cancellation: +1 808 555 0155, it renewed again."
    found_mine = found(telephone_request, made(header, text=mine, attachments=[attachment("inv.pdf")]))
    assert "serious" not in [each.weight for each in found_mine]
