"""Where an article stands: its sections, its topics, and what its source line says."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.text import slugify

from dragoman_desk.accounts import audit
from dragoman_desk.accounts.article_access import may_file
from dragoman_desk.records.models import Article, Filing, Job, Section, Tagging, Topic, User


@dataclass(frozen=True, slots=True)
class Details:
    """What an article's lines say beside its text, and who may read it."""

    kind: str | None
    label: str
    byline: str
    abridged: bool
    source_date: dt.date | None
    rights: str
    embargo_until: dt.datetime | None


@transaction.atomic
def file_article(article: Article, *, sections: list[Section], topics: list[Topic], by: User | None) -> None:
    """File an article under sections and topics, in place of those it had."""
    before = _filed_under(article)
    write_filing(article, sections=sections, topics=topics)
    after = _filed_under(article)
    if after != before:
        audit.record("file", article, by=by, note="; ".join(after))
        Job.ask("index", articles=[article.pk])


@transaction.atomic
def change_filing(
    article_id: int,
    *,
    details: Details,
    sections: list[Section],
    topics: list[Topic],
    new_topic: str = "",
    by: User,
) -> Article:
    """Save the filing panel: the details, the sections and the topics, one of which may be new."""
    article = Article.objects.select_for_update().get(pk=article_id)
    if not may_file(by, article):
        raise PermissionDenied
    changed = [name for name, value in asdict(details).items() if getattr(article, name) != value]
    if changed:
        for name in changed:
            setattr(article, name, getattr(details, name))
        article.save(update_fields=[*changed, "updated_at"])
        audit.record("change details", article, by=by, note=", ".join(changed))
        Job.ask("index", articles=[article.pk])
    named = [_topic(new_topic)] if new_topic.strip() else []
    file_article(article, sections=sections, topics=[*topics, *named], by=by)
    return article


def write_filing(article: Article, *, sections: Iterable[Section], topics: Iterable[Topic]) -> None:
    """Write the rows of sections and topics; the sections above one hold the article too, not directly."""
    direct = {section.pk for section in sections}
    standing = {above.pk for section in sections for above in section.breadcrumb}
    article.filings.exclude(section__in=standing).delete()
    Filing.objects.bulk_create(
        [
            Filing(article=article, section_id=pk, direct=pk in direct, posted_at=article.posted_at)
            for pk in sorted(standing)
        ],
        update_conflicts=True,
        unique_fields=["article", "section"],
        update_fields=["direct", "posted_at"],
    )
    borne = {topic.pk for topic in topics}
    article.taggings.exclude(topic__in=borne).delete()
    Tagging.objects.bulk_create(
        [Tagging(article=article, topic_id=pk, posted_at=article.posted_at) for pk in sorted(borne)],
        update_conflicts=True,
        unique_fields=["article", "topic"],
        update_fields=["posted_at"],
    )


def _filed_under(article: Article) -> list[str]:
    sections = article.filings.filter(direct=True).order_by("section__path")
    topics = article.taggings.order_by("topic__slug")
    return [
        *sections.values_list("section__path", flat=True),
        *(f"#{slug}" for slug in topics.values_list("topic__slug", flat=True)),
    ]


def _topic(name: str) -> Topic:
    name = name.strip()[:100]
    slug = (slugify(name, allow_unicode=True) or "topic")[:50]
    found = Topic.objects.filter(name__iexact=name).first() or Topic.objects.filter(slug=slug).first()
    return found or Topic.objects.create(slug=slug, name=name)
