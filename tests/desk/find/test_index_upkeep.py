"""The search index keeps step with the database, and may be deleted at any moment."""

import datetime as dt
import shutil
import threading

from django.utils import timezone

from desk.factories import make_article, make_clipping
from dragoman.find import Index, parse
from dragoman_desk import jobs
from dragoman_desk.find import actions
from dragoman_desk.records.models import Article, Job


def found(settings, query):
    with Index.open(settings.INDEX_FOLDER) as index:
        return {int(hit.id) for hit in index.search(parse(query)).hits}


def test_an_article_is_found_in_both_languages_once_it_is_indexed(settings):
    article = make_article("Minister visits Sendai", clipping=make_clipping(headline="防衛相、仙台を視察"))
    actions.index_articles([article.pk])
    for query in ("sendai", "visiting", "防衛相", "仙台", "閣議"):
        assert found(settings, query) == {article.pk}


def test_a_changed_article_is_found_by_its_new_words_only(settings):
    article = make_article("Old headline")
    actions.reindex_all()
    Article.objects.filter(pk=article.pk).update(headline="Fresh headline")
    actions.index_articles([article.pk])
    assert found(settings, "headline:old") == set()
    assert found(settings, "headline:fresh") == {article.pk}


def test_a_deleted_article_leaves_the_index(settings):
    article = make_article("Gone", outlet=None)
    other = make_article("Stays")
    actions.reindex_all()
    pk = article.pk
    article.delete()
    actions.index_articles([pk])
    assert found(settings, "") == {other.pk}


def test_indexing_one_article_without_an_index_builds_it_whole(settings):
    first, second = make_article("First"), make_article("Second")
    actions.index_articles([second.pk])
    assert found(settings, "") == {first.pk, second.pk}


def test_a_damaged_index_is_built_anew(settings):
    article = make_article("Whole again")
    actions.reindex_all()
    for file in settings.INDEX_FOLDER.glob("*/meta.json"):
        file.write_text("{")
    actions.index_articles([article.pk])
    assert found(settings, "whole") == {article.pk}


def test_an_index_of_another_version_is_built_anew(settings):
    article = make_article("Whole again")
    actions.reindex_all()
    (settings.INDEX_FOLDER / "current").write_text("v0-000001", "ascii")
    actions.index_articles([article.pk])
    assert found(settings, "whole") == {article.pk}


def test_a_rebuild_tells_its_progress(monkeypatch):
    monkeypatch.setattr(actions, "EVERY", 2)
    for number in range(5):
        make_article(f"Number {number}")
    told = []
    assert actions.reindex_all(lambda done, total: told.append((done, total))) == 5
    assert told == [(2, 5), (4, 5), (5, 5)]


def test_a_rebuild_of_nothing_is_an_empty_index(settings):
    assert actions.reindex_all() == 0
    assert Index.exists(settings.INDEX_FOLDER)


def test_the_queue_indexes_what_was_asked_for(settings):
    article = make_article("Asked for")
    Job.ask("index", articles=[article.pk])
    jobs.run_waiting()
    assert found(settings, "asked") == {article.pk}


def test_one_writer_waits_for_the_other(settings):
    article = make_article("Waiting")
    actions.reindex_all()
    order = []

    def other():
        with actions._one_writer():
            order.append("second")

    with actions._one_writer():
        thread = threading.Thread(target=other)
        thread.start()
        thread.join(0.2)
        order.append("first")
    thread.join()
    assert order == ["first", "second"]
    assert found(settings, "waiting") == {article.pk}


def test_an_article_whose_embargo_ends_is_indexed_for_everybody(settings):
    soon = timezone.now() + dt.timedelta(hours=1)
    article = make_article("Kept back", embargo_until=soon)
    actions.reindex_all()
    assert actions.index_released() == 0
    Article.objects.filter(pk=article.pk).update(embargo_until=timezone.now())
    assert actions.index_released() == 1
    assert actions.index_released() == 0


def test_an_index_is_asked_for_once_and_not_for_an_empty_desk():
    actions.ask_for_an_index()
    assert not Job.objects.exists()
    make_article()
    actions.ask_for_an_index()
    actions.ask_for_an_index()
    assert Job.objects.count() == 1


def test_the_folder_may_go_between_two_searches(settings, client, desk):
    make_article("Still here")
    actions.reindex_all()
    shutil.rmtree(settings.INDEX_FOLDER)
    told = client.get("/search/?q=still").content.decode()
    assert "Still</mark> here" in told
    assert "being built" in told
    jobs.run_waiting()
    assert "being built" not in client.get("/search/?q=still").content.decode()
