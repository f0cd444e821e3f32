"""The only file that knows which station follows which."""

from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _

from dragoman_desk.accounts.access import may, requires


class Station(NamedTuple):
    """An entry of the desk's menu."""

    url_name: str
    label: Any
    permission: str


# In the order of the day's work.
STATIONS = (
    Station("inbox", _("Inbox"), "see_desk"),
    Station("board", _("Articles"), "see_desk"),
    Station("editions", _("Alerts"), "compose_editions"),
    Station("topic-menu", _("Hot topics"), "order_topics"),
    Station("log", _("Log"), "see_log"),
    Station("desk-settings", _("Settings"), "configure_desk"),
    Station("people", _("People"), "manage_people"),
)

# Where a person goes on after a step of an article: the name of a page, which takes the article or not.
AFTER = {
    "submit": ("board", False),
    "return": ("board", False),
    "approve": ("workbench", True),
    "publish": ("workbench", True),
    "withdraw": ("board", False),
}


@requires("see_desk")
def after_step(request: HttpRequest, step: str, pk: int) -> HttpResponse:
    """Go on to the station that follows a step of an article."""
    station, takes_article = AFTER[step]
    return redirect(station, pk) if takes_article else redirect(station)


def after_sign_in(request: HttpRequest) -> HttpResponse:
    """Staff start at the inbox, readers at the front page."""
    return redirect("inbox" if may(request.user, "see_desk") else "home")


def menu(request: HttpRequest) -> dict[str, Any]:
    """The desk's menu for this person, for every template."""
    user = getattr(request, "user", None)
    return {
        "stations": SimpleLazyObject(
            lambda: [station for station in STATIONS if user and may(user, station.permission)]
        )
    }
