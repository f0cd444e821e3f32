"""Findings as one types."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_POST

from dragoman_desk.accounts.access import requires
from dragoman_desk.check.actions import check_text
from dragoman_desk.records.models import Article


@require_POST
@requires("see_desk")
def findings(request: HttpRequest, pk: int) -> HttpResponse:
    """Check the text that was sent, which need not be saved; answer with the list of findings."""
    articles = Article.objects.prefetch_related("sources__clipping")
    article = get_object_or_404(articles, pk=pk)
    cells = [cell.replace("\r\n", "\n") for cell in request.POST.getlist("cell")]
    marks = check_text(article, request.POST.get("headline", ""), cells)
    return render(request, "check/findings.html", {"marks": marks})
