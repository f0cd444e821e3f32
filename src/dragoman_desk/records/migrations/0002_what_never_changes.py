"""Triggers that hold two promises in the database itself.

The log is append-only, and an edition that has gone out keeps its content and its seal.
"""

from typing import Any

from django.db import migrations

SQLITE = (
    """CREATE TRIGGER log_keeps_entries BEFORE UPDATE ON records_logentry
       BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END""",
    """CREATE TRIGGER log_loses_nothing BEFORE DELETE ON records_logentry
       BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END""",
    """CREATE TRIGGER seal_holds BEFORE UPDATE OF content, seal ON records_edition
       WHEN OLD.seal <> '' AND (NEW.content <> OLD.content OR NEW.seal <> OLD.seal)
       BEGIN SELECT RAISE(ABORT, 'a sealed edition never changes'); END""",
    """CREATE TRIGGER seal_stays BEFORE DELETE ON records_edition WHEN OLD.seal <> ''
       BEGIN SELECT RAISE(ABORT, 'a sealed edition never changes'); END""",
)
SQLITE_BACK = tuple(
    f"DROP TRIGGER {name}" for name in ("log_keeps_entries", "log_loses_nothing", "seal_holds", "seal_stays")
)

POSTGRESQL = (
    """CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION USING MESSAGE = TG_ARGV[0], ERRCODE = 'integrity_constraint_violation'; END $$""",
    """CREATE TRIGGER log_keeps_entries BEFORE UPDATE OR DELETE ON records_logentry
       FOR EACH ROW EXECUTE FUNCTION refuse_change('the log is append-only')""",
    """CREATE TRIGGER seal_holds BEFORE UPDATE OF content, seal ON records_edition FOR EACH ROW
       WHEN (OLD.seal <> '' AND (NEW.content <> OLD.content OR NEW.seal <> OLD.seal))
       EXECUTE FUNCTION refuse_change('a sealed edition never changes')""",
    """CREATE TRIGGER seal_stays BEFORE DELETE ON records_edition FOR EACH ROW WHEN (OLD.seal <> '')
       EXECUTE FUNCTION refuse_change('a sealed edition never changes')""",
)
POSTGRESQL_BACK = (
    "DROP TRIGGER log_keeps_entries ON records_logentry",
    "DROP TRIGGER seal_holds ON records_edition",
    "DROP TRIGGER seal_stays ON records_edition",
    "DROP FUNCTION refuse_change()",
)


def create(apps: Any, schema_editor: Any) -> None:
    for statement in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement)


def drop(apps: Any, schema_editor: Any) -> None:
    for statement in SQLITE_BACK if schema_editor.connection.vendor == "sqlite" else POSTGRESQL_BACK:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("records", "0001_initial")]
    operations = [migrations.RunPython(create, drop)]
