"""The addresses of filing."""

from django.urls import path

from dragoman_desk.filing import article_views, views

urlpatterns = [
    path("desk/topics/", views.topic_menu, name="topic-menu"),
    path("desk/articles/<int:pk>/filing/", article_views.article_filing, name="article-filing"),
]
