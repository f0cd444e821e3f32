"""The addresses of the workbench and the board."""

from django.urls import path

from dragoman_desk.translate import views

urlpatterns = [
    path("desk/articles/", views.board, name="board"),
    path("desk/articles/start/", views.start, name="start-article"),
    path("desk/articles/<int:pk>/", views.workbench, name="workbench"),
    path("desk/articles/<int:pk>/sources/", views.sources, name="article-sources"),
    path("desk/articles/<int:pk>/versions/<int:version_pk>/", views.version, name="version"),
]
