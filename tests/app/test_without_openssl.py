"""A start leaves OpenSSL out, and what needs it later still finds it."""

import subprocess
import sys

from tests.house import HOUSE

START = """
import sys
from app.start import make_ready
make_ready()
make_ready()
import asyncio, hashlib
from hashlib import blake2b, md5, sha1, sha256, sha512
assert sha256(b"").hexdigest().startswith("e3b0c442"), "hash functions of its own"
print(*(name for name in ("ssl", "_ssl", "_hashlib") if sys.modules.get(name)))
"""

CONNECT = """
import httpx
assert httpx.create_ssl_context().cert_store_stats() is not None
import hmac, smtplib, ssl
assert hmac.new(b"key", b"text", "sha256").hexdigest()
assert smtplib.ssl is ssl
print(ssl.OPENSSL_VERSION)
"""


def run(program: str) -> str:
    """What a fresh Python prints."""
    command = [sys.executable, "-W", "error", "-c", program]
    ran = subprocess.run(command, cwd=HOUSE, capture_output=True, text=True, check=True)
    assert ran.stderr == ""
    return ran.stdout.strip()


def test_a_start_loads_nothing_of_it() -> None:
    assert run(START) == ""


def test_what_speaks_to_a_server_finds_it() -> None:
    assert "SSL" in run(START + CONNECT)
