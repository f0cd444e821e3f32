"""Why an article may not go out, in words for the person who would send it. The gate alone decides."""

import datetime as dt

from django.utils.translation import gettext as _

from dragoman.publish.gate import decide
from dragoman_desk.records.models import Article
from dragoman_desk.web.templatetags.dates import short_moment


def why_kept_back(article: Article, moment: dt.datetime) -> str:
    """Return why the public may not be shown an article at a moment; nothing where it may."""
    if decide(article.permit, "public", moment).allowed:
        return ""
    if article.state != Article.State.PUBLISHED:
        return _("not published: %(state)s") % {"state": article.get_state_display()}
    if article.embargo_until is not None and moment < article.embargo_until:
        return _("under embargo until %(moment)s") % {"moment": short_moment(article.embargo_until)}
    return _("for %(readers)s") % {"readers": article.get_rights_display()}
