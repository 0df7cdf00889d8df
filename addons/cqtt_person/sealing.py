"""Values that only the holder of a key reads: sealed, and compared without opening.

Sealed with AES-256-GCM, compared by HMAC-SHA256; both keys are made of one master key
(HKDF). Plain Python, no Odoo.
"""

from __future__ import annotations

import hmac
import os
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass, field
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

MASTER_BYTES = 32
_NONCE_BYTES = 12
_VERSION = "1"


class SealError(Exception):
    """A sealed value cannot be opened; the message holds no part of it.

    :param key_id: the key it was sealed with, empty where that cannot be told
    """

    def __init__(self, key_id: str = "") -> None:
        super().__init__(f"sealed with the key {key_id or '?'}")
        self.key_id = key_id


@dataclass(frozen=True)
class Keys:
    """What is made of one master key.

    :raise ValueError: the master key has not the right length
    """

    master: bytes = field(repr=False)
    id: str = field(init=False)
    _cipher: AESGCM = field(init=False, repr=False, compare=False)
    _hash_key: bytes = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if len(self.master) != MASTER_BYTES:
            raise ValueError(f"the key has {len(self.master)} bytes")
        object.__setattr__(self, "id", self._derive(b"name").hex()[:8])
        object.__setattr__(self, "_cipher", AESGCM(self._derive(b"seal")))
        object.__setattr__(self, "_hash_key", self._derive(b"hash"))

    def _derive(self, purpose: bytes) -> bytes:
        info = b"cqtt.person/" + purpose
        return HKDF(SHA256(), MASTER_BYTES, salt=None, info=info).derive(self.master)

    def seal(self, value: str, place: str) -> str:
        """Return a sealed value that opens at its place only.

        :param place: names field and record, so that nobody moves a value elsewhere
        """
        nonce = os.urandom(_NONCE_BYTES)
        sealed = self._cipher.encrypt(nonce, value.encode(), place.encode())
        return f"{_VERSION}.{self.id}.{urlsafe_b64encode(nonce + sealed).decode()}"

    def open(self, sealed: str, place: str) -> str:
        """Return what was sealed.

        :raise SealError: sealed with another key, at another place, or damaged
        """
        version, key_id, text = (sealed.split(".") + ["", "", ""])[:3]
        if version != _VERSION or key_id != self.id:
            raise SealError(key_id)
        try:
            data = urlsafe_b64decode(text)
            nonce, rest = data[:_NONCE_BYTES], data[_NONCE_BYTES:]
            return self._cipher.decrypt(nonce, rest, place.encode()).decode()
        except (InvalidTag, ValueError):
            raise SealError(key_id) from None

    def hash(self, value: str) -> str:
        """Return what equal values have in common, in hexadecimal digits."""
        return hmac.new(self._hash_key, value.encode(), sha256).hexdigest()
