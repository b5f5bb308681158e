"""Which addresses a class is given, whatever network this machine is on."""

from __future__ import annotations

import socket
from typing import Any

import ifaddr
import pytest
import streamlit as st

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


@pytest.fixture
def options(monkeypatch: pytest.MonkeyPatch, adapters: list[Any]) -> dict[str, Any]:
    """Give Streamlit's settings, on a machine in a hall's network."""
    adapters += [adapter("wlan0", "192.168.4.1")]
    of = {"server.address": None, "server.port": 8501, "browser.serverPort": 8501}
    monkeypatch.setattr(st, "get_option", lambda name: of.get(name))
    return of


def test_a_server_for_all_names_its_own_port(options: dict[str, Any]) -> None:
    assert network.origins() == ["http://192.168.4.1:8501"]


def test_one_for_its_own_machine_names_nothing(options: dict[str, Any]) -> None:
    options["server.address"] = "127.0.0.1"
    assert not network.is_open()
    assert network.origins() == []


def test_behind_a_proxy_on_its_machine_it_names_the_proxys_port(options: dict[str, Any]) -> None:
    options.update({"server.address": "127.0.0.1", "browser.serverPort": 8600})
    assert network.is_open()
    assert network.origins() == ["http://192.168.4.1:8600"]
