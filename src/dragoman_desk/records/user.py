"""A person with an account."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from dragoman.publish.gate import Audience


class User(AbstractUser):
    """A person with an account. The role is a group, see `accounts.roles`."""

    name = models.CharField(_("name"), max_length=100, blank=True)
    language = models.CharField(_("language of the interface"), max_length=10, blank=True)

    def __str__(self) -> str:
        return self.name or self.username

    @property
    def audience(self) -> Audience:
        """Which readers the gate takes this person for: without a role, the public."""
        if self.has_perm("records.see_desk"):
            return "desk"
        return "readers" if self.has_perm("records.read_restricted") else "public"
