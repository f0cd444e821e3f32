"""What the workbench sends."""

from __future__ import annotations

from dataclasses import dataclass

from django import forms
from django.http import QueryDict

from dragoman_desk.records.article import from_cells
from dragoman_desk.records.models import Article


class StartForm(forms.Form):
    """Which clippings to start an article from, and as what."""

    kind = forms.ChoiceField(choices=Article.Kind.choices)
    clipping = forms.IntegerField(required=False)


class SourceForm(forms.Form):
    """A line to add to the sources, or one to take out."""

    line = forms.CharField(max_length=400, required=False)
    remove = forms.IntegerField(required=False)


class DraftForm(forms.Form):
    """A save: the headline, and the revision that the text was written from."""

    headline = forms.CharField(required=False, max_length=1000)
    revision = forms.IntegerField(min_value=0)


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that a person sent."""

    headline: str
    texts: list[str]
    revision: int

    @property
    def body_and_links(self) -> tuple[str, list[int | None]]:
        """The cells joined to a body, and its links."""
        return from_cells(self.texts)


def read_draft(data: QueryDict) -> Draft | None:
    """Read what was sent; None where it is no save at all."""
    form = DraftForm(data)
    texts = [text.replace("\r\n", "\n").replace("\r", "\n") for text in data.getlist("cell")]
    if not form.is_valid() or not texts:
        return None
    return Draft(form.cleaned_data["headline"], texts, form.cleaned_data["revision"])
