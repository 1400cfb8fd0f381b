"""Whose certificates are believed: the authorities of this system, wherever it keeps them."""

from __future__ import annotations

import os
import ssl
from collections.abc import Mapping, Sequence

# A packed program brings an OpenSSL that looks where the system of its build keeps them. Fedora and its kin,
# openSUSE, Debian and Arch, macOS and Alpine.
BUNDLES = (
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/ssl/cert.pem",
)


def system_context(
    bundles: Sequence[str] = BUNDLES, environment: Mapping[str, str] = os.environ
) -> ssl.SSLContext:
    """A context that believes the system's authorities, and nobody where none are found.

    Where the user named authorities of his own (SSL_CERT_FILE, SSL_CERT_DIR) they are the only ones.
    """
    context = ssl.create_default_context()
    known = ssl.get_default_verify_paths()
    named = environment.get(known.openssl_cafile_env) or environment.get(known.openssl_capath_env)
    # A folder is read when somebody is verified; what is in it cannot be counted before.
    if named or known.capath or context.cert_store_stats()["x509_ca"]:
        return context
    bundle = next((each for each in bundles if os.path.isfile(each)), None)
    if bundle is not None:
        context.load_verify_locations(bundle)
    return context
