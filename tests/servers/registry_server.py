"""A registry's RDAP server on this computer, over HTTPS with a certificate of a test authority."""

from __future__ import annotations

import json
import socket
import socketserver
import ssl
import subprocess
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

Handler = BaseHTTPRequestHandler
HOSTS = ("rdap.apnic.net", "jpnic.rdap.apnic.net", "rdap.verisign.com", "rdap.arin.net")


@dataclass
class Authority:
    """A certificate authority of a test, with one server certificate for the registries' names."""

    folder: Path

    def make(self) -> Authority:
        """Make keys and certificates with openssl."""
        run = ["openssl", "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
        root = [*run, "-x509", "-subj", "/CN=Test authority", "-keyout", "root.key", "-out", "root.pem"]
        # From 3.13 on Python asks of certificates what RFC 5280 asks: here the use of the authority's key.
        self._do([*root, "-addext", "keyUsage=critical,keyCertSign", "-days", "2"])
        self._do([*run, "-subj", "/CN=registry", "-keyout", "server.key", "-out", "server.csr"])
        names = ",".join(f"DNS:{host}" for host in HOSTS)
        told = f"subjectAltName={names}\nauthorityKeyIdentifier=keyid\n"
        (self.folder / "extensions.txt").write_text(told)
        sign = ["openssl", "x509", "-req", "-in", "server.csr", "-CA", "root.pem", "-CAkey", "root.key"]
        self._do([*sign, "-days", "2", "-extfile", "extensions.txt", "-out", "server.pem"])
        return self

    def server_context(self) -> ssl.SSLContext:
        """What the server shows."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.folder / "server.pem", self.folder / "server.key")
        return context

    def client_context(self) -> ssl.SSLContext:
        """What a client trusts that knows this authority alone."""
        return ssl.create_default_context(cafile=str(self.folder / "root.pem"))

    def _do(self, command: list[str]) -> None:
        subprocess.run(command, cwd=self.folder, check=True, capture_output=True)


@dataclass
class Registry:
    """Answers by (host, path); ``asked`` remembers them in order."""

    authority: Authority
    pages: dict[tuple[str, str], object | Callable[[Handler], None]] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)
    delay: float = 0.0
    host: str = "127.0.0.1"
    port: int = 0

    def start(self) -> Registry:
        """Open the socket and answer from threads."""
        registry = self

        class Answer(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                registry.answer(self)

            def log_message(self, *args: object) -> None:
                """Says nothing."""

        kind = _Quiet6 if ":" in self.host else _Quiet
        self._server = kind((self.host, self.port), Answer)
        context = self.authority.server_context()
        self._server.socket = context.wrap_socket(
            self._server.socket, server_side=True, do_handshake_on_connect=False
        )
        self.port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def stop(self) -> None:
        """Close the socket."""
        self._server.shutdown()
        self._server.server_close()

    def dial(self, host: str, seconds: float) -> socket.socket:
        """Lead every host to this server."""
        return socket.create_connection((self.host, self.port), seconds)

    def answer(self, request: Handler) -> None:
        """Send what is known of a path, 404 for anything else."""
        host = request.headers.get("Host", "")
        self.asked.append((host, request.path))
        time.sleep(self.delay)
        page = self.pages.get((host, request.path))
        if callable(page):
            page(request)
        elif page is None:
            send(request, 404, b"")
        else:
            send(request, 200, json.dumps(page).encode())


class _Quiet(ThreadingHTTPServer):
    """A server that does not complain of clients that hang up."""

    daemon_threads = True

    def server_bind(self) -> None:
        """Bind without looking up the server's own name, which nobody asked for."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address[:2]

    def handle_error(self, request: object, client_address: object) -> None:
        """Says nothing."""


class _Quiet6(_Quiet):
    """The same over IPv6."""

    address_family = socket.AF_INET6


def send(request: Handler, status: int, body: bytes, **headers: str) -> None:
    """Send an answer with its length."""
    request.send_response(status)
    for name, value in headers.items():
        request.send_header(name.replace("_", "-"), value)
    request.send_header("Content-Length", str(len(body)))
    request.end_headers()
    request.wfile.write(body)


def redirect(to: str) -> Callable[[Handler], None]:
    """A page that sends its reader elsewhere."""
    return lambda request: send(request, 302, b"", Location=to)
