"""The records app."""

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    """The database's records."""

    name = "dragoman_desk.records"
