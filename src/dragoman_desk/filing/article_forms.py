"""The filing panel of an article."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from dragoman_desk.filing.actions import Details
from dragoman_desk.records.models import Article, Section, Topic

DETAILS = ("kind", "label", "byline", "abridged", "source_date", "rights", "embargo_until")


class SectionChoices(forms.ModelMultipleChoiceField):
    """Sections as a tree: each under its parent, set in by its depth."""

    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, obj: Any) -> str:
        """Name a section in the language of the interface."""
        return str(obj.label)


class TopicChoices(forms.ModelMultipleChoiceField):
    """Topics, by name."""

    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, obj: Any) -> str:
        """Name a topic in the language of the interface."""
        return str(obj.label)


class FilingForm(forms.ModelForm):
    """Where an article stands, and what its lines say."""

    sections = SectionChoices(Section.objects.all(), label=_("Sections"), required=False)
    topics = TopicChoices(Topic.objects.all(), label=_("Topics"), required=False)
    new_topic = forms.CharField(label=_("Another topic"), required=False, max_length=100)

    class Meta:
        model = Article
        fields = DETAILS
        widgets = {
            "source_date": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            "embargo_until": forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"prefix": "filing", **kwargs})
        article = self.instance
        filings = article.filings.filter(direct=True)
        self.initial["sections"] = list(filings.values_list("section_id", flat=True))
        self.initial["topics"] = list(article.taggings.values_list("topic_id", flat=True))

    @property
    def tree(self) -> list[tuple[int, Any]]:
        """The sections' boxes in the order of the tree, each with its depth."""
        boxes = {int(str(box.data["value"])): box for box in self["sections"]}
        sections = list(Section.objects.all())
        children: dict[int | None, list[Section]] = {}
        for section in sections:
            children.setdefault(section.parent_id, []).append(section)

        def walk(parent: int | None, depth: int) -> list[tuple[int, Any]]:
            lines: list[tuple[int, Any]] = []
            for section in children.get(parent, []):
                lines += [(depth, boxes[section.pk]), *walk(section.pk, depth + 1)]
            return lines

        return walk(None, 0)

    def details(self) -> Details:
        """Return the details that were filled in."""
        values = {name: self.cleaned_data[name] for name in DETAILS}
        return Details(**values | {"kind": values["kind"] or None})

    def _post_clean(self) -> None:
        """Leave the instance alone: the action writes it."""
