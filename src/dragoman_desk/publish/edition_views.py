"""The desk's pages of alerts: the list, and the page on which one is put together."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from dragoman.errors import BadInput
from dragoman_desk.accounts.access import may, requires, signed_in
from dragoman_desk.publish import actions
from dragoman_desk.publish.composing import composition
from dragoman_desk.publish.edition_forms import ChangeForm, LeadForm, PublishForm, StartForm
from dragoman_desk.publish.queries import editions_with_counts
from dragoman_desk.records.models import Article, Desk, Edition, User


@requires("compose_editions")
def editions(request: HttpRequest) -> HttpResponse:
    """List the alerts, and begin one."""
    form = StartForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            begun = actions.start_edition(
                form.cleaned_data["slot"], form.cleaned_data["date"], by=signed_in(request)
            )
            return redirect("edition", begun.pk)
        except BadInput as error:
            messages.error(request, str(error))
    desk = Desk.load()
    shown = {
        "editions": editions_with_counts()[:100],
        "form": form,
        "slots": Edition.Slot.choices,
        "next_day": desk.next_working_day(desk.today()),
    }
    return render(request, "publish/editions.html", shown)


@requires("compose_editions")
def edition(request: HttpRequest, pk: int) -> HttpResponse:
    """Show an alert to put together, or one that has gone out."""
    found = get_object_or_404(Edition.objects.select_related("published_by", "replaces"), pk=pk)
    shown = {
        "it": composition(found, request.GET.get("find", "").strip()[:100]),
        "may_publish": may(request.user, "publish_editions"),
        "correction": Edition.objects.filter(replaces=found).first(),
    }
    return render(request, "publish/edition.html", shown)


@requires("compose_editions")
@require_POST
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Change the outline of an alert."""
    found = get_object_or_404(Edition, pk=pk)
    form = ChangeForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("The page sent something it should not have. Look at it again."))
        return redirect("edition", pk)
    wanted = form.cleaned_data
    return _try(
        request, pk, lambda: _change(found, wanted, signed_in(request)), f"item-{wanted['item'] or ''}"
    )


@requires("compose_editions")
@require_POST
def lead(request: HttpRequest, pk: int) -> HttpResponse:
    """Save the lead; the page's script asks for JSON and goes on writing."""
    found = get_object_or_404(Edition, pk=pk)
    form = LeadForm(request.POST)
    problem = "" if form.is_valid() else _("The lead is too long.")
    if not problem:
        try:
            found = actions.set_lead(found, by=signed_in(request), **form.cleaned_data)
        except BadInput as error:
            problem = str(error)
    if request.headers.get("Accept") == "application/json":
        answer = {"problem": problem} if problem else {"seen": actions.lead_stamp(found)}
        return JsonResponse(answer, status=409 if problem else 200)
    if problem:
        shown = {"edition": found, "theirs": found, "form": form, "problem": problem}
        shown["seen"] = actions.lead_stamp(found)
        return render(request, "publish/lead_conflict.html", shown, status=409)
    messages.success(request, _("The lead is saved."))
    return redirect("edition", pk)


@requires("compose_editions", "publish_editions")
@require_POST
def publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Seal an alert and put it out."""
    found = get_object_or_404(Edition, pk=pk)
    form = PublishForm(request.POST)
    seen = form.cleaned_data["seen"] if form.is_valid() else ""
    done = _("The alert is out.")
    return _try(
        request, pk, lambda: actions.publish_edition(found, by=signed_in(request), seen=seen), "", done
    )


@requires("compose_editions", "publish_editions")
@require_POST
def correct(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin the correction of an alert that has gone out."""
    found = get_object_or_404(Edition, pk=pk)
    try:
        begun = actions.correct_edition(found, by=signed_in(request))
    except BadInput as error:
        messages.error(request, str(error))
        return redirect("edition", pk)
    return redirect("edition", begun.pk)


@requires("compose_editions")
@require_POST
def drop(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw an alert away that has not gone out."""
    found = get_object_or_404(Edition, pk=pk)
    try:
        actions.drop_edition(found, by=signed_in(request))
    except BadInput as error:
        messages.error(request, str(error))
        return redirect("edition", pk)
    messages.success(request, _("The draft is gone. Its articles are as they were."))
    return redirect("editions")


def _change(edition: Edition, wanted: dict[str, Any], by: User) -> None:
    match wanted["do"]:
        case "add":
            article = get_object_or_404(Article, pk=wanted["article"])
            actions.add_article(edition, article, group=wanted["group"] or None, by=by)
        case "group-up" | "group-down" as do:
            actions.move_group(edition, wanted["group"], -1 if do == "group-up" else 1)
        case do:
            item = get_object_or_404(edition.items, pk=wanted["item"])
            match do:
                case "remove":
                    actions.remove_item(item, by=by)
                case "place":
                    actions.place_item(item, wanted["group"], wanted["position"] or 0)
                case "form":
                    actions.set_form(item, wanted["form"] or item.form)
                case _:
                    actions.move_item(item, -1 if do == "up" else 1)


def _try(request: HttpRequest, pk: int, act: Callable[[], Any], anchor: str, done: str = "") -> HttpResponse:
    """Do something with an alert, say what came of it, and go back to its page."""
    try:
        act()
    except BadInput as error:
        messages.error(request, str(error))
    else:
        if done:
            messages.success(request, done)
    response = redirect("edition", pk)
    if anchor:
        response["Location"] += f"#{anchor}"
    return response
