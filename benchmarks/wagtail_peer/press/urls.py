"""The peer's addresses: Wagtail serves every page."""

from django.urls import include, path
from wagtail import urls

urlpatterns = [path("", include(urls))]
