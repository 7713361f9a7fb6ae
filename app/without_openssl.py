"""A start without OpenSSL: seven megabytes and some milliseconds less for every terminal.

asyncio would load it for encrypted connections that it is never asked for here, and hashlib for
hash functions that Python also has of its own. What does speak to a server over TLS imports `ssl`
when it does, and finds it.
"""

import sys
from importlib.util import find_spec
from typing import cast


def leave_openssl_out() -> None:
    """Let asyncio and hashlib come without it; call it before anything imports them."""
    modules = cast("dict[str, object]", sys.modules)  # None in it means: not to be found
    if "asyncio" not in modules and "_ssl" not in modules:
        modules["_ssl"] = None
        import asyncio  # noqa: F401 (it goes on without what it does not find)

        del modules["_ssl"]
    if find_spec("_md5") is not None:  # some builds of Python have only OpenSSL's functions
        modules.setdefault("_hashlib", None)
