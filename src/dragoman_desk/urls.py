"""Every address, station by station."""

from django.urls import include, path, re_path

from dragoman_desk import flow
from dragoman_desk.records.steps import STEPS

urlpatterns = [
    path("accounts/", include("allauth.account.urls")),
    path("i18n/", include("django.conf.urls.i18n")),
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
