"""The configuration of nginx for a hall, from ``deploy/nginx.conf.template``."""

from __future__ import annotations

import getpass
import os
import re
from collections.abc import Callable, Mapping, Sequence

from tools.hall.settings import ROOT, THIS_MACHINE, Settings

TEMPLATE = ROOT / "deploy" / "nginx.conf.template"
SLOT = re.compile(r"@([a-z]+)@")


def config(settings: Settings, ports: Sequence[int]) -> str:
    """Return the configuration for servers at some ports of this machine.

    Raises
    ------
    KeyError
        When the template has a slot that nothing is known for.
    """
    slots = _slots(settings, ports)
    return SLOT.sub(lambda slot: slots[slot[1]], TEMPLATE.read_text("utf-8"))


def cookie_name(settings: Settings) -> str:
    """Return the name of the cookie: cookies hold for all ports of a machine."""
    return f"explorer_server_{settings.port}"


def _slots(settings: Settings, ports: Sequence[int]) -> Mapping[str, str]:
    address = re.escape(f"{THIS_MACHINE}:")

    def lines(depth: int, line: Callable[[int, int], str]) -> str:
        return "\n".join("    " * depth + line(*one) for one in enumerate(ports))

    def server(port: int) -> str:
        return f"server {THIS_MACHINE}:{port}"

    return {
        "folder": str(settings.folder),
        "user": _user(),
        "listen": f"{settings.address}:{settings.port}",
        "prefix": settings.prefix,
        "path": settings.prefix or "/",
        "cookie": cookie_name(settings),
        "servers": lines(2, lambda _, port: f"{server(port)} max_fails=0;"),
        "each": lines(1, lambda n, port: f"upstream server_{n} {{ {server(port)}; }}"),
        "choices": lines(2, lambda n, _: f'"~^{n}-[0-9a-f]{{32}}$" server_{n};'),
        "answers": lines(2, lambda n, port: f'"~{address}{port}$" {n};'),
    }


def _user() -> str:
    """Return who nginx's worker is: started by root it would be nobody, who may not write here."""
    return f"user {getpass.getuser()};" if os.geteuid() == 0 else ""
