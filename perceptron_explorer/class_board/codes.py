"""The three secrets of a board: its code, the host's key, and the ticket made of the key.

Whoever knows the code takes part. Whoever has the key may change the board; of it only a digest
is stored. The ticket stands in the address of the lecturer's events, where logs may keep it:
it lets its holder see the board as the lecturer does, and change nothing.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets

LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ"
"""Without I, L and O, which look like others."""
LENGTH = 6
_CODE = re.compile(f"[{LETTERS}]{{{LENGTH}}}")


def new_code() -> str:
    """Return six random letters."""
    return "".join(secrets.choice(LETTERS) for _ in range(LENGTH))


def written_code(text: str) -> str:
    """Return a code as it is stored, whatever the case it was typed in."""
    return text.strip().upper()


def is_code(text: str) -> bool:
    """Say whether this can be a code, in capitals."""
    return _CODE.fullmatch(text) is not None


def new_host_key() -> str:
    """Return a random key that nobody guesses."""
    return secrets.token_urlsafe(24)


def digest(host_key: str) -> str:
    """Return what is stored of a host's key."""
    return hashlib.sha256(host_key.encode("utf-8", "replace")).hexdigest()


def is_key(host_key: str, stored_digest: str) -> bool:
    """Compare a key with a stored digest, in the same time whether it fits or not."""
    return hmac.compare_digest(digest(host_key), stored_digest)


def ticket(code: str, stored_digest: str) -> str:
    """Return the ticket of a board, which only the server can make."""
    message = f"events of {code}".encode()
    return hmac.new(stored_digest.encode(), message, hashlib.sha256).hexdigest()


def is_ticket(given: str, code: str, stored_digest: str) -> bool:
    """Compare a ticket with the board's, in the same time whether it fits or not."""
    expected = ticket(code, stored_digest).encode()
    return hmac.compare_digest(given.encode("utf-8", "replace"), expected)
