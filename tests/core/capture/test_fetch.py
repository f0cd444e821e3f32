"""Fetching, against a real server on the loopback address."""

import gzip
import socket
import threading
import zlib
from collections.abc import Iterator

import pytest

from dragoman.capture import Fetched, Fetcher
from dragoman.errors import FetchRefused
from dragoman.options import FetchOptions

ALLOWED = frozenset({"127.0.0.1"})
BODY = b"<p>The minister said so.</p>"


def answer(status: str, body: bytes = b"", *headers: str) -> bytes:
    lines = [f"HTTP/1.1 {status}", *headers, "Connection: close", "", ""]
    return "\r\n".join(lines).encode("latin-1") + body


class Server:
    """Answers each path with the bytes it was given, whether they are good HTTP or not."""

    def __init__(self) -> None:
        self.answers: dict[str, bytes | list[bytes]] = {}
        self.requests: list[str] = []
        self.closing = threading.Event()
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.thread = threading.Thread(target=self.serve)
        self.thread.start()

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def serve(self) -> None:
        while True:
            connection, _ = self.socket.accept()
            with connection:
                if self.closing.is_set():
                    return
                request = connection.recv(65536).decode("latin-1")
                self.requests.append(request)
                self.send(connection, self.answers.get(request.split(" ")[1], answer("404 Not Found")))

    def send(self, connection: socket.socket, parts: bytes | list[bytes]) -> None:
        try:
            for part in [parts] if isinstance(parts, bytes) else parts:
                connection.sendall(part)
                if isinstance(parts, list):
                    self.closing.wait(0.05)
        except OSError:
            self.requests.append("the client went away")

    def close(self) -> None:
        self.closing.set()
        socket.create_connection(("127.0.0.1", self.port)).close()
        self.thread.join()
        self.socket.close()


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.close()


def fetcher(**changes: object) -> Fetcher:
    return Fetcher(FetchOptions(**{"allowed_hosts": ALLOWED, "timeout": 5.0, **changes}))  # type: ignore[arg-type]


def test_it_gets_what_stands_at_an_address(server: Server) -> None:
    header = "Content-Type: text/html; charset=EUC-JP"
    server.answers["/a?b=c"] = answer("200 OK", BODY, f"Content-Length: {len(BODY)}", header)
    fetched = fetcher(user_agent="Tester").get(server.url("/a?b=c#part"))
    assert fetched == Fetched(server.url("/a?b=c"), BODY, "text/html; charset=EUC-JP", 200)
    assert "user-agent: tester" in server.requests[0].lower()
    assert f"host: 127.0.0.1:{server.port}\r\n" in server.requests[0].lower()


def test_a_chunked_answer_is_whole(server: Server) -> None:
    server.answers["/"] = answer("200 OK", b"3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n", "Transfer-Encoding: chunked")
    assert fetcher().get(server.url("/")).raw == b"abcde"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed(server: Server, status: int) -> None:
    server.answers["/old/"] = answer(f"{status} Moved", b"", "Location: ../new")
    server.answers["/new"] = answer("200 OK", BODY)
    assert fetcher().get(server.url("/old/")).url == server.url("/new")


def test_a_redirect_to_a_private_address_is_refused(server: Server) -> None:
    for host in ("localhost", "127.0.0.2", "169.254.169.254", "[::1]", "2130706433"):
        server.answers["/"] = answer("302 Found", b"", f"Location: http://{host}:{server.port}/secret")
        with pytest.raises(FetchRefused, match=r"not a public address|written in an odd way"):
            fetcher().get(server.url("/"))
    assert all("/secret" not in request for request in server.requests)


@pytest.mark.parametrize(
    "location", ["file:///etc/hostname", "ftp://127.0.0.1/", "gopher://127.0.0.1/", "data:,x"]
)
def test_a_redirect_to_another_scheme_is_refused(server: Server, location: str) -> None:
    server.answers["/"] = answer("302 Found", b"", f"Location: {location}")
    with pytest.raises(FetchRefused, match="not http or https"):
        fetcher().get(server.url("/"))


def test_a_redirect_loop_ends(server: Server) -> None:
    server.answers["/"] = answer("302 Found", b"", "Location: /")
    with pytest.raises(FetchRefused, match="it redirects too often"):
        fetcher(max_redirects=3).get(server.url("/"))
    assert len(server.requests) == 4


def test_an_answer_over_the_limit_is_refused(server: Server) -> None:
    server.answers["/"] = answer("200 OK", b"a" * 200_000)
    with pytest.raises(FetchRefused, match="it is larger than"):
        fetcher(max_bytes=100_000).get(server.url("/"))


