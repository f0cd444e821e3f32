"""People, settings and the log."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from dragoman_desk.accounts import actions, queries
from dragoman_desk.accounts.access import requires, signed_in
from dragoman_desk.accounts.forms import DeskForm, NewPersonForm, PersonForm
from dragoman_desk.records.models import Desk, User


@requires("manage_people")
def people(request: HttpRequest) -> HttpResponse:
    """List the people and their roles."""
    return render(request, "accounts/people.html", {"people": queries.people()})


@requires("manage_people")
def add_person(request: HttpRequest) -> HttpResponse:
    """Give somebody an account."""
    form = NewPersonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        user = actions.add_person(
            form.save(commit=False), role=data["role"], password=data["password"], by=signed_in(request)
        )
        messages.success(request, _("%(name)s can sign in now.") % {"name": user})
        return redirect("people")
    return _form(request, form, _("Add a person"))


@requires("manage_people")
def change_person(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a person's name, language or role, or let them in no more."""
    person = get_object_or_404(User, pk=pk)
    form = PersonForm(request.POST or None, instance=person)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_person(
                form.save(commit=False), role=form.cleaned_data["role"], by=signed_in(request)
            )
        except actions.LastAdministrator:
            form.add_error("role", _("This is the last administrator: make another one first."))
        else:
            messages.success(request, _("%(name)s is saved.") % {"name": person})
            return redirect("people")
    return _form(request, form, str(User.objects.get(pk=pk)))


@requires("configure_desk")
def settings(request: HttpRequest) -> HttpResponse:
    """Change the desk's settings."""
    form = DeskForm(request.POST or None, instance=Desk.load())
    if request.method == "POST" and form.is_valid():
        actions.change_desk(form.save(commit=False), changed=form.changed_data, by=signed_in(request))
        messages.success(request, _("The settings are saved."))
        return redirect("desk-settings")
    return _form(request, form, _("Settings"))


@requires("see_log")
def log(request: HttpRequest) -> HttpResponse:
    """Show the log, the newest first."""
    return render(request, "accounts/log.html", {"page": queries.log_page(request.GET.get("before", ""))})


def _form(request: HttpRequest, form: Any, heading: str) -> HttpResponse:
    return render(request, "accounts/form.html", {"form": form, "heading": heading})
