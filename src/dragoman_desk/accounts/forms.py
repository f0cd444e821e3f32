"""Forms for people and for the desk's settings."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

from dragoman_desk.accounts.actions import role_of
from dragoman_desk.records.models import Desk, User

ROLE_CHOICES = [
    ("reader", _("reader")),
    ("translator", _("translator")),
    ("editor", _("editor")),
    ("chief", _("chief")),
    ("administrator", _("administrator")),
]


class PersonForm(forms.ModelForm):
    """A person's name, address, language and role."""

    role = forms.ChoiceField(label=_("role"), choices=ROLE_CHOICES)

    class Meta:
        model = User
        fields = ("name", "email", "language", "is_active")
        labels = {"is_active": _("may sign in"), "email": _("e-mail address")}
        help_texts = {"is_active": ""}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        languages = [("", _("the browser's")), *settings.LANGUAGES]
        self.fields["language"] = forms.ChoiceField(
            label=_("language of the interface"), choices=languages, required=False
        )
        if self.instance.pk:
            self.initial["role"] = role_of(self.instance)


class NewPersonForm(PersonForm):
    """A new person: a user name and a first password as well."""

    password = forms.CharField(
        label=_("first password"), widget=forms.PasswordInput(attrs={"autocomplete": "new-password"})
    )

    class Meta(PersonForm.Meta):
        fields = ("username", "name", "email", "language")

    def clean_password(self) -> str:
        """Refuse a password that the validators refuse."""
        password: str = self.cleaned_data["password"]
        validate_password(password, self.instance)
        return password


class DeskForm(forms.ModelForm):
    """The desk's settings."""

    class Meta:
        model = Desk
        fields = (
            "name",
            "short_name",
            "tagline",
            "notice",
            "about",
            "contact",
            "time_zone",
            "language",
            "four_eyes",
        )
        widgets = {"notice": forms.Textarea(attrs={"rows": 3}), "about": forms.Textarea(attrs={"rows": 8})}
