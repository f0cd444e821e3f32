"""The inbox, a clipping's page, and capturing by hand."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from dragoman.errors import BadInput
from dragoman_desk.accounts.access import requires, signed_in
from dragoman_desk.capture import actions, queries
from dragoman_desk.capture.forms import TRIAGE, AddressForm, TextForm, UploadForm
from dragoman_desk.records.models import Clipping

DO = {"pick": actions.pick, "drop": actions.drop, "later": actions.put_off, "restore": actions.restore}


@requires("see_desk")
def inbox(request: HttpRequest) -> HttpResponse:
    """Show what was captured and waits, grouped by story."""
    view = request.GET.get("view", "waiting")
    if view not in (*queries.VIEWS, "mine"):
        raise Http404
    page = queries.inbox(
        signed_in(request),
        view=view,
        story=request.GET.get("story", ""),
        before=request.GET.get("before", ""),
    )
    return render(request, "capture/inbox.html", {"page": page})


@requires("see_desk")
def clipping(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a clipping; `?part=text` gives its text alone, for the inbox's preview."""
    try:
        page = queries.clipping_page(pk)
    except Clipping.DoesNotExist:
        raise Http404 from None
    template = "text" if request.GET.get("part") == "text" else "clipping"
    return render(request, f"capture/{template}.html", {"page": page, "clipping": page.clipping})


@require_POST
@requires("triage_clippings")
def triage(request: HttpRequest, pk: int) -> HttpResponse:
    """Pick, put off, drop or restore a clipping; a script gets its new line, a form goes back."""
    chosen = get_object_or_404(Clipping, pk=pk)
    do = request.POST.get("do", "")
    if do not in TRIAGE:
        raise Http404
    problem = ""
    try:
        DO[do](chosen, signed_in(request))
    except actions.TriageRefused as refused:
        problem = str(refused)
    if request.headers.get("X-Requested-With") == "fetch":
        line = {"clipping": queries.row(pk), "problem": problem}
        return render(request, "capture/line.html", line, status=409 if problem else 200)
    if problem:
        messages.error(request, problem)
    return redirect(_back(request.POST))


@requires("capture_clippings")
def capture(request: HttpRequest) -> HttpResponse:
    """Capture an address, a file or a text."""
    how = request.POST.get("how")
    forms: dict[str, Any] = {
        "address": AddressForm(request.POST if how == "address" else None),
        "file": UploadForm(*((request.POST, request.FILES) if how == "file" else ())),
        "text": TextForm(request.POST if how == "text" else None),
    }
    form = forms.get(how or "")
    if form is not None and form.is_valid():
        try:
            clippings = _capture(request, how or "", form)
        except BadInput as error:
            form.add_error(None, str(error))
        else:
            return _captured(request, clippings)
    return render(request, "capture/capture.html", {"forms": forms})


def _capture(request: HttpRequest, how: str, form: Any) -> list[Clipping]:
    by = signed_in(request)
    if how == "address":
        return actions.capture_address(form.cleaned_data["address"], by=by)
    if how == "file":
        return actions.capture_upload(form.cleaned_data["file"], by=by)
    return [actions.capture_text(form.document(), by=by)]


def _captured(request: HttpRequest, clippings: list[Clipping]) -> HttpResponse:
    if len(clippings) == 1:
        messages.success(request, _("“%(headline)s” is in the inbox.") % {"headline": clippings[0]})
        return redirect("clipping", clippings[0].pk)
    count = len(clippings)
    text = ngettext("%(count)d clipping is in the inbox.", "%(count)d clippings are in the inbox.", count)
    messages.success(request, text % {"count": count})
    return redirect("inbox")


def _back(form: QueryDict) -> str:
    """Where a form goes back to: the inbox as it was, or the clipping's page."""
    query, clipping_pk = str(form.get("back", "")), str(form.get("clipping", ""))
    if clipping_pk.isdecimal():
        return reverse("clipping", args=[clipping_pk])
    return reverse("inbox") + (query if query.startswith("?") else "")
