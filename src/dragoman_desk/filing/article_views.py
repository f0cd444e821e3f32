"""The filing panel's answer, and its own page where it could not be saved."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from dragoman_desk.accounts.access import requires, signed_in
from dragoman_desk.filing import actions
from dragoman_desk.filing.article_forms import FilingForm
from dragoman_desk.records.models import Article


@requires("file_articles")
def article_filing(request: HttpRequest, pk: int) -> HttpResponse:
    """File an article, and go back to the workbench."""
    article = get_object_or_404(Article, pk=pk)
    form = FilingForm(request.POST or None, instance=article)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        actions.change_filing(
            pk,
            details=form.details(),
            sections=list(data["sections"]),
            topics=list(data["topics"]),
            new_topic=data["new_topic"],
            by=signed_in(request),
        )
        messages.success(request, _("The filing is saved."))
        return redirect("workbench", pk)
    return render(request, "filing/article_filing.html", {"form": form, "article": article})
