"""Forms of the hot-topic menu."""

from django import forms
from django.utils.translation import gettext_lazy as _


class NewTopicForm(forms.Form):
    """A topic to put into the menu, by its name."""

    name = forms.CharField(label=_("Topic"), max_length=100)


class TopicMoveForm(forms.Form):
    """A topic of the menu, and what to do with it."""

    topic = forms.IntegerField()
    do = forms.ChoiceField(choices=[(word, word) for word in ("up", "down", "remove")])
