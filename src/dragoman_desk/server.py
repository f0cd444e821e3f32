"""Running the site: the web server, and a worker beside it."""

import socket
import subprocess
import sys

from django.core.management import call_command
from granian.constants import Interfaces
from granian.server import Server

from dragoman.errors import BadOption

STOP_WITHIN = 10  # seconds a worker has to finish its job before it is killed; the job is then taken up again


def prepare() -> None:
    """Bring the database up to date."""
    call_command("migrate", verbosity=0)


def refuse_taken(host: str, port: int) -> None:
    """Refuse a port that another server answers on: the web server would share it in silence."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except (OSError, OverflowError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            advice = "stop what runs there, or give another --port"
            raise BadOption(f"{host}:{port}: {reason.lower()}; {advice}") from error


def serve(host: str, port: int, *, processes: int, worker: bool) -> None:
    """Serve until stopped. Each process reads the database itself, so processes beat threads here."""
    refuse_taken(host, port)
    beside = subprocess.Popen([sys.executable, "-m", "dragoman_desk", "worker"]) if worker else None
    try:
        Server(
            "dragoman_desk.wsgi:application",
            address=host,
            port=port,
            interface=Interfaces.WSGI,
            workers=processes,
            blocking_threads=2,
            log_access=False,
        ).serve()
    finally:
        if beside:
            beside.terminate()
            try:
                beside.wait(STOP_WITHIN)
            except subprocess.TimeoutExpired:
                beside.kill()
