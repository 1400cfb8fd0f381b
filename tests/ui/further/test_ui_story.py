"""A heap of bounces in the window: one button, one story, one letter for each relay."""

from __future__ import annotations

import email
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from window_maker import Maker

from keshiin.settings import Settings
from keshiin_ui.further.story_dialog import StoryDialog
from keshiin_ui.reading import Batch, Given, Terms
from keshiin_ui.reading.reader import Reader
from keshiin_ui.window.window import Window
from report.made_bounces import ME, bounce

RELAYS = (("relay-a.example.net", "8.8.8.8"), ("relay-b.example.com", "9.9.9.9"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of five notices that two relays passed on, and an ordinary message."""
    made = tmp_path / "mail"
    made.mkdir()
    for number in range(1, 6):
        relay, ip = RELAYS[number == 5]
        (made / f"{number}.eml").write_bytes(bounce(number, relay, ip))
    (made / "6.eml").write_bytes(b"From: a@example.net\r\nSubject: hello\r\n\r\nx\r\n")
    return made


def last_batch(folder: Path) -> Batch:
    reader = Reader()
    settings = Settings(my_services=("mail.example.jp",), my_addresses=(ME,))
    reader.open((Given(path=str(folder)),), Terms(settings))
    batch = reader.batch()
    while not batch.finished:
        batch = reader.batch()
    return batch


@pytest.fixture
def story(folder: Path, window: Window, qtbot: QtBot) -> StoryDialog:
    made = last_batch(folder).story
    assert made is not None
    dialog = StoryDialog(made, "en", window)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_story_counts_each_notice_and_names_each_relay(story: StoryDialog) -> None:
    told = story.told.toPlainText().splitlines()
    assert told[0].startswith("Mail servers sent 5 notices of returned mail, from 17 Mar 2026 ")
    assert any("You did not send that mail" in line for line in told)
    assert next(line for line in told if line[0] == "-").startswith("- relay-a.example.net [8.8.8.8]: ")
    assert not any("keshiin letter" in line for line in told)


def test_each_relay_has_a_letter_of_its_own(story: StoryDialog) -> None:
    assert story.preview.toPlainText().startswith("To: postmaster@relay-a.example.net\n")
    story.relay.setCurrentIndex(1)
    assert story.preview.toPlainText().startswith("To: postmaster@relay-b.example.com\n")
    story.languages.setCurrentIndex(1)
    assert "relay-b.example.com メール管理者様" in story.preview.toPlainText()


def test_all_drafts_are_saved_and_none_over_another_file(story: StoryDialog, tmp_path: Path) -> None:
    target = tmp_path / "drafts"
    target.mkdir()
    story.save_in(target)
    drafts = [email.message_from_bytes(each.read_bytes()) for each in sorted(target.iterdir())]
    assert [each["To"] for each in drafts] == [
        "postmaster@relay-a.example.net",
        "postmaster@relay-b.example.com",
    ]
    assert all(ME.encode() not in each.read_bytes() for each in target.iterdir())
    assert story.said.text() == "Drafts saved in drafts: 2. Nothing was sent."
    story.save_in(target)
    assert "already something" in story.said.text()


def test_one_notice_alone_is_no_story(folder: Path) -> None:
    for number in range(2, 6):
        (folder / f"{number}.eml").unlink()
    assert last_batch(folder).story is None


def test_the_list_offers_the_story_and_the_window_tells_it(
    make_window: Maker, folder: Path, qtbot: QtBot
) -> None:
    window = make_window(empty=True)
    with qtbot.waitSignal(window.shown):
        window.open((Given(path=str(folder)),))
    qtbot.waitUntil(window.messages.story.isVisible)
    assert window.messages.story.button.words() == ("5 notices of returned mail: Read what they say together")
    window.messages.story.button.click()
    dialog = next(each for each in window.findChildren(StoryDialog) if each.isVisible())
    assert dialog.told.toPlainText().startswith("Mail servers sent 5 notices")
    dialog.close()
