"""What a person gives to be captured."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from dragoman.documents import Clipping, split_body
from dragoman_desk.records.models import Outlet

TRIAGE = ("pick", "drop", "later", "restore")


class AddressForm(forms.Form):
    """The address of an article or a feed."""

    address = forms.URLField(
        label=_("Address"),
        max_length=2000,
        validators=[URLValidator(schemes=["http", "https"])],
        assume_scheme="https",
        help_text=_("An article’s page, or a feed."),
    )


class UploadForm(forms.Form):
    """A saved page."""

    file = forms.FileField(label=_("File"), help_text=_("A saved page or feed, up to 20 MB."))


class TextForm(forms.Form):
    """A text, as typed or pasted, with what is known of it."""

    outlet = forms.ModelChoiceField(Outlet.objects.all(), label=_("Outlet"), required=False)
    date = forms.DateField(label=_("Date of the paper"), widget=forms.DateInput(attrs={"type": "date"}))
    pages = forms.CharField(label=_("Pages"), required=False, max_length=40, help_text=_("For example 2, 3"))
    language = forms.CharField(
        label=_("Language"),
        required=False,
        max_length=10,
        help_text=_("A code such as ja; else the outlet’s."),
    )
    headline = forms.CharField(label=_("Headline"), max_length=500)
    text = forms.CharField(label=_("Text"), widget=forms.Textarea(attrs={"rows": 10}), max_length=200_000)

    def clean_pages(self) -> tuple[int, ...]:
        """Read the page numbers."""
        words = self.cleaned_data["pages"].replace(",", " ").split()
        if not all(word.isascii() and word.isdigit() and len(word) < 5 for word in words):
            raise ValidationError(_("Write page numbers, such as 2, 3."))
        return tuple(int(word) for word in words)

    def document(self) -> Clipping:
        """Return what was typed as a clipping."""
        data: dict[str, Any] = self.cleaned_data
        text = data["text"].replace("\r\n", "\n")
        return Clipping(
            origin="pasted",
            outlet=data["outlet"].name if data["outlet"] else None,
            pages=data["pages"],
            date=data["date"],
            language=data["language"] or None,
            headline=data["headline"],
            paragraphs=split_body(text if "\n\n" in text else text.replace("\n", "\n\n")),
        )
