"""Putting an alert together, sealing it, correcting it."""

import datetime as dt
import hashlib

from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from dragoman.errors import BadInput
from dragoman.publish import seal
from dragoman_desk.accounts import audit
from dragoman_desk.publish.building import build
from dragoman_desk.publish.queries import items_of, top_section_name
from dragoman_desk.publish.reasons import why_kept_back
from dragoman_desk.records.models import Article, Desk, Edition, EditionItem, User
from dragoman_desk.web.templatetags.dates import day_in_words

NO_GROUP = "NEWS"


@transaction.atomic
def start_edition(slot: str, date: dt.date | None = None, *, by: User | None) -> Edition:
    """Begin an alert, or go on with the one begun. Without a date: the next day that the desk works."""
    desk = Desk.load()
    date = date or desk.next_working_day(desk.today())
    latest = Edition.objects.filter(slot=slot, date=date).order_by("number").last()
    if latest is not None:
        if latest.seal:
            raise BadInput(latest.title, _("it has gone out already"), _("correct it instead"))
        return latest
    edition = Edition.objects.create(slot=slot, date=date, title=_title(slot, date, desk))
    audit.record("start alert", edition, by=by, to_state="draft")
    return edition


@transaction.atomic
def add_article(
    edition: Edition, article: Article, *, group: str | None = None, form: str | None = None, by: User | None
) -> EditionItem:
    """Put an article at the end of its group. Default: its top section; a summary in full."""
    _open_draft(edition)
    if edition.items.filter(article=article).exists():
        raise BadInput(str(article), _("it is in this alert already"), _("move it instead"))
    full = article.kind == Article.Kind.SUMMARY
    item = EditionItem.objects.create(
        edition=edition,
        article=article,
        group=group or top_section_name(article) or NO_GROUP,
        form=form or (EditionItem.Form.SUMMARY if full else EditionItem.Form.LINK),
        position=edition.items.count() + 1,
    )
    _renumber(_grouped(edition))
    audit.record("add to alert", edition, by=by, note=str(article))
    item.refresh_from_db()
    return item


@transaction.atomic
def remove_item(item: EditionItem, *, by: User | None) -> None:
    """Take an item out of its alert; the article stays as it is."""
    edition = _open_draft(item.edition)
    audit.record("take from alert", edition, by=by, note=str(item.article))
    item.delete()


@transaction.atomic
def move_item(item: EditionItem, places: int) -> None:
    """Move an item up (negative) or down within its group."""
    edition = _open_draft(item.edition)
    groups = _grouped(edition)
    members = groups[item.group]
    here = members.index(item)
    members.insert(max(0, min(len(members) - 1, here + places)), members.pop(here))
    _renumber(groups)


@transaction.atomic
def place_item(item: EditionItem, group: str, position: int) -> None:
    """Put an item into a group, at a place counted from 0."""
    edition = _open_draft(item.edition)
    groups = _grouped(edition)
    groups[item.group].remove(item)
    item.group = group.strip() or item.group
    item.save(update_fields=["group"])
    groups.setdefault(item.group, []).insert(max(0, position), item)
    _renumber(groups)


@transaction.atomic
def set_form(item: EditionItem, form: str) -> None:
    """Show an item in full or in one line."""
    _open_draft(item.edition)
    item.form = EditionItem.Form(form)
    item.save(update_fields=["form"])
    _renumber(_grouped(item.edition))


@transaction.atomic
def move_group(edition: Edition, group: str, places: int) -> None:
    """Move a group with all its items up (negative) or down."""
    _open_draft(edition)
    groups = _grouped(edition)
    names = list(groups)
    if group not in names:
        raise BadInput(group, _("the alert has no such group"), _("look at the page again"))
    here = names.index(group)
    names.insert(max(0, min(len(names) - 1, here + places)), names.pop(here))
    _renumber({name: groups[name] for name in names})


@transaction.atomic
def set_lead(edition: Edition, *, title: str, text: str, by: User | None, seen: str | None = None) -> Edition:
    """Write the lead. `seen` is the `lead_stamp` of what the writer started from: a stale text is refused.

    A text that is there already, as after an autosave and the button together, changes nothing.
    """
    draft = _open_draft(edition)
    title, text = title.strip(), text.replace("\r\n", "\n").strip()
    if (draft.lead_title, draft.lead) == (title, text):
        return draft
    if seen is not None and seen != lead_stamp(draft):
        problem = _("somebody else has changed the lead meanwhile")
        raise BadInput(edition.title, problem, _("compare your text with theirs and save again"))
    draft.lead_title, draft.lead = title, text
    draft.save(update_fields=["lead_title", "lead"])
    audit.record("write lead", draft, by=by)
    return draft


