"""Which addresses a class is given, whatever network this machine is on."""

from __future__ import annotations

import socket
from typing import Any

import ifaddr
import pytest

from perceptron_explorer.shell.server import network


def adapter(name: str, *addresses: str) -> Any:
    ips = [ifaddr.IP(address, 24, name) for address in addresses]
    return ifaddr.Adapter(name, name, [*ips, ifaddr.IP(("fe80::1", 0, 0), 64, name)])


class FromWiFi(socket.socket):
    """A socket of a machine whose way to the world is its wireless network."""

    def connect(self, address: Any) -> None:
        """Send nothing."""

    def getsockname(self) -> Any:
        """Return the address that it would speak from."""
        return ("10.1.2.3", 0)


class FromNowhere(socket.socket):
    """A socket of a machine that is in a hall's network and in no other."""

    def connect(self, address: Any) -> None:
        """Fail as the system does."""
        raise OSError(101, "Network is unreachable")


@pytest.fixture
def adapters(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    found: list[Any] = []
    monkeypatch.setattr(ifaddr, "get_adapters", lambda: found)
    monkeypatch.setattr(socket, "socket", FromNowhere)
    return found


def test_without_a_way_to_the_world_the_halls_own_address_is_given(adapters: list[Any]) -> None:
    adapters += [adapter("lo", "127.0.0.1"), adapter("wlan0", "192.168.4.1")]
    assert network.own_addresses() == ["192.168.4.1"]


def test_the_address_that_leads_to_the_world_comes_first(
    adapters: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "socket", FromWiFi)
    adapters += [adapter("eth0", "192.168.4.1"), adapter("wlan0", "10.1.2.3")]
    assert network.own_addresses() == ["10.1.2.3", "192.168.4.1"]


def test_addresses_that_no_phone_can_reach_are_left_out(adapters: list[Any]) -> None:
    adapters += [adapter("docker0", "172.17.0.1"), adapter("eth0", "169.254.3.4")]
    assert network.own_addresses() == []
