"""The site as a Django app: it has the commands, and it starts the queue."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """The site."""

    name = "dragoman_desk"

    def ready(self) -> None:
        """Listen for background work that is asked for."""
        from dragoman_desk import jobs  # noqa: F401
