"""The steps of an article: each is a button's POST."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from dragoman_desk.accounts.access import requires, signed_in
from dragoman_desk.publish.article_actions import StepRefused, take_step
from dragoman_desk.records.models import Article

DONE = {
    "submit": _("“%(article)s” is sent to review."),
    "return": _("“%(article)s” is returned to its translator."),
    "approve": _("“%(article)s” is approved."),
    "publish": _("“%(article)s” is published."),
    "withdraw": _("“%(article)s” is withdrawn."),
}


@require_POST
@requires("see_desk")
def step(request: HttpRequest, pk: int, step: str) -> HttpResponse:
    """Take a step, and go on to the station that follows; a refused one goes back to the workbench."""
    try:
        article = take_step(pk, step, by=signed_in(request), note=request.POST.get("note", ""))
    except Article.DoesNotExist:
        raise Http404 from None
    except StepRefused as refused:
        messages.error(request, str(refused))
        return redirect("workbench", pk)
    messages.success(request, DONE[step] % {"article": article})
    return redirect("after-step", step, pk)
