"""The front page, sections, topics, and what the desk says of itself."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from dragoman_desk.accounts.access import audience_of
from dragoman_desk.read import queries
from dragoman_desk.read.paging import Place


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Show the front page."""
    front = queries.home(audience_of(request))
    return render(request, "read/home.html", {"front": front})


@require_safe
def section(request: HttpRequest, path: str) -> HttpResponse:
    """Show a page of a section."""
    found = queries.section(path, Place.of(request.GET), audience_of(request))
    return render(request, "read/section.html", {"section": found.section, "found": found})


@require_safe
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a page of a topic."""
    found = queries.topic(slug, Place.of(request.GET), audience_of(request))
    return render(request, "read/topic.html", {"topic": found.topic, "found": found})


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """Show what the desk says of itself, its notice and its address."""
    return render(request, "read/about.html")
