"""The search page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from dragoman_desk.accounts.access import audience_of
from dragoman_desk.find.forms import SearchForm
from dragoman_desk.find.searching import search as search_for


def search(request: HttpRequest) -> HttpResponse:
    """Show what was found, or how to ask."""
    asked = SearchForm(request.GET).asked()
    results = None if asked.is_empty else search_for(asked, audience=audience_of(request))
    shown = {
        "asked": asked,
        "results": results,
        "newest": asked.address(sort="newest"),
        "relevance": asked.address(sort=""),
    }
    return render(request, "find/search.html", shown)
