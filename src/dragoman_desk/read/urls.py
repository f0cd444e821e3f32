"""The addresses of the readers' pages."""

from django.urls import path, re_path

from dragoman_desk.read import archive_views, article_views, feeds, views

YEAR = r"(?P<year>[0-9]{4})"
MONTH = rf"{YEAR}/(?P<month>[0-9]{{2}})"
DAY = rf"{MONTH}/(?P<day>[0-9]{{2}})"
ARTICLE = rf"{DAY}/(?P<pk>[0-9]{{1,18}})"

urlpatterns = [
    path("", views.home, name="home"),
    path("about/", views.about, name="about"),
    path("feed/", feeds.newest, name="feed"),
    path("section/<path:path>/feed/", feeds.section, name="section-feed"),
    path("section/<path:path>/", views.section, name="section"),
    path("topics/<str:slug>/feed/", feeds.topic, name="topic-feed"),
    path("topics/<str:slug>/", views.topic, name="topic"),
    path("archive/", archive_views.years, name="archive"),
    re_path(rf"^{YEAR}/$", archive_views.year, name="archive-year"),
    re_path(rf"^{MONTH}/$", archive_views.month, name="archive-month"),
    re_path(rf"^{DAY}/$", archive_views.day, name="archive-day"),
    re_path(rf"^{ARTICLE}/$", article_views.article, name="article"),
    re_path(rf"^{ARTICLE}/article\.pdf$", article_views.article_pdf, name="article-pdf"),
    re_path(rf"^{ARTICLE}/cite\.(?P<form>txt|ris|json)$", article_views.cite, name="article-cite"),
]
