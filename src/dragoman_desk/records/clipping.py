"""A source article as captured, the bytes it came from, and the story it belongs to."""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from dragoman.documents import split_body
from dragoman_desk.records.outlet import Outlet
from dragoman_desk.records.user import User


class Raw(models.Model):
    """The bytes of an input as they came, compressed with zstd, by their SHA-256. Never served as a page."""

    sha256 = models.CharField(primary_key=True, max_length=64)
    body = models.BinaryField()
    size = models.PositiveBigIntegerField()
    media_type = models.CharField(max_length=100, blank=True)
    kept_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return self.sha256[:12]


class Story(models.Model):
    """What several clippings tell in common: the other papers on this."""

    key = models.SlugField(_("key"), max_length=120, unique=True)
    title = models.CharField(_("title"), max_length=300, blank=True)

    class Meta:
        verbose_name_plural = "stories"

    def __str__(self) -> str:
        return self.title or self.key


class Clipping(models.Model):
    """A source article as captured. Its text is never edited; only its triage changes."""

    class Triage(models.TextChoices):
        NEW = "new", _("new")
        LATER = "later", _("later")
        PICKED = "picked", _("picked")
        DROPPED = "dropped", _("dropped")

    outlet = models.ForeignKey(Outlet, models.PROTECT, null=True, blank=True, related_name="clippings")
    outlet_name = models.CharField(_("outlet as captured"), max_length=200, blank=True)
    edition = models.CharField(_("edition"), max_length=20, blank=True)
    pages = models.JSONField(_("pages"), default=list, blank=True)
    time = models.CharField(_("clock time"), max_length=5, blank=True)
    date = models.DateField(_("date of the paper"), null=True, blank=True)
    language = models.CharField(_("language"), max_length=10, blank=True)
    headline = models.TextField(_("headline"), blank=True)
    byline = models.CharField(_("byline"), max_length=200, blank=True)
    body = models.TextField(_("text"), blank=True)
    url = models.URLField(_("address"), max_length=2000, blank=True)
    origin = models.CharField(_("captured from"), max_length=2000, blank=True)
    raw = models.ForeignKey(Raw, models.PROTECT, null=True, blank=True, related_name="clippings")
    capture_key = models.CharField(max_length=80, unique=True, null=True, blank=True)
    replaces = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="replaced_by")
    story = models.ForeignKey(Story, models.SET_NULL, null=True, blank=True, related_name="clippings")
    triage = models.CharField(_("triage"), max_length=10, choices=Triage, default=Triage.NEW)
    picked_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="picked")
    captured_at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = [models.Index(fields=["triage", "-date", "-id"], name="clipping_inbox")]

    def __str__(self) -> str:
        return self.headline or f"clipping {self.pk}"

    @property
    def web_address(self) -> str:
        """Where it can be read, if that is a place on the web: its address comes from outside."""
        return self.url if self.url.startswith(("https://", "http://")) else ""

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The text's paragraphs."""
        return split_body(self.body)

    @property
    def credit(self) -> str:
        """The outlet's name: the one we know it by, or the one it came with."""
        return self.outlet.name if self.outlet else self.outlet_name
