"""PySide6 loaded without what nothing here needs: its signatures, until an error's message asks for them."""

from __future__ import annotations

import builtins
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from threading import RLock
from types import ModuleType
from typing import Any

SIGNATURES = "shibokensupport/signature/"
AT_ONCE = ("__init__.py", "loader.py", "importhandler.py", "mapping.py")
"""What of the signatures runs at every start, or is read past the module's own ``__getattr__``."""
STYLES = "shibokensupport/feature.py"
PLAIN = b"\n_mod_uses_pyside = lambda module: True\n"
"""PySide6 offers Qt's names in another style to modules that use it (PYSIDE-2029), and reads the source of
each module to see whether that does. Nothing wants that style here: all are taken for such modules."""
UNUSED = ("bz2", "inspect", "lzma", "shutil", "tempfile", "textwrap", "traceback")
"""Parts of the standard library that PySide6 imports at its start, and does not use then."""

_sources: dict[str, bytes] = {}
_alone = RLock()


def load() -> None:
    """Load Qt's core; ImportError where there is none.

    PySide6 knows the signature of each of its functions, for the messages of wrong calls and for its makers'
    tools. The code for that comes within a library as source: to compile and run it took nearly a third of
    the instructions up to the window's first paint. Here each part of it runs when it is asked for.
    """
    with _only_named(), _compiled_at_first_use():
        import_module("PySide6.QtCore")


@contextmanager
def _compiled_at_first_use() -> Iterator[None]:
    """Within it, the modules of the signatures know how to become themselves, and nothing else."""
    real = builtins.compile

    def compiled(source: Any, filename: Any, *how: Any, **more: Any) -> Any:
        if filename == STYLES:
            source += PLAIN
        elif str(filename).startswith(SIGNATURES) and not filename.endswith(AT_ONCE):
            _sources[filename] = source
            source = f"from {__name__} import at_first_use\n"
            source += f"__getattr__ = at_first_use({filename!r}, globals())\n"
        return real(source, filename, *how, **more)

    setattr(builtins, real.__name__, compiled)
    try:
        yield
    finally:
        setattr(builtins, real.__name__, real)


def at_first_use(file: str, names: dict[str, Any]) -> Callable[[str], Any]:
    """The ``__getattr__`` of a module: it runs the source of that file when the first name is wanted."""

    def find(name: str) -> Any:
        with _alone:
            if (source := _sources.pop(file, None)) is not None:
                exec(compile(source, file, "exec"), names)  # noqa: S102  (a file of PySide6 itself)
        if name not in names:
            raise AttributeError(f"{file} has no name {name!r}")
        return names[name]

    return find


class _Named(ModuleType):
    """Stands for a module; what is asked of it, the module itself answers."""

    def __getattr__(self, name: str) -> Any:
        self.make_way()
        return getattr(import_module(self.__name__), name)

    def make_way(self) -> None:
        """Let the next import load the module itself."""
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]


@contextmanager
def _only_named() -> Iterator[None]:
    """Within it, what is unused is not loaded by being imported."""
    stand_ins = [_Named(name) for name in UNUSED if name not in sys.modules]
    sys.modules.update({each.__name__: each for each in stand_ins})
    try:
        yield
    finally:
        for each in stand_ins:
            each.make_way()
