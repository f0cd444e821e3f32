"""A mail as a server receives it: handed over by a real SMTP client on a real socket."""

import dataclasses
import datetime as dt
import email
import smtplib
import socketserver
import threading
from email.policy import default

import pytest

from core.publish.editions import MORNING
from dragoman.publish import mail, seal


class Receiver(socketserver.StreamRequestHandler):
    """Enough of RFC 5321 to take one mail, byte by byte as it comes; it knows no extensions."""

    def handle(self):
        self.say("220 ready")
        for line in self.rfile:
            command = line[:4].upper()
            if command == b"EHLO":
                self.say("502 plain SMTP only")
            elif command == b"DATA":
                self.say("354 go on")
                self.server.received.append(self.data())
                self.say("250 kept")
            elif command == b"QUIT":
                self.say("221 bye")
                break
            else:
                self.say("250 ok")

    def data(self):
        lines = []
        while (line := self.rfile.readline()) != b".\r\n":
            assert line.endswith(b"\r\n")
            assert len(line) <= 1000, "RFC 5321, 4.5.3.1.6"
            lines.append(line[1:] if line.startswith(b".") else line)
        return b"".join(lines)

    def say(self, reply):
        self.wfile.write(f"{reply}\r\n".encode())


@pytest.fixture
def server():
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Receiver) as server:
        server.received = []
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def test_what_is_received_is_what_was_rendered(server):
    sealed = seal.seal(dataclasses.replace(MORNING, lead=(".\n.. a line of dots\nFrom here on", "港" * 400)))
    raw = mail.render(
        seal.open(sealed.content, sealed.hash),
        sender="desk@press.example",
        recipient="reader@post.example",
        unsubscribe_url="https://desk.example/alerts/stop/1",
        message_id="1@desk.example",
        date=dt.datetime(2026, 11, 5, 8, 40, tzinfo=dt.UTC),
    )
    with smtplib.SMTP(*server.server_address) as client:
        client.sendmail("desk@press.example", ["reader@post.example"], raw)
    assert server.received == [raw]
    message = email.message_from_bytes(server.received[0], policy=default)
    assert message["X-Dragoman-Seal"] == sealed.hash
    plain = message.get_body(("plain",)).get_content()
    assert "港" * 36 in plain
    assert ".. a line of dots" in plain
