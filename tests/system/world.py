"""A small internet in a network namespace of its own, and one program run in it under strace.

``unshare -r -n -m python world.py SPEC.json`` prints, as JSON, what the program said, what it asked of whom,
and to which addresses its calls went. The program is the real one: it finds its name server in
``/etc/resolv.conf`` and the registries by their names. Nothing in this namespace can reach another computer.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from servers.dns_server import Server
from servers.registry_server import Authority, Registry, redirect
from servers.whois_server import serve_whois

V4 = re.compile(r'sin_port=htons\((\d+)\), sin_addr=inet_addr\("([^"]+)"\)')
V6 = re.compile(r'sin6_port=htons\((\d+)\).*?inet_pton\(AF_INET6, "([^"]+)"')
CALLS = re.compile(r"\b(?:connect|sendto|sendmsg|sendmmsg)\(")
SOCKETS = re.compile(r"\bsocket\((AF_INET6?),")


def main(spec: dict[str, Any]) -> dict[str, object]:
    """Build the world, run the program, and tell what was seen."""
    folder = Path(spec["folder"])
    _run("ip", "link", "set", "lo", "up")
    for address in spec["registries"]:
        _run("ip", "addr", "add", address, "dev", "lo", *(["nodad"] if ":" in address else []))
    (folder / "resolv.conf").write_text(f"nameserver {spec['name_server']}\n")
    _run("mount", "--bind", str(folder / "resolv.conf"), "/etc/resolv.conf")
    names = Server(spec["zone"], host=spec["name_server"], port=53)
    names.start()
    authority = Authority(folder)
    pages = {(host, place): _page(page) for host, place, page in spec["pages"]}
    registries = [
        Registry(authority, dict(pages), host=address, port=443).start() for address in spec["registries"]
    ]
    older = {line: text.encode() for line, text in spec["whois"].items()}
    with ExitStack() as running:
        asked = [running.enter_context(serve_whois(older, each, 43)).asked for each in spec["registries"]]
        done, lines = _traced(folder, spec["program"])
    return {
        "code": done.returncode,
        "out": done.stdout,
        "err": done.stderr,
        "asked": names.asked,
        "fetched": [each for registry in registries for each in registry.asked],
        "whois": [line for each in asked for line in each],
        "reached": sorted({place for line in lines for place in _places(line)}),
        "sockets": sorted({found[1] for line in lines if (found := SOCKETS.search(line))}),
        "traced": len(lines),
    }


def _traced(folder: Path, program: list[str]) -> tuple[subprocess.CompletedProcess[str], list[str]]:
    """Run the program; its end, and its calls to the network."""
    calls = folder / "calls"
    strace = ["strace", "-f", "-e", "trace=network", "-o", str(calls), sys.executable]
    environment = {**os.environ, "SSL_CERT_FILE": str(folder / "root.pem")}
    done = subprocess.run(
        [*strace, *program], capture_output=True, text=True, check=False, env=environment, timeout=150
    )
    lines = calls.read_text("utf-8", "replace").splitlines() if calls.exists() else []
    return done, lines


def _page(page: Any) -> Any:
    return redirect(page) if isinstance(page, str) else page


def _places(line: str) -> list[str]:
    """The addresses to which a call of the program goes, with their ports."""
    if CALLS.search(line) is None:
        return []
    return [f"{address} {port}" for pattern in (V4, V6) for port, address in pattern.findall(line)]


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)


if __name__ == "__main__":
    print(json.dumps(main(json.loads(Path(sys.argv[1]).read_text("utf-8")))))
