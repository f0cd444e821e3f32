"""Fill the peer with the records of `dragoman capture`, one JSON object a line in a file.

Pages are made with `add_child`, as Wagtail's documentation says, 100 a transaction.
"""

import json
import os
import sys
from html import escape
from pathlib import Path

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "settings"
sys.path.insert(0, str(Path(__file__).parent))
django.setup()

from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from press.models import ArticlePage, SectionPage
from wagtail.models import Page, Site

BATCH = 100


def make_page(record: dict, parent: Page) -> None:
    """Add one article under its section."""
    source = record["sources"][0]
    article = ArticlePage(
        title=record["headline"],
        slug=slugify(record["headline"])[:250],
        source_date=record["date"],
        source=f"{source['outlet']}, p. {source['pages'][0]}",
        kind=record["kind"],
        label=record["label"],
        body="".join(f"<p>{escape(paragraph)}</p>" for paragraph in record["paragraphs"]),
        search_description=record["paragraphs"][0][:200],
        first_published_at=timezone.now(),
    )
    parent.add_child(instance=article)
    article.tags.add(*record["tags"])
    article.save()


def main(path: str) -> None:
    """Make the site and its pages."""
    call_command("migrate", verbosity=0)
    home = Site.objects.get(is_default_site=True).root_page
    sections: dict[tuple[str, ...], Page] = {(): home}
    records = [json.loads(line) for line in Path(path).read_text("utf-8").splitlines()]
    for start in range(0, len(records), BATCH):
        with transaction.atomic():
            for record in records[start : start + BATCH]:
                names: tuple[str, ...] = ()
                for name in record["section"]:
                    parent, names = sections[names], (*names, name)
                    if names not in sections:
                        sections[names] = parent.add_child(
                            instance=SectionPage(title=name, slug=slugify(name))
                        )
                make_page(record, sections[names])


if __name__ == "__main__":
    main(sys.argv[1])
