"""Serving the desk."""

import socket

import pytest

from dragoman.errors import BadOption
from dragoman_desk import server


def test_a_port_that_another_server_has_is_refused():
    with socket.create_server(("127.0.0.1", 0), reuse_port=True) as other:
        port = other.getsockname()[1]
        with pytest.raises(BadOption, match=f"127.0.0.1:{port}: address already in use; "):
            server.refuse_taken("127.0.0.1", port)
    server.refuse_taken("127.0.0.1", port)


@pytest.mark.parametrize("port", [-1, 70_000])
def test_a_number_that_is_no_port_is_refused(port):
    with pytest.raises(BadOption, match="give another --port"):
        server.refuse_taken("127.0.0.1", port)
