"""A stranger who speaks of the reader's mailbox is told; providers, known firms and other mail are not."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found
from judge.rules.route_cases import FIELDS, TOP, case
from keshiin.judge.model import Case
from keshiin.judge.rules.requests import mailbox_notice


def written(text: str, sender: str = "it@stranger.example") -> Case:
    fields = FIELDS.replace("hanako@example.com", sender)
    return case(TOP + fields + "Content-Type: text/plain; charset=utf-8\n\n" + text + "\n")


@pytest.mark.parametrize(
    "text",
    [
        "Your mailbox is almost full and has reached its limit.",
        "The password for reader@example.jp expires today.",
        "Release your 7 pending emails here.",
        "Password expiration notice for reader@example.jp",
        "Three incoming messages could not be delivered to you.",
        "Ihr E-Mail-Konto wird gesperrt.",
        "Ihr Postfach reader@example.jp ist voll.",
        "La contraseña de reader@example.jp caduca hoy.",
        "Das Passwort für reader@example.jp läuft heute ab.",
        "Le mot de passe de reader@example.jp expire dans 3 heures.",
        "A senha de reader@example.jp vence hoje.",
        "您的邮箱 reader@example.jp 即将停用。",
        "因邮箱系统升级，请登录备案。",
        "メールボックスの容量が上限に達しました。",
        "メールのパスワードの有効期限が切れます。",
        "隔離されたメールが3通あります。",
        "You have 6 new messages in your quarantine.",
        "You have 7 messages held in quarantine.",
        "Your Office 365 password is set to expire today.",
        "Your two factor authentication for a@b.example has expired.",
        "多要素認証の再登録が必要です。",
    ],
)
def test_a_stranger_is_told(text: str) -> None:
    (finding,) = found(mailbox_notice, written(text))
    assert finding.values["domain"] == "stranger.example"
    assert finding.values["words"] in text
    for mine in ("support@example.jp", "no-reply@google.com"):
        assert found(mailbox_notice, written(text, mine)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Please verify your email account to finish.",
        "You have 3 pending messages in the forum.",
        "12月1日より多要素認証が必須になります。",
        "二段階認証の再設定の手順です。",
        "Your MFA enrolment link expires in 7 days.",
        "Two-step sign-in becomes required on 1 December.",
        "Your password expires in 10 days.",
        "Ihr Kennwort läuft in 5 Tagen ab.",
        "Votre mot de passe expire dans 10 jours.",
        "La contraseña caduca cada 90 días.",
        "El buzón del portal está junto a la puerta. Llene el formulario.",
        "Mailbox Vol. 12 is out: songs for the road.",
        "Ihr Konto wird nicht gesperrt.",
        "Is this real?\n\n---------- Forwarded message ---------\nYour mailbox has reached its limit.",
        "Scammers tell you that your mailbox is almost full.",
        "メールアドレスの認証をお願いします。",
        "パスワードの有効期限は90日です。",
        "メールマガジンの配信を停止しました。",
    ],
)
def test_other_accounts_and_addresses_are_left_alone(text: str) -> None:
    assert found(mailbox_notice, written(text)) == []
