"""The addresses of filing."""

from django.urls import path

from dragoman_desk.filing import views

urlpatterns = [
    path("desk/topics/", views.topic_menu, name="topic-menu"),
]
