"""The addresses of this station."""

from django.urls import path

from dragoman_desk.find import views

urlpatterns = [path("search/", views.search, name="search")]
