"""An alert: the items of the day in order, and what was sealed when it went out."""

from __future__ import annotations

from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from dragoman_desk.records.article import Article
from dragoman_desk.records.user import User


class EditionQuerySet(models.QuerySet["Edition"]):
    """Reads of alerts."""

    def published(self) -> EditionQuerySet:
        """Those that have gone out and that no correction replaces, the newest first."""
        waiting = models.Q(replaced_by__isnull=True) | models.Q(replaced_by__seal="")
        return self.filter(waiting, seal__gt="").order_by("-date", "-published_at")


class Edition(models.Model):
    """A Morning or an Afternoon Alert.

    Once published, `content` holds the core's edition document as canonical JSON, `seal` its SHA-256,
    and neither changes again (a database trigger holds that). A correction is a new edition that
    `replaces` the old one.
    """

    class Slot(models.TextChoices):
        MORNING = "morning", _("Morning Alert")
        AFTERNOON = "afternoon", _("Afternoon Alert")

    slot = models.CharField(_("which"), max_length=10, choices=Slot)
    date = models.DateField(_("date"))
    number = models.PositiveIntegerField(_("number"), default=1)
    title = models.CharField(_("title"), max_length=200)
    lead_title = models.CharField(_("title of the lead"), max_length=100, blank=True)
    lead = models.TextField(_("lead"), blank=True)
    content = models.TextField(blank=True)
    seal = models.CharField(max_length=64, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    published_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True)
    replaces = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="replaced_by")
    created_at = models.DateTimeField(default=timezone.now)

    objects = EditionQuerySet.as_manager()

    class Meta:
        ordering = ("-date", "-pk")
        constraints = [models.UniqueConstraint(fields=["date", "slot", "number"], name="edition_once")]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """The alert's page: always the latest correction of it."""
        return reverse("alert", args=[self.date.isoformat(), self.slot])


class EditionItem(models.Model):
    """An article's place in an alert."""

    class Form(models.TextChoices):
        SUMMARY = "summary", _("in full")
        LINK = "link", _("one line")

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="items")
    article = models.ForeignKey(Article, models.PROTECT, related_name="edition_items")
    group = models.CharField(_("group"), max_length=100)
    form = models.CharField(_("form"), max_length=10, choices=Form, default=Form.SUMMARY)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("position", "pk")
        constraints = [models.UniqueConstraint(fields=["edition", "article"], name="edition_item_once")]

    def __str__(self) -> str:
        return f"{self.article_id} in {self.edition_id}"
