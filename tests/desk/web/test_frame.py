"""The frames around every page: the menu, the languages, the policy."""

from django.test import Client

from dragoman_desk.records.models import User


def test_staff_see_the_stations_they_may_use(desk, sign_in):
    page = sign_in("translator").get("/desk/inbox/").content.decode()
    assert 'href="/desk/articles/"' in page
    assert 'aria-current="page">Inbox' in page
    assert "/desk/people/" not in page


def test_a_page_speaks_the_persons_language_until_the_switch_is_used(desk, sign_in):
    client = sign_in("reader")
    User.objects.filter(username="reader").update(language="ja")
    assert '<html lang="ja">' in client.get("/about/").content.decode()
    client.post("/i18n/setlang/", {"language": "en", "next": "/"})
    assert '<html lang="en">' in client.get("/about/").content.decode()


def test_a_page_holds_no_script_or_style_of_its_own(desk):
    response = Client().get("/")
    page = response.content.decode()
    assert "default-src 'self'" in response["Content-Security-Policy"]
    assert "<style" not in page
    assert " style=" not in page


def test_a_reader_is_not_shown_the_way_to_the_desk(desk, sign_in):
    assert "/desk/start/" not in sign_in("reader").get("/").content.decode()
    assert "/desk/start/" in sign_in("editor").get("/").content.decode()
