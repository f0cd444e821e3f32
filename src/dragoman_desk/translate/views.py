"""The workbench and the board."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBadRequest, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from dragoman_desk.accounts.access import requires, signed_in
from dragoman_desk.accounts.article_access import may_write
from dragoman_desk.records.article import cells
from dragoman_desk.records.models import Article, Clipping, Version
from dragoman_desk.translate import actions, queries
from dragoman_desk.translate.forms import Draft, SourceForm, StartForm, read_draft


@requires("see_desk")
def board(request: HttpRequest) -> HttpResponse:
    """List the articles by state."""
    state = request.GET.get("state", "")
    if state and state not in Article.State.values:
        raise Http404
    columns = queries.board(signed_in(request), state=state)
    return render(request, "translate/board.html", {"columns": columns, "state": state})


@require_POST
@requires("write_articles")
def start(request: HttpRequest) -> HttpResponse:
    """Start an article from a clipping, or from none."""
    form = StartForm(request.POST)
    if not form.is_valid():
        return HttpResponseBadRequest(form.errors.as_text())
    pk = form.cleaned_data["clipping"]
    clippings = [get_object_or_404(Clipping, pk=pk)] if pk else []
    article = actions.start_article(clippings, kind=form.cleaned_data["kind"], by=signed_in(request))
    return redirect("workbench", article.pk)


@requires("see_desk")
def workbench(request: HttpRequest, pk: int) -> HttpResponse:
    """Show an article beside its source, and save what is written."""
    if request.method == "POST":
        return _save(request, pk)
    return _show(request, _bench(pk))


@require_POST
@requires("write_articles")
def sources(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a line to an article's sources, or take one out."""
    form, by = SourceForm(request.POST), signed_in(request)
    get_object_or_404(Article, pk=pk)
    if not form.is_valid():
        return HttpResponseBadRequest(form.errors.as_text())
    if form.cleaned_data["remove"]:
        actions.remove_source(pk, form.cleaned_data["remove"], by=by)
    elif form.cleaned_data["line"].strip():
        actions.add_sources(pk, form.cleaned_data["line"], by=by)
    return redirect("workbench", pk)


@requires("see_desk")
def version(request: HttpRequest, pk: int, version_pk: int) -> HttpResponse:
    """Show an article's text as it was saved once."""
    try:
        found = queries.find_version(pk, version_pk)
    except Version.DoesNotExist:
        raise Http404 from None
    return render(request, "translate/version.html", {"version": found, "article": found.article})


def _save(request: HttpRequest, pk: int) -> HttpResponse:
    draft = read_draft(request.POST)
    if draft is None:
        return HttpResponseBadRequest(_("This is no draft: reload the page."))
    scripted = request.headers.get("X-Requested-With") == "fetch"
    body, links = draft.body_and_links
    try:
        saved = actions.save_draft(
            pk,
            headline=draft.headline,
            body=body,
            links=links,
            revision=draft.revision,
            by=signed_in(request),
            reason=actions.AUTOSAVED if request.POST.get("auto") else actions.SAVED,
        )
    except Article.DoesNotExist:
        raise Http404 from None
    except PermissionDenied as refused:
        if scripted:
            return JsonResponse({"saved": False, "refused": str(refused)}, status=403)
        return _refused(request, pk, draft, str(refused))
    if scripted:
        return _answer(saved)
    return _saved(request, pk, draft, saved)


def _answer(saved: actions.Saved) -> JsonResponse:
    """Tell the script what became of its save; after a conflict, with the text that stands."""
    answer: dict[str, Any] = {"saved": saved.saved, "revision": saved.article.revision}
    if not saved.saved:
        article = queries.find_article(saved.article.pk)
        count = len(queries.source_paragraphs(article))
        answer["conflict"] = saved.conflict
        answer["headline"] = article.headline
        answer["cells"] = cells(article.body, article.paragraph_links, count)
    return JsonResponse(answer, status=200 if saved.saved else 409)


def _saved(request: HttpRequest, pk: int, draft: Draft, saved: actions.Saved) -> HttpResponse:
    if saved.saved:
        messages.success(request, _("Saved."))
        return redirect("workbench", pk)
    bench = queries.bench(pk, texts=draft.texts)
    bench.article.headline = draft.headline
    standing = {"conflict": saved.conflict, "standing": saved.article}
    return _show(request, bench, status=409, **standing)


def _refused(request: HttpRequest, pk: int, draft: Draft, reason: str) -> HttpResponse:
    """Show what was not saved, so that it can be copied."""
    return _show(request, _bench(pk), status=403, refused=reason, unsaved=draft)


def _show(request: HttpRequest, bench: queries.Bench, *, status: int = 200, **more: Any) -> HttpResponse:
    writing = may_write(signed_in(request), bench.article)
    why_not = "" if writing else actions.refusal(bench.article)
    context = {"bench": bench, "article": bench.article, "writing": writing, "why_not": why_not, **more}
    return render(request, "translate/workbench.html", context, status=status)


def _bench(pk: int) -> queries.Bench:
    try:
        return queries.bench(pk)
    except Article.DoesNotExist:
        raise Http404 from None
