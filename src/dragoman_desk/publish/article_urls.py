"""The addresses of an article's steps."""

from django.urls import re_path

from dragoman_desk.publish import article_views
from dragoman_desk.records.steps import STEPS

urlpatterns = [
    re_path(
        rf"^desk/articles/(?P<pk>\d+)/(?P<step>{'|'.join(STEPS)})/$",
        article_views.step,
        name="article-step",
    ),
]
