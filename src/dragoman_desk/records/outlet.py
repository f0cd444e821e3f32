"""A newspaper, agency, broadcaster or magazine."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class OutletQuerySet(models.QuerySet["Outlet"]):
    """Reads of outlets."""

    def named(self, name: str) -> Outlet | None:
        """Return the outlet of a short name, or of a name in either language."""
        by_name = Q(slug__iexact=name) | Q(name__iexact=name) | Q(native_name__iexact=name)
        return self.filter(by_name).first() if name else None


class Outlet(models.Model):
    """A newspaper, agency, broadcaster or magazine, and what of it may be reused."""

    class Terms(models.TextChoices):
        LINK = "link", _("link only")
        QUOTE = "quote", _("short quotation")
        FULL = "full", _("full text")

    slug = models.SlugField(_("short name"), unique=True)
    name = models.CharField(_("name"), max_length=100, unique=True)
    native_name = models.CharField(_("name in its own language"), max_length=100, blank=True)
    kind = models.CharField(_("kind"), max_length=20, default="daily")
    language = models.CharField(_("language"), max_length=10, blank=True)
    country = models.CharField(_("country"), max_length=2, blank=True)
    terms = models.CharField(_("what may be reused"), max_length=10, choices=Terms, default=Terms.LINK)
    url = models.URLField(_("address"), blank=True)

    objects = OutletQuerySet.as_manager()

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name
