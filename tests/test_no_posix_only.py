"""No call that only POSIX systems have stands in the program without a branch around it for the others."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FILES = sorted(path for source in ("app", "ui", "resources") for path in (ROOT / source).rglob("*.py"))

# Modules and names of os, signal and socket that Windows lacks, as the library reference marks them.
MODULES = frozenset(
    [
        "crypt",
        "curses",
        "fcntl",
        "grp",
        "nis",
        "posix",
        "pty",
        "pwd",
        "resource",
        "spwd",
        "syslog",
        "termios",
        "tty",
    ]
)
NAMES = {
    "os": frozenset(
        [
            "WEXITSTATUS",
            "chown",
            "chroot",
            "fchmod",
            "fchown",
            "fork",
            "forkpty",
            "getegid",
            "geteuid",
            "getgid",
            "getgroups",
            "getloadavg",
            "getpgid",
            "getpgrp",
            "getuid",
            "initgroups",
            "killpg",
            "lchown",
            "major",
            "minor",
            "mkfifo",
            "mknod",
            "nice",
            "openpty",
            "posix_spawn",
            "readv",
            "setgid",
            "setgroups",
            "setpgid",
            "setsid",
            "setuid",
            "statvfs",
            "sync",
            "sysconf",
            "ttyname",
            "uname",
            "wait",
            "wait3",
            "wait4",
            "O_NOFOLLOW",
            "O_DIRECTORY",
            "O_CLOEXEC",
            "O_NONBLOCK",
            "sched_getaffinity",
            "sched_setaffinity",
        ]
    ),
    "signal": frozenset(
        ["SIGALRM", "SIGHUP", "SIGKILL", "SIGUSR1", "SIGUSR2", "alarm", "pthread_kill", "setitimer"]
    ),
    "socket": frozenset(["AF_UNIX"]),
}
ROOTS = ("/proc/", "/dev/", "/tmp/", "/etc/", "/var/", "/usr/")
# What a branch asks, and the errors that an attempt is ready for.
ASKED = frozenset({"platform", "name", "hasattr", "getattr", "exists", "is_dir", "system"})
READY = frozenset({"ImportError", "ModuleNotFoundError", "AttributeError", "OSError", "FileNotFoundError"})


def posix_only(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Each unguarded use, as its line and its name."""
    yield from _below(tree, guarded=False)


def _below(node: ast.AST, guarded: bool) -> Iterator[tuple[int, str]]:
    if not guarded and (name := _use(node)):
        yield getattr(node, "lineno", 0), name
    for field, value in ast.iter_fields(node):
        children = value if isinstance(value, list) else [value]
        inside = guarded or _guards(node, field)
        for position, child in enumerate(children):
            if isinstance(child, ast.AST):
                # What follows "if windows: return" in the same block is the other branch.
                after = inside or any(_leaves(earlier) for earlier in children[:position])
                yield from _below(child, after)


def _use(node: ast.AST) -> str:
    if isinstance(node, ast.Import):
        return next((alias.name for alias in node.names if alias.name.split(".")[0] in MODULES), "")
    if isinstance(node, ast.ImportFrom) and node.module in MODULES:
        return str(node.module)
    if isinstance(node, ast.ImportFrom) and node.module in NAMES:
        return next((alias.name for alias in node.names if alias.name in NAMES[str(node.module)]), "")
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return f"{node.value.id}.{node.attr}" if node.attr in NAMES.get(node.value.id, ()) else ""
    if isinstance(node, ast.Call):
        texts = [each.value for each in node.args if isinstance(each, ast.Constant)]
        return next((text for text in texts if isinstance(text, str) and text.startswith(ROOTS)), "")
    return ""


def _guards(node: ast.AST, field: str) -> bool:
    if isinstance(node, (ast.If, ast.IfExp)) and field in ("body", "orelse"):
        return _asks(node.test)
    if isinstance(node, ast.BoolOp):
        return any(_asks(value) for value in node.values)
    if isinstance(node, ast.Try) and field == "body":
        return any(READY & _names(handler.type) for handler in node.handlers if handler.type)
    if isinstance(node, ast.With) and field == "body":
        return any(READY & _names(item.context_expr) for item in node.items)
    return False


def _leaves(statement: ast.AST) -> bool:
    if not isinstance(statement, ast.If) or not _asks(statement.test):
        return False
    return isinstance(statement.body[-1], (ast.Return, ast.Raise, ast.Continue))


def _asks(test: ast.AST) -> bool:
    return bool(ASKED & _names(test))


def _names(node: ast.AST) -> set[str]:
    names = {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}
    return names | {each.attr for each in ast.walk(node) if isinstance(each, ast.Attribute)}


def test_what_only_posix_has_stands_in_a_branch() -> None:
    faults = {
        f"{path.relative_to(ROOT)}:{line}": name
        for path in FILES
        for line, name in posix_only(ast.parse(path.read_text("utf-8")))
    }
    assert faults == {}


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("import os\nx = os.getuid()", ["os.getuid"]),
        ("import fcntl", ["fcntl"]),
        ("from os import fork", ["fork"]),
        ("open('/proc/self/statm')", ["/proc/self/statm"]),
        ("import os\nif os.name != 'nt':\n    os.getuid()", []),
        ("import os\ndef f():\n    if os.name == 'nt':\n        return 0\n    return os.getuid()", []),
        ("try:\n    import resource\nexcept ImportError:\n    resource = None", []),
        ("with suppress(ImportError):\n    import resource", []),
        ("import os\nflags = getattr(os, 'O_NOFOLLOW', 0)", []),
        ("import os\nx = os.getuid() if hasattr(os, 'getuid') else 0", []),
    ],
)
def test_the_walk_sees_uses_and_branches(code: str, found: list[str]) -> None:
    assert [name for _, name in posix_only(ast.parse(code))] == found
