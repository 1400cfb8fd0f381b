"""Servers on this computer for the tests of the network room."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from example_zone import FAULTS, ZONE

from keshiin.lookup.dns.names import Names
from keshiin.lookup.registries.web import Web
from servers.dns_server import Server, serve
from servers.registry_server import Authority, Registry


@pytest.fixture
def name_server() -> Iterator[Server]:
    """A name server for ``zones/example.zone``, which misbehaves for some names."""
    with serve(ZONE.read_text("utf-8"), FAULTS) as server:
        yield server


@pytest.fixture
def patience() -> float:
    """Seconds that an answer is waited for; few where none comes, else more than a busy machine needs."""
    return 20.0


@pytest.fixture
def names(name_server: Server, patience: float) -> Names:
    """The DNS as that server tells it."""
    return Names(["127.0.0.1"], name_server.port, patience)


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """A test authority; without openssl nothing over HTTPS can be tested."""
    if shutil.which("openssl") is None:
        pytest.skip("NO OPENSSL: nothing over HTTPS was tested")
    return Authority(tmp_path_factory.mktemp("authority")).make()


@pytest.fixture
def registry(authority: Authority) -> Iterator[Registry]:
    """A registry's server that answers under every registry's name."""
    server = Registry(authority).start()
    yield server
    server.stop()


@pytest.fixture
def web(registry: Registry, authority: Authority, names: Names, patience: float) -> Web:
    """HTTPS with every host led to that server."""
    return Web(names, authority.client_context(), registry.dial, patience)
