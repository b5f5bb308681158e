"""Where other machines on the network reach this server."""

from __future__ import annotations

import socket

import streamlit as st

# Kept free for documentation by RFC 5737: nobody has it, and nothing is sent there.
_NOBODY = ("192.0.2.1", 9)

_THIS_MACHINE_ONLY = ("127.0.0.1", "localhost", "::1")


def origins() -> list[str]:
    """Return the addresses to give to a class, for a browser on the server's own machine.

    A browser elsewhere has found an address that works, which may be that of a proxy; there,
    and where the server listens to its own machine only, the list is empty.
    """
    if st.context.ip_address is not None or not is_open():
        return []
    address = own_address()
    scheme = "https" if st.get_option("server.sslCertFile") else "http"
    return [f"{scheme}://{address}:{st.get_option('server.port')}"] if address else []


def is_open() -> bool:
    """Say whether the server listens to other machines too."""
    return st.get_option("server.address") not in _THIS_MACHINE_ONLY


def own_address() -> str | None:
    """Return this machine's address on the network, if it is on any.

    The system is asked which of its addresses it would speak from. With UDP nothing is sent.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_NOBODY)
        except OSError:
            return None
        address: str = probe.getsockname()[0]
    return None if address.startswith(("127.", "0.")) else address
