"""Every address, station by station."""

from django.urls import include, path, re_path
from django.views.decorators.csrf import csrf_exempt
from django.views.i18n import set_language

from dragoman_desk import flow
from dragoman_desk.records.steps import STEPS

urlpatterns = [
    path("accounts/", include("allauth.account.urls")),
    # A forged switch of the language harms nobody; without its token readers' pages set no cookie.
    path("i18n/language/", csrf_exempt(set_language), name="set_language"),
    path("desk/start/", flow.after_sign_in, name="after-sign-in"),
    re_path(rf"^desk/next/(?P<step>{'|'.join(STEPS)})/(?P<pk>\d+)/$", flow.after_step, name="after-step"),
    path("", include("dragoman_desk.accounts.urls")),
    path("", include("dragoman_desk.capture.urls")),
    path("", include("dragoman_desk.translate.urls")),
    path("", include("dragoman_desk.check.urls")),
    path("", include("dragoman_desk.filing.urls")),
    path("", include("dragoman_desk.publish.urls")),
    path("", include("dragoman_desk.find.urls")),
    path("", include("dragoman_desk.read.urls")),
]