@pytest.mark.parametrize("layers", [1, 2])
def test_a_gzip_bomb_is_refused_after_the_limit(server: Server, layers: int) -> None:
    bomb = bytes(50_000_000)
    for _ in range(layers):
        bomb = gzip.compress(bomb)
    coding = f"Content-Encoding: {', '.join(['gzip'] * layers)}"
    server.answers["/"] = answer("200 OK", bomb, coding, f"Content-Length: {len(bomb)}")
    with pytest.raises(FetchRefused, match="it is larger than"):
        fetcher(max_bytes=1_000_000).get(server.url("/"))


@pytest.mark.parametrize(("coding", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress)])
def test_a_compressed_answer_is_unpacked(server: Server, coding: str, pack) -> None:  # type: ignore[no-untyped-def]
    packed = pack(BODY * 10_000)
    server.answers["/"] = answer("200 OK", packed, f"Content-Encoding: {coding}")
    assert fetcher().get(server.url("/")).raw == BODY * 10_000


def test_a_broken_archive_is_refused(server: Server) -> None:
    server.answers["/"] = answer("200 OK", b"no gzip at all", "Content-Encoding: gzip")
    with pytest.raises(FetchRefused, match="could not be fetched"):
        fetcher().get(server.url("/"))


@pytest.mark.parametrize("body", [BODY, gzip.compress(BODY * 999)])
def test_an_answer_that_breaks_off_is_refused(server: Server, body: bytes) -> None:
    coding = ["Content-Encoding: gzip"] if body is not BODY else []
    server.answers["/"] = answer("200 OK", body[:-9], f"Content-Length: {len(body)}", *coding)
    with pytest.raises(FetchRefused, match=r"broke off|could not be fetched"):
        fetcher().get(server.url("/"))


@pytest.mark.parametrize("where", ["headers", "body"])
def test_an_answer_that_drips_is_cut_when_its_time_is_up(server: Server, where: str) -> None:
    whole = answer("200 OK", BODY * 100, *(f"X-{number}: drip" for number in range(50)))
    start = 20 if where == "headers" else whole.index(BODY)
    server.answers["/"] = [whole[:start], *(bytes([byte]) for byte in whole[start:])]
    with pytest.raises(FetchRefused, match=r"it took longer than 0\.4 seconds"):
        fetcher(timeout=0.4).get(server.url("/"))


@pytest.mark.parametrize("raw", [b"", b"nonsense\r\n\r\n", b"HTTP/1.1 200 OK\r\n" + b"X: " + b"a" * 200_000])
def test_what_is_no_answer_is_refused(server: Server, raw: bytes) -> None:
    server.answers["/"] = raw
    with pytest.raises(FetchRefused, match="could not be fetched"):
        fetcher().get(server.url("/"))


def test_an_error_status_is_refused(server: Server) -> None:
    with pytest.raises(FetchRefused, match="the server answered 404"):
        fetcher().get(server.url("/gone"))


def test_a_closed_port_is_refused() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(FetchRefused, match="could not be fetched"):
        fetcher().get(f"http://127.0.0.1:{port}/")


def test_the_name_is_resolved_once_and_its_address_connected_to(server: Server) -> None:
    asked: list[str] = []

    def rebind(host: str) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"] if len(asked) == 1 else ["127.0.0.9"]

    server.answers["/"] = answer("200 OK", BODY)
    options = FetchOptions(allowed_hosts=frozenset({"akebono.example"}))
    url = f"http://akebono.example:{server.port}/"
    assert Fetcher(options, resolve=rebind).get(url).raw == BODY
    assert asked == ["akebono.example"]
    assert f"host: akebono.example:{server.port}" in server.requests[0].lower()


@pytest.mark.parametrize(
    "url",
    [
        "",
        "akebono.example",
        "ftp://akebono.example/",
        "http://",
        "http:///x",
        "http://user:pass@8.8.8.8/",
        "http://[::1",
        "http://127.0.0.1:99999/",
        "file:///etc/hostname",
        "http://exa mple/",
        "http://a\r\nb/",
    ],
)
def test_what_is_no_public_web_address_is_refused(url: str) -> None:
    with pytest.raises(FetchRefused):
        Fetcher(resolve=lambda host: []).get(url)


def test_the_loopback_address_is_refused_unless_allowed(server: Server) -> None:
    with pytest.raises(FetchRefused, match="not a public address"):
        Fetcher().get(server.url("/"))
    assert server.requests == []
