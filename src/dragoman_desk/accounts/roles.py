"""Who may do what: each role holds what the one before it holds, and more.

The table in `docs/operators/roles.md` is made from this file, and a test tries every cell of it.
"""

from django.contrib.auth.models import Group, Permission

READER = frozenset({"read_restricted"})
TRANSLATOR = READER | {
    "see_desk",
    "capture_clippings",
    "triage_clippings",
    "write_articles",
    "file_articles",
}
EDITOR = TRANSLATOR | {
    "edit_any_article",
    "approve_articles",
    "publish_articles",
    "compose_editions",
    "publish_editions",
    "order_topics",
    "see_log",
}
CHIEF = EDITOR | {"withdraw_articles", "import_archive", "configure_desk"}
ADMINISTRATOR = CHIEF | {"manage_people"}

ROLES: dict[str, frozenset[str]] = {
    "reader": READER,
    "translator": TRANSLATOR,
    "editor": EDITOR,
    "chief": CHIEF,
    "administrator": ADMINISTRATOR,
}


def make_groups() -> None:
    """Bring the groups in the database into line with `ROLES`; run after every migration."""
    for role, names in ROLES.items():
        group, _ = Group.objects.get_or_create(name=role)
        group.permissions.set(
            Permission.objects.filter(content_type__app_label="records", codename__in=names)
        )
