"""What editors and readers send to the pages of alerts."""

from django import forms
from django.utils.translation import gettext_lazy as _

from dragoman_desk.records.models import Edition, EditionItem


class StartForm(forms.Form):
    """Which alert to begin, and for which day."""

    slot = forms.ChoiceField(label=_("Which"), choices=Edition.Slot.choices)
    date = forms.DateField(label=_("Date"), required=False, widget=forms.DateInput(attrs={"type": "date"}))


class ChangeForm(forms.Form):
    """A change of the outline: `do` says which, the rest to what."""

    do = forms.ChoiceField(
        choices=[
            (word, word)
            for word in ("add", "remove", "up", "down", "place", "form", "group-up", "group-down")
        ]
    )
    article = forms.IntegerField(required=False)
    item = forms.IntegerField(required=False)
    group = forms.CharField(required=False, max_length=100)
    form = forms.ChoiceField(required=False, choices=EditionItem.Form.choices)
    position = forms.IntegerField(required=False, min_value=0, max_value=10_000)


class LeadForm(forms.Form):
    """The lead, and the mark of the one it was written over."""

    title = forms.CharField(label=_("Title of the lead"), max_length=100, required=False)
    text = forms.CharField(label=_("Lead"), required=False, max_length=20_000, widget=forms.Textarea)
    seen = forms.CharField(max_length=16)


class PublishForm(forms.Form):
    """The mark of the alert that the editor saw."""

    seen = forms.CharField(max_length=16)


class AlertListForm(forms.Form):
    """Where a page of the list starts."""

    before = forms.DateField(required=False)
    after = forms.DateField(required=False)
