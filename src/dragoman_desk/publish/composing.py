"""What the page shows on which an alert is put together."""

from dataclasses import dataclass
from itertools import groupby

from django.utils import timezone
from django.utils.safestring import SafeString

from dragoman.publish import html, pdf, seal
from dragoman_desk.publish.actions import lead_stamp
from dragoman_desk.publish.building import build
from dragoman_desk.publish.checklist import Remark, look_over
from dragoman_desk.publish.queries import articles_to_offer, items_of, sent_earlier
from dragoman_desk.records.models import Article, Desk, Edition, EditionItem


@dataclass(frozen=True, slots=True)
class Group:
    """A group of the outline."""

    name: str
    items: list[EditionItem]


@dataclass(frozen=True, slots=True)
class Composition:
    """An alert as an editor sees it. `stamp` marks what was seen: publishing it asks for the same."""

    edition: Edition
    groups: list[Group]
    preview: SafeString
    remarks: list[Remark]
    offered: list[Article]
    words: str
    stamp: str
    lead_stamp: str

    @property
    def ready(self) -> bool:
        """Whether nothing keeps the alert from going out."""
        return not any(remark.level == "error" for remark in self.remarks)

    @property
    def has_pdf(self) -> bool:
        """Tell whether the alert can be had as PDF here."""
        return pdf.is_installed()


def composition(edition: Edition, words: str = "") -> Composition:
    """Read an alert for its page: a draft from its items, one that has gone out from its sealed content."""
    items = items_of(edition)
    groups = [Group(name, list(run)) for name, run in groupby(items, key=lambda item: item.group)]
    if edition.seal:
        document = seal.open(edition.content, edition.seal)
        preview = SafeString(html.render_column(document))
        return Composition(edition, groups, preview, [], [], "", "", "")
    document = build(edition, items, Desk.load(), published=None)
    remarks = look_over(edition, items, elsewhere=sent_earlier(edition), moment=timezone.now())
    return Composition(
        edition=edition,
        groups=groups,
        preview=SafeString(html.render_column(document)),  # the renderer escapes every text
        remarks=remarks,
        offered=articles_to_offer(edition, words),
        words=words,
        stamp=seal.seal(document).hash[:16],
        lead_stamp=lead_stamp(edition),
    )
