"""Digests, as the service worker makes them."""

import base64
import hashlib


def digest(content: bytes) -> str:
    """SHA-256, as browsers write it (`sha256-…`, without its name)."""
    return base64.b64encode(hashlib.sha256(content).digest()).decode()
