"""A stamp that the database renews whenever the desk's settings, sections or topics change."""

from typing import Any

from django.db import migrations, models

TABLES = ("records_desk", "records_section", "records_topic")
EVENTS = ("INSERT", "UPDATE", "DELETE")

SQLITE = "INSERT OR REPLACE INTO records_framestamp (id, stamp) VALUES (1, lower(hex(randomblob(16))))"
POSTGRESQL = """CREATE FUNCTION renew_frame_stamp() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN
         INSERT INTO records_framestamp (id, stamp) VALUES (1, gen_random_uuid()::text)
         ON CONFLICT (id) DO UPDATE SET stamp = excluded.stamp;
         RETURN NULL;
       END $$"""


def create(apps: Any, schema_editor: Any) -> None:
    apps.get_model("records", "FrameStamp").objects.create(pk=1, stamp="new")
    if schema_editor.connection.vendor == "sqlite":
        for table in TABLES:
            for event in EVENTS:
                name = f"{table}_{event.lower()}_stamp"
                schema_editor.execute(f"CREATE TRIGGER {name} AFTER {event} ON {table} BEGIN {SQLITE}; END")
        return
    schema_editor.execute(POSTGRESQL)
    for table in TABLES:
        schema_editor.execute(
            f"CREATE TRIGGER {table}_stamp AFTER INSERT OR UPDATE OR DELETE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION renew_frame_stamp()"
        )


def drop(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "sqlite":
        for table in TABLES:
            for event in EVENTS:
                schema_editor.execute(f"DROP TRIGGER {table}_{event.lower()}_stamp")
        return
    for table in TABLES:
        schema_editor.execute(f"DROP TRIGGER {table}_stamp ON {table}")
    schema_editor.execute("DROP FUNCTION renew_frame_stamp()")


class Migration(migrations.Migration):
    dependencies = [("records", "0002_what_never_changes")]
    operations = [
        migrations.CreateModel(
            name="FrameStamp",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("stamp", models.CharField(max_length=36)),
            ],
        ),
        migrations.RunPython(create, drop),
    ]
