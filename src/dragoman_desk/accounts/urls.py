"""The addresses of people, settings and the log."""

from django.urls import path

from dragoman_desk.accounts import views

urlpatterns = [
    path("desk/people/", views.people, name="people"),
    path("desk/people/add/", views.add_person, name="person-add"),
    path("desk/people/<int:pk>/", views.change_person, name="person"),
    path("desk/settings/", views.settings, name="desk-settings"),
    path("desk/log/", views.log, name="log"),
]