@transaction.atomic
def publish_edition(
    edition: Edition, *, by: User | None, at: dt.datetime | None = None, seen: str | None = None
) -> Edition:
    """Seal an alert and put it out. Nothing is written unless all of it may go out.

    `seen` is the `stamp` of the alert as the editor saw it: one that has changed since is refused.
    """
    draft = _open_draft(edition)
    items = items_of(draft)
    if seen is not None and seen != stamp(draft, items):
        problem = _("it has changed since you opened the page")
        raise BadInput(draft.title, problem, _("look at it again, then publish"))
    moment = at or timezone.now()
    _check_items(draft, items, moment)
    sealed = seal.seal(build(draft, items, Desk.load(), published=moment))
    draft.content, draft.seal = sealed.content, sealed.hash
    draft.published_at, draft.published_by = moment, by
    draft.save(update_fields=["content", "seal", "published_at", "published_by"])
    audit.record("publish alert", draft, by=by, from_state="draft", to_state="published", note=sealed.hash)
    return draft


@transaction.atomic
def correct_edition(edition: Edition, *, by: User | None) -> Edition:
    """Begin the correction of an alert that has gone out: a new one with the same items, which names it."""
    old = Edition.objects.select_for_update().get(pk=edition.pk)
    if not old.seal:
        raise BadInput(old.title, _("it has not gone out"), _("change it as it is"))
    begun = Edition.objects.filter(replaces=old).first()
    if begun is not None:
        if begun.seal:
            raise BadInput(old.title, _("it has been corrected already"), _("correct the correction"))
        return begun
    items = list(old.items.all())
    if not items:
        raise BadInput(old.title, _("it was imported, and has no items here"), _("start a new alert"))
    correction = Edition.objects.create(
        slot=old.slot,
        date=old.date,
        number=_next_number(old),
        title=_corrected_title(old),
        lead_title=old.lead_title,
        lead=old.lead,
        replaces=old,
    )
    EditionItem.objects.bulk_create(
        EditionItem(
            edition=correction,
            article_id=item.article_id,
            group=item.group,
            form=item.form,
            position=item.position,
        )
        for item in items
    )
    audit.record("correct alert", correction, by=by, to_state="draft", note=old.seal)
    return correction


@transaction.atomic
def drop_edition(edition: Edition, *, by: User | None) -> None:
    """Throw an alert away that has not gone out; its articles stay."""
    draft = _open_draft(edition)
    audit.record("drop alert", draft, by=by, from_state="draft")
    draft.delete()


def stamp(edition: Edition, items: list[EditionItem]) -> str:
    """Return a mark of an alert as it now stands: it changes with anything that a channel would show."""
    document = build(edition, items, Desk.load(), published=None)
    return seal.seal(document).hash[:16]


def lead_stamp(edition: Edition) -> str:
    """Return a mark of the lead as it now stands."""
    return hashlib.sha256(f"{edition.lead_title}\n{edition.lead}".encode()).hexdigest()[:16]


def _open_draft(edition: Edition) -> Edition:
    """Lock an alert for a change; one that has gone out is refused."""
    draft = Edition.objects.select_for_update().get(pk=edition.pk)
    if draft.seal:
        raise BadInput(draft.title, _("it has gone out and does not change"), _("correct it instead"))
    return draft


def _check_items(edition: Edition, items: list[EditionItem], moment: dt.datetime) -> None:
    if not items:
        raise BadInput(edition.title, _("it holds no item"), _("add an article first"))
    for item in items:
        if reason := why_kept_back(item.article, moment):
            problem = _("“%(headline)s” may not go out (%(reason)s)")
            raise BadInput(
                edition.title,
                problem % {"headline": item.article, "reason": reason},
                _("publish that article, or take it out of the alert"),
            )


def _grouped(edition: Edition) -> dict[str, list[EditionItem]]:
    """Return the items by group, the groups in the order in which they first appear."""
    groups: dict[str, list[EditionItem]] = {}
    for item in edition.items.all():
        groups.setdefault(item.group, []).append(item)
    return groups


def _renumber(groups: dict[str, list[EditionItem]]) -> None:
    """Number the items, in each group those in full before those of one line."""
    full = EditionItem.Form.SUMMARY
    items = [item for members in groups.values() for item in sorted(members, key=lambda i: i.form != full)]
    for position, item in enumerate(items, start=1):
        item.position = position
    EditionItem.objects.bulk_update(items, ["position"])


def _title(slot: str, date: dt.date, desk: Desk) -> str:
    with translation.override(desk.language):
        return f"{Edition.Slot(slot).label} - {day_in_words(date)}"


def _next_number(edition: Edition) -> int:
    latest = Edition.objects.filter(slot=edition.slot, date=edition.date).order_by("number").last()
    return latest.number + 1 if latest else 1


def _corrected_title(old: Edition) -> str:
    with translation.override(Desk.load().language):
        mark = _("(corrected)")
    return old.title if old.title.endswith(mark) else f"{old.title} {mark}"
