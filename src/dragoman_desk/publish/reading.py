"""Alerts as readers get them: from the sealed content, through the gate as it stands now."""

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache

from django.conf import settings
from django.http import Http404
from django.utils import timezone
from django.utils.safestring import SafeString

from dragoman import documents
from dragoman.publish import html, mail, pdf, seal, text
from dragoman.publish.gate import Audience, decide
from dragoman_desk.records.models import Article, Desk, Edition, User

KEPT = 16  # alerts set on pages: a week's, in about 1 MB
SIZE = 40  # alerts on a page of the list: four weeks of two a day


@dataclass(frozen=True, slots=True)
class Alert:
    """An alert that went out, and what is to be shown of it now. `latest` is false for a corrected one."""

    edition: Edition
    document: documents.Edition
    latest: bool

    @property
    def column(self) -> SafeString:
        """The alert's column for a page of the site. The renderer escapes every text."""
        return SafeString(html.render_column(self.document))

    @property
    def has_pdf(self) -> bool:
        """Tell whether the alert can be had as PDF here."""
        return pdf.is_installed()


@dataclass(frozen=True, slots=True)
class AlertList:
    """A page of the list of alerts; `newer` and `older` are the queries of the pages beside it."""

    editions: list[Edition]
    newer: str = ""
    older: str = ""


def read_alert(date: dt.date, slot: str, audience: Audience, *, number: int | None = None) -> Alert:
    """Open an alert: its latest correction, or the one of that number.

    What the gate no longer lets out is replaced by a line. The sealed content stays as it was.
    """
    sent = list(Edition.objects.filter(date=date, slot=slot, seal__gt="").order_by("number"))
    found = [edition for edition in sent if number is None or edition.number == number]
    if not found:
        raise Http404("no such alert")
    edition = found[-1]
    document = seal.open(edition.content, edition.seal)
    held = _held_back(document, audience)
    return Alert(edition, seal.withhold(document, held), latest=edition == sent[-1])


def alert_as_text(alert: Alert) -> str:
    """Return an alert as plain text."""
    return text.render(alert.document)


def alert_as_pdf(alert: Alert) -> bytes:
    """Return an alert as PDF, where pages can be set."""
    if not pdf.is_installed():
        raise Http404("no PDF here")
    return _pages(alert.document)


@lru_cache(maxsize=KEPT)
def _pages(document: documents.Edition) -> bytes:
    """Set an alert once: most readers of the day ask for the same one."""
    return pdf.render(document)


def alert_as_mail(alert: Alert, reader: User | None) -> bytes:
    """Return an alert as a mail that any mailer can send, to the reader who asked or to the desk itself."""
    desk = Desk.load()
    host = settings.SITE_URL.partition("://")[2].partition("/")[0].partition(":")[0]
    contact = desk.contact or f"desk@{host}"
    return mail.render(
        alert.document,
        sender=contact,
        recipient=(reader.email if reader else "") or contact,
        unsubscribe_url=f"mailto:{contact}?subject=unsubscribe",
        message_id=f"{alert.edition.date:%Y-%m-%d}.{alert.edition.slot}.{alert.edition.number}@{host}",
        date=alert.edition.published_at or timezone.now(),
    )


def list_alerts(before: dt.date | None = None, after: dt.date | None = None) -> AlertList:
    """Return a page of the alerts, the latest day first. A day is never divided between two pages."""
    published = Edition.objects.published().defer("content")
    if after is not None:
        rows = list(published.filter(date__gt=after).order_by("date", "published_at")[: SIZE + 1])
        if len(rows) > SIZE:
            shown = _whole_days(rows)[::-1]
            return AlertList(shown, f"after={shown[0].date}", f"before={shown[-1].date}")
        before = None  # the newest are in sight: a full first page rather than what is left over
    rows = list((published.filter(date__lt=before) if before else published)[: SIZE + 1])
    shown = _whole_days(rows)
    newer = f"after={shown[0].date}" if before and shown else ""
    return AlertList(shown, newer, f"before={shown[-1].date}" if len(rows) > len(shown) else "")


def _whole_days(rows: list[Edition]) -> list[Edition]:
    """Cut the row too many, with the rest of its day."""
    if len(rows) <= SIZE:
        return rows
    whole = [row for row in rows if row.date != rows[-1].date]
    return whole or rows


def _held_back(document: documents.Edition, audience: Audience) -> set[str]:
    """Return the articles of an alert that may not be shown now, or that are no longer there."""
    keys = {item.article for group in document.groups for item in group.items if item.article}
    now = timezone.now()
    open_ = {
        str(article.pk)
        for article in Article.objects.filter(pk__in=[int(key) for key in keys if key.isdecimal()])
        if decide(article.permit, audience, now).allowed
    }
    return keys - open_
