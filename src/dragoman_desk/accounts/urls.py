"""The addresses of this station."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
