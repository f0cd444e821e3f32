"""The archive by date."""

import datetime as dt

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from dragoman_desk.accounts.access import audience_of
from dragoman_desk.read import archive
from dragoman_desk.read.paging import Place


@require_safe
def years(request: HttpRequest) -> HttpResponse:
    """Show the years."""
    return render(request, "read/archive.html", {"years": archive.years(audience_of(request))})


@require_safe
def year(request: HttpRequest, year: str) -> HttpResponse:
    """Show a year's months."""
    first = _date(year, "01", "01")
    months = archive.months(first.year, audience_of(request))
    return render(request, "read/archive_year.html", {"first": first, "months": months})


@require_safe
def month(request: HttpRequest, year: str, month: str) -> HttpResponse:
    """Show a month's days."""
    found = archive.month(_date(year, month, "01"), audience_of(request))
    return render(request, "read/archive_month.html", {"month": found})


@require_safe
def day(request: HttpRequest, year: str, month: str, day: str) -> HttpResponse:
    """Show a day's alerts and articles."""
    found = archive.day(_date(year, month, day), Place.of(request.GET), audience_of(request))
    return render(request, "read/archive_day.html", {"found": found})


def _date(year: str, month: str, day: str) -> dt.date:
    """Read the date of an address. The first and the last year of all have no neighbours, and no articles."""
    try:
        date = dt.date(int(year), int(month), int(day))
    except ValueError:
        raise Http404("no such day") from None
    if not 1 < date.year < dt.MAXYEAR:
        raise Http404("no such day")
    return date
