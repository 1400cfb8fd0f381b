"""Qt loaded lightly: what is left out at the start comes when it is asked for."""

from __future__ import annotations

import subprocess
import sys

import pytest

LIGHTLY = "from keshiin_ui.start import load_lightly; load_lightly()"
WRONG_CALL = """
import sys
from PySide6.QtCore import QPoint
read = "shibokensupport.signature.parser"
print("pyside_type_init" in vars(sys.modules[read]))
try:
    QPoint(1, 2).setX("one")
except TypeError as mistake:
    print(mistake)
print("pyside_type_init" in vars(sys.modules[read]))
"""
MODULES = """
import builtins
import inspect, tempfile
from traceback import format_exc
from zipfile import shutil
from keshiin_ui.qt import light
print(compile is builtins.compile, compile.__module__)
print([name for name in light.UNUSED if isinstance(sys.modules.get(name), light._Named)])
print(inspect.isfunction(format_exc), inspect.isfunction(shutil.copyfileobj), tempfile.gettempdir() != "")
"""


def told(script: str) -> list[str]:
    """What a process of its own prints."""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def test_a_wrong_call_is_told_in_the_same_words_and_read_up_only_then() -> None:
    lightly, usual = told(LIGHTLY + WRONG_CALL), told(WRONG_CALL)
    assert lightly[1:] == usual[1:]
    assert len(usual) > 3
    assert (lightly[0], usual[0]) == ("False", "True")


def test_every_module_is_itself_afterwards() -> None:
    assert told("import sys\n" + LIGHTLY + MODULES) == ["True builtins", "[]", "True True True"]


@pytest.mark.parametrize("missing", ["PySide6", "shiboken6"])
def test_without_qt_the_beginning_says_nothing_and_leaves_nothing_behind(missing: str) -> None:
    hidden = f"import sys\nsys.modules[{missing!r}] = None\n"
    assert told(hidden + LIGHTLY + "\nprint(compile.__module__)")[-1] == "builtins"
