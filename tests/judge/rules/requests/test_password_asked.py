"""No stranger's page needs the password of the reader's mail; a service's own login does not ask for it."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import attachment, found, link, made
from judge.rules.route_cases import FIELDS, TOP, case
from keshiin.judge.rules.requests import password_asked

AWAY = [link("https://drop.example.net/x")]


@pytest.mark.parametrize(
    "text",
    [
        "Sign in with your work email and password to view the document.",
        "Log in with your office account to accept the new terms.",
        "Enter your email password to continue.",
        "Use your email credentials to view the shared file.",
        "会社のメールアドレスとパスワードでログインしてご覧ください。",
    ],
)
def test_it_is_odd_where_the_links_lead_away(text: str) -> None:
    (finding,) = found(password_asked, made(links=AWAY, text=text, vouched=True))
    assert (finding.weight, finding.values["words"].lower() in text.lower()) == ("odd", True)


def test_the_mails_password_to_open_a_paper_is_serious_on_the_senders_own_page_too() -> None:
    header = "From: a@sign.example\nTo: b@office.example\n"
    text = "書類を開くには、会社のメールアドレスとメールのパスワードを入力してください。"
    (finding,) = found(password_asked, made(header, links=[link("https://sign.example/d")], text=text))
    assert finding.weight == "serious"
    for other in (
        "書類を閲覧するには、メールアカウントのパスワードではなく、別送の番号を入力してください。",
        "資料を閲覧する際は、大学メールのパスワードでログインしてください。",
    ):
        assert found(password_asked, made(header, links=[link("https://sign.example/d")], text=other)) == []
    own = header.replace("sign.example", "office.example")
    assert found(password_asked, made(own, links=[link("https://office.example/d")], text=text)) == []


def test_a_platforms_document_leads_to_the_platform_and_asks_so_too() -> None:
    header = "From: Admin <drive-shares-dm-noreply@google.com>\nReply-To: a@gmail.com\n"
    text = "Sign in with your email and password to keep your mailbox."
    paper = [link("https://docs.google.com/document/d/1")]
    assert found(password_asked, made(header, links=paper, text=text, vouched=True))


@pytest.mark.parametrize(
    ("links", "text"),
    [
        ([link("https://www.shop.example/login")], "Sign in with your email and password."),
        (AWAY, "You forgot your password? Choose a new one."),
        (AWAY, "We never ask for a password by mail."),
        ([], "Sign in with your email and password."),
    ],
)
def test_a_services_own_login_and_other_words_are_left_alone(links: list[object], text: str) -> None:
    assert found(password_asked, made(links=links, text=text)) == []  # type: ignore[arg-type]


def test_a_page_abroad_that_comes_as_a_file_asks_so_too() -> None:
    text = "Abra el archivo e inicie sesión con su correo."
    (finding,) = found(password_asked, made(text=text, attachments=[attachment("f.html", "text/html")]))
    assert finding.weight == "odd"
    assert found(password_asked, made(text=text, links=AWAY)) == []


@pytest.mark.parametrize(
    ("sender", "text", "variants"),
    [
        ("it@stranger.example", "Validate your account: https://drop.example.net/x", ["mailbox"]),
        ("it@example.jp", "Validate your account: https://drop.example.net/x", []),
        ("it@stranger.example", "Validate your account.", []),
        ("it@stranger.example", "Please delete old mail: https://drop.example.net/x", []),
        (
            "it@stranger.example",
            "Release the messages within 24 hours: https://drop.example.net/x",
            ["mailbox"],
        ),
        ("it@stranger.example", "Renew 2FA: https://drop.example.net/x", ["mailbox"]),
        ("it@stranger.example", "Renew the parking permit: https://drop.example.net/x", []),
        ("it@stranger.example", "Ihr Konto bestätigen: https://drop.example.net/x", ["mailbox"]),
        ("it@stranger.example", "News. " * 500 + "Validate your account: https://drop.example.net/x", []),
        ("it@stranger.example", "Release the messages: https://drop.example.net/x", []),
    ],
)
def test_a_stranger_who_wants_the_mailboxs_owner_to_prove_himself_asks_so_too(
    sender: str, text: str, variants: list[str]
) -> None:
    header = TOP + FIELDS.replace("hanako@example.com", sender)
    letter = f"{header}\nYour mailbox has exceeded its limit. {text}\n"
    assert [each.variant for each in found(password_asked, case(letter))] == variants
    assert found(password_asked, made(links=AWAY, text=letter)) == [], "where nobody knows who took it"


@pytest.mark.parametrize(
    "text",
    [
        "Ihr Postfach ist voll. Bitte bestätigen Sie den Termin: https://drop.example.net/x",
        "La casella di posta dell'ufficio è sospesa. Per confermare l'appuntamento: https://drop.example.net/x",
    ],
)
def test_who_wants_something_else_confirmed_asks_for_no_password(text: str) -> None:
    fields = FIELDS.replace("hanako@example.com", "it@stranger.example")
    content = "Content-Type: text/plain; charset=utf-8\n\n"
    assert found(password_asked, case(f"{TOP}{fields}{content}{text}\n")) == []


def test_who_lets_any_mailbox_be_chosen_in_a_friends_name_is_serious_alone() -> None:
    text = "To view the card choose your e-mail provider (Gmail, Yahoo, AOL) and sign in."
    for sender, weight in (("a@gmail.com", ["serious"]), ("a@cards.example", [])):
        header = f"From: Ruth <{sender}>\nSubject: x\n"
        told = found(password_asked, made(header, links=AWAY, text=text, vouched=True))
        assert [each.weight for each in told] == weight


def test_an_attached_page_that_wants_a_login_to_be_heard_asks_so_too() -> None:
    page = attachment("VM_00421.html", "text/html")
    text = "Sign in with your email to hear the message."
    assert [each.weight for each in found(password_asked, made(attachments=[page], text=text))] == ["odd"]
    assert found(password_asked, made(attachments=[attachment("a.pdf")], text=text)) == []


def test_no_platform_shows_a_file_for_the_login_of_another_service() -> None:
    text = "Click VIEW PDF inside and log in with your Microsoft account to confirm receipt."
    for sender, weights in (
        ("no-reply@canva.com", ["serious"]),
        ("no-reply@sharepointonline.com", []),
        ("no-reply@shop.example", []),
    ):
        case = made(f"From: Finance Team <{sender}>\n", text=text, vouched=True)
        assert [each.weight for each in found(password_asked, case)] == weights, sender

    note = f'A user invited you. "{text}"'
    (finding,) = found(password_asked, made("From: A <no-reply@canva.com>\n", text=note, vouched=True))
    assert finding.weight == "serious", "platforms print their users' notes between marks"


def test_a_platforms_user_at_a_free_mailbox_wants_no_password_proved() -> None:
    text = "Your mailbox will be closed. Verify your password here."
    for reply, weights in (("legal.dept@gmail.com", ["serious"]), ("desk@shop.example", [])):
        header = f"From: Legal (via Google) <drive-shares-dm-noreply@google.com>\nReply-To: {reply}\n"
        case = made(header, links=AWAY, text=text, vouched=True)
        assert [each.weight for each in found(password_asked, case)] == weights, reply


def test_a_strangers_share_that_wants_the_firms_login_is_serious_alone() -> None:
    header = "From: Glen <glen@{}>\nTo: sato@office-kita.example\nSubject: x\n"
    text = "Glen shared a document with you. Sign in with your work email and password."
    (finding,) = found(
        password_asked, made(header.format("glazing.example"), links=AWAY, text=text, vouched=True)
    )
    assert finding.weight == "serious"
    portal = "We shared the minutes. Log in with your work email and password to our portal."
    (finding,) = found(password_asked, made(header.format("glazing.example"), links=AWAY, text=portal))
    assert finding.weight == "odd"
    (finding,) = found(password_asked, made(header.format("office-kita.example"), links=AWAY, text=text))
    assert finding.weight == "odd"
    own = [link("https://portal.office-kita.example/login")]
    told = found(password_asked, made(header.format("glazing.example"), links=own, text=text))
    assert [each.weight for each in told] in ([], ["odd"])


@pytest.mark.parametrize(
    ("text", "variants"),
    [
        ("無料で容量を追加する https://drop.example.net/x", ["mailbox"]),
        ("現在のパスワードを使い続ける https://drop.example.net/x", ["mailbox"]),
        ("メッセージを受信する https://drop.example.net/x", ["mailbox"]),
        ("メールを受信する設定は https://drop.example.net/x", []),
        ("容量を追加する場合は管理画面からお願いします。 https://drop.example.net/x", []),
        ("不要なメールを削除してください。 https://drop.example.net/x", []),
    ],
)
def test_a_button_wants_more_than_a_guide_tells(text: str, variants: list[str]) -> None:
    fields = FIELDS.replace("hanako@example.com", "it@stranger.example")
    content = "Content-Type: text/plain; charset=utf-8\n\n"
    letter = f"{TOP}{fields}{content}メールボックスの容量が上限に達しました。\n{text}\n"
    assert [each.variant for each in found(password_asked, case(letter))] == variants
