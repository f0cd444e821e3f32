"""What an address gives, got safely: http and https only, public hosts only, within bounds.

The host is resolved once and the checked address is the one connected to, so that a name cannot mean
one host when it is checked and another when it is used. Each redirect is a new address and is checked
like the first. What is decompressed is counted as it comes out.
"""

import socket
import ssl
import threading
from contextlib import closing, suppress
from dataclasses import dataclass
from http.client import HTTPException
from urllib.parse import urljoin

from urllib3 import BaseHTTPResponse
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError, LocationParseError
from urllib3.util import Timeout, Url, parse_url

from dragoman.capture.address_guard import Resolve, checked_address, resolve
from dragoman.errors import FetchRefused
from dragoman.options import MEBIBYTE, FetchOptions

_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_PORTS = {"http": 80, "https": 443}
_CHUNK = 65536
_AGAIN = "try again later, or check the address"


@dataclass(frozen=True, slots=True)
class Fetched:
    """What stood at an address. `url` is the one that gave it, after redirects."""

    url: str
    raw: bytes
    content_type: str | None = None
    status: int = 200


class Fetcher:
    """Gets addresses, each within `options.timeout` seconds from connecting to the last byte."""

    def __init__(self, options: FetchOptions | None = None, *, resolve: Resolve = resolve) -> None:
        """Take the options, and how a name becomes addresses."""
        self.options = options or FetchOptions()
        self._resolve = resolve

    def get(self, url: str) -> Fetched:
        """Return what stands at an address, or raise `FetchRefused` that says why not."""
        here = url
        for _ in range(self.options.max_redirects + 1):
            outcome = self._once(here, asked=url)
            if isinstance(outcome, Fetched):
                return outcome
            here = urljoin(here, outcome)
        raise FetchRefused(url, "it redirects too often", "give the address it should end at")

    def _once(self, url: str, *, asked: str) -> Fetched | str:
        """Return the answer, or the address that it redirects to."""
        target = _target(url, asked)
        address = checked_address(
            target.host or "", asked=asked, allowed=self.options.allowed_hosts, resolve=self._resolve
        )
        connection = _connection(target, address, self.options.timeout)
        deadline = _Deadline(self.options.timeout)
        with closing(connection), deadline:
            try:
                connection.connect()
                deadline.watch(connection.sock)
                outcome = self._exchange(connection, target, asked)
            except (HTTPError, HTTPException, OSError) as error:
                problem = deadline.problem or f"it could not be fetched ({type(error).__name__})"
                raise FetchRefused(asked, problem, _AGAIN) from error
        if deadline.problem:  # what was cut off may look whole
            raise FetchRefused(asked, deadline.problem, _AGAIN)
        return outcome

    def _exchange(self, connection: HTTPConnection, target: Url, asked: str) -> Fetched | str:
        connection.request(
            "GET",
            target.request_uri,
            headers={
                "Host": target.netloc or "",
                "User-Agent": self.options.user_agent,
                "Accept": "text/html, application/xhtml+xml, application/xml, text/plain;q=0.9, */*;q=0.5",
                "Accept-Encoding": "gzip, deflate",
                "Connection": "close",
            },
            preload_content=False,
            decode_content=True,
        )
        response = connection.getresponse()
        location = response.headers.get("location")
        if response.status in _REDIRECTS and location:
            return location
        if response.status != 200:
            raise FetchRefused(asked, f"the server answered {response.status}", "check the address")
        raw = self._body(response, asked)
        return Fetched(target.url, raw, response.headers.get("content-type"), response.status)

    def _body(self, response: BaseHTTPResponse, asked: str) -> bytes:
        parts: list[bytes] = []
        size = 0
        while part := response.read1(_CHUNK, decode_content=True):
            size += len(part)
            if size > self.options.max_bytes:
                limit = f"{self.options.max_bytes / MEBIBYTE:g} MiB"
                raise FetchRefused(asked, f"it is larger than {limit}", "raise the limit, or leave it out")
            parts.append(part)
        if response.length_remaining:
            raise FetchRefused(asked, "it broke off before its end", "try again later")
        return b"".join(parts)


def _target(url: str, asked: str) -> Url:
    advice = "give an http or https address"
    try:
        target = parse_url(url)
    except LocationParseError as error:
        raise FetchRefused(asked, "it is no address", advice) from error
    if target.scheme not in _PORTS or not target.host:
        raise FetchRefused(asked, f"it leads to {target.scheme or 'no scheme'}:, not http or https", advice)
    if target.auth is not None:
        raise FetchRefused(asked, "it holds a user name", "give the address without one")
    return target._replace(fragment=None)


def _connection(target: Url, address: str, seconds: float) -> HTTPConnection:
    assert target.host is not None
    assert target.scheme is not None
    port = target.port or _PORTS[target.scheme]
    timeout = Timeout(connect=seconds, read=seconds)
    if target.scheme == "http":
        return HTTPConnection(address, port, timeout=timeout.connect_timeout)
    name = target.host.strip("[]")
    return HTTPSConnection(
        address,
        port,
        timeout=timeout.connect_timeout,
        server_hostname=name,
        assert_hostname=name,
        ssl_context=ssl.create_default_context(),
    )


class _Deadline:
    """Ends an exchange whose time is up, wherever it stands."""

    def __init__(self, seconds: float) -> None:
        self.problem: str | None = None
        self._seconds = seconds
        self._socket: socket.socket | None = None
        self._timer = threading.Timer(seconds, self._cut)
        self._timer.daemon = True

    def __enter__(self) -> None:
        self._timer.start()

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()

    def watch(self, connected: socket.socket) -> None:
        """Take the socket to cut. The connection lets go of it once it has read the headers."""
        self._socket = connected
        if self.problem:
            self._shut()

    def _cut(self) -> None:
        self.problem = f"it took longer than {self._seconds:g} seconds"
        self._shut()

    def _shut(self) -> None:
        if self._socket is not None:
            with suppress(OSError):  # it ended by itself in this moment
                self._socket.shutdown(socket.SHUT_RDWR)  # closing would not wake a waiting read
