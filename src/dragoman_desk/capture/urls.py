"""The addresses of the inbox."""

from django.urls import path

from dragoman_desk.capture import views

urlpatterns = [
    path("desk/inbox/", views.inbox, name="inbox"),
    path("desk/capture/", views.capture, name="capture"),
    path("desk/clippings/<int:pk>/", views.clipping, name="clipping"),
    path("desk/clippings/<int:pk>/triage/", views.triage, name="triage"),
]
