"""What an editor should look at before an alert goes out."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from typing import Literal

from django.utils.translation import gettext as _

from dragoman_desk.publish.reasons import why_kept_back
from dragoman_desk.records.models import Edition, EditionItem


@dataclass(frozen=True, slots=True)
class Remark:
    """A thing to look at. An error keeps the alert from going out; `item` is the one it is about."""

    level: Literal["error", "warning"]
    text: str
    item: EditionItem | None = None


def look_over(
    edition: Edition, items: list[EditionItem], *, elsewhere: dict[int, str], moment: dt.datetime
) -> list[Remark]:
    """List what stands in the way of an alert, then what may be forgotten."""
    remarks = [] if items else [Remark("error", _("The alert holds no item yet."))]
    for item in items:
        if reason := why_kept_back(item.article, moment):
            remarks.append(Remark("error", _("May not go out: %(why)s.") % {"why": reason}, item))
    if not edition.lead:
        remarks.append(Remark("warning", _("There is no lead.")))
    headlines = Counter(item.article.headline for item in items)
    for item in items:
        remarks += _about(item, headlines, elsewhere)
    return remarks


def _about(item: EditionItem, headlines: Counter[str], elsewhere: dict[int, str]) -> list[Remark]:
    remarks = []
    if headlines[item.article.headline] > 1:
        remarks.append(Remark("warning", _("Another item has the same headline."), item))
    if item.article_id in elsewhere:
        text = _("Stands in “%(alert)s” too.") % {"alert": elsewhere[item.article_id]}
        remarks.append(Remark("warning", text, item))
    if item.form == EditionItem.Form.SUMMARY and not item.article.body:
        remarks.append(Remark("warning", _("Shown in full, but has no text."), item))
    return remarks
