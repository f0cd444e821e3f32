"""The WSGI entry point: `granian --interface wsgi dragoman_desk.wsgi:application`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dragoman_desk.settings")

application = get_wsgi_application()
