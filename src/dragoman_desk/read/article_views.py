"""An article's page, its PDF and its citations.

Who may not read an article learns no more than needed: a reader who has not signed in is asked to, one
of a withdrawn article is told that it was withdrawn (and not why: the reason is written for the log),
and everybody else finds nothing there.
"""

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from dragoman_desk.accounts.access import audience_of
from dragoman_desk.read import article_page, queries
from dragoman_desk.web.middleware import desk_of
from dragoman_desk.web.pdf_response import pdf_response


@require_safe
def article(request: HttpRequest, year: str, month: str, day: str, pk: str) -> HttpResponseBase:
    """Show an article, under the address of the day it was posted."""
    try:
        shown = article_page.show(int(pk), audience_of(request), desk_of(request))
    except queries.ForReaders:
        return redirect_to_login(request.get_full_path())
    except queries.Withdrawn:
        return render(request, "read/withdrawn.html", {"on": queries.withdrawn_on(int(pk))}, status=410)
    address = shown.page.article.get_absolute_url()
    if address != request.path:
        return redirect(address, permanent=True)
    return render(request, "read/article.html", {"article": shown.page.article, "shown": shown})


@require_safe
def article_pdf(request: HttpRequest, year: str, month: str, day: str, pk: str) -> HttpResponseBase:
    """Show an article on pages, to print or to file."""
    try:
        address, pages = article_page.as_pdf(int(pk), audience_of(request), desk_of(request))
    except queries.ForReaders:
        return redirect_to_login(request.get_full_path())
    except queries.Withdrawn:
        return render(request, "read/withdrawn.html", {"on": queries.withdrawn_on(int(pk))}, status=410)
    if not request.path.startswith(address):
        return redirect(f"{address}article.pdf", permanent=True)
    return pdf_response(pages, f"article-{pk}.pdf")


@require_safe
def cite(request: HttpRequest, year: str, month: str, day: str, pk: str, form: str) -> HttpResponseBase:
    """Send an article's citation as a file."""
    try:
        address, citation = article_page.cite(int(pk), form, audience_of(request), desk_of(request))
    except queries.ForReaders:
        return redirect_to_login(request.get_full_path())
    except queries.Withdrawn:
        return HttpResponse(status=410)
    if not request.path.startswith(address):
        year, month, day = address.strip("/").split("/")[:3]
        return redirect(reverse("article-cite", args=[year, month, day, pk, form]), permanent=True)
    headers = {"Content-Disposition": f'{citation.disposition}; filename="{citation.file_name}"'}
    return HttpResponse(citation.text, content_type=citation.media_type, headers=headers)
