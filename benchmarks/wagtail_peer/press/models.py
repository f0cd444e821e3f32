"""The peer's page types: sections, and articles equivalent to ours."""

from django.db import models
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from taggit.models import Tag, TaggedItemBase
from wagtail.fields import RichTextField
from wagtail.models import Page


class SectionPage(Page):
    """A section: its children are sections or articles."""


class ArticleTag(TaggedItemBase):
    """A tag of an article."""

    content_object = ParentalKey("ArticlePage", on_delete=models.CASCADE, related_name="tagged_items")


class ArticlePage(Page):
    """An article as a press review shows it."""

    source_date = models.DateField()
    source = models.CharField(max_length=200)
    kind = models.CharField(max_length=20)
    label = models.CharField(max_length=60)
    body = RichTextField()
    tags = ClusterTaggableManager(through=ArticleTag, blank=True)

    def get_context(self, request, *args, **kwargs):
        """The menus that our page has too: the top sections and the topics."""
        context = super().get_context(request, *args, **kwargs)
        root = self.get_site().root_page
        context["top_sections"] = root.get_children().live()
        context["topics"] = Tag.objects.all()[:8]
        context["trail"] = self.get_ancestors(inclusive=False).filter(depth__gt=root.depth).live()
        return context
