"""The words of the log: the log keeps short English keys, and this is what pages show for them.

A new action needs its line here; a test reads the code for every `audit.record` and misses none.
"""

from django.utils.translation import pgettext_lazy

from dragoman_desk.accounts.forms import ROLE_CHOICES
from dragoman_desk.records.models import Article, Clipping

ACTIONS = {
    "capture": pgettext_lazy("log", "captured"),
    "triage": pgettext_lazy("log", "sorted"),
    "load": pgettext_lazy("log", "loaded"),
    "import": pgettext_lazy("log", "imported"),
    "start": pgettext_lazy("log", "started"),
    "submit": pgettext_lazy("log", "sent to review"),
    "return": pgettext_lazy("log", "returned"),
    "approve": pgettext_lazy("log", "approved"),
    "publish": pgettext_lazy("log", "published"),
    "withdraw": pgettext_lazy("log", "withdrew"),
    "add source": pgettext_lazy("log", "added a source"),
    "remove source": pgettext_lazy("log", "took a source out"),
    "file": pgettext_lazy("log", "filed"),
    "change details": pgettext_lazy("log", "changed details"),
    "start alert": pgettext_lazy("log", "began the alert"),
    "add to alert": pgettext_lazy("log", "added an item"),
    "take from alert": pgettext_lazy("log", "took an item out"),
    "write lead": pgettext_lazy("log", "wrote the lead"),
    "publish alert": pgettext_lazy("log", "published the alert"),
    "correct alert": pgettext_lazy("log", "began a correction"),
    "drop alert": pgettext_lazy("log", "threw the draft away"),
    "add to menu": pgettext_lazy("log", "added to the menu"),
    "order menu": pgettext_lazy("log", "moved in the menu"),
    "take from menu": pgettext_lazy("log", "took out of the menu"),
    "add person": pgettext_lazy("log", "added a person"),
    "change person": pgettext_lazy("log", "changed a person"),
    "change settings": pgettext_lazy("log", "changed the settings"),
}

STATES = {
    **dict(Article.State.choices),
    **dict(Clipping.Triage.choices),
    **dict(ROLE_CHOICES),
    "shut out": pgettext_lazy("log", "shut out"),
}
