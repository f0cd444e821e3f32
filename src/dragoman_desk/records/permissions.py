"""What a person may do at the desk: the names, for the database and for every check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

PERMISSIONS: list[tuple[str, str | StrPromise]] = [
    ("read_restricted", _("Read articles kept for signed-in readers")),
    ("see_desk", _("See the desk: inbox, drafts and alerts")),
    ("capture_clippings", _("Capture clippings")),
    ("triage_clippings", _("Pick, drop and put off clippings")),
    ("write_articles", _("Write articles and send them to review")),
    ("edit_any_article", _("Change other people's drafts")),
    ("file_articles", _("File articles under sections and topics")),
    ("approve_articles", _("Approve and return articles")),
    ("publish_articles", _("Publish articles")),
    ("withdraw_articles", _("Withdraw published articles")),
    ("compose_editions", _("Put alerts together")),
    ("publish_editions", _("Publish alerts")),
    ("order_topics", _("Order the hot topics")),
    ("import_archive", _("Import an archive")),
    ("see_log", _("See the log")),
    ("configure_desk", _("Change the desk's settings and notice")),
    ("manage_people", _("Manage people and their roles")),
]
