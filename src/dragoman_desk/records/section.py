"""The tree of sections, and where an article is filed."""

from __future__ import annotations

from django.db import models
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _


class Section(models.Model):
    """A section or sub-section. `path` is its address: `international/east-asia-pacific`."""

    path = models.CharField(_("path"), max_length=200, unique=True)
    name = models.CharField(_("name"), max_length=100)
    names = models.JSONField(_("names in other languages"), default=dict, blank=True)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    position = models.PositiveIntegerField(_("position"), default=0)

    class Meta:
        ordering = ("position", "pk")

    def __str__(self) -> str:
        return self.name

    @property
    def label(self) -> str:
        """The name in the language of the interface."""
        return str(self.names.get(get_language()) or self.name)

    @property
    def breadcrumb(self) -> tuple[Section, ...]:
        """From the root down to this section."""
        return (*self.parent.breadcrumb, self) if self.parent else (self,)

    def get_absolute_url(self) -> str:
        """The section's page."""
        return reverse("section", args=[self.path])


class Filing(models.Model):
    """An article stands in a section; `direct` is false for the sections above that one.

    The posting time is repeated here so that one index serves a section's page at any depth.
    """

    article = models.ForeignKey("Article", models.CASCADE, related_name="filings")
    section = models.ForeignKey(Section, models.PROTECT, related_name="filings")
    direct = models.BooleanField(default=True)
    posted_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["article", "section"], name="filing_once")]
        indexes = [models.Index(fields=["section", "-posted_at", "-article"], name="filing_page")]

    def __str__(self) -> str:
        return f"{self.article_id} in {self.section_id}"
