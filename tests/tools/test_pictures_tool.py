"""What the tool that draws the pictures says, without a picture drawn."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

TOOL = Path(__file__).parents[2] / "packaging" / "pictures.py"


@pytest.mark.parametrize(
    ("argument", "status", "word"), [("--help", 0, "--all"), ("attic", 2, "no such state: attic")]
)
def test_help_and_an_unknown_state_draw_nothing(argument: str, status: int, word: str) -> None:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    ended = subprocess.run(
        [sys.executable, str(TOOL), argument],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == status
    assert word in ended.stdout + ended.stderr
    assert ".png" not in ended.stdout
