"""The accounts app."""

from typing import Any

from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate


class AccountsConfig(AppConfig):
    """People and roles; the role groups follow the code at every migration."""

    name = "dragoman_desk.accounts"

    def ready(self) -> None:
        """Make the role groups once the permissions of `records` are there: auth migrates after it."""
        post_migrate.connect(_make_groups, sender=apps.get_app_config("auth"))


def _make_groups(**_: Any) -> None:
    from dragoman_desk.accounts.roles import make_groups

    make_groups()
