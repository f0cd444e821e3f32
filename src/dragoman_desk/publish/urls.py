"""The addresses of this station."""

from django.urls import include, path, register_converter

from dragoman_desk.publish import alert_views, edition_views
from dragoman_desk.publish.dates import DayConverter

register_converter(DayConverter, "day")

ALERT = "alerts/<day:date>/<slug:slot>"
EDITION = "desk/alerts/<int:pk>"

urlpatterns = [
    path("", include("dragoman_desk.publish.article_urls")),
    path("alerts/", alert_views.alerts, name="alerts"),
    path(f"{ALERT}/", alert_views.alert, name="alert"),
    path(f"{ALERT}/<int:number>/", alert_views.alert, name="alert-version"),
    path(f"{ALERT}/alert.txt", alert_views.alert_text, name="alert-text"),
    path(f"{ALERT}/alert.pdf", alert_views.alert_pdf, name="alert-pdf"),
    path(f"{ALERT}/alert.eml", alert_views.alert_mail, name="alert-mail"),
    path("desk/alerts/", edition_views.editions, name="editions"),
    path(f"{EDITION}/", edition_views.edition, name="edition"),
    path(f"{EDITION}/change/", edition_views.change, name="edition-change"),
    path(f"{EDITION}/lead/", edition_views.lead, name="edition-lead"),
    path(f"{EDITION}/publish/", edition_views.publish, name="edition-publish"),
    path(f"{EDITION}/correct/", edition_views.correct, name="edition-correct"),
    path(f"{EDITION}/drop/", edition_views.drop, name="edition-drop"),
]
