"""People, and a desk to work at."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from dragoman_desk.records.models import Desk, User

MakeUser = Callable[..., User]
SignIn = Callable[[str], Client]


@pytest.fixture(autouse=True)
def _database_and_folders(db, settings, tmp_path):
    """Give every test a database and an index of its own."""
    settings.DATA = tmp_path
    settings.INDEX_FOLDER = tmp_path / "index"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def desk() -> Desk:
    return Desk.objects.create(
        name="Test Desk", short_name="TD", time_zone="Asia/Tokyo", notice="Not to be forwarded."
    )


@pytest.fixture
def make_user() -> MakeUser:
    """Make a person with a role: `make_user("editor")`."""

    def make(role: str, username: str | None = None) -> User:
        user = User.objects.create_user(
            username or role, password="correct horse", name=(username or role).title()
        )
        user.groups.add(Group.objects.get(name=role))
        return user

    return make


@pytest.fixture
def sign_in(make_user: MakeUser) -> SignIn:
    """Return a client signed in with a role: `sign_in("editor")`."""

    def sign(role: str) -> Client:
        client = Client()
        client.force_login(User.objects.filter(username=role).first() or make_user(role))
        return client

    return sign
