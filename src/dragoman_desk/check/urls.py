"""The addresses of the copy desk."""

from django.urls import path

from dragoman_desk.check import views

urlpatterns = [path("desk/articles/<int:pk>/findings/", views.findings, name="findings")]
