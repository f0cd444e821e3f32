"""The hot-topic menu."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from dragoman_desk.accounts.access import requires, signed_in
from dragoman_desk.filing import topic_actions
from dragoman_desk.filing.forms import NewTopicForm, TopicMoveForm
from dragoman_desk.records.models import Topic


@requires("order_topics")
def topic_menu(request: HttpRequest) -> HttpResponse:
    """Show the hot-topic menu, and order it."""
    if request.method == "POST":
        return _change(request)
    return _show(request, NewTopicForm())


def _change(request: HttpRequest) -> HttpResponse:
    by = signed_in(request)
    if "name" in request.POST:
        new = NewTopicForm(request.POST)
        if not new.is_valid():
            return _show(request, new)
        topic_actions.add_topic(new.cleaned_data["name"], by=by)
        return redirect("topic-menu")
    move = TopicMoveForm(request.POST)
    if move.is_valid():
        topic = get_object_or_404(Topic.objects.hot(), pk=move.cleaned_data["topic"])
        if move.cleaned_data["do"] == "remove":
            topic_actions.remove_topic(topic, by=by)
        else:
            topic_actions.move_topic(topic, {"up": -1, "down": 1}[move.cleaned_data["do"]], by=by)
    return redirect("topic-menu")


def _show(request: HttpRequest, form: NewTopicForm) -> HttpResponse:
    return render(request, "filing/topic_menu.html", {"menu": list(Topic.objects.hot()), "form": form})
