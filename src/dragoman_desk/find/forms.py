"""What a reader asks for."""

from django import forms
from django.utils.translation import gettext_lazy as _

from dragoman_desk.find.asked import Asked
from dragoman_desk.find.searching import LAST_PAGE
from dragoman_desk.records.models import Article

LONGEST_QUERY = 300  # characters; what is longer is cut


class SearchForm(forms.Form):
    """A search, from its address."""

    q = forms.CharField(label=_("Search"), required=False)
    section = forms.CharField(required=False, max_length=300)
    outlet = forms.CharField(required=False, max_length=200)
    kind = forms.ChoiceField(required=False, choices=[("", ""), *Article.Kind.choices])
    year = forms.IntegerField(required=False, min_value=1, max_value=9999)
    sort = forms.ChoiceField(required=False, choices=[("", ""), ("newest", "")])
    page = forms.IntegerField(required=False, min_value=1, max_value=LAST_PAGE)

    def asked(self) -> Asked:
        """Return what was asked for; a part that makes no sense is passed over."""
        self.is_valid()
        given = self.cleaned_data
        return Asked(
            q=given.get("q", "")[:LONGEST_QUERY],
            section=given.get("section", ""),
            outlet=given.get("outlet", ""),
            kind=given.get("kind", ""),
            year=str(given.get("year") or ""),
            sort=given.get("sort", ""),
            page=given.get("page") or 1,
        )
