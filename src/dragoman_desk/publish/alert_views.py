"""Readers' pages of alerts. All that they show of one comes from its sealed content."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from dragoman.publish.gate import Audience
from dragoman_desk.publish import reading
from dragoman_desk.publish.dates import Day
from dragoman_desk.publish.edition_forms import AlertListForm
from dragoman_desk.records.models import User
from dragoman_desk.web.pdf_response import pdf_response


def alerts(request: HttpRequest) -> HttpResponse:
    """List the alerts by day."""
    form = AlertListForm(request.GET)
    place = form.cleaned_data if form.is_valid() else {}
    page = reading.list_alerts(place.get("before"), place.get("after"))
    return render(request, "publish/alerts.html", {"page": page})


def alert(request: HttpRequest, date: Day, slot: str, number: int | None = None) -> HttpResponse:
    """Show an alert: its latest correction, or the one of that number."""
    shown = reading.read_alert(date, slot, _audience(request), number=number)
    return render(request, "publish/alert.html", {"alert": shown})


def alert_text(request: HttpRequest, date: Day, slot: str) -> HttpResponse:
    """Show an alert as plain text."""
    shown = reading.read_alert(date, slot, _audience(request))
    return HttpResponse(reading.alert_as_text(shown), content_type="text/plain; charset=utf-8")


def alert_pdf(request: HttpRequest, date: Day, slot: str) -> HttpResponse:
    """Show an alert on pages, to print or to file."""
    shown = reading.read_alert(date, slot, _audience(request))
    return pdf_response(reading.alert_as_pdf(shown), f"alert-{date}-{slot}.pdf")


def alert_mail(request: HttpRequest, date: Day, slot: str) -> HttpResponse:
    """Give an alert as a mail to keep or to send on: of what everybody may read."""
    shown = reading.read_alert(date, slot, "public")
    reader = request.user if isinstance(request.user, User) else None
    name = f"alert-{date}-{slot}.eml"
    return HttpResponse(
        reading.alert_as_mail(shown, reader),
        content_type="message/rfc822",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _audience(request: HttpRequest) -> Audience:
    """Take staff for readers: an alert shows them what it shows others, not what was withdrawn."""
    return "readers" if request.user.is_authenticated else "public"
