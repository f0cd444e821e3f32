"""Topics cut across sections; some stand in the hot-topic menu."""

from __future__ import annotations

from django.db import models
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _


class TopicQuerySet(models.QuerySet["Topic"]):
    """Reads of topics."""

    def hot(self) -> TopicQuerySet:
        """The hot-topic menu, in the editor's order."""
        return self.filter(menu_position__isnull=False).order_by("menu_position", "pk")


class Topic(models.Model):
    """A topic: a tag of articles, and an entry of the hot-topic menu where it has a position."""

    slug = models.SlugField(_("short name"), unique=True, allow_unicode=True)
    name = models.CharField(_("name"), max_length=100, unique=True)
    names = models.JSONField(_("names in other languages"), default=dict, blank=True)
    menu_position = models.PositiveIntegerField(_("place in the menu"), null=True, blank=True)

    objects = TopicQuerySet.as_manager()

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name

    @property
    def label(self) -> str:
        """The name in the language of the interface."""
        return str(self.names.get(get_language()) or self.name)

    def get_absolute_url(self) -> str:
        """The topic's page."""
        return reverse("topic", args=[self.slug])


class Tagging(models.Model):
    """An article bears a topic. The posting time is repeated here, as in `Filing`."""

    article = models.ForeignKey("Article", models.CASCADE, related_name="taggings")
    topic = models.ForeignKey(Topic, models.CASCADE, related_name="taggings")
    posted_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["article", "topic"], name="tagging_once")]
        indexes = [models.Index(fields=["topic", "-posted_at", "-article"], name="tagging_page")]

    def __str__(self) -> str:
        return f"{self.article_id}: {self.topic_id}"
