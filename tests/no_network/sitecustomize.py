"""Forbids the network to a whole Python process, from its first moment on and whatever library would use it.

conftest.py puts this folder first on PYTHONPATH, so that every process the tests start has it as well. It is an audit
hook: nothing can take it away again, and it sees calls of extension modules, too. Sockets between programs of the same
machine that have a file for an address stay possible.
"""

import sys

_OUTWARD = ("socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg")
_NAMES = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo")


class NetworkUsedError(BaseException):
    """Something wanted to go to the network; no handler of the program takes it for an error of its own."""


def _forbid(event: str, args: tuple[object, ...]) -> None:
    if event in _NAMES or (event in _OUTWARD and not isinstance(args[1], str | bytes | None)):
        raise NetworkUsedError(f"{event} {args[1:] if event in _OUTWARD else args}")


sys.addaudithook(_forbid)
