"""Where other machines on the network reach this server."""

from __future__ import annotations

import socket
from ipaddress import ip_address

import ifaddr
import streamlit as st

# Kept free for documentation by RFC 5737: nobody has it, and nothing is sent there.
_NOBODY = ("192.0.2.1", 9)

_FOR_PROGRAMS = ("docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "VirtualBox", "vEthernet")
"""Networks between programs of this machine, by the beginnings of their names."""

_THIS_MACHINE_ONLY = ("127.0.0.1", "localhost", "::1")


def origins() -> list[str]:
    """Return the addresses to give to a class, for a browser on the server's own machine.

    A browser elsewhere has found an address that works, which may be that of a proxy; there,
    and where the server listens to its own machine only, the list is empty.
    """
    if st.context.ip_address is not None or not is_open():
        return []
    return [origin(address) for address in own_addresses()]


def origin(address: str) -> str:
    """Return how a browser reaches the server at an address of this machine."""
    scheme = "https" if st.get_option("server.sslCertFile") else "http"
    host = f"[{address}]" if ":" in address else address
    return f"{scheme}://{host}:{st.get_option('browser.serverPort')}"


def is_open() -> bool:
    """Say whether other machines reach the server, itself or through a proxy on this machine.

    Streamlit's `browser.serverPort` is where browsers are to go; it is the server's own port
    unless a proxy has another one, as that of ``make hall`` has.
    """
    is_behind_proxy = st.get_option("browser.serverPort") != st.get_option("server.port")
    return is_behind_proxy or st.get_option("server.address") not in _THIS_MACHINE_ONLY


def own_addresses() -> list[str]:
    """Return this machine's addresses, the one that it speaks to the world from first.

    A network in a hall may lead nowhere else. Then there is no such address, and all of them
    are offered.
    """
    preferred = _address_to_the_world()
    found = [
        str(own.ip)
        for adapter in ifaddr.get_adapters()
        if not adapter.nice_name.startswith(_FOR_PROGRAMS)
        for own in adapter.ips
        if own.is_IPv4 and _is_reachable(str(own.ip))
    ]
    return sorted(dict.fromkeys(found), key=lambda address: address != preferred)


def _is_reachable(address: str) -> bool:
    ip = ip_address(address)
    return not (ip.is_loopback or ip.is_link_local or ip.is_unspecified)


def _address_to_the_world() -> str | None:
    """Ask the system which of its addresses it would speak from. With UDP nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_NOBODY)
        except OSError:
            return None
        address: str = probe.getsockname()[0]
    return address
